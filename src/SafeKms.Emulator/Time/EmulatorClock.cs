namespace SafeKms.Emulator.Time;

/// <summary>The emulator's clock: its time provider, and what was added by hand where the provider cannot be moved.</summary>
internal sealed class EmulatorClock(TimeProvider provider)
{
    private long _offset;

    public long UtcTicks => provider.GetUtcNow().UtcTicks + Interlocked.Read(ref _offset);

    public DateTimeOffset UtcNow => new(UtcTicks, TimeSpan.Zero);

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
