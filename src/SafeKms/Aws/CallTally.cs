namespace SafeKms;

/// <summary>Counts the attempts of one step's calls and keeps their request ids: the first ones, for a sweep makes 100,000.</summary>
internal sealed class CallTally
{
    private const int MostRequestIds = 20;

    private readonly List<string> _requestIds = [];
    private int _attempts;

    public int Attempts => Volatile.Read(ref _attempts);

    public IReadOnlyList<string> RequestIds
    {
        get
        {
            lock (_requestIds)
                return _requestIds.ToArray();
        }
    }

    public void CountAttempt() => Interlocked.Increment(ref _attempts);

    public void Keep(string? requestId)
    {
        if (string.IsNullOrEmpty(requestId))
            return;
        lock (_requestIds)
        {
            if (_requestIds.Count < MostRequestIds)
                _requestIds.Add(requestId!);
        }
    }
}
