namespace SafeKms;

/// <summary>Looks at the store until it is CONNECTED twice in a row.</summary>
internal sealed class WaitUntilConnectedStep() : ExecutableStep(StepName.WaitUntilConnected)
{
    public override async Task<StepResult> RunAsync(StoreRun run, CancellationToken cancellationToken)
    {
        var timeout = run.Services.Options.Polling.ConnectTimeout;
        var began = run.Services.Time.GetTimestamp();
        var verdict = await StateWait.RunAsync(run, Name, StateJudge.Connection(), timeout, cancellationToken).ConfigureAwait(false);
        return verdict switch
        {
            Verdict.Settled => StepResult.Done($"CONNECTED, seen twice in a row, after {InWords.Duration(run.Services.Time.GetElapsedTime(began))}."),
            Verdict.WentElsewhere => throw new StoreStateException(
                run.Situation,
                $"The custom key store {run.Store.Name} ({run.Store.Id}) was being connected, but is {run.Store.StateText} now.",
                "Find out who disconnects it (CloudTrail tells), then connect it again."),
            Verdict.Vanished => throw new StoreNotFoundException(run.Situation, run.Reference, run.Services.Region),
            _ => throw new StoreStateTimeoutException(run.Situation, "CONNECTED", timeout, "PollingOptions.ConnectTimeout"),
        };
    }
}
