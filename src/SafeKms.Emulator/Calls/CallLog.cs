namespace SafeKms.Emulator.Calls;

/// <summary>The calls in the order in which they took effect.</summary>
internal sealed class CallLog
{
    private readonly object _gate = new();
    private readonly List<KmsCall> _calls = [];
    private long _sequence;

    public long NextSequence() => Interlocked.Increment(ref _sequence);

    public void Add(KmsCall call)
    {
        lock (_gate)
        {
            _calls.Add(call);
        }
    }

    public KmsCall[] Snapshot()
    {
        lock (_gate)
        {
            return [.. _calls];
        }
    }

    public int Count(string operation)
    {
        lock (_gate)
        {
            return _calls.Count(call => call.Operation == operation);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _calls.Clear();
        }
    }
}
