namespace SafeKms.Emulator.State;

/// <summary>A key's last use, as far as it is published: at every full <c>delay</c>, so that a use shows late by no more than that.</summary>
internal sealed class UsageLog
{
    private LastUse? _latest;
    private LastUse? _published;

    public UsageLog()
    {
    }

    public UsageLog(LastUse latest, LastUse? published)
    {
        _latest = latest;
        _published = published;
    }

    public LastUse? Latest => _latest;

    /// <summary>What is told while the latest use is not published yet.</summary>
    public LastUse? Published => _published;

    public void Record(LastUse use, long delay)
    {
        if (_latest is not null && _latest.Time <= Publication(use.Time, delay))
        {
            _published = _latest;
        }

        _latest = use;
    }

    public LastUse? PublishedAt(long now, long delay) => _latest is not null && _latest.Time <= Publication(now, delay) ? _latest : _published;

    private static long Publication(long now, long delay) => delay == 0 ? now : now - (now % delay);
}
