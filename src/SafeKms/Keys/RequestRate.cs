namespace SafeKms;

/// <summary>
/// Spaces requests evenly, so that no more than a given number start in a second. System.Threading.RateLimiting would do,
/// but it knows only the real clock.
/// </summary>
internal sealed class RequestRate(double perSecond, TimeProvider time)
{
    /// <summary>How far behind its slot a request may start without waiting: makes up for the coarseness of timers.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(50);

    /// <summary>The least requests a second: one in some 17 minutes. A thousand that wait for each other still fit into a timer.</summary>
    public const double Least = 0.001;

    private readonly object _gate = new();
    private readonly double _interval = time.TimestampFrequency / perSecond;
    private readonly double _slack = time.TimestampFrequency * Slack.TotalSeconds;
    private double _nextSlot = double.MinValue;

    /// <summary>Takes the next slot and waits for it.</summary>
    public Task WaitAsync(CancellationToken cancellationToken)
    {
        double now = time.GetTimestamp();
        double ahead;
        lock (_gate)
        {
            var slot = Math.Max(_nextSlot, now - _slack);
            _nextSlot = slot + _interval;
            ahead = slot - now;
        }

        return ahead <= 0
            ? Task.CompletedTask
            : time.Delay(TimeSpan.FromSeconds(ahead / time.TimestampFrequency), cancellationToken);
    }
}
