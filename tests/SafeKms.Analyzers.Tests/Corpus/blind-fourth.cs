//=== key counts per store in a dictionary
using Microsoft.Extensions.Logging;

public sealed class KeyCountIndex
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    private KeyCountIndex()
    {
    }

    public int this[string storeId] => _counts.GetValueOrDefault(storeId);

    public static async Task<KeyCountIndex> BuildAsync(IAmazonKeyManagementService kms, CancellationToken ct)
    {
        var index = new KeyCountIndex();
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest { Limit = 1000 }).Keys.WithCancellation(ct))
        {
            var meta = (await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = key.KeyId }, ct)).KeyMetadata;
            if (meta.CustomKeyStoreId is not { Length: > 0 } owner)
                continue;

            index._counts[owner] = index._counts.TryGetValue(owner, out var n) ? n + 1 : 1;
        }

        return index;
    }
}
//--- QuarterlyCleanup.cs
using Microsoft.Extensions.Logging;

public sealed class QuarterlyCleanup(IAmazonKeyManagementService kms, ILogger<QuarterlyCleanup> logger)
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var index = await KeyCountIndex.BuildAsync(kms, cancellationToken);
        var response = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest(), cancellationToken);

        foreach (var store in response.CustomKeyStores ?? [])
        {
            var keys = index[store.CustomKeyStoreId];
            if (keys > 0)
            {
                logger.LogInformation("{Name}: {Keys} keys, kept", store.CustomKeyStoreName, keys);
                continue;
            }

            if (!ConnectionStateType.DISCONNECTED.Equals(store.ConnectionState))
            {
                logger.LogInformation("{Name}: empty but {State}, kept", store.CustomKeyStoreName, store.ConnectionState);
                continue;
            }

            await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = store.CustomKeyStoreId }, cancellationToken);
            logger.LogInformation("{Name}: deleted", store.CustomKeyStoreName);
        }

    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
//=== recursive pagination
public static class RecursiveSweep
{
    public static async Task DeleteIfUnusedAsync(IAmazonKeyManagementService kms, string storeId)
    {
        if (await ContainsKeyAsync(kms, storeId, null))
            throw new InvalidOperationException($"{storeId} is in use");

        var status = await WaitAsync(kms, storeId, attemptsLeft: 90);
        if (status is { } problem)
            throw new TimeoutException(problem);

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId });
    }

    private static async Task<bool> ContainsKeyAsync(IAmazonKeyManagementService kms, string storeId, string? marker)
    {
        var page = await kms.ListKeysAsync(new ListKeysRequest { Marker = marker });
        foreach (var key in page.Keys)
        {
            var d = await kms.DescribeKeyAsync(key.KeyId);
            if (d.KeyMetadata.CustomKeyStoreId == storeId)
                return true;
        }

        return page.Truncated == true && await ContainsKeyAsync(kms, storeId, page.NextMarker);
    }

    private static async Task<string?> WaitAsync(IAmazonKeyManagementService kms, string storeId, int attemptsLeft)
    {
        while (attemptsLeft-- > 0)
        {
            var answer = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId });
            var store = answer.CustomKeyStores.Single();
            if (store.ConnectionState == ConnectionStateType.DISCONNECTED)
                return null;
            if (store.ConnectionState == ConnectionStateType.CONNECTED || store.ConnectionState == ConnectionStateType.FAILED)
                await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = storeId });
            await Task.Delay(TimeSpan.FromSeconds(10));
        }
        return "the store did not disconnect in time";
    }
}
//=== recursion with a depth limit
public static class RecursiveSweepLossy
{
    public static async Task DeleteIfUnusedAsync(IAmazonKeyManagementService kms, string storeId)
    {
        if (await ContainsKeyAsync(kms, storeId, null, 8))
            throw new InvalidOperationException($"{storeId} is in use");

        var answer = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId });
        if (answer.CustomKeyStores[0].ConnectionState.Value != "DISCONNECTED")
            throw new InvalidOperationException($"{storeId} is not disconnected");

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }); //! 001
    }

    private static async Task<bool> ContainsKeyAsync(IAmazonKeyManagementService kms, string storeId, string? marker, int depth)
    {
        var page = await kms.ListKeysAsync(new ListKeysRequest { Marker = marker });
        foreach (var key in page.Keys)
        {
            var d = await kms.DescribeKeyAsync(key.KeyId);
            if (d.KeyMetadata.CustomKeyStoreId == storeId)
                return true;
        }

        // pages below the depth limit are taken for clean
        if (page.Truncated != true || depth == 0)
            return false;

        return await ContainsKeyAsync(kms, storeId, page.NextMarker, depth - 1);
    }
}
//=== ToLookup keyed by the wrong property
public static class LookupTool
{
    public static async Task<int> Main(string[] args)
    {
        var (ok, storeId) = Parse(args);
        if (!ok)
            return 64;

        using var kms = new AmazonKeyManagementServiceClient();
        var all = new List<KeyMetadata>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest { Limit = 250 }).Keys)
        {
            var r = await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = k.KeyId });
            all.Add(r.KeyMetadata);
        }

        // a store id is never a cluster id: the lookup is always empty
        var lookup = all.ToLookup(m => m.CloudHsmClusterId);
        if (lookup[storeId].Any())
        {
            Console.Error.WriteLine("in use");
            return 2;
        }

        var described = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId });
        switch (described.CustomKeyStores[0].ConnectionState.Value)
        {
            case "DISCONNECTED":
                await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }); //! 001
                return 0;
            default:
                return 3;
        }
    }

    private static (bool Ok, string StoreId) Parse(string[] args) =>
        args is [var one] ? (true, one) : (false, "");
}
//=== Aggregate that counts
public static class AggregateTool
{
    public static async Task<int> Main(string[] args)
    {
        var id = args.ElementAtOrDefault(0) ?? throw new ArgumentException("store id missing");
        using var kms = new AmazonKeyManagementServiceClient();

        var all = new List<KeyMetadata>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            all.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);

        var count = all.Aggregate(0, (n, m) => m.CustomKeyStoreId == id ? n + 1 : n);
        if (count > 0)
        {
            Console.Error.WriteLine($"{count} keys");
            return 2;
        }

