namespace SafeKms.Emulator.Quotas;

/// <summary>A second's worth of calls, refilled steadily.</summary>
internal sealed class TokenBucket(double perSecond, long now)
{
    private readonly double _size = Math.Max(1, perSecond);
    private double _tokens = Math.Max(1, perSecond);
    private long _filled = now;

    public bool TryTake(long now)
    {
        double seconds = TimeSpan.FromTicks(Math.Max(0, now - _filled)).TotalSeconds;
        _tokens = Math.Min(_size, _tokens + (seconds * perSecond));
        _filled = Math.Max(_filled, now);
        if (_tokens < 1)
        {
            return false;
        }

        _tokens--;
        return true;
    }
}
