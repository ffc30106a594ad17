namespace SafeKms.Tests;

public class SharedPollingTests
{
    [Fact]
    public async Task Ten_stores_that_disconnect_together_are_looked_at_together()
    {
        using var scene = new Scene();
        var stores = Enumerable.Range(1, 9).Select(number => scene.Emulator.AddCloudHsmStore($"store-{number}").Id).Append(scene.StoreId).ToArray();
        var looks = 0;
        var lookers = new ProgressLog(report => _ = report is StateObserved ? Interlocked.Increment(ref looks) : 0);

        await Task.WhenAll(stores.Select(id => scene.Client.CustomKeyStore(id).EnsureEmpty().Disconnect().Delete().ExecuteAsync(lookers)));

        Assert.Empty(scene.Emulator.Stores);
        var polls = scene.Emulator.Calls.Count(call => call is { Operation: "DescribeCustomKeyStores", CustomKeyStoreId: null });
        Assert.True(polls < looks * 0.7, $"{polls} calls for {looks} looks");
    }

    [Fact]
    public async Task One_waiter_that_gives_up_does_not_disturb_the_others()
    {
        using var scene = new Scene();
        var other = scene.Emulator.AddCloudHsmStore("other").Id;
        using var cancellation = new CancellationTokenSource();
        scene.After("DescribeCustomKeyStores", cancellation.Cancel, call: 4);

        var cancelled = scene.Deletion.ExecuteAsync(cancellation.Token);
        var kept = scene.Client.CustomKeyStore(other).EnsureEmpty().Disconnect().Delete().ExecuteAsync();

        await Assert.ThrowsAsync<StoreOperationCanceledException>(() => cancelled);
        await kept;
        Assert.Null(scene.Emulator.FindStore(other));
    }

    [Fact]
    public async Task A_wait_of_a_whole_day_keeps_its_pace_to_the_end()
    {
        using var scene = new Scene();
        scene.Options.Polling.DisconnectTimeout = TimeSpan.FromHours(24);
        scene.Emulator.HoldDisconnects(scene.StoreId);

        await Assert.ThrowsAsync<StoreStateTimeoutException>(() => scene.Deletion.ExecuteAsync());

        var looks = scene.Emulator.Calls.Where(call => call.Operation == "DescribeCustomKeyStores").Select(call => call.Time).ToArray();
        var gaps = looks.Zip(looks.Skip(1), (first, second) => second - first).Skip(20).ToArray();
        Assert.True(gaps.Length > 5_000);
        Assert.All(gaps, gap => Assert.InRange(gap, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(16)));
    }
}