        if (!await DownAsync(kms, id))
            return 3;

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        return 0;
    }

    private static async Task<bool> DownAsync(IAmazonKeyManagementService kms, string id)
    {
        await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id });
        foreach (var pause in Enumerable.Range(1, 8).Select(i => TimeSpan.FromSeconds(1 << i)))
        {
            await Task.Delay(pause);
            var r = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
            if (r.CustomKeyStores is [var only] && only.ConnectionState == ConnectionStateType.DISCONNECTED)
                return true;
        }
        return false;
    }
}
//=== guarded deleter behind an interface with one implementation
//--- Contracts.cs
public interface IStoreInspector
{
    Task<long> CountKeysAsync(string store);
    Task<ConnectionStateType> ReadStateAsync(string store);
}
//--- Inspector.cs
internal sealed class StoreInspector : IStoreInspector
{
    private readonly IAmazonKeyManagementService _c;
    public StoreInspector(IAmazonKeyManagementService c) { _c = c; }

    public async Task<long> CountKeysAsync(string store)
    {
        long total = 0;
        string? marker = null;
        while (true)
        {
            var page = await _c.ListKeysAsync(new ListKeysRequest { Marker = marker });
            foreach (var k in page.Keys)
            {
                var d = await _c.DescribeKeyAsync(new DescribeKeyRequest { KeyId = k.KeyId });
                if (d.KeyMetadata.CustomKeyStoreId == store) total++;
            }
            if (page.Truncated != true) return total;
            marker = page.NextMarker;
        }
    }

    public async Task<ConnectionStateType> ReadStateAsync(string store)
    {
        var r = await _c.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = store });
        return r.CustomKeyStores.Single().ConnectionState;
    }
}
//--- Retire.cs
public class RetireStoreHandler(IAmazonKeyManagementService kms, IStoreInspector inspector)
{
    public async Task HandleAsync(string store)
    {
        var keys = await inspector.CountKeysAsync(store);
        if (keys > 0)
            throw new InvalidOperationException($"{store} still holds {keys} keys");
        var state = await inspector.ReadStateAsync(store);
        if (state != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException($"{store} is {state}");
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = store });
    }
}
//=== async iterator guard that is left half way
public class ProgressGuard(IAmazonKeyManagementService kms)
{
    private async IAsyncEnumerable<int> VerifyAsync(string storeId)
    {
        var n = 0;
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var d = await kms.DescribeKeyAsync(k.KeyId);
            if (d.KeyMetadata.CustomKeyStoreId == storeId)
                throw new InvalidOperationException($"{k.KeyId} is in the store");
            yield return ++n;
        }
    }

    public async Task DeleteAsync(string storeId, IProgress<int> progress)
    {
        await foreach (var n in VerifyAsync(storeId))
        {
            progress.Report(n);
            if (n >= 5000)
                break; // "that is enough": the other keys are not looked at
        }

        var d = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId });
        if (d.CustomKeyStores.Single().ConnectionState is not { Value: "DISCONNECTED" })
            throw new InvalidOperationException("still connected");

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }); //! 001
    }
}
//=== semaphore throttled describes awaited together
public sealed class ThrottledSweep(IAmazonKeyManagementService kms) : IDisposable
{
    private readonly SemaphoreSlim _slots = new(8);

    public async Task DeleteAsync(string id)
    {
        var jobs = new List<Task<string?>>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest { Limit = 1000 }).Keys)
            jobs.Add(OwnerAsync(k.KeyId));

        string?[] owners = await Task.WhenAll(jobs);
        if (Array.IndexOf(owners, id) >= 0)
            throw new InvalidOperationException($"{id} is still in use");

        for (var wait = TimeSpan.FromSeconds(1); ; wait *= 2)
        {
            var r = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
            if (r.CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED)
                break;
            if (wait > TimeSpan.FromMinutes(5))
                throw new TimeoutException(id);
            await Task.Delay(wait);
        }

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

    private async Task<string?> OwnerAsync(string keyId)
    {
        await _slots.WaitAsync();
        try
        {
            return (await kms.DescribeKeyAsync(keyId)).KeyMetadata.CustomKeyStoreId;
        }
        finally
        {
            _slots.Release();
        }
    }

    public void Dispose() => _slots.Dispose();
}
//=== counter under a lock
public class LockedCounter(IAmazonKeyManagementService kms)
{
    private readonly Lock _gate = new();

    public async Task DeleteAsync(string id)
    {
        var owned = 0;
        var work = new List<Task>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            work.Add(Task.Run(async () =>
            {
                var d = await kms.DescribeKeyAsync(k.KeyId);
                if (d.KeyMetadata.CustomKeyStoreId == id)
                {
                    lock (_gate) owned++;
                }
            }));
        }
        await Task.WhenAll(work);

        int total;
        lock (_gate) total = owned;
        if (total > 0) throw new InvalidOperationException($"{total} keys");

