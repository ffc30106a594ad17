namespace SafeKms.Emulator.Time;

/// <summary>The clock's hand and the timers waiting for it, in due order.</summary>
internal sealed class Schedule(long start)
{
    public const long Never = -1;

    private static readonly Comparer<VirtualTimer> ByDue = Comparer<VirtualTimer>.Create(static (x, y) =>
        x.Due != y.Due ? x.Due.CompareTo(y.Due) : x.Order.CompareTo(y.Order));

    private readonly object _gate = new();
    private readonly SortedSet<VirtualTimer> _sleepers = new(ByDue);
    private readonly SortedSet<VirtualTimer> _deadlines = new(ByDue);
    private long _now = start;
    private long _reserved = start;
    private long _order;
    private volatile bool _autoAdvance = true;

    public long Now => Interlocked.Read(ref _now);

    public bool AutoAdvance
    {
        get => _autoAdvance;
        set => _autoAdvance = value;
    }

    /// <summary>(Re)arms a timer; false once it is disposed.</summary>
    public bool Arm(VirtualTimer timer, long delay, long period)
    {
        lock (_gate)
        {
            if (timer.IsDisposed)
            {
                return false;
            }

            SetOf(timer).Remove(timer);
            timer.Period = period;
            if (delay != Never)
            {
                Add(timer, Later(_now, delay));
            }

            return true;
        }
    }

    public void Dispose(VirtualTimer timer)
    {
        lock (_gate)
        {
            timer.IsDisposed = true;
            SetOf(timer).Remove(timer);
        }
    }

    /// <summary>Claims the next <paramref name="delta"/> ticks, so that concurrent advances add up.</summary>
    public long Reserve(long delta)
    {
        lock (_gate)
        {
            return _reserved = Later(Math.Max(_now, _reserved), delta);
        }
    }

    /// <summary>The next timer due by <paramref name="target"/>, the clock standing at its due time; null when there is none, the clock standing at the target.</summary>
    public VirtualTimer? TakeDue(long target)
    {
        lock (_gate)
        {
            if (Earliest() is { } timer && timer.Due <= target)
            {
                return Take(timer);
            }

            MoveTo(target);
            return null;
        }
    }

    /// <summary>How far the clock would move for the next timer.</summary>
    public TimeSpan NextLeap()
    {
        lock (_gate)
        {
            return TimeSpan.FromTicks(Math.Max(0, (Earliest()?.Due ?? _now) - _now));
        }
    }

    /// <summary>What the pump has to do next.</summary>
    /// <param name="mayMove">Whether the clock may be moved to reach a sleeper.</param>
    /// <param name="timer">The timer to fire.</param>
    public PumpStep Next(bool mayMove, out VirtualTimer? timer)
    {
        lock (_gate)
        {
            timer = Earliest();
            if (timer is null || (timer.Due > _now && (!AutoAdvance || Reachable(_sleepers.Min) is null)))
            {
                timer = null;
                return PumpStep.Rest;
            }

            if (timer.Due > _now && !mayMove)
            {
                timer = null;
                return PumpStep.AwaitQuiet;
            }

            Take(timer);
            return PumpStep.Fire;
        }
    }

    private static VirtualTimer? Reachable(VirtualTimer? timer) => timer?.Due < DateTime.MaxValue.Ticks ? timer : null;

    private static long Later(long now, long delta) => delta > DateTime.MaxValue.Ticks - now ? DateTime.MaxValue.Ticks : now + delta;

    private SortedSet<VirtualTimer> SetOf(VirtualTimer timer) => timer.IsDeadline ? _deadlines : _sleepers;

    private VirtualTimer? Earliest()
    {
        var sleeper = Reachable(_sleepers.Min);
        var deadline = Reachable(_deadlines.Min);
        return sleeper is null || (deadline is not null && ByDue.Compare(deadline, sleeper) < 0) ? deadline : sleeper;
    }

    private VirtualTimer Take(VirtualTimer timer)
    {
        SetOf(timer).Remove(timer);
        MoveTo(timer.Due);
        if (timer.Period > 0)
        {
            Add(timer, Later(timer.Due, timer.Period));
        }

        return timer;
    }

    private void Add(VirtualTimer timer, long due)
    {
        timer.Due = due;
        timer.Order = _order++;
        SetOf(timer).Add(timer);
    }

    private void MoveTo(long instant) => Interlocked.Exchange(ref _now, Math.Max(_now, instant));
}
