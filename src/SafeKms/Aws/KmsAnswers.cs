using System.Net;
using System.Net.Sockets;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;

namespace SafeKms;

/// <summary>The one place where an exception of the AWS client gets its meaning.</summary>
internal static class KmsAnswers
{
    public static KmsAnswer Meaning(Exception exception) => exception switch
    {
        CustomKeyStoreNotFoundException => KmsAnswer.StoreNotFound,
        CustomKeyStoreInvalidStateException => KmsAnswer.InvalidState,
        CustomKeyStoreHasCMKsException => KmsAnswer.StoreHasKeys,
        NotFoundException => KmsAnswer.KeyNotFound,
        KMSInternalException or DependencyTimeoutException => KmsAnswer.Transient,
        // Cut short, or garbled, on the way: the next one may be whole.
        AmazonUnmarshallingException => KmsAnswer.Transient,
        AmazonServiceException service => ByCode(service),
        // A time-out of the HTTP client; the caller's own cancellation is sorted out before.
        OperationCanceledException or TimeoutException => KmsAnswer.Transient,
        HttpRequestException or WebException or IOException or SocketException => KmsAnswer.Transient,
        AmazonClientException { InnerException: { } inner } when IsNetworkFault(inner) => KmsAnswer.Transient,
        // The client finds no credentials, or cannot so much as make the call.
        AmazonClientException => KmsAnswer.NotAuthenticated,
        _ => KmsAnswer.NoAnswer,
    };

    /// <summary>Whether asking again may help.</summary>
    public static bool MayPass(this KmsAnswer answer) => answer is KmsAnswer.Throttled or KmsAnswer.Transient;

    /// <summary>Whether a refusal proves that no request for the change took effect, not even one before whose answer was lost.</summary>
    public static bool ProvesNoEffect(this KmsAnswer answer) => answer == KmsAnswer.StoreHasKeys;

    /// <summary>Whether a refusal would have met a request before just so: the AWS client can have repeated it, but not after an effect.</summary>
    public static bool IsTheSameForARepeat(this KmsAnswer answer) => answer is KmsAnswer.AccessDenied or KmsAnswer.NotAuthenticated;

    /// <summary>The fault in one line: the service's error code, or the status where there is none, and its words.</summary>
    public static string InWords(Exception exception) => exception switch
    {
        AmazonServiceException { ErrorCode.Length: > 0 } service when !service.Message.StartsWith(service.ErrorCode, StringComparison.Ordinal) =>
            $"{service.ErrorCode}: {service.Message}",
        AmazonServiceException { ErrorCode: null or "", StatusCode: not 0 } unnamed => $"HTTP status {(int)unnamed.StatusCode}: {unnamed.Message}",
        _ => exception.Message,
    };

    public static string? RequestId(Exception exception) => (exception as AmazonServiceException)?.RequestId;

    private static KmsAnswer ByCode(AmazonServiceException exception) => exception.ErrorCode switch
    {
        "AccessDeniedException" or "AccessDenied" => KmsAnswer.AccessDenied,
        "ExpiredTokenException" or "ExpiredToken" or "UnrecognizedClientException" or "InvalidClientTokenId" or "InvalidClientTokenIdException"
            or "InvalidSignatureException" or "SignatureDoesNotMatch" or "IncompleteSignature" or "IncompleteSignatureException"
            or "MissingAuthenticationToken" or "MissingAuthenticationTokenException" or "RequestExpired" or "RequestTimeTooSkewed"
            or "OptInRequired" or "NotAuthorized" => KmsAnswer.NotAuthenticated,
        // KMS throttles with status 400: only the code tells.
        "ThrottlingException" or "Throttling" or "TooManyRequestsException" or "RequestLimitExceeded" or "SlowDown" => KmsAnswer.Throttled,
        "KMSInternalException" or "DependencyTimeoutException" or "InternalFailure" or "ServiceUnavailable" or "RequestTimeout" => KmsAnswer.Transient,
        "CustomKeyStoreNotFoundException" => KmsAnswer.StoreNotFound,
        "CustomKeyStoreInvalidStateException" => KmsAnswer.InvalidState,
        "CustomKeyStoreHasCMKsException" => KmsAnswer.StoreHasKeys,
        "NotFoundException" => KmsAnswer.KeyNotFound,
        _ when (int)exception.StatusCode == 429 => KmsAnswer.Throttled,
        _ when (int)exception.StatusCode >= 500 || exception.StatusCode == HttpStatusCode.RequestTimeout => KmsAnswer.Transient,
        _ when exception.InnerException is { } inner && IsNetworkFault(inner) => KmsAnswer.Transient,
        null or "" => KmsAnswer.NoAnswer,
        _ => KmsAnswer.Refused,
    };

    private static bool IsNetworkFault(Exception exception) =>
        exception is HttpRequestException or WebException or IOException or SocketException or TimeoutException
        || (exception.InnerException is { } inner && IsNetworkFault(inner));
}