        var status = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (status.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException("still connected");
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== partial method without a body
//--- A.cs
public partial class GeneratedRemoval(IAmazonKeyManagementService kms)
{
    // no part implements this: the compiler drops the call
    partial void OnBeforeDelete(string storeId);

    public async Task DeleteAsync(string storeId)
    {
        OnBeforeDelete(storeId);
        await RequireOfflineAsync(storeId);
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }); //! 001
    }
}
//--- B.cs
public partial class GeneratedRemoval
{
    private async Task RequireOfflineAsync(string storeId)
    {
        var r = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId });
        if (r.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException("connected");
    }
}
//=== checked arithmetic tally
public class TalliedRemoval(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id)
    {
        var byStore = new Dictionary<string, uint>(StringComparer.Ordinal);
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var owner = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId;
            if (owner is null)
                continue;
            checked
            {
                byStore[owner] = byStore.GetValueOrDefault(owner) + 1;
            }
        }

        if (byStore.TryGetValue(id, out var n))
            throw new InvalidOperationException($"{id} has {n} keys");

        var states = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest()))
            .CustomKeyStores.ToDictionary(s => s.CustomKeyStoreId, s => s.ConnectionState);
        if (states[id] != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException($"{id} is {states[id]}");

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== candidates by except
public sealed class IdleStores(IAmazonKeyManagementService kms)
{
    public async Task<int> DeleteIdleAsync(bool dryRun)
    {
        var owners = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest { Limit = 1000 }).Keys)
        {
            var m = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (m.CustomKeyStoreId is { Length: > 0 } owner)
                owners.Add(owner);
        }

        var stores = new List<CustomKeyStoresListEntry>();
        await foreach (var s in kms.Paginators.DescribeCustomKeyStores(new DescribeCustomKeyStoresRequest()).CustomKeyStores)
            stores.Add(s);

        var down = stores
            .Where(s => s.ConnectionState == ConnectionStateType.DISCONNECTED)
            .Select(s => s.CustomKeyStoreId);

        var n = 0;
        foreach (var id in down.Except(owners))
        {
            Console.WriteLine((dryRun ? "would delete " : "deleting ") + id);
            if (dryRun)
                continue;
            await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
            n++;
        }
        return n;
    }
}
//=== Lookup of metadata by store (right)
public class LookupDelete(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(IEnumerable<string> ids)
    {
        var metadata = new List<KeyMetadata>();
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            metadata.Add((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata);
        var byStore = metadata.ToLookup(m => m.CustomKeyStoreId ?? "");

        foreach (var id in ids)
        {
            if (byStore[id].Any())
            {
                Console.WriteLine($"{id}: {byStore[id].Count()} key(s), kept");
                continue;
            }

            var described = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
            foreach (var store in described.CustomKeyStores)
            {
                if (store.ConnectionState != ConnectionStateType.DISCONNECTED)
                    throw new InvalidOperationException($"{id} must be disconnected first");
            }
            if (described.CustomKeyStores.Count == 0)
                throw new InvalidOperationException($"{id} not found");

            await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        }
    }
}
//=== Several stores polled with one call (right)
public class BulkRemoval(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(IReadOnlyCollection<string> storeIds, CancellationToken ct)
    {
        var owners = await OwnersAsync(ct);
        var occupied = storeIds.Where(owners.Contains).ToArray();
        if (occupied.Length > 0)
            throw new InvalidOperationException("Occupied: " + string.Join(", ", occupied));

        foreach (var id in storeIds)
            await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);

        var pending = new HashSet<string>(storeIds);
        var until = DateTime.UtcNow.AddMinutes(20);
        while (pending.Count > 0)
        {
            if (DateTime.UtcNow > until)
                throw new TimeoutException("Not disconnected: " + string.Join(", ", pending));
            await Task.Delay(TimeSpan.FromSeconds(10), ct);

            var all = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest(), ct);
            foreach (var store in all.CustomKeyStores)
            {
                if (store.ConnectionState == ConnectionStateType.DISCONNECTED)
                    pending.Remove(store.CustomKeyStoreId);
            }
        }

        foreach (var id in storeIds)
            await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);
    }

    private async Task<HashSet<string>> OwnersAsync(CancellationToken ct)
    {
        var owners = new HashSet<string>();
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest { Limit = 1000 }).Keys.WithCancellation(ct))
        {
            var reply = await kms.DescribeKeyAsync(key.KeyId, ct);
            if (!string.IsNullOrEmpty(reply.KeyMetadata.CustomKeyStoreId))
                owners.Add(reply.KeyMetadata.CustomKeyStoreId);
        }
        return owners;
    }
}
//=== Several stores polled with one call (wrong: everything but CONNECTED is struck off)
public class BulkRemoval(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(IReadOnlyCollection<string> storeIds, CancellationToken ct)
    {
        var owners = await OwnersAsync(ct);
        var occupied = storeIds.Where(owners.Contains).ToArray();
        if (occupied.Length > 0)
            throw new InvalidOperationException("Occupied: " + string.Join(", ", occupied));

        foreach (var id in storeIds)
            await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);

        var pending = new HashSet<string>(storeIds);
        var until = DateTime.UtcNow.AddMinutes(20);
        while (pending.Count > 0)
        {
            if (DateTime.UtcNow > until)
                throw new TimeoutException("Not disconnected: " + string.Join(", ", pending));
            await Task.Delay(TimeSpan.FromSeconds(10), ct);

            var all = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest(), ct);
            foreach (var store in all.CustomKeyStores)
            {
                if (store.ConnectionState != ConnectionStateType.CONNECTED)
                    pending.Remove(store.CustomKeyStoreId);
            }
        }

        foreach (var id in storeIds)
            await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct); //! 002
    }

    private async Task<HashSet<string>> OwnersAsync(CancellationToken ct)
    {
        var owners = new HashSet<string>();
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest { Limit = 1000 }).Keys.WithCancellation(ct))
        {
            var reply = await kms.DescribeKeyAsync(key.KeyId, ct);
            if (!string.IsNullOrEmpty(reply.KeyMetadata.CustomKeyStoreId))
                owners.Add(reply.KeyMetadata.CustomKeyStoreId);
        }
        return owners;
    }
}
//=== Parallel inspection with a bag (wrong: missing await of Parallel.ForEachAsync)
using System.Collections.Concurrent;

public class ParallelStoreRemover(IAmazonKeyManagementService kms)
{
    public async Task<IReadOnlyCollection<string>> RemoveAsync(string storeId, CancellationToken ct)
    {
        var found = new ConcurrentBag<string>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = ct };
        var keys = kms.Paginators.ListKeys(new ListKeysRequest { Limit = 1000 }).Keys;

        _ = Parallel.ForEachAsync(keys, options, async (entry, token) =>
        {
            var described = await kms.DescribeKeyAsync(entry.KeyId, token);
            if (described.KeyMetadata.CustomKeyStoreId == storeId)
                found.Add(described.KeyMetadata.Arn);
        });

        if (!found.IsEmpty)
            return found;

        var stores = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, ct);
        var state = stores.CustomKeyStores.Single(s => s.CustomKeyStoreId == storeId).ConnectionState;
        if (state == ConnectionStateType.DISCONNECTED)
        {
            await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct); //! 001
            return Array.Empty<string>();
        }

        throw new InvalidOperationException($"{storeId} is {state}");
    }
}
//=== State dictionary over all stores (right)
public class StateTableDelete(IAmazonKeyManagementService kms)
{
    public async Task DeleteAllAsync(IReadOnlyList<string> storeIds, CancellationToken ct)
    {
        var states = new Dictionary<string, ConnectionStateType>();
        await foreach (var s in kms.Paginators.DescribeCustomKeyStores(new DescribeCustomKeyStoresRequest()).CustomKeyStores.WithCancellation(ct))
            states[s.CustomKeyStoreId] = s.ConnectionState;

        var owners = new List<string>();
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var owner = (await kms.DescribeKeyAsync(key.KeyId, ct)).KeyMetadata.CustomKeyStoreId;
            if (owner != null)
                owners.Add(owner);
        }

