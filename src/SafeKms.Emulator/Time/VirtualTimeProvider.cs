using SafeKms.Emulator.Time;

namespace SafeKms.Emulator;

/// <summary>Virtual time that passes exactly as fast as code waits for it.</summary>
/// <remarks>
/// <para>
/// A <em>sleeper</em> (<see cref="Task.Delay(TimeSpan, TimeProvider)"/>, a retry's pause) pulls the clock forward to its due
/// time as soon as nothing else runs: weeks pass in milliseconds. A <em>deadline</em> (a timer whose state is a
/// <see cref="CancellationTokenSource"/>, as every time-out built on one is) never pulls the clock: it fires when the clock
/// passes its due time for another reason, in due order, before any later sleeper.
/// </para>
/// <para>
/// Callbacks run one after another in due order on the thread pool, or inside <see cref="Advance"/> on the caller's thread,
/// never inside <see cref="CreateTimer"/>. The clock never goes back. A periodic timer is a sleeper and keeps the clock
/// running until it is disposed. <see cref="Task.WaitAsync(TimeSpan, TimeProvider)"/> counts as a sleeper: express a time-out
/// as a <see cref="CancellationTokenSource"/>.
/// </para>
/// </remarks>
public sealed class VirtualTimeProvider : TimeProvider
{
    private readonly Schedule _schedule;
    private readonly Pump _pump;

    /// <summary>A clock that starts at 2026-06-01T09:00:00Z.</summary>
    public VirtualTimeProvider()
        : this(new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>A clock that starts at <paramref name="start"/>.</summary>
    /// <param name="start">The first instant it shows.</param>
    public VirtualTimeProvider(DateTimeOffset start)
    {
        _schedule = new Schedule(start.UtcTicks);
        _pump = new Pump(_schedule);
    }

    /// <summary>Whether sleepers pull the clock. If not, only <see cref="Advance"/> moves it.</summary>
    /// <value>True unless set.</value>
    public bool AutoAdvance
    {
        get => _schedule.AutoAdvance;
        set
        {
            _schedule.AutoAdvance = value;
            _pump.Wake();
        }
    }

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>Ticks of 100 ns: a timestamp is the tick count of <see cref="GetUtcNow"/>.</summary>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => new(_schedule.Now, TimeSpan.Zero);

    /// <inheritdoc />
    public override long GetTimestamp() => _schedule.Now;

    /// <summary>Moves the clock, firing on this thread, in due order and each at its own time, whatever falls due.</summary>
    /// <param name="delta">How far; not negative.</param>
    public void Advance(TimeSpan delta)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delta, TimeSpan.Zero);
        long target = _schedule.Reserve(delta.Ticks);
        while (_schedule.TakeDue(target) is { } timer)
        {
            timer.Fire();
        }

        _pump.Wake();
    }

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new VirtualTimer(_schedule, _pump, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }
}
