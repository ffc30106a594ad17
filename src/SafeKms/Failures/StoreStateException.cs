namespace SafeKms;

/// <summary>The store is in, or went to, a connection state in which the operation cannot go on.</summary>
public sealed class StoreStateException : SafeKmsException
{
    internal StoreStateException(OperationSituation situation, string cause, string remedy, Exception? innerException = null)
        : base(
            situation,
            WithConnectionError(cause, situation.LastSnapshot),
            situation.LastSnapshot?.ConnectionErrorRemedy?.Action ?? remedy,
            situation.LastSnapshot?.ConnectionErrorRemedy?.HelpLink ?? HelpPages.DisconnectStore,
            innerException)
    {
    }

    /// <summary>Why the last connect failed, for a store that is FAILED, with what mends it.</summary>
    public ConnectionErrorRemedy? ConnectionError => LastSnapshot?.ConnectionErrorRemedy;

    private static string WithConnectionError(string cause, StoreSnapshot? store) =>
        store?.ConnectionErrorRemedy is { } error ? $"{cause} {error.Code}: {error.Cause}" : cause;
}