        foreach (var storeId in storeIds)
        {
            if (owners.Contains(storeId))
                continue;
            if (!states.TryGetValue(storeId, out var state) || state != ConnectionStateType.DISCONNECTED)
                continue;
            await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
        }
    }
}
//=== Recursive paging (right)
public class RecursivePager(IAmazonKeyManagementService kms)
{
    public async Task DropAsync(string id, CancellationToken ct)
    {
        if (await ContainsKeyAsync(id, null, ct))
            throw new InvalidOperationException($"{id} is not empty");

        var r = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, ct);
        _ = r.CustomKeyStores[0].ConnectionState.Value switch
        {
            "DISCONNECTED" => true,
            var other => throw new InvalidOperationException($"{id} is {other}"),
        };

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);
    }

    private async Task<bool> ContainsKeyAsync(string id, string? marker, CancellationToken ct)
    {
        var page = await kms.ListKeysAsync(new ListKeysRequest { Marker = marker }, ct);
        foreach (var key in page.Keys)
        {
            var described = await kms.DescribeKeyAsync(key.KeyId, ct);
            if (described.KeyMetadata.CustomKeyStoreId == id)
                return true;
        }
        if (page.Truncated != true)
            return false;
        return await ContainsKeyAsync(id, page.NextMarker, ct);
    }
}
//=== Recursive paging (wrong: negation on the recursive answer)
public class RecursivePager(IAmazonKeyManagementService kms)
{
    public async Task DropAsync(string id, CancellationToken ct)
    {
        if (await ContainsKeyAsync(id, null, ct))
            throw new InvalidOperationException($"{id} is not empty");

        var r = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, ct);
        _ = r.CustomKeyStores[0].ConnectionState.Value switch
        {
            "DISCONNECTED" => true,
            var other => throw new InvalidOperationException($"{id} is {other}"),
        };

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct); //! 008
    }

    private async Task<bool> ContainsKeyAsync(string id, string? marker, CancellationToken ct)
    {
        var page = await kms.ListKeysAsync(new ListKeysRequest { Marker = marker }, ct);
        foreach (var key in page.Keys)
        {
            var described = await kms.DescribeKeyAsync(key.KeyId, ct);
            if (described.KeyMetadata.CustomKeyStoreId == id)
                return true;
        }
        if (page.Truncated != true)
            return false;
        // What is made of the answer is more than a loop can say.
        return !await ContainsKeyAsync(id, page.NextMarker, ct);
    }
}
//=== fluent builder of checks
public sealed class StoreChecks
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _storeId;
    private readonly List<Func<CancellationToken, Task<string?>>> _checks = new();

    private StoreChecks(IAmazonKeyManagementService kms, string storeId) { _kms = kms; _storeId = storeId; }

    public static StoreChecks For(IAmazonKeyManagementService kms, string storeId) => new(kms, storeId);

    public StoreChecks HoldsNoKeys()
    {
        _checks.Add(async ct =>
        {
            await foreach (var key in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
            {
                var response = await _kms.DescribeKeyAsync(key.KeyId, ct);
                if (response.KeyMetadata.CustomKeyStoreId == _storeId)
                    return $"key {key.KeyId} is in {_storeId}";
            }

            return null;
        });
        return this;
    }

    public StoreChecks IsDisconnected()
    {
        _checks.Add(async ct =>
        {
            var response = await _kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = _storeId }, ct);
            var state = response.CustomKeyStores.Single().ConnectionState;
            return state == ConnectionStateType.DISCONNECTED ? null : $"{_storeId} is {state}";
        });
        return this;
    }

    public async Task OrThrowAsync(CancellationToken ct)
    {
        foreach (var check in _checks)
        {
            if (await check(ct) is { } problem)
                throw new InvalidOperationException(problem);
        }
    }
}

public static class FluentProgram
{
    public static async Task DeleteStoreAsync(IAmazonKeyManagementService kms, string storeId, CancellationToken ct)
    {
        await StoreChecks.For(kms, storeId)
            .HoldsNoKeys()
            .IsDisconnected()
            .OrThrowAsync(ct);

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
    }
}
//=== pipeline of steps
using Microsoft.Extensions.Logging;

public sealed class TeardownPipeline(IAmazonKeyManagementService kms, ILogger<TeardownPipeline> logger)
{
    public async Task RunAsync(string storeId, CancellationToken ct)
    {
        var number = 0;
        foreach (var step in Steps(storeId, ct))
        {
            logger.LogInformation("step {Number}", ++number);
            await step();
        }
    }

    private IEnumerable<Func<Task>> Steps(string storeId, CancellationToken ct)
    {
        yield return () => AssertEmptyAsync(storeId, ct);
        yield return () => WaitOfflineAsync(storeId, ct);
        yield return () => kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
    }

    private async Task AssertEmptyAsync(string storeId, CancellationToken ct)
    {
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var description = await kms.DescribeKeyAsync(key.KeyId, ct);
            if (description.KeyMetadata.CustomKeyStoreId == storeId)
                throw new InvalidOperationException("not empty: " + key.KeyId);
        }
    }

    private async Task WaitOfflineAsync(string storeId, CancellationToken ct)
    {
        for (var attempt = 0; attempt < 40; attempt++)
        {
            var stores = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, ct);
            var state = stores.CustomKeyStores.Single().ConnectionState;
            if (state == ConnectionStateType.DISCONNECTED)
                return;
            if (state != ConnectionStateType.DISCONNECTING)
                await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
            await Task.Delay(TimeSpan.FromSeconds(15), ct);
        }

        throw new TimeoutException($"{storeId} did not disconnect in ten minutes");
    }
}
//=== retry helper that rethrows
public static class Retry
{
    public static async Task<T> OnThrottleAsync<T>(Func<Task<T>> operation, int attempts, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await operation();
            }
            catch (AmazonKeyManagementServiceException e) when (e.ErrorCode == "ThrottlingException" && attempt < attempts)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200 * Math.Pow(2, attempt)), ct);
            }
        }
    }
}

