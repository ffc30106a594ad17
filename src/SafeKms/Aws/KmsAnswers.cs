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
        AmazonServiceException service => ByCode(service),
        // A time-out of the HTTP client; the caller's own cancellation is sorted out before.
        OperationCanceledException or TimeoutException => KmsAnswer.Transient,
        HttpRequestException or WebException or IOException or SocketException => KmsAnswer.Transient,
        AmazonClientException { InnerException: { } inner } when IsNetworkFault(inner) => KmsAnswer.Transient,
        AmazonClientException => KmsAnswer.Refused,
        _ => KmsAnswer.NoAnswer,
    };

    /// <summary>Whether asking again may help.</summary>
    public static bool MayPass(this KmsAnswer answer) => answer is KmsAnswer.Throttled or KmsAnswer.Transient;

    /// <summary>The fault in one line: the service's error code and its words.</summary>
    public static string InWords(Exception exception) =>
        exception is AmazonServiceException { ErrorCode.Length: > 0 } service && !service.Message.StartsWith(service.ErrorCode, StringComparison.Ordinal)
            ? $"{service.ErrorCode}: {service.Message}"
            : exception.Message;

    public static string? RequestId(Exception exception) => (exception as AmazonServiceException)?.RequestId;

    private static KmsAnswer ByCode(AmazonServiceException exception) => exception.ErrorCode switch
    {
        "AccessDeniedException" or "AccessDenied" => KmsAnswer.AccessDenied,
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
        _ => KmsAnswer.Refused,
    };

    private static bool IsNetworkFault(Exception exception) =>
        exception is HttpRequestException or WebException or IOException or SocketException or TimeoutException
        || (exception.InnerException is { } inner && IsNetworkFault(inner));
}
