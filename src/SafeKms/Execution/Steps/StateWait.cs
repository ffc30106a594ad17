namespace SafeKms;

/// <summary>Waits for a store's state, and keeps the run and its progress up to date with every look.</summary>
internal static class StateWait
{
    public static async Task<Verdict> RunAsync(StoreRun run, StepName step, StateJudge judge, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var time = run.Services.Time;
        var began = time.GetTimestamp();
        var (_, verdict) = await run.Services.Poller.WaitAsync(
            run.Store.Id,
            judge,
            timeout,
            run.Tally,
            reading =>
            {
                if (reading.Snapshot is { } snapshot)
                    run.Observe(snapshot);
                run.Report(new StateObserved(step, reading.State, time.GetElapsedTime(began)));
            },
            cancellationToken).ConfigureAwait(false);
        return verdict;
    }
}