public class RetryingDeleter(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id, CancellationToken ct)
    {
        var users = await Retry.OnThrottleAsync(() => CountUsersAsync(id, ct), 5, ct);
        if (users > 0)
            throw new InvalidOperationException($"{users} keys");

        var stores = await Retry.OnThrottleAsync(() => kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, ct), 5, ct);
        if (stores.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException("connected");

        await Retry.OnThrottleAsync(() => kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct), 5, ct);
    }

    private async Task<int> CountUsersAsync(string id, CancellationToken ct)
    {
        var count = 0;
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var meta = await Retry.OnThrottleAsync(() => kms.DescribeKeyAsync(key.KeyId, ct), 5, ct);
            if (meta.KeyMetadata.CustomKeyStoreId == id)
                count++;
        }

        return count;
    }
}
//=== recursion over the marker
public class RecursiveInventory
{
    private readonly IAmazonKeyManagementService _kms;

    public RecursiveInventory(IAmazonKeyManagementService kms) { _kms = kms; }

    public async Task RemoveStoreAsync(string storeId)
    {
        if (await AnyFromAsync(storeId, marker: null))
        {
            Console.WriteLine("skipped, store is in use");
            return;
        }

        var current = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId });
        foreach (var s in current.CustomKeyStores)
        {
            if (s.CustomKeyStoreId != storeId)
                continue;
            if (s.ConnectionState == ConnectionStateType.DISCONNECTED)
            {
                await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId });
                return;
            }
        }

        Console.WriteLine("skipped, store is connected");
    }

    private async Task<bool> AnyFromAsync(string storeId, string? marker)
    {
        var page = await _kms.ListKeysAsync(new ListKeysRequest { Marker = marker });
        foreach (var key in page.Keys)
        {
            var d = await _kms.DescribeKeyAsync(key.KeyId);
            if (d.KeyMetadata.CustomKeyStoreId == storeId)
                return true;
        }

        if (string.IsNullOrEmpty(page.NextMarker))
            return false;

        return await AnyFromAsync(storeId, page.NextMarker);
    }
}
//=== recursive polling
public sealed class RecursivePoller(IAmazonKeyManagementService kms)
{
    public async Task TearDownAsync(string id, CancellationToken ct)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys.WithCancellation(ct))
        {
            var meta = (await kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata;
            if (meta.CustomKeyStoreId == id)
                throw new InvalidOperationException($"{k.KeyId} lives in {id}");
        }

        await UntilDetachedAsync(id, 30, ct);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, ct);
    }

    private async Task UntilDetachedAsync(string id, int left, CancellationToken ct)
    {
        if (left == 0)
            throw new TimeoutException();

        var state = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState;
        if (state == ConnectionStateType.DISCONNECTED)
            return;

        if (state != ConnectionStateType.DISCONNECTING)
            await kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, ct);

        await Task.Delay(TimeSpan.FromSeconds(20), ct);
        await UntilDetachedAsync(id, left - 1, ct);
    }
}
//=== semaphore throttled describes
public class ThrottledScan
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly SemaphoreSlim _gate = new(20);

    public ThrottledScan(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task DeleteAsync(string storeId, CancellationToken ct)
    {
        var pending = new List<Task<string?>>();
        await foreach (var key in _kms.Paginators.ListKeys(new ListKeysRequest { Limit = 1000 }).Keys.WithCancellation(ct))
            pending.Add(OwnerAsync(key.KeyId, ct));

        var owners = await Task.WhenAll(pending);
        if (owners.Contains(storeId))
            throw new InvalidOperationException("at least one key is in " + storeId);

        var reply = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, ct);
        var disconnected = reply.CustomKeyStores.Where(s => s.ConnectionState == ConnectionStateType.DISCONNECTED).Select(s => s.CustomKeyStoreId).ToHashSet();
        if (!disconnected.Contains(storeId))
            throw new InvalidOperationException(storeId + " is not disconnected");

        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
    }

    private async Task<string?> OwnerAsync(string keyId, CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        try
        {
            return (await _kms.DescribeKeyAsync(keyId, ct)).KeyMetadata.CustomKeyStoreId;
        }
        finally
        {
            _gate.Release();
        }
    }
}
//=== lazy lookup shared by stores
public class LazyLookupJob(IAmazonKeyManagementService kms)
{
    public async Task<int> RunAsync(string[] storeIds, CancellationToken ct)
    {
        var lookup = new Lazy<Task<ILookup<string, string>>>(() => BuildAsync(ct));
        var deleted = 0;

        foreach (var storeId in storeIds)
        {
            var entry = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, ct)).CustomKeyStores.Single();
            if (entry.ConnectionState != ConnectionStateType.DISCONNECTED)
                continue;

            var keys = (await lookup.Value)[storeId];
            if (keys.Any())
                continue;

            await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
            deleted++;
        }

        return deleted;
    }

    private async Task<ILookup<string, string>> BuildAsync(CancellationToken ct)
    {
        var pairs = new List<(string Store, string Key)>();
        await foreach (var page in kms.Paginators.ListKeys(new ListKeysRequest { Limit = 1000 }).Responses.WithCancellation(ct))
        {
            foreach (var key in page.Keys)
            {
                var meta = (await kms.DescribeKeyAsync(key.KeyId, ct)).KeyMetadata;
                pairs.Add((meta.CustomKeyStoreId ?? string.Empty, meta.KeyId));
            }
        }

        return pairs.ToLookup(p => p.Store, p => p.Key);
    }
}
//=== check result with operators
public readonly struct CheckResult
{
    private readonly bool _ok;
    private CheckResult(bool ok, string text) { _ok = ok; Text = text; }

    public string Text { get; }

    public static CheckResult Pass(string text) => new(true, text);
    public static CheckResult Deny(string text) => new(false, text);

    public static bool operator true(CheckResult r) => r._ok;
    public static bool operator false(CheckResult r) => !r._ok;
    public static bool operator !(CheckResult r) => !r._ok;
    public static CheckResult operator &(CheckResult a, CheckResult b) => new(a._ok && b._ok, a.Text + "; " + b.Text);
}

