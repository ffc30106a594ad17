namespace SafeKms.Emulator.Tests.Time;

[Collection(UndisturbedTime.Name)]
public class AdvanceFacts
{
    private readonly VirtualTimeProvider _time = new() { AutoAdvance = false };
    private readonly DateTimeOffset _start;

    public AdvanceFacts() => _start = _time.GetUtcNow();

    private TimeSpan Elapsed => _time.GetUtcNow() - _start;

    [Fact]
    public void Only_Advance_moves_a_clock_that_does_not_move_itself()
    {
        var sleeper = Task.Delay(TimeSpan.FromSeconds(10), _time);
        _time.Advance(TimeSpan.FromSeconds(9));
        Assert.False(sleeper.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(sleeper.IsCompleted);
        Assert.Equal(TimeSpan.FromSeconds(10), Elapsed);
    }

    [Fact]
    public void Whatever_falls_due_fires_in_order_each_at_its_own_time()
    {
        var fired = new List<(int, TimeSpan)>();
        using var second = Timer(2);
        using var first = Timer(1);
        using var never = Timer(4);
        _time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal([(1, TimeSpan.FromSeconds(1)), (2, TimeSpan.FromSeconds(2))], fired);
        Assert.Equal(TimeSpan.FromSeconds(3), Elapsed);

        ITimer Timer(int due) => _time.CreateTimer(_ => fired.Add((due, Elapsed)), null, TimeSpan.FromSeconds(due), Timeout.InfiniteTimeSpan);
    }

    [Fact]
    public void A_loop_that_sleeps_again_is_woken_again()
    {
        int rounds = 0;
        _ = Loop();
        _time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(6, rounds);

        async Task Loop()
        {
            while (true)
            {
                await Task.Delay(TimeSpan.FromSeconds(10), _time);
                rounds++;
            }
        }
    }

    [Fact]
    public void A_periodic_timer_fires_each_period_until_it_is_disposed()
    {
        int ticks = 0;
        var timer = _time.CreateTimer(_ => ticks++, null, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(1));
        _time.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(0, ticks);
        _time.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(4, ticks);
        timer.Dispose();
        _time.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(4, ticks);
        Assert.False(timer.Change(TimeSpan.Zero, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_periodic_timer_paces_a_clock_that_moves_itself()
    {
        var time = new VirtualTimeProvider();
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), time);
        var before = time.GetUtcNow();
        for (int i = 0; i < 3; i++)
        {
            Assert.True(await timer.WaitForNextTickAsync());
        }

        Assert.True(time.GetUtcNow() - before >= TimeSpan.FromMinutes(3));
    }

    [Fact]
    public void A_timer_can_be_changed_stopped_and_started()
    {
        int fired = 0;
        using var timer = _time.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        Assert.True(timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(0, fired);
        Assert.True(timer.Change(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan));
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(1, fired);
    }

    [Fact]
    public void Advances_from_many_threads_add_up_and_the_clock_never_goes_back()
    {
        bool wentBack = false;
        Parallel.For(0, 64, _ =>
        {
            for (int i = 0; i < 100; i++)
            {
                var before = _time.GetUtcNow();
                _time.Advance(TimeSpan.FromSeconds(1));
                wentBack |= _time.GetUtcNow() <= before;
            }
        });
        Assert.False(wentBack);
        Assert.Equal(TimeSpan.FromSeconds(6400), Elapsed);
    }

    [Fact]
    public void Time_does_not_go_back() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _time.Advance(TimeSpan.FromTicks(-1)));

    [Fact]
    public void Advancing_inside_a_callback_is_no_deadlock()
    {
        using var timer = _time.CreateTimer(_ => _time.Advance(TimeSpan.FromHours(1)), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.True(Elapsed >= TimeSpan.FromHours(1));
    }
}
