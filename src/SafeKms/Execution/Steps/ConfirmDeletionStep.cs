namespace SafeKms;

/// <summary>Looks for the store until AWS KMS no longer knows it.</summary>
internal sealed class ConfirmDeletionStep() : ExecutableStep(StepName.ConfirmDeletion)
{
    public override async Task<StepResult> RunAsync(StoreRun run, CancellationToken cancellationToken)
    {
        var timeout = run.Services.Options.Polling.DeletionTimeout;
        var verdict = await run.Services.Poller.PollAsync(
            async token => await run.FindAsync(token).ConfigureAwait(false) is null ? Verdict.Settled : Verdict.NotYet,
            timeout,
            cancellationToken).ConfigureAwait(false);

        return verdict == Verdict.Settled
            ? StepResult.Done("AWS KMS no longer knows the store.")
            : throw new StoreStateTimeoutException(run.Situation, "gone, though AWS KMS accepted its deletion,", timeout, "PollingOptions.DeletionTimeout");
    }
}
