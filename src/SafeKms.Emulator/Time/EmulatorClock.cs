namespace SafeKms.Emulator.Time;

/// <summary>The emulator's clock: its time provider, and what was added by hand where the provider cannot be moved.</summary>
internal sealed class EmulatorClock(TimeProvider provider)
{
    private long _offset;

    public long UtcTicks => provider.GetUtcNow().UtcTicks + Interlocked.Read(ref _offset);

    public DateTimeOffset UtcNow => new(UtcTicks, TimeSpan.Zero);

    /// <summary>What was added by hand.</summary>
    public long Offset => Interlocked.Read(ref _offset);

    /// <summary>Goes on where a saved clock stood. Time does not go back.</summary>
    public void Resume(long now, long offset)
    {
        if (provider is VirtualTimeProvider time)
        {
            time.Advance(TimeSpan.FromTicks(Math.Max(0, now - time.GetUtcNow().UtcTicks)));
        }
        else
        {
            Interlocked.Exchange(ref _offset, Math.Max(offset, now - provider.GetUtcNow().UtcTicks));
        }
    }

    public void Advance(TimeSpan delta)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delta, TimeSpan.Zero);
        if (provider is VirtualTimeProvider time)
        {
            time.Advance(delta);
        }
        else
        {
            Interlocked.Add(ref _offset, delta.Ticks);
        }
    }

    public Task Wait(TimeSpan duration, CancellationToken cancellationToken) =>
        duration > TimeSpan.Zero ? Task.Delay(duration, provider, cancellationToken) : Task.CompletedTask;
}
