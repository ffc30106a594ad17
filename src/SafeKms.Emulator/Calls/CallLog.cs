namespace SafeKms.Emulator.Calls;

/// <summary>The latest calls in the order in which they took effect, and how many there were of each operation.</summary>
internal sealed class CallLog(int limit)
{
    private readonly object _gate = new();
    private readonly Queue<KmsCall> _calls = new();
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private long _sequence;

    public long NextSequence() => Interlocked.Increment(ref _sequence);

    public void Add(KmsCall call)
    {
        lock (_gate)
        {
            if (_calls.Count == limit)
            {
                _calls.Dequeue();
            }

            _calls.Enqueue(call);
            if (call.IsModelled)
            {
                _counts[call.Operation] = _counts.GetValueOrDefault(call.Operation) + 1;
            }
        }
    }

    public KmsCall[] Snapshot()
    {
        lock (_gate)
        {
            return [.. _calls];
        }
    }

    /// <summary>How often an operation was called, forgotten calls included.</summary>
    public int Count(string operation)
    {
        lock (_gate)
        {
            return _counts.TryGetValue(operation, out int count) ? count : _calls.Count(call => call.Operation == operation);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _calls.Clear();
            _counts.Clear();
        }
    }
}
