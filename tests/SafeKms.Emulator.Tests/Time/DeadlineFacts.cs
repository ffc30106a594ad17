using System.Collections.Concurrent;

namespace SafeKms.Emulator.Tests.Time;

[Collection(UndisturbedTime.Name)]
public class DeadlineFacts
{
    private readonly VirtualTimeProvider _time = new();
    private readonly DateTimeOffset _start;

    public DeadlineFacts() => _start = _time.GetUtcNow();

    public static TheoryData<string> Makers => ["framework", "polyfill"];

    private TimeSpan Elapsed => _time.GetUtcNow() - _start;

    [Theory]
    [MemberData(nameof(Makers))]
    public async Task A_deadline_never_pulls_the_clock(string maker)
    {
        using var deadline = Deadline(maker, TimeSpan.FromMinutes(30));
        for (int i = 0; i < 100; i++)
        {
            await Task.Delay(TimeSpan.FromSeconds(10), _time);
        }

        Assert.False(deadline.IsCancellationRequested);
        Assert.Equal(TimeSpan.FromSeconds(1000), Elapsed);
    }

    [Theory]
    [MemberData(nameof(Makers))]
    public async Task A_deadline_fires_at_its_time_when_a_sleeper_passes_it(string maker)
    {
        using var deadline = Deadline(maker, TimeSpan.FromMinutes(30));
        TimeSpan? at = null;
        deadline.Token.Register(() => at = Elapsed);
        await Task.Delay(TimeSpan.FromHours(1), _time);
        Assert.True(deadline.IsCancellationRequested);
        Assert.Equal(TimeSpan.FromMinutes(30), at);
        Assert.Equal(TimeSpan.FromHours(1), Elapsed);
    }

    [Theory]
    [MemberData(nameof(Makers))]
    public async Task A_deadline_cuts_a_longer_sleep_short(string maker)
    {
        using var deadline = Deadline(maker, TimeSpan.FromMinutes(30));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Delay(TimeSpan.FromHours(1), _time, deadline.Token));
        Assert.Equal(TimeSpan.FromMinutes(30), Elapsed);
    }

    [Fact]
    public async Task Deadlines_and_sleepers_fire_in_due_order()
    {
        var order = new ConcurrentQueue<string>();
        _time.AutoAdvance = false;
        var sleepers = new[] { 1, 3, 5 }.Select(async minutes =>
        {
            await Task.Delay(TimeSpan.FromMinutes(minutes), _time);
            order.Enqueue($"sleeper {minutes}");
        }).ToArray();
        CancellationTokenSource[] deadlines = [.. new[] { 4, 2, 6 }.Select(minutes =>
        {
            var deadline = Deadline("framework", TimeSpan.FromMinutes(minutes));
            deadline.Token.Register(() => order.Enqueue($"deadline {minutes}"));
            return deadline;
        })];
        _time.AutoAdvance = true;
        await Task.WhenAll(sleepers);

        Assert.Equal(["sleeper 1", "deadline 2", "sleeper 3", "deadline 4", "sleeper 5"], order);
        Array.ForEach(deadlines, deadline => deadline.Dispose());
    }

    [Fact]
    public async Task A_deadline_that_is_put_off_fires_at_the_new_time()
    {
        using var deadline = Deadline("framework", TimeSpan.FromSeconds(10));
        deadline.CancelAfter(TimeSpan.FromSeconds(60));
        await Task.Delay(TimeSpan.FromSeconds(30), _time);
        Assert.False(deadline.IsCancellationRequested);
        await Task.Delay(TimeSpan.FromSeconds(31), _time);
        Assert.True(deadline.IsCancellationRequested);
    }

    [Fact]
    public async Task A_deadline_of_zero_fires_without_anybody_waiting()
    {
        using var deadline = Deadline("polyfill", TimeSpan.Zero);
        var fired = new TaskCompletionSource();
        deadline.Token.Register(fired.SetResult);
        await fired.Task;
        Assert.Equal(TimeSpan.Zero, Elapsed);
    }

    // "polyfill": as Microsoft.Bcl.TimeProvider's CreateCancellationTokenSource does it on netstandard2.0.
    private CancellationTokenSource Deadline(string maker, TimeSpan delay)
    {
        if (maker == "framework")
        {
            return new CancellationTokenSource(delay, _time);
        }

        var source = new CancellationTokenSource();
        var timer = _time.CreateTimer(static state => ((CancellationTokenSource)state!).Cancel(), source, delay, Timeout.InfiniteTimeSpan);
        source.Token.Register(static state => ((ITimer)state!).Dispose(), timer);
        return source;
    }
}