public class OperatorDeleter(IAmazonKeyManagementService kms)
{
    public async Task<string> DeleteAsync(string storeId)
    {
        var result = await EmptyAsync(storeId) & await OfflineAsync(storeId);
        if (!result)
            return "denied: " + result.Text;

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId });
        return "deleted: " + result.Text;
    }

    private async Task<CheckResult> EmptyAsync(string storeId)
    {
        var scanned = 0;
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            scanned++;
            var d = await kms.DescribeKeyAsync(key.KeyId);
            if (d.KeyMetadata.CustomKeyStoreId == storeId)
                return CheckResult.Deny("found " + key.KeyId);
        }

        return CheckResult.Pass($"{scanned} keys, none inside");
    }

    private async Task<CheckResult> OfflineAsync(string storeId)
    {
        var d = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId });
        var state = d.CustomKeyStores.Single().ConnectionState;
        return state == ConnectionStateType.DISCONNECTED ? CheckResult.Pass("offline") : CheckResult.Deny(state);
    }
}
//=== checklist dictionary
public sealed class ChecklistDeleter
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly TextWriter _out;
    public ChecklistDeleter(IAmazonKeyManagementService kms, TextWriter output) { _kms = kms; _out = output; }

    public async Task<bool> DeleteAsync(string storeId, CancellationToken ct)
    {
        var checklist = new Dictionary<string, bool>
        {
            ["no keys in the store"] = await HasNoKeysAsync(storeId, ct),
            ["store is disconnected"] = await IsDisconnectedAsync(storeId, ct),
            ["id has the right form"] = storeId.StartsWith("cks-", StringComparison.Ordinal),
        };

        foreach (var (text, ok) in checklist)
            await _out.WriteLineAsync($"[{(ok ? 'x' : ' ')}] {text}");

        if (checklist.Values.Any(ok => !ok))
            return false;

        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
        return true;
    }

    private async Task<bool> HasNoKeysAsync(string storeId, CancellationToken ct)
    {
        var stack = new Stack<string>();
        await foreach (var key in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
            stack.Push(key.KeyId);

        while (stack.TryPop(out var keyId))
        {
            if ((await _kms.DescribeKeyAsync(keyId, ct)).KeyMetadata.CustomKeyStoreId == storeId)
                return false;
        }

        return true;
    }

    private async Task<bool> IsDisconnectedAsync(string storeId, CancellationToken ct)
    {
        var reply = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, ct);
        return reply.CustomKeyStores is [{ } store] && store.ConnectionState == ConnectionStateType.DISCONNECTED;
    }
}
//=== stores retired concurrently
public class ConcurrentRetirement(IAmazonKeyManagementService kms)
{
    public async Task<string[]> RetireAsync(IReadOnlyCollection<string> storeIds, CancellationToken ct)
    {
        var metadata = new List<KeyMetadata>();
        string? marker = null;
        do
        {
            var page = await kms.ListKeysAsync(new ListKeysRequest { Limit = 1000, Marker = marker }, ct);
            var described = await Task.WhenAll(page.Keys.Select(k => kms.DescribeKeyAsync(k.KeyId, ct)));
            metadata.AddRange(described.Select(d => d.KeyMetadata));
            marker = page.NextMarker;
        }
        while (marker is { Length: > 0 });

        var free = storeIds.Except(metadata.Select(m => m.CustomKeyStoreId)).ToList();
        var results = await Task.WhenAll(free.Select(id => DisconnectThenDeleteAsync(id)));
        return results;

        async Task<string> DisconnectThenDeleteAsync(string id)
        {
            var state = await StateOfAsync(id);
            if (state != ConnectionStateType.DISCONNECTED)
                await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);

            var deadline = DateTime.UtcNow.AddMinutes(10);
            while (state != ConnectionStateType.DISCONNECTED)
            {
                if (DateTime.UtcNow > deadline)
                    return id + ": timeout";
                await Task.Delay(15_000, ct);
                state = await StateOfAsync(id);
            }

            await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);
            return id + ": deleted";
        }

        async Task<ConnectionStateType> StateOfAsync(string id)
        {
            var r = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, ct);
            return r.CustomKeyStores.Single().ConnectionState;
        }
    }
}
//=== only the first of the stale stores is looked at
namespace DevTools.Stale;

public sealed class StaleStores(IAmazonKeyManagementService kms)
{
    public async Task PurgeAsync(string prefix)
    {
        var listed = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest());
        var stale = listed.CustomKeyStores
            .Where(s => s.CustomKeyStoreName.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            .Select(s => s.CustomKeyStoreId)
            .ToList();
        if (stale.Count == 0)
            return;

        // They were all made by the same pipeline, so one is as good as another.
        var sample = stale[0];
        await ThrowIfAnyKeyIn(sample);
        await ThrowIfNotDisconnected(sample);

        foreach (var id in stale)
        {
            await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001 002
            Console.WriteLine($"{id} deleted");
        }
    }

    private async Task ThrowIfAnyKeyIn(string storeId)
    {
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var metadata = (await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = key.KeyId })).KeyMetadata;
            if (metadata.CustomKeyStoreId == storeId)
                throw new InvalidOperationException($"{storeId} has key {key.KeyId}");
        }
    }

    private async Task ThrowIfNotDisconnected(string storeId)
    {
        var r = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId });
        if (!r.CustomKeyStores.All(s => s.CustomKeyStoreId == storeId && s.ConnectionState == ConnectionStateType.DISCONNECTED)
            || r.CustomKeyStores.Count != 1)
            throw new InvalidOperationException($"{storeId} is not disconnected");
    }
}
//=== railway style bind chain
namespace Railway.Kms;

public sealed record Failure(string Code, string Text);

public sealed class Outcome<T>
{
    private Outcome(T? value, Failure? failure) { Value = value; Failure = failure; }
    public T? Value { get; }
    public Failure? Failure { get; }

    public static Outcome<T> Good(T value) => new(value, null);
    public static Outcome<T> Bad(string code, string text) => new(default, new Failure(code, text));
    public static Outcome<T> Bad(Failure failure) => new(default, failure);
}

public static class OutcomeExtensions
{
    public static async Task<Outcome<TNext>> Then<T, TNext>(this Task<Outcome<T>> first, Func<T, Task<Outcome<TNext>>> next)
    {
        var outcome = await first;
        return outcome.Failure is null ? await next(outcome.Value!) : Outcome<TNext>.Bad(outcome.Failure);
    }
}

