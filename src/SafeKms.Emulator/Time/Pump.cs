namespace SafeKms.Emulator.Time;

/// <summary>Moves the clock for the sleepers and fires what falls due: one at a time, in due order, on the thread pool.</summary>
/// <remarks>
/// Code woken by a timer mostly runs on inside the callback, so the clock stands still for it. If it blocks its thread
/// there (it may be waiting for another sleeper), a watchdog hands the pump to another thread: progress never depends on a callback.
/// </remarks>
// It has no owner to dispose of it: an idle watchdog is unarmed and collected with its clock.
#pragma warning disable CA1001
internal sealed class Pump(Schedule schedule)
#pragma warning restore CA1001
{
    private static readonly TimeSpan Suspicion = TimeSpan.FromMilliseconds(20);

    private readonly object _gate = new();
    private Timer? _watchdog;
    private bool _running;
    private bool _asked;
    private int _generation;
    private long _beats;
    private long _beatsSeen;

    /// <summary>Something may have to be done: a timer was armed, or the clock was moved.</summary>
    public void Wake()
    {
        lock (_gate)
        {
            if (_running)
            {
                _asked = true;
                return;
            }

            _running = true;
            _beatsSeen = -1;
            _watchdog ??= NewWatchdog();
            _watchdog.Change(Suspicion, Suspicion);
            Start();
        }
    }

    // The real clock, on purpose: it watches threads, not virtual time.
    private Timer NewWatchdog()
    {
        using (ExecutionContext.SuppressFlow())
        {
            return new Timer(static pump => ((Pump)pump!).ReplaceIfStuck(), this, Timeout.Infinite, Timeout.Infinite);
        }
    }

    private void Start() => ThreadPool.UnsafeQueueUserWorkItem(static run => run.Pump.Run(run.Generation), (Pump: this, Generation: _generation), preferLocal: false);

    private void Run(int generation)
    {
        bool quiet = false;
        while (Volatile.Read(ref _generation) == generation)
        {
            switch (schedule.Next(quiet, out var timer))
            {
                case PumpStep.Fire:
                    timer!.Fire();
                    quiet = false;
                    break;
                case PumpStep.AwaitQuiet:
                    Quiescence.Await(schedule.NextLeap());
                    quiet = true;
                    break;
                default:
                    if (TryRest(generation))
                    {
                        return;
                    }

                    break;
            }

            Interlocked.Increment(ref _beats);
        }
    }

    private bool TryRest(int generation)
    {
        lock (_gate)
        {
            if (_generation != generation)
            {
                return true;
            }

            if (_asked)
            {
                _asked = false;
                return false;
            }

            _running = false;
            _watchdog!.Change(Timeout.Infinite, Timeout.Infinite);
            return true;
        }
    }

    private void ReplaceIfStuck()
    {
        lock (_gate)
        {
            long beats = Interlocked.Read(ref _beats);
            if (_running && beats == _beatsSeen)
            {
                _generation++;
                Start();
            }

            _beatsSeen = beats;
        }
    }
}
