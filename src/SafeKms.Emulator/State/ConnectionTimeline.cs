namespace SafeKms.Emulator.State;

/// <summary>A store's connection state as a function of time: what it was, is, and will be unless somebody acts.</summary>
internal sealed class ConnectionTimeline
{
    private readonly List<Point> _points = [];

    public ConnectionTimeline(long since, EmulatedConnectionState state, string? errorCode) => _points.Add(new Point(since, state, errorCode));

    /// <summary>As it was saved: at least one point.</summary>
    public ConnectionTimeline(IEnumerable<Point> points)
    {
        _points.AddRange(points);
        if (_points.Count == 0)
        {
            throw new ArgumentException("A store has a connection state.", nameof(points));
        }
    }

    public IReadOnlyList<Point> Points => _points;

    /// <summary>The state at <paramref name="instant"/>; before the beginning, the first one.</summary>
    public Point At(long instant)
    {
        for (int i = _points.Count - 1; i > 0; i--)
        {
            if (_points[i].Since <= instant)
            {
                return _points[i];
            }
        }

        return _points[0];
    }

    /// <summary>From now on <paramref name="state"/>; whatever was to come is called off.</summary>
    public void Set(long now, EmulatedConnectionState state, string? errorCode = null)
    {
        CallOff(now);
        Expect(now, state, errorCode);
    }

    /// <summary>Nothing will change by itself any more.</summary>
    public void CallOff(long now) => _points.RemoveAll(point => point.Since > now);

    /// <summary>At a later instant <paramref name="state"/>, unless somebody acts before.</summary>
    public void Expect(long instant, EmulatedConnectionState state, string? errorCode = null)
    {
        _points.Add(new Point(instant, state, errorCode));
        if (_points.Count > 64)
        {
            _points.RemoveRange(0, 32);
        }
    }

    public readonly record struct Point(long Since, EmulatedConnectionState State, string? ErrorCode);
}