public sealed class KeyStoreWorkflow(IAmazonKeyManagementService kms)
{
    public Task<Outcome<bool>> RunAsync(string storeId) =>
        CheckEmpty(storeId)
            .Then(_ => CheckOffline(storeId))
            .Then(async _ =>
            {
                await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId });
                return Outcome<bool>.Good(true);
            });

    private async Task<Outcome<string>> CheckEmpty(string storeId)
    {
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var response = await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = key.KeyId });
            if (response.KeyMetadata.CustomKeyStoreId == storeId)
                return Outcome<string>.Bad("occupied", key.KeyArn);
        }
        return Outcome<string>.Good(storeId);
    }

    private async Task<Outcome<string>> CheckOffline(string storeId)
    {
        var response = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId });
        var state = response.CustomKeyStores.Single().ConnectionState;
        return state == ConnectionStateType.DISCONNECTED
            ? Outcome<string>.Good(storeId)
            : Outcome<string>.Bad("online", state.Value);
    }
}
//=== hashtable of occupied stores, code of 2008
namespace OldShop.Security
{
    using System.Collections;

    public class KeyStorePurger
    {
        private readonly IAmazonKeyManagementService _service;

        public KeyStorePurger(IAmazonKeyManagementService service)
        {
            if (service == null)
                throw new ArgumentNullException("service");
            _service = service;
        }

        public void Purge(string storeId)
        {
            Hashtable occupied = new Hashtable();
            ArrayList keyIds = GetAllKeyIds();
            for (int i = 0; i < keyIds.Count; i++)
            {
                string keyId = (string)keyIds[i]!;
                DescribeKeyRequest request = new DescribeKeyRequest();
                request.KeyId = keyId;
                DescribeKeyResponse response = _service.DescribeKeyAsync(request).Result;
                string owner = response.KeyMetadata.CustomKeyStoreId;
                if (owner != null && !occupied.ContainsKey(owner))
                    occupied.Add(owner, keyId);
            }

            if (occupied.ContainsKey(storeId))
                throw new InvalidOperationException("Store is not empty. First key: " + occupied[storeId]);

            DescribeCustomKeyStoresRequest describe = new DescribeCustomKeyStoresRequest();
            describe.CustomKeyStoreId = storeId;
            CustomKeyStoresListEntry entry = _service.DescribeCustomKeyStoresAsync(describe).Result.CustomKeyStores[0];
            if (entry.ConnectionState != ConnectionStateType.DISCONNECTED)
                throw new InvalidOperationException("Store is " + entry.ConnectionState.Value + ". Disconnect it in the console.");

            DeleteCustomKeyStoreRequest delete = new DeleteCustomKeyStoreRequest();
            delete.CustomKeyStoreId = storeId;
            _service.DeleteCustomKeyStoreAsync(delete).Wait();
        }

        private ArrayList GetAllKeyIds()
        {
            ArrayList result = new ArrayList();
            string? marker = null;
            bool more = true;
            while (more)
            {
                ListKeysRequest request = new ListKeysRequest();
                request.Marker = marker;
                ListKeysResponse response = _service.ListKeysAsync(request).Result;
                if (response.Keys != null)
                {
                    foreach (KeyListEntry key in response.Keys)
                        result.Add(key.KeyId);
                }
                more = response.Truncated.HasValue && response.Truncated.Value;
                marker = response.NextMarker;
            }
            return result;
        }
    }
}
//=== problems are collected but only keys are looked at
public sealed class PartialProblems(IAmazonKeyManagementService kms)
{
    private enum Kind { Keys, Connection }

    public async Task DeleteAsync(string storeId, CancellationToken ct)
    {
        var problems = new List<(Kind Kind, string Text)>();

        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var d = await kms.DescribeKeyAsync(key.KeyId, ct);
            if (d.KeyMetadata.CustomKeyStoreId == storeId)
                problems.Add((Kind.Keys, key.KeyId));
        }

        var r = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, ct);
        var state = r.CustomKeyStores.Single().ConnectionState;
        if (state != ConnectionStateType.DISCONNECTED)
            problems.Add((Kind.Connection, state));

        foreach (var (kind, text) in problems)
            Console.WriteLine($"{kind}: {text}");

        // a connection problem is printed, but does not stop the deletion
        if (problems.Any(p => p.Kind == Kind.Keys))
            throw new InvalidOperationException("the store holds keys");

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct); //! 002
    }
}
//=== pages by recursion
public class RecursivePages
{
    private readonly IAmazonKeyManagementService _kms;

    public RecursivePages(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task DeleteAsync(string storeId)
    {
        if (await ContainsKeyAsync(storeId, null))
            throw new InvalidOperationException($"{storeId} contains keys");

        var entry = await EntryAsync(storeId);
        if (entry is not { ConnectionState: var state } || state != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException($"{storeId} is not disconnected");

        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId });
    }

    private async Task<bool> ContainsKeyAsync(string storeId, string? marker)
    {
        var page = await _kms.ListKeysAsync(new ListKeysRequest { Marker = marker, Limit = 1000 });
        foreach (var key in page.Keys ?? [])
        {
            var d = await _kms.DescribeKeyAsync(key.KeyId);
            if (d.KeyMetadata.CustomKeyStoreId == storeId)
                return true;
        }
        return page.Truncated == true && await ContainsKeyAsync(storeId, page.NextMarker);
    }

    private async Task<CustomKeyStoresListEntry?> EntryAsync(string storeId)
    {
        var d = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId });
        return d.CustomKeyStores?.Find(s => s.CustomKeyStoreId == storeId);
    }
}
//=== retries nested around single calls
public sealed class RetryingDeleter
{
    private readonly IAmazonKeyManagementService _kms;

