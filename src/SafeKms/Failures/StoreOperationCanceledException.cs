namespace SafeKms;

/// <summary>
/// An operation was cancelled. It stopped within one call; what had been asked of AWS KMS by then stays done, and the message says so.
/// </summary>
public sealed class StoreOperationCanceledException : OperationCanceledException
{
    internal StoreOperationCanceledException(OperationSituation situation, string? notice, Exception innerException, CancellationToken token)
        : base(
            $"Cancelled in step {situation.Step}.{(notice is null ? "" : $" {notice}")} {situation} Run this again to go on: what is done is not repeated.",
            innerException,
            token)
    {
        Situation = situation;
    }

    /// <summary>Where the operation stood: the step, what was changed, and the store as it was last seen.</summary>
    public OperationSituation Situation { get; }
}
