namespace SafeKms;

/// <summary>Cancels the deletion of every key found in the store that is pending deletion.</summary>
internal sealed class CancelKeyDeletionStep() : KeyDeletionStep(StepName.CancelKeyDeletion, "CancelKeyDeletion")
{
    private protected override KeyDeletionOutcome? Untouched(StoreKey key) =>
        key.IsPendingDeletion ? null : KeyDeletionOutcome.Of(key, KeyDeletionResult.NotPending);

    private protected override KeyDeletionOutcome? Done(StoreKey key) =>
        key.IsPendingDeletion ? null : KeyDeletionOutcome.Of(key, KeyDeletionResult.Canceled);

    private protected override KeyDeletionOutcome? AfterRefusal(StoreKey key) => Done(key);

    private protected override Task WaitAsync(KeyDeletionCalls calls, CancellationToken cancellationToken) => calls.WaitToCancelAsync(cancellationToken);

    private protected override async Task<KeyDeletionOutcome> AskAsync(
        KeyDeletionCalls calls, StoreKey key, CallTally tally, CancellationToken cancellationToken)
    {
        await calls.CancelAsync(key.KeyId, tally, cancellationToken).ConfigureAwait(false);
        return KeyDeletionOutcome.Of(key, KeyDeletionResult.Canceled);
    }

    private protected override StepResult Result(IReadOnlyList<KeyDeletionOutcome> outcomes)
    {
        var canceled = outcomes.Count(key => key.Result == KeyDeletionResult.Canceled);
        var failed = outcomes.Count(key => key.Result == KeyDeletionResult.Failed);
        return canceled + failed == 0
            ? StepResult.AlreadyDone("No key was pending deletion.")
            : StepResult.Done($"The deletion of {InWords.Count(canceled, "key")} was cancelled{(failed == 0 ? "" : $", of {failed} it failed")}.");
    }
}
