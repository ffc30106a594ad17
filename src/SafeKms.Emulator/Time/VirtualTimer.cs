namespace SafeKms.Emulator.Time;

/// <summary>One timer of a <see cref="VirtualTimeProvider"/>.</summary>
internal sealed class VirtualTimer(Schedule schedule, Pump pump, TimerCallback callback, object? state) : ITimer
{
    private readonly ExecutionContext? _context = ExecutionContext.Capture();

    /// <summary>A deadline never pulls the clock.</summary>
    public bool IsDeadline { get; } = state is CancellationTokenSource;

    // The three below belong to the schedule and are read and written under its lock.
    public long Due { get; set; }

    public long Order { get; set; }

    public long Period { get; set; }

    public bool IsDisposed { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (!schedule.Arm(this, Ticks(dueTime, nameof(dueTime)), Ticks(period, nameof(period))))
        {
            return false;
        }

        pump.Wake();
        return true;
    }

    public void Dispose() => schedule.Dispose(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs the callback on this thread, in the context in which the timer was made.</summary>
    public void Fire()
    {
        if (_context is null)
        {
            callback(state);
        }
        else
        {
            ExecutionContext.Run(_context, static timer => ((VirtualTimer)timer!).Call(), this);
        }
    }

    private void Call() => callback(state);

    private static long Ticks(TimeSpan value, string name)
    {
        if (value == Timeout.InfiniteTimeSpan)
        {
            return Schedule.Never;
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero, name);
        return value.Ticks;
    }
}
