//=== builder style pipeline
public sealed class DeletionContext
{
    public required string StoreId { get; init; }
    public int KeyCount { get; set; }
    public string? State { get; set; }
    public bool Cancelled { get; set; }
}
public sealed class Pipeline(IAmazonKeyManagementService kms)
{
    public async Task RunAsync(string storeId, CancellationToken ct)
    {
        var context = new DeletionContext { StoreId = storeId };
        await CountKeysAsync(context, ct);
        if (context.KeyCount > 0) throw new InvalidOperationException("keys remain"); //g 001
        await LoadStateAsync(context, ct);
        if (context.State != "DISCONNECTED") throw new InvalidOperationException("connected"); //g 002
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = context.StoreId }, ct);
    }
    private async Task CountKeysAsync(DeletionContext context, CancellationToken ct)
    {
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var meta = (await kms.DescribeKeyAsync(key.KeyId, ct)).KeyMetadata;
            if (meta.CustomKeyStoreId == context.StoreId) context.KeyCount++;
        }
    }
    private async Task LoadStateAsync(DeletionContext context, CancellationToken ct)
    {
        var r = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = context.StoreId }, ct);
        context.State = r.CustomKeyStores.Single().ConnectionState.Value;
    }
}
//=== builder style pipeline, count never read
public sealed class DeletionContext
{
    public required string StoreId { get; init; }
    public int KeyCount { get; set; }
    public string? State { get; set; }
}
public sealed class Pipeline(IAmazonKeyManagementService kms)
{
    public async Task RunAsync(string storeId, CancellationToken ct)
    {
        var context = new DeletionContext { StoreId = storeId };
        await CountKeysAsync(context, ct);
        Console.WriteLine(context.KeyCount);
        context.State = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = context.StoreId }, ct)).CustomKeyStores.Single().ConnectionState.Value;
        if (context.State != "DISCONNECTED") return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = context.StoreId }, ct); //! 001
    }
    private async Task CountKeysAsync(DeletionContext context, CancellationToken ct)
    {
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var meta = (await kms.DescribeKeyAsync(key.KeyId, ct)).KeyMetadata;
            if (meta.CustomKeyStoreId == context.StoreId) context.KeyCount++;
        }
    }
}
//=== dependency injected helper objects
public interface IKeyScanner { IAsyncEnumerable<KeyMetadata> ScanAsync(CancellationToken ct); }
public sealed class KeyScanner(IAmazonKeyManagementService kms) : IKeyScanner
{
    public async IAsyncEnumerable<KeyMetadata> ScanAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        string? marker = null;
        do
        {
            var page = await kms.ListKeysAsync(new ListKeysRequest { Marker = marker, Limit = 1000 }, ct);
            foreach (var entry in page.Keys)
            {
                var response = await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = entry.KeyId }, ct);
                yield return response.KeyMetadata;
            }
            marker = page.NextMarker;
        } while (marker is { Length: > 0 });
    }
}
public sealed class StoreMonitor(IAmazonKeyManagementService kms)
{
    public async Task WaitAsync(string id, CancellationToken ct)
    {
        var delay = TimeSpan.FromSeconds(1);
        while (await GetStateAsync(id, ct) is not "DISCONNECTED")
        {
            await Task.Delay(delay, ct);
            delay = delay < TimeSpan.FromSeconds(30) ? delay * 2 : delay;
        }
    }
    public async Task<string> GetStateAsync(string id, CancellationToken ct) =>
        (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState;
}
public sealed class StoreDeleter(IAmazonKeyManagementService kms, IKeyScanner scanner, StoreMonitor monitor)
{
    public async Task DeleteAsync(string id, CancellationToken ct)
    {
        await foreach (var key in scanner.ScanAsync(ct))
        {
            if (key.CustomKeyStoreId == id) throw new InvalidOperationException($"{key.KeyId} lives in {id}"); //g 001
        }
        await kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, ct);
        await monitor.WaitAsync(id, ct); //g 002
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, ct);
    }
}
//=== static configuration and const id
public static class Decommission
{
    private const string Store = "cks-1234567890abcdef0";
    private static readonly IAmazonKeyManagementService Kms = new AmazonKeyManagementServiceClient();
    public static async Task Main()
    {
        if (await AnyKeyAsync()) { Environment.ExitCode = 1; return; } //g 001
        for (var attempt = 1; attempt <= 90; attempt++)
        {
            var state = await StateAsync();
            Console.WriteLine($"{attempt}: {state}");
            if (state == ConnectionStateType.DISCONNECTED)
            {
                await Kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = Store });
                return;
            }
            await Task.Delay(TimeSpan.FromSeconds(10));
        }
        Console.Error.WriteLine("timed out");
    }
    private static async Task<bool> AnyKeyAsync()
    {
        var request = new ListKeysRequest { Limit = 1000 };
        while (true)
        {
            var response = await Kms.ListKeysAsync(request);
            foreach (var k in response.Keys)
            {
                if ((await Kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == Store) return true;
            }
            if (!response.Truncated.GetValueOrDefault()) return false;
            request = new ListKeysRequest { Limit = 1000, Marker = response.NextMarker };
        }
    }
    private static async Task<ConnectionStateType> StateAsync()
    {
        var r = await Kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = Store });
        return r.CustomKeyStores[0].ConnectionState;
    }
}
//=== static configuration, loop falls out
public static class Decommission
{
    private const string Store = "cks-1234567890abcdef0";
    private static readonly IAmazonKeyManagementService Kms = new AmazonKeyManagementServiceClient();
    public static async Task Main()
    {
        await foreach (var k in Kms.Paginators.ListKeys(new()).Keys)
        {
            if ((await Kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == Store) return;
        }
        var attempt = 0;
        ConnectionStateType? state = null;
        while (attempt < 30 && state != ConnectionStateType.DISCONNECTED)
        {
            attempt++;
            state = (await Kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = Store })).CustomKeyStores[0].ConnectionState;
        }
        await Kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = Store }); //! 002
    }
}
//=== attempts then state tested
public class B06(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
        {
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return; //g 001
        }
        var attempt = 0;
        ConnectionStateType? state = null;
        while (attempt < 30 && state != ConnectionStateType.DISCONNECTED)
        {
            attempt++;
            state = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState;
        }
        if (state != ConnectionStateType.DISCONNECTED) throw new TimeoutException(); //g 002
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== nested functions and expression bodies
public class B07(IAmazonKeyManagementService kms)
{
    public async Task<bool> TryDelete(string id) =>
        await Empty(id) && await Disconnected(id) && await Drop(id);
    private async Task<bool> Empty(string id) => (await InStore(id)).Length == 0;
    private async Task<KeyMetadata[]> InStore(string id)
    {
        var entries = await kms.Paginators.ListKeys(new()).Keys.ToArrayAsync();
        var all = await Task.WhenAll(entries.Select(async e => (await kms.DescribeKeyAsync(e.KeyId)).KeyMetadata));
        return Array.FindAll(all, m => m.CustomKeyStoreId == id);
    }
    private async Task<bool> Disconnected(string id) =>
        await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }) is { CustomKeyStores: [{ ConnectionState: var s }, ..] } && s == ConnectionStateType.DISCONNECTED;
    private async Task<bool> Drop(string id)
    {
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        return true;
    }
}
//=== expression bodies with or
public class B08(IAmazonKeyManagementService kms)
{
    public async Task<bool> TryDelete(string id, bool sure) =>
        (sure || await Empty(id)) && await Disconnected(id) && await Drop(id); //! 001
    private async Task<bool> Empty(string id) =>
        !(await kms.Paginators.ListKeys(new()).Keys.ToListAsync()).Select(k => kms.DescribeKeyAsync(k.KeyId).Result).Any(r => r.KeyMetadata.CustomKeyStoreId == id);
    private async Task<bool> Disconnected(string id) =>
        (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Any(s => s.ConnectionState == ConnectionStateType.DISCONNECTED);
    private async Task<bool> Drop(string id)
    {
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        return true;
    }
}
//=== exhaustive report dictionary
public class B09(IAmazonKeyManagementService kms)
{
    public async Task Run(string[] storeIds)
    {
        var report = new Dictionary<string, List<string>>();
        foreach (var id in storeIds) report[id] = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
        {
            var m = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (m.CustomKeyStoreId is null) continue;
            Console.WriteLine($"{m.KeyId}: {m.CustomKeyStoreId}");
        }
        foreach (var id in storeIds)
        {
            if (report[id].Count > 0) continue;
            if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) continue;
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
        }
    }
}
//=== checks per store in a record list
public record StoreCheck(string Id, bool Empty, bool Disconnected);
public class B10(IAmazonKeyManagementService kms)
{
    public async Task Run(string[] storeIds)
    {
        var checks = new List<StoreCheck>();
        foreach (var id in storeIds)
        {
            checks.Add(new StoreCheck(id, await Empty(id), await Disconnected(id)));
        }
        foreach (var check in checks.Where(c => c.Empty && c.Disconnected))
        {
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = check.Id });
        }
    }
    private async Task<bool> Empty(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return false;
        return true;
    }
    private async Task<bool> Disconnected(string id) =>
        (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState == ConnectionStateType.DISCONNECTED;
}
//=== checks per store, one condition forgotten
public record StoreCheck(string Id, bool Empty, bool Disconnected);
public class B11(IAmazonKeyManagementService kms)
{
    public async Task Run(string[] storeIds)
    {
        var checks = new List<StoreCheck>();
        foreach (var id in storeIds)
        {
            checks.Add(new StoreCheck(id, await Empty(id), await Disconnected(id)));
        }
        foreach (var check in checks)
        {
            if (!check.Disconnected) continue;
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = check.Id }); //! 001
        }
    }
    private async Task<bool> Empty(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return false;
        return true;
    }
    private async Task<bool> Disconnected(string id) =>
        (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState == ConnectionStateType.DISCONNECTED;
}
//=== exception filter loop on invalid state
public class B12(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        while (true)
        {
            try
            {
                await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
                return;
            }
            catch (CustomKeyStoreInvalidStateException)
            {
                await kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
                await Task.Delay(5000);
            }
        }
    }
}
//=== already gone while polling
public class B13(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var problems = await Problems(id);
        if (problems.Any()) throw new AggregateException(problems.Select(p => new InvalidOperationException(p))); //g 001
        try
        {
            await Wait(id); //g 002
        }
        catch (CustomKeyStoreNotFoundException)
        {
            Console.WriteLine("already deleted");
            return;
        }
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
    private async Task<IEnumerable<string>> Problems(string id)
    {
        var result = new HashSet<string>();
        await foreach (var page in kms.Paginators.ListKeys(new()).Responses)
            foreach (var key in page.Keys)
            {
                var meta = await kms.DescribeKeyAsync(key.KeyId);
                if (id == meta.KeyMetadata.CustomKeyStoreId) result.Add($"{key.KeyArn} belongs to {id}");
            }
        return result;
    }
    private async Task Wait(string id)
    {
        var state = ConnectionStateType.DISCONNECTING;
        do
        {
            await Task.Delay(1000);
            var described = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
            foreach (var s in described.CustomKeyStores) state = s.ConnectionState;
        } while (state != ConnectionStateType.DISCONNECTED);
    }
}
//=== lock-free cache of metadata
public class B14(IAmazonKeyManagementService kms)
{
    private readonly Dictionary<string, KeyMetadata> _cache = new();
    public async Task Run(string id)
    {
        await Refresh();
        if (_cache.Values.Any(m => m.CustomKeyStoreId == id)) return; //g 001
        if (await State(id) is var state && state != ConnectionStateType.DISCONNECTED) return; //g 002
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
    private async Task Refresh()
    {
        _cache.Clear();
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            _cache[k.KeyId] = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
    }
    private async Task<ConnectionStateType> State(string id) => (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Find(s => s.CustomKeyStoreId == id)!.ConnectionState;
}
//=== cache that is never refreshed
public class B15(IAmazonKeyManagementService kms)
{
    private readonly Dictionary<string, KeyMetadata> _cache = new();
    public async Task Run(string id)
    {
        if (_cache.Values.Any(m => m.CustomKeyStoreId == id)) return;
        if (await State(id) != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }
    public async Task Refresh()
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            _cache[k.KeyId] = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
    }
    private async Task<ConnectionStateType> State(string id) => (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState;
}
//=== callback verdict
public class B16(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var blocked = false;
        await ForEachKey(async key =>
        {
            var meta = (await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata;
            if (meta.CustomKeyStoreId == id) blocked = true;
        });
        if (blocked) throw new InvalidOperationException(); //g 001
        await WithState(id, state =>
        {
            if (state != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException(); //x
        });
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
    private async Task ForEachKey(Func<KeyListEntry, Task> visit)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys) await visit(k);
    }
    private async Task WithState(string id, Action<ConnectionStateType> use) =>
        use((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState);
}
//=== index loop over pages
public class B17(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var keys = await kms.Paginators.ListKeys(new()).Keys.ToListAsync();
        for (var i = 0; i < keys.Count; i++)
        {
            var meta = (await kms.DescribeKeyAsync(keys[i].KeyId)).KeyMetadata;
            if (meta.CustomKeyStoreId == id) throw new InvalidOperationException(); //g 001
        }
        if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) return; //g 002
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== index loop that starts at one
public class B18(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var keys = await kms.Paginators.ListKeys(new()).Keys.ToListAsync();
        for (var i = 1; i < keys.Count; i++)
        {
            var meta = (await kms.DescribeKeyAsync(keys[i].KeyId)).KeyMetadata;
            if (meta.CustomKeyStoreId == id) throw new InvalidOperationException();
        }
        if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }
}
//=== queue of keys
public class B19(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var queue = new Queue<string>();
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys) queue.Enqueue(k.KeyId);
        while (queue.Count > 0)
        {
            var keyId = queue.Dequeue();
            var meta = (await kms.DescribeKeyAsync(keyId)).KeyMetadata;
            if (meta.CustomKeyStoreId == id) throw new InvalidOperationException(keyId); //g 001
        }
        if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) return; //g 002
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== decorated guard
public interface IStoreGuard { Task<GuardResult> CheckAsync(string id); }
public sealed record GuardResult(bool Passed, string? Message = null) { public static readonly GuardResult Ok = new(true); }
public sealed class EmptyGuard(IAmazonKeyManagementService kms) : IStoreGuard
{
    public async Task<GuardResult> CheckAsync(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return new GuardResult(false, k.KeyId);
        return GuardResult.Ok;
    }
}
public sealed class DisconnectedGuard(IAmazonKeyManagementService kms) : IStoreGuard
{
    public async Task<GuardResult> CheckAsync(string id)
    {
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        return s.ConnectionState == ConnectionStateType.DISCONNECTED ? GuardResult.Ok : new GuardResult(false, "not disconnected");
    }
}
public sealed class B20(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        IStoreGuard[] guards = [new EmptyGuard(kms), new DisconnectedGuard(kms)];
        foreach (var guard in guards)
        {
            var result = await guard.CheckAsync(id);
            if (!result.Passed) throw new InvalidOperationException(result.Message); //g 001
        }
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== decorated guard, one only
public interface IStoreGuard { Task<bool> CheckAsync(string id); }
public sealed class EmptyGuard(IAmazonKeyManagementService kms) : IStoreGuard
{
    public async Task<bool> CheckAsync(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return false;
        return true;
    }
}
public sealed class B21(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var guard = new EmptyGuard(kms);
        if (!await guard.CheckAsync(id)) return;
        await kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002
    }
}
//=== two regions, two clients
public class B22
{
    public async Task Run(string id)
    {
        var east = new AmazonKeyManagementServiceClient(Amazon.RegionEndpoint.USEast1);
        var west = new AmazonKeyManagementServiceClient(Amazon.RegionEndpoint.USWest2);
        await foreach (var k in east.Paginators.ListKeys(new()).Keys)
            if ((await east.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return;
        if ((await west.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await west.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }
}
//=== every region with its own client
public class B23
{
    public async Task Run(string id, IEnumerable<Amazon.RegionEndpoint> regions)
    {
        foreach (var region in regions)
        {
            using var kms = new AmazonKeyManagementServiceClient(region);
            var used = false;
            await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            {
                used |= (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id;
            }
            if (used) continue; //g 001
            var described = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
            if (described.CustomKeyStores.FirstOrDefault() is not { } store || store.ConnectionState != ConnectionStateType.DISCONNECTED) continue; //g 002
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        }
    }
}
//=== result through a task variable
public class B24(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var emptyTask = Empty(id);
        var stateTask = kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        await Task.WhenAll(emptyTask, stateTask);
        if (!await emptyTask) return; //g 001
        var stores = await stateTask;
        if (stores.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) return; //g 002
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
    private async Task<bool> Empty(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return false;
        return true;
    }
}
//=== swapped result of a task variable
public class B25(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var emptyTask = Empty(id);
        if (emptyTask.IsCompleted) return;
        if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
        Console.WriteLine(await emptyTask);
    }
    private async Task<bool> Empty(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return false;
        return true;
    }
}
//=== operations summary struct
public struct Summary { public int Keys; public int Unknown; public ConnectionStateType State; }
public class B26(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var summary = await Summarize(id);
        if (summary.Keys + summary.Unknown > 0) throw new InvalidOperationException(); //g 001
        if (summary.State != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException(); //g 002
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
    private async Task<Summary> Summarize(string id)
    {
        var summary = new Summary();
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
        {
            try
            {
                if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) summary.Keys++;
            }
            catch (AmazonKeyManagementServiceException)
            {
                summary.Unknown++;
            }
        }
        summary.State = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState;
        return summary;
    }
}
//=== operations summary, unknown ignored
public struct Summary { public int Keys; public int Unknown; public ConnectionStateType State; }
public class B27(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var summary = await Summarize(id);
        if (summary.Keys > 0) throw new InvalidOperationException();
        if (summary.State != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }
    private async Task<Summary> Summarize(string id)
    {
        var summary = new Summary();
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
        {
            try
            {
                if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) summary.Keys++;
            }
            catch (AmazonKeyManagementServiceException)
            {
                summary.Unknown++;
            }
        }
        summary.State = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState;
        return summary;
    }
}
//=== channel of keys
public class B28(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var found = false;
        var channel = System.Threading.Channels.Channel.CreateBounded<string>(100);
        var producer = Task.Run(async () =>
        {
            await foreach (var k in kms.Paginators.ListKeys(new()).Keys) await channel.Writer.WriteAsync(k.KeyId);
            channel.Writer.Complete();
        });
        await foreach (var keyId in channel.Reader.ReadAllAsync())
        {
            if ((await kms.DescribeKeyAsync(keyId)).KeyMetadata.CustomKeyStoreId == id) found = true;
        }
        await producer;
        if (found) return;
        if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 008
    }
}
