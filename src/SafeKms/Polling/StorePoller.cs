using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace SafeKms;

/// <summary>Looks at a store again and again until a judge has a verdict or time is up. Polly does the waiting.</summary>
internal sealed class StorePoller(SharedStoreListing listing, PollingOptions options, TimeProvider time)
{
    /// <summary>Waits for a verdict.</summary>
    /// <returns>The last reading, and the verdict; <see cref="Verdict.NotYet"/> where the time was up.</returns>
    public async Task<(StoreReading Reading, Verdict Verdict)> WaitAsync(
        string storeId,
        StateJudge judge,
        TimeSpan timeout,
        CallTally tally,
        Action<StoreReading> observed,
        CancellationToken cancellationToken)
    {
        StoreReading last = default;
        var notBefore = time.GetTimestamp() + 1; // An answer asked for before the wait began may be older than what is waited for.

        async ValueTask<Verdict> LookAsync(CancellationToken token)
        {
            var stores = await listing.ReadAsync(notBefore, tally, token).ConfigureAwait(false);
            notBefore = stores.AskedAt + 1;
            last = StoreReading.Of(storeId, stores);
            observed(last);
            return judge.Judge(last);
        }

        var verdict = await PollAsync(LookAsync, timeout, cancellationToken).ConfigureAwait(false);
        return (last, verdict);
    }

    /// <summary>Looks until there is a verdict.</summary>
    /// <returns>The verdict; <see cref="Verdict.NotYet"/> where the time was up.</returns>
    public async Task<Verdict> PollAsync(Func<CancellationToken, ValueTask<Verdict>> look, TimeSpan timeout, CancellationToken cancellationToken)
    {
        try
        {
            return await Pipeline(timeout).ExecuteAsync(look, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutRejectedException)
        {
            return Verdict.NotYet;
        }
    }

    // Not of Verdict: Polly keeps all members of its type argument, and those of an enumeration cannot all be compiled ahead of time.
    private ResiliencePipeline Pipeline(TimeSpan timeout) =>
        new ResiliencePipelineBuilder { TimeProvider = time }
            .AddTimeout(timeout)
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = static args => new ValueTask<bool>(args.Outcome.Result is Verdict.NotYet or Verdict.Unconfirmed && args.Outcome.Exception is null),
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.Interval,
                MaxDelay = options.MaxInterval,
                DelayGenerator = args => new ValueTask<TimeSpan?>(
                    args.Outcome.Result is Verdict.Unconfirmed ? options.ConfirmationDelay : null),
            })
            .Build();
}
