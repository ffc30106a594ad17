namespace SafeKms;

/// <summary>Schedules the deletion of every key found in the store that is not pending deletion yet.</summary>
internal sealed class ScheduleKeyDeletionStep(int pendingWindowInDays) : KeyDeletionStep(StepName.ScheduleKeyDeletion, "ScheduleKeyDeletion")
{
    private protected override KeyDeletionOutcome? Untouched(StoreKey key) =>
        key.IsPendingDeletion ? KeyDeletionOutcome.Of(key, KeyDeletionResult.AlreadyPending, key.DeletionDate) : null;

    private protected override KeyDeletionOutcome? Done(StoreKey key) =>
        key.IsPendingDeletion ? KeyDeletionOutcome.Of(key, KeyDeletionResult.Scheduled, key.DeletionDate) : null;

    private protected override KeyDeletionOutcome? AfterRefusal(StoreKey key) => Untouched(key);

    private protected override Task WaitAsync(KeyDeletionCalls calls, CancellationToken cancellationToken) => calls.WaitToScheduleAsync(cancellationToken);

    private protected override async Task<KeyDeletionOutcome> AskAsync(
        KeyDeletionCalls calls, StoreKey key, CallTally tally, CancellationToken cancellationToken) =>
        KeyDeletionOutcome.Of(
            key,
            KeyDeletionResult.Scheduled,
            await calls.ScheduleAsync(key.KeyId, pendingWindowInDays, tally, cancellationToken).ConfigureAwait(false));

    private protected override StepResult Result(IReadOnlyList<KeyDeletionOutcome> outcomes)
    {
        var scheduled = outcomes.Count(key => key.Result == KeyDeletionResult.Scheduled);
        var failed = outcomes.Count(key => key.Result == KeyDeletionResult.Failed);
        return scheduled + failed == 0
            ? StepResult.AlreadyDone("There was no key to schedule.")
            : StepResult.Done($"The deletion of {InWords.Count(scheduled, "key")} was scheduled{(failed == 0 ? "" : $", of {failed} it failed")}.");
    }
}
