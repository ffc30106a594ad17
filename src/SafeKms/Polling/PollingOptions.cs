namespace SafeKms;

/// <summary>How long, and how often, SafeKms looks at a store whose connection state is changing.</summary>
public sealed class PollingOptions
{
    /// <summary>The wait between the first two looks; it grows, with jitter, to <see cref="MaxInterval"/>.</summary>
    /// <value>More than 0, up to one hour. The default is 2 seconds.</value>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait between two looks.</summary>
    /// <value><see cref="Interval"/> to one hour. The default is 15 seconds.</value>
    public TimeSpan MaxInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The wait before the look that must confirm the state hoped for: one reading alone may be stale.</summary>
    /// <value>0 to one hour. The default is 1 second.</value>
    public TimeSpan ConfirmationDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a store may take to disconnect. About 5 minutes are usual, 10 have been reported.</summary>
    /// <value>10 milliseconds to 24 hours. The default is 30 minutes.</value>
    public TimeSpan DisconnectTimeout { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a store may take to connect. AWS speaks of up to 20 to 30 minutes for CloudHSM.</summary>
    /// <value>10 milliseconds to 24 hours. The default is 45 minutes.</value>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromMinutes(45);

    /// <summary>How long a deleted store may still be shown.</summary>
    /// <value>10 milliseconds to 24 hours. The default is 10 minutes.</value>
    public TimeSpan DeletionTimeout { get; set; } = TimeSpan.FromMinutes(10);

    internal IEnumerable<string> Faults()
    {
        if (Interval <= TimeSpan.Zero || Interval > TimeSpan.FromHours(1))
            yield return $"Polling.Interval is {Interval}: it must be more than 0, up to one hour.";
        if (MaxInterval < Interval || MaxInterval > TimeSpan.FromHours(1))
            yield return $"Polling.MaxInterval is {MaxInterval}: it must be Polling.Interval ({Interval}) to one hour.";
        if (ConfirmationDelay < TimeSpan.Zero || ConfirmationDelay > TimeSpan.FromHours(1))
            yield return $"Polling.ConfirmationDelay is {ConfirmationDelay}: it must be 0 to one hour.";
        foreach (var (name, timeout) in new[]
        {
            (nameof(DisconnectTimeout), DisconnectTimeout),
            (nameof(ConnectTimeout), ConnectTimeout),
            (nameof(DeletionTimeout), DeletionTimeout),
        })
        {
            if (timeout < TimeSpan.FromMilliseconds(10) || timeout > TimeSpan.FromHours(24)) // Polly's range
                yield return $"Polling.{name} is {timeout}: it must be 10 milliseconds to 24 hours.";
        }
    }
}
