namespace SafeKms;

/// <summary>
/// A call to AWS KMS failed for good: denied, refused, or still failing after all attempts. <see cref="Exception.InnerException"/> is
/// the AWS client's own exception.
/// </summary>
public sealed class StoreOperationFailedException : SafeKmsException
{
    internal StoreOperationFailedException(OperationSituation situation, KmsCallException failed)
        : base(situation, $"{failed.Operation} failed. {Sentence(failed.Message)}", Advice(failed), Help(failed), failed.InnerException)
    {
        Operation = failed.Operation;
        IsAccessDenied = failed.Answer == KmsAnswer.AccessDenied;
    }

    internal StoreOperationFailedException(OperationSituation situation, Exception fault)
        : base(situation, Sentence(fault.Message), "Run this again when the cause is mended: what is done is not repeated.", HelpPages.DeleteStore, fault)
    {
    }

    /// <summary>The AWS operation that failed, for example <c>ListKeys</c>; <see langword="null"/> where no call was the cause.</summary>
    public string? Operation { get; }

    /// <summary>Whether the caller lacks the permission for <see cref="Operation"/>.</summary>
    public bool IsAccessDenied { get; }

    private static string Sentence(string text) => text.Length > 0 && text[text.Length - 1] == '.' ? text : text + ".";

    private static string Help(KmsCallException failed) => failed.Answer switch
    {
        KmsAnswer.AccessDenied => HelpPages.CustomKeyStorePermissions,
        KmsAnswer.Throttled or KmsAnswer.Transient => HelpPages.Quotas,
        _ => HelpPages.DeleteStore,
    };

    private static string Advice(KmsCallException failed) => failed.Answer switch
    {
        KmsAnswer.AccessDenied => $"Allow kms:{failed.Operation} on resource \"*\" in the caller's IAM policy, then run this again.",
        KmsAnswer.NotAuthenticated => "Renew or correct the credentials of the caller, and see that this machine's clock is right; then run this again: what is done is not repeated.",
        KmsAnswer.Throttled or KmsAnswer.Transient => "Run this again later: what is done is not repeated.",
        KmsAnswer.NoAnswer => "An answer that lacks something proves nothing, so nothing was concluded from it. Run this again, without whatever stands between this program and AWS KMS.",
        _ => "Run this again when the cause is mended: what is done is not repeated.",
    };
}
