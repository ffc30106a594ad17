using Amazon.Runtime;

namespace SafeKms.Cli.Failures;

/// <summary>Errors of AWS that are about who is asking.</summary>
internal static class AwsErrors
{
    /// <summary>The failure, where the error is about the credentials; else <see langword="null"/>.</summary>
    public static CommandFailure? Credentials(AmazonServiceException fault) => fault.ErrorCode switch
    {
        "ExpiredTokenException" or "ExpiredToken" or "RequestExpired" => Of("ExpiredCredentials", "The AWS credentials have expired.", "Sign in again (aws sso login, aws login), or renew the session token.", fault),
        "UnrecognizedClientException" or "InvalidClientTokenId" or "InvalidClientTokenIdException" or "MissingAuthenticationTokenException" =>
            Of("InvalidCredentials", "AWS does not know these credentials.", "Check the access key, and that the session token belongs to it; see whose they are with: aws sts get-caller-identity", fault),
        "InvalidSignatureException" or "SignatureDoesNotMatch" or "IncompleteSignatureException" =>
            Of("InvalidCredentials", $"AWS does not accept the signature: {fault.Message}", "Check the secret access key, and this machine's clock.", fault),
        _ => null,
    };

    private static CommandFailure Of(string code, string message, string remedy, Exception fault) =>
        new() { ExitCode = ExitCode.Failed, Code = code, Message = message, Remedy = remedy, Fault = fault };
}
