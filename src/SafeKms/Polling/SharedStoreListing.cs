namespace SafeKms;

/// <summary>
/// One unfiltered DescribeCustomKeyStores serves everyone who waits for a store: whoever looks takes the newest answer, if it was
/// asked for after his own last look, and else asks anew. All waiters share a quota of 5 requests a second with the account.
/// </summary>
internal sealed class SharedStoreListing(StoreCalls stores, TimeProvider time)
{
    private readonly object _gate = new();
    private Question? _newest;

    /// <summary>Reads all stores.</summary>
    /// <param name="notBefore">The timestamp before which the question must not have been asked.</param>
    /// <param name="tally">Counts the calls, where it is this reader who makes them.</param>
    /// <param name="cancellationToken">Stops waiting for the answer. A question for which nobody waits any more is given up.</param>
    public async Task<StoreListing> ReadAsync(long notBefore, CallTally tally, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Question question;
        lock (_gate)
        {
            if (_newest is null || _newest.AskedAt < notBefore || _newest.Answer.IsFaulted)
                _newest = Ask(tally);
            question = _newest;
            question.Readers++;
        }

        try
        {
            return await question.Answer.WaitAsync(Timeout.InfiniteTimeSpan, time, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Leave(question);
        }
    }

    private void Leave(Question question)
    {
        lock (_gate)
        {
            if (--question.Readers > 0 || question.Answer.IsCompleted)
                return;
            if (_newest == question)
                _newest = null; // Nobody may join it any more.
        }

        question.GiveUp();
    }

    private Question Ask(CallTally tally)
    {
        var askedAt = time.GetTimestamp();
        var stop = new CancellationTokenSource();
        return new Question(stores.ListAsync(tally, stop.Token), askedAt, stop.Cancel);
    }

    private sealed class Question(Task<StoreListing> answer, long askedAt, Action giveUp)
    {
        public Task<StoreListing> Answer { get; } = answer;

        public long AskedAt { get; } = askedAt;

        public int Readers { get; set; }

        public void GiveUp() => giveUp();
    }
}
