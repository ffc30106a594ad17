namespace SafeKms;

/// <summary>Looks at the store until it is DISCONNECTED twice in a row.</summary>
/// <param name="wasDisconnected">Whether that has been seen before: then CONNECTED is no stale reading any more.</param>
internal sealed class WaitUntilDisconnectedStep(bool wasDisconnected = false) : ExecutableStep(StepName.WaitUntilDisconnected)
{
    public override async Task<StepResult> RunAsync(StoreRun run, CancellationToken cancellationToken)
    {
        var timeout = run.Services.Options.Polling.DisconnectTimeout;
        var began = run.Services.Time.GetTimestamp();
        var verdict = await StateWait.RunAsync(run, Name, StateJudge.Disconnection(wasDisconnected ? StoreConnectionState.Disconnected : run.Store.ConnectionState), timeout, cancellationToken).ConfigureAwait(false);
        return verdict switch
        {
            Verdict.Settled => StepResult.Done($"DISCONNECTED, seen twice in a row, after {InWords.Duration(run.Services.Time.GetElapsedTime(began))}."),
            Verdict.WentElsewhere => throw new StoreStateException(
                run.Situation,
                $"The custom key store {run.Store.Name} ({run.Store.Id}) was to be disconnected, but is {run.Store.StateText} now: somebody connects it again.",
                "Find out who needs the store (CloudTrail tells). Run this again when it may really go."),
            Verdict.Vanished => throw new StoreNotFoundException(run.Situation, run.Reference, run.Services.Region),
            _ => throw new StoreStateTimeoutException(run.Situation, "DISCONNECTED", timeout, "PollingOptions.DisconnectTimeout"),
        };
    }
}
