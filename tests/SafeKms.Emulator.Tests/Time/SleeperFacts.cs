using System.Collections.Concurrent;

namespace SafeKms.Emulator.Tests.Time;

[Collection(UndisturbedTime.Name)]
public class SleeperFacts
{
    private readonly VirtualTimeProvider _time = new();
    private readonly DateTimeOffset _start;

    public SleeperFacts() => _start = _time.GetUtcNow();

    private TimeSpan Elapsed => _time.GetUtcNow() - _start;

    [Fact]
    public void The_clock_stands_still_when_nobody_waits()
    {
        Assert.Equal(new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.Zero), _start);
        Assert.Equal(TimeSpan.Zero, Elapsed);
    }

    [Fact]
    public async Task Sleeping_for_weeks_takes_no_time_and_moves_the_clock_exactly()
    {
        await Task.Delay(TimeSpan.FromDays(30), _time);
        Assert.Equal(TimeSpan.FromDays(30), Elapsed);
        await Task.Delay(TimeSpan.FromMilliseconds(1), _time);
        Assert.Equal(TimeSpan.FromDays(30) + TimeSpan.FromMilliseconds(1), Elapsed);
    }

    [Fact]
    public async Task Timestamps_agree_with_the_clock()
    {
        long before = _time.GetTimestamp();
        await Task.Delay(TimeSpan.FromSeconds(90), _time);
        Assert.Equal(TimeSpan.FromSeconds(90), _time.GetElapsedTime(before));
        Assert.Equal(_time.GetUtcNow().UtcTicks, _time.GetTimestamp());
    }

    [Fact]
    public async Task A_thousand_sleepers_wake_in_due_order_each_at_its_time()
    {
        var woken = new ConcurrentQueue<(int Due, TimeSpan At)>();
        int[] dues = [.. Enumerable.Range(1, 1000)];
        new Random(7).Shuffle(dues);
        _time.AutoAdvance = false;
        var sleepers = dues.Select(async due =>
        {
            await Task.Delay(TimeSpan.FromSeconds(due), _time);
            woken.Enqueue((due, Elapsed));
        }).ToArray();
        _time.AutoAdvance = true;
        await Task.WhenAll(sleepers);

        Assert.Equal(Enumerable.Range(1, 1000), woken.Select(one => one.Due));
        Assert.All(woken, one => Assert.Equal(TimeSpan.FromSeconds(one.Due), one.At));
        Assert.Equal(TimeSpan.FromSeconds(1000), Elapsed);
    }

    [Fact]
    public async Task A_thousand_sleepers_from_many_threads_all_wake_and_not_early()
    {
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => Task.Run(async () =>
        {
            var mine = TimeSpan.FromMilliseconds((i * 7919 % 1000) + 1);
            long before = _time.GetTimestamp();
            await Task.Delay(mine, _time);
            Assert.True(_time.GetElapsedTime(before) >= mine);
        })));
    }

    [Fact]
    public async Task Eight_workers_that_pace_themselves_take_the_time_of_one()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (int i = 0; i < 100; i++)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(10), _time);
            }
        })));

        // Exactly one second if the pool was quiet whenever the clock moved; never eight.
        Assert.InRange(Elapsed, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task The_clock_waits_for_code_that_hops_between_threads()
    {
        var longSleep = Task.Delay(TimeSpan.FromHours(1), _time);
        for (int i = 0; i < 20; i++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), _time);
            await Task.Yield();
            await Task.Run(() => { });
        }

        Assert.InRange(Elapsed, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(25));
        await longSleep;
        Assert.Equal(TimeSpan.FromHours(1), Elapsed);
    }

    [Fact]
    public async Task A_sleeper_that_blocks_its_thread_for_another_sleeper_is_no_deadlock()
    {
        await Task.Delay(TimeSpan.FromSeconds(1), _time);
#pragma warning disable xUnit1031 // Blocking is what is tested.
        Task.Run(() => Task.Delay(TimeSpan.FromSeconds(1), _time)).GetAwaiter().GetResult();
#pragma warning restore xUnit1031
        Assert.Equal(TimeSpan.FromSeconds(2), Elapsed);
    }

    [Fact]
    public async Task A_sleeper_can_be_cancelled_and_then_does_not_pull_the_clock()
    {
        _time.AutoAdvance = false;
        using var cancellation = new CancellationTokenSource();
        var sleeper = Task.Delay(TimeSpan.FromDays(1), _time, cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sleeper);
        _time.AutoAdvance = true;
        await Task.Delay(TimeSpan.FromSeconds(1), _time);
        Assert.Equal(TimeSpan.FromSeconds(1), Elapsed);
    }

    [Fact]
    public async Task A_callback_never_runs_inside_CreateTimer()
    {
        var fired = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bool isCreating = true;
        bool wasInside = false;
        int thread = Environment.CurrentManagedThreadId;
        using var timer = _time.CreateTimer(
            _ =>
            {
                wasInside = isCreating && Environment.CurrentManagedThreadId == thread;
                fired.SetResult();
            },
            null,
            TimeSpan.Zero,
            Timeout.InfiniteTimeSpan);
        isCreating = false;
        await fired.Task;
        Assert.False(wasInside);
        Assert.Equal(TimeSpan.Zero, Elapsed);
    }
}
