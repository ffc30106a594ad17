namespace SafeKms;

/// <summary>
/// One unfiltered DescribeCustomKeyStores serves everyone who waits for a store: whoever looks takes the newest answer, if it was
/// asked for after his own last look, and else asks anew. All waiters share a quota of 5 requests a second with the account.
/// </summary>
internal sealed class SharedStoreListing(StoreCalls stores, TimeProvider time)
{
    private readonly object _gate = new();
    private Task<StoreListing>? _newest;
    private long _newestAskedAt;

    /// <summary>Reads all stores.</summary>
    /// <param name="notBefore">The timestamp before which the question must not have been asked.</param>
    /// <param name="tally">Counts the calls, where it is this reader who makes them.</param>
    /// <param name="cancellationToken">Stops waiting for the answer. A question that others may wait for goes on.</param>
    public Task<StoreListing> ReadAsync(long notBefore, CallTally tally, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Task<StoreListing> answer;
        lock (_gate)
        {
            if (_newest is null || _newestAskedAt < notBefore || _newest.IsFaulted)
            {
                _newestAskedAt = time.GetTimestamp();
                _newest = stores.ListAsync(tally, CancellationToken.None);
            }

            answer = _newest;
        }

        return answer.WaitAsync(Timeout.InfiniteTimeSpan, time, cancellationToken);
    }
}