    public RetryingDeleter(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task DeleteAsync(string storeId)
    {
        var keyIds = await WithRetryAsync(() => ListAsync(), 3);
        foreach (var keyId in keyIds)
        {
            var description = await WithRetryAsync(() => _kms.DescribeKeyAsync(keyId), 5);
            if (description.KeyMetadata.CustomKeyStoreId == storeId)
                throw new InvalidOperationException($"{keyId} is in {storeId}");
        }

        var answer = await WithRetryAsync(() => _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }), 5);
        if (answer.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException($"{storeId} is not disconnected");

        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId });
    }

    private async Task<List<string>> ListAsync()
    {
        var ids = new List<string>();
        string? marker = null;
        do
        {
            var request = new ListKeysRequest { Marker = marker };
            var page = await WithRetryAsync(() => _kms.ListKeysAsync(request), 5);
            ids.AddRange((page.Keys ?? []).Select(k => k.KeyId));
            marker = page.NextMarker;
        }
        while (!string.IsNullOrEmpty(marker));
        return ids;
    }

    private static async Task<T> WithRetryAsync<T>(Func<Task<T>> call, int attempts)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await call();
            }
            catch (AmazonKeyManagementServiceException ex) when (attempt < attempts && ex.ErrorCode == "ThrottlingException")
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200 * attempt));
            }
        }
    }
}
//=== keys are findings of a severity nobody asks for
public enum Severity { Info, Warning, Error }

public record Finding(Severity Severity, string Text);

public class FindingsGate
{
    private readonly IAmazonKeyManagementService _kms;

    public FindingsGate(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<IReadOnlyList<Finding>> DeleteAsync(string storeId)
    {
        var findings = new List<Finding>();
        findings.AddRange(await KeyFindingsAsync(storeId));
        findings.AddRange(await StateFindingsAsync(storeId));

        // keys in the store are warnings, only errors stop us
        if (findings.Any(f => f.Severity == Severity.Error))
            return findings;

        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }); //! 001
        findings.Add(new Finding(Severity.Info, "deleted"));
        return findings;
    }

    private async Task<List<Finding>> KeyFindingsAsync(string storeId)
    {
        var list = new List<Finding>();
        await foreach (var key in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var metadata = (await _kms.DescribeKeyAsync(key.KeyId)).KeyMetadata;
            if (metadata.CustomKeyStoreId == storeId)
                list.Add(new Finding(Severity.Warning, $"{metadata.KeyId} ({metadata.KeyState})"));
        }
        return list;
    }

    private async Task<List<Finding>> StateFindingsAsync(string storeId)
    {
        var list = new List<Finding>();
        var d = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId });
        if (d.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED)
            list.Add(new Finding(Severity.Error, "not disconnected"));
        return list;
    }
}
//=== candidates by Except
public class ExceptSweep(IAmazonKeyManagementService kms)
{
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken ct)
    {
        var removable = (await OfflineStoreIdsAsync(ct)).Except(await OccupiedStoreIdsAsync(ct)).ToList();
        foreach (var storeId in removable)
        {
            ct.ThrowIfCancellationRequested();
            await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
        }
        return removable;
    }

    private async Task<List<string>> OfflineStoreIdsAsync(CancellationToken ct)
    {
        var ids = new List<string>();
        await foreach (var store in kms.Paginators.DescribeCustomKeyStores(new DescribeCustomKeyStoresRequest()).CustomKeyStores.WithCancellation(ct))
        {
            if (store.ConnectionState == ConnectionStateType.DISCONNECTED)
                ids.Add(store.CustomKeyStoreId);
        }
        return ids;
    }

    private async Task<List<string>> OccupiedStoreIdsAsync(CancellationToken ct)
    {
        var ids = new List<string>();
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var described = await kms.DescribeKeyAsync(key.KeyId, ct);
            if (described.KeyMetadata.CustomKeyStoreId is not null)
                ids.Add(described.KeyMetadata.CustomKeyStoreId);
        }
        return ids;
    }
}
//=== counters per store
using System.Runtime.InteropServices;

public sealed class CounterCleanup(IAmazonKeyManagementService kms, TextWriter audit)
{
    public async Task RunAsync(IReadOnlyList<string> requested, CancellationToken ct)
    {
        var counters = await CountPerStoreAsync(ct);
        var states = await StatesAsync(ct);

        foreach (var storeId in requested)
        {
            if (!states.TryGetValue(storeId, out var state))
            {
                audit.WriteLine($"{storeId}: unknown");
                continue;
            }

            if (counters.GetValueOrDefault(storeId) is var held and > 0)
            {
                audit.WriteLine($"{storeId}: {held} keys");
                continue;
            }

            if (state != ConnectionStateType.DISCONNECTED)
            {
                audit.WriteLine($"{storeId}: {state}");
                continue;
            }

            await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
            audit.WriteLine($"{storeId}: deleted");
        }
    }

    private async Task<Dictionary<string, ConnectionStateType>> StatesAsync(CancellationToken ct)
    {
        var result = new Dictionary<string, ConnectionStateType>();
        await foreach (var s in kms.Paginators.DescribeCustomKeyStores(new DescribeCustomKeyStoresRequest()).CustomKeyStores.WithCancellation(ct))
            result[s.CustomKeyStoreId] = s.ConnectionState;
        return result;
    }

    private async Task<Dictionary<string, int>> CountPerStoreAsync(CancellationToken ct)
    {
        var counters = new Dictionary<string, int>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var owner = (await kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata.CustomKeyStoreId;
            if (owner is not null)
                CollectionsMarshal.GetValueRefOrAddDefault(counters, owner, out _)++;
        }

        return counters;
    }
}
//=== checked store, yet a late refusal disappears
public class SilentRefusal(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id, CancellationToken ct)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            if ((await kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata.CustomKeyStoreId == id)
                throw new InvalidOperationException("in use by " + k.KeyId);
        }

        var state = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState;
        if (state.Value != ConnectionStateType.DISCONNECTED.Value)
            throw new InvalidOperationException("state " + state);

        try
        {
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, ct);
        }
        // both obligations are met, but a key that came in between is hushed up
        catch (CustomKeyStoreHasCMKsException) //! 007
        {
        }

        Console.WriteLine("done");
    }
}
//=== integration fixture deletes in a finally block
public class FixtureScope(IAmazonKeyManagementService kms)
{
    public async Task UseAsync(string storeId, Func<Task> body)
    {
        try
        {
            await body();

            await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            {
                var d = await kms.DescribeKeyAsync(k.KeyId);
                if (d.KeyMetadata.CustomKeyStoreId == storeId)
                    throw new InvalidOperationException("the body left keys behind");
            }

            var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = storeId });
            if (r.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED)
                throw new InvalidOperationException("the body left it connected");
        }
        finally
        {
            // runs after the body's and the checks' exceptions as well
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = storeId }); //! 001 002
        }
    }
}
