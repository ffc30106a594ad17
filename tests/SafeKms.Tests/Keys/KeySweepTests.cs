using SafeKms.Emulator;

namespace SafeKms.Tests;

/// <summary>The sweep over all keys of the Region.</summary>
public class KeySweepTests
{
    [Fact]
    public async Task Every_key_is_described_once_with_the_largest_pages()
    {
        using var scene = new Scene();
        var keys = scene.Emulator.AddKeys(2_345);

        var inventory = await scene.Client.TakeKeyInventoryAsync();

        Assert.Equal(2_345, inventory.KeysListed);
        Assert.Equal(3, scene.Calls("ListKeys"));
        Assert.Equal(
            keys.Select(key => key.Id).Order(StringComparer.Ordinal),
            scene.Emulator.Calls.Where(call => call.Operation == "DescribeKey").Select(call => call.KeyId!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_sweep_answers_for_all_stores()
    {
        using var scene = new Scene();
        var others = Enumerable.Range(1, 4).Select(number => scene.Emulator.AddCloudHsmStore($"store-{number}")).ToArray();
        scene.Emulator.AddKeys(50);
        scene.Emulator.AddKeys(2, others[0].Id);
        scene.Emulator.AddKeys(1, others[1].Id);

        var inventory = await scene.Client.TakeKeyInventoryAsync();
        await scene.Store.EnsureEmpty(inventory).Disconnect().Delete();
        await scene.Client.CustomKeyStore(others[2].Id).EnsureEmpty(inventory).Disconnect().Delete();
        await Assert.ThrowsAsync<StoreNotEmptyException>(() => scene.Client.CustomKeyStore(others[0].Id).EnsureEmpty(inventory).Disconnect().Delete().ExecuteAsync());

        Assert.Equal(2, inventory.KeysIn(others[0].Id).Count);
        Assert.Single(inventory.KeysIn(others[1].Id));
        Assert.Equal(2, inventory.StoresWithKeys.Count);
        Assert.Equal(53 + 2, scene.Calls("DescribeKey"));
        Assert.Equal(3, scene.Emulator.Stores.Count);
    }

    [Fact]
    public async Task An_old_inventory_does_not_hide_a_new_key()
    {
        using var scene = new Scene();
        var inventory = await scene.Client.TakeKeyInventoryAsync();
        scene.Emulator.AddKey(scene.StoreId);

        await Assert.ThrowsAsync<StoreNotEmptyException>(() => scene.Store.EnsureEmpty(inventory).ExecuteAsync());
    }

    [Fact]
    public async Task A_key_that_an_old_inventory_saw_in_the_store_and_that_is_gone_does_not_count()
    {
        using var scene = new Scene();
        var key = scene.Emulator.AddKey(scene.StoreId);
        var inventory = await scene.Client.TakeKeyInventoryAsync();
        scene.Emulator.RemoveKey(key.Id);

        await scene.Store.EnsureEmpty(inventory).Disconnect().Delete();

        Assert.Null(scene.Truth);
    }

    [Fact]
    public async Task The_keys_of_a_store_are_streamed()
    {
        using var scene = new Scene();
        scene.Emulator.AddKeys(20);
        var mine = scene.Emulator.AddKeys(3, scene.StoreId);

        var found = new List<StoreKey>();
        await foreach (var key in scene.Store.ListKeysAsync())
            found.Add(key);

        Assert.Equal(mine.Select(key => key.Arn).Order(StringComparer.Ordinal), found.Select(key => key.Arn!).Order(StringComparer.Ordinal));
        Assert.All(found, key => Assert.Equal("Enabled", key.State));
    }

    [Fact]
    public async Task A_list_that_may_lack_a_key_ends_with_an_exception()
    {
        using var scene = new Scene();
        scene.Emulator.AddKey(scene.StoreId);
        scene.Emulator.DenyDescribeKey(scene.Emulator.AddKey(scene.StoreId).Id);
        var found = 0;

        var incomplete = await Assert.ThrowsAsync<EmptinessUnknownException>(async () =>
        {
            await foreach (var _ in scene.Store.ListKeysAsync())
                found++;
        });

        Assert.Equal(1, found);
        Assert.Single(incomplete.UnknownKeys);
    }

    [Fact]
    public async Task A_reader_that_stops_early_stops_the_sweep()
    {
        using var scene = new Scene();
        scene.Emulator.AddKeys(5_000, scene.StoreId);

        await foreach (var _ in scene.Store.ListKeysAsync())
            break;
        var calls = scene.Emulator.Calls.Count;
        await scene.Store.DescribeAsync();

        Assert.Equal(calls + 1, scene.Emulator.Calls.Count);
        Assert.InRange(scene.Calls("DescribeKey"), 1, 4_999);
    }

    [Fact]
    public async Task No_more_calls_are_under_way_than_allowed()
    {
        using var scene = new Scene();
        scene.Options.Sweep.MaxConcurrency = 4;
        scene.Options.Sweep.DescribeKeyPerSecond = 100_000;
        scene.Emulator.AddKeys(300);
        var underWay = 0;
        var most = 0;
        scene.Emulator.BeforeEachCall += (_, _) => InterlockedMax(ref most, Interlocked.Increment(ref underWay));
        scene.Emulator.AfterEachCall += (_, _) => Interlocked.Decrement(ref underWay);

        await scene.Client.TakeKeyInventoryAsync();

        Assert.InRange(most, 1, 5); // four describers and the lister
    }

    [Fact]
    public async Task Requests_keep_to_their_rate()
    {
        using var scene = new Scene();
        scene.Options.Sweep.DescribeKeyPerSecond = 100;
        scene.Emulator.AddKeys(1_000);

        await scene.Client.TakeKeyInventoryAsync();

        var times = scene.Emulator.Calls.Where(call => call.Operation == "DescribeKey").Select(call => call.Time).Order().ToArray();
        var seconds = (times[^1] - times[0]).TotalSeconds;
        Assert.InRange(seconds, 9.0, 11.0);
        for (var i = 0; i + 111 < times.Length; i++)
            Assert.True(times[i + 111] - times[i] >= TimeSpan.FromSeconds(1), $"112 calls within a second, from call {i}");
    }

    [Fact]
    public async Task At_the_documented_quotas_the_default_rate_is_never_throttled()
    {
        using var scene = new Scene();
        scene.Emulator.EnforceQuotas = true;
        scene.Emulator.AddKeys(3_000);

        await scene.Deletion;

        Assert.DoesNotContain(scene.Emulator.Calls, call => call.ErrorType == "ThrottlingException");
    }

    [Fact]
    public async Task Throttling_is_waited_out()
    {
        using var scene = new Scene();
        scene.Options.Sweep.DescribeKeyPerSecond = 10_000;
        scene.Options.Retry.MaxAttempts = 20;
        scene.Emulator.EnforceQuotas = true;
        scene.Emulator.SetQuota("DescribeKey", 200);
        scene.Emulator.AddKeys(1_500);

        var inventory = await scene.Client.TakeKeyInventoryAsync();

        Assert.Equal(1_500, inventory.KeysListed);
        Assert.Contains(scene.Emulator.Calls, call => call is { Operation: "DescribeKey", ErrorType: "ThrottlingException" });
    }

    [Fact]
    public async Task A_sweep_that_cannot_be_finished_stops_calling()
    {
        using var scene = new Scene();
        scene.Emulator.AddKeys(2_000);
        scene.Emulator.Faults.Add(new Fault("DescribeKey") { Error = "KMSInternalException", Count = int.MaxValue, Skip = 100 });

        await Assert.ThrowsAsync<StoreOperationFailedException>(() => scene.Client.TakeKeyInventoryAsync());

        Assert.InRange(scene.Calls("DescribeKey"), 100, 100 + (scene.Options.Sweep.MaxConcurrency * scene.Options.Retry.MaxAttempts));
    }

    private static void InterlockedMax(ref int target, int value)
    {
        int seen;
        while (value > (seen = Volatile.Read(ref target)) && Interlocked.CompareExchange(ref target, value, seen) != seen)
        {
        }
    }
}
