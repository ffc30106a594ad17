namespace SafeKms;

/// <summary>The store did not reach the state waited for in time. It may still reach it.</summary>
public sealed class StoreStateTimeoutException : SafeKmsException
{
    internal StoreStateTimeoutException(OperationSituation situation, string awaited, TimeSpan timeout, string option)
        : base(
            situation,
            $"The custom key store {situation.StoreName} ({situation.StoreId}) was not {awaited} within {InWords.Duration(timeout)} ({option}).",
            "AWS KMS goes on by itself. Look at the store later and run this again: what is done is not repeated.",
            HelpPages.DisconnectStore)
    {
        Timeout = timeout;
    }

    /// <summary>How long was waited.</summary>
    public TimeSpan Timeout { get; }
}
