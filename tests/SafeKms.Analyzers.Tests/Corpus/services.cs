//=== service with private steps
public sealed class KeyStoreDecommissioner
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly TimeSpan _poll;

    public KeyStoreDecommissioner(IAmazonKeyManagementService kms, TimeSpan poll)
    {
        _kms = kms;
        _poll = poll;
    }

    public async Task DecommissionAsync(string storeId, CancellationToken ct = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(storeId);
        await EnsureNoKeysAsync(storeId, ct); //g 001
        await DisconnectAsync(storeId, ct);
        await WaitForStateAsync(storeId, ConnectionStateType.DISCONNECTED, ct); //g 002
        await DeleteAsync(storeId, ct);
    }

    private async Task EnsureNoKeysAsync(string storeId, CancellationToken ct)
    {
        var paginator = _kms.Paginators.ListKeys(new ListKeysRequest { Limit = 500 });
        await foreach (var entry in paginator.Keys.WithCancellation(ct))
        {
            var response = await _kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = entry.KeyId }, ct);
            if (response.KeyMetadata.CustomKeyStoreId == storeId)
            {
                throw new InvalidOperationException($"Key {entry.KeyId} is still in {storeId}");
            }
        }
    }

    private async Task DisconnectAsync(string storeId, CancellationToken ct)
    {
        try
        {
            await _kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
        }
        catch (CustomKeyStoreInvalidStateException)
        {
            // already on its way
        }
    }

    private async Task WaitForStateAsync(string storeId, ConnectionStateType wanted, CancellationToken ct)
    {
        while (true)
        {
            var response = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, ct);
            var store = response.CustomKeyStores.Single();
            if (store.ConnectionState == wanted)
            {
                return;
            }

            await Task.Delay(_poll, ct);
        }
    }

    private Task DeleteAsync(string storeId, CancellationToken ct)
        => _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
}
//=== service with private steps, no wait
public sealed class KeyStoreDecommissioner(IAmazonKeyManagementService kms)
{
    public async Task DecommissionAsync(string storeId, CancellationToken ct = default)
    {
        await EnsureNoKeysAsync(storeId, ct);
        await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
        await DeleteAsync(storeId, ct); //! 002
    }

    private async Task EnsureNoKeysAsync(string storeId, CancellationToken ct)
    {
        await foreach (var entry in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var response = await kms.DescribeKeyAsync(entry.KeyId, ct);
            if (response.KeyMetadata.CustomKeyStoreId == storeId) throw new InvalidOperationException("in use");
        }
    }

    private async Task DeleteAsync(string storeId, CancellationToken ct)
    {
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
    }
}
//=== result record with list of problems
public sealed record Readiness(bool Empty, bool Disconnected, IReadOnlyList<string> Problems)
{
    public bool Ok => Problems.Count == 0;
}

public sealed class StoreService
{
    private readonly IAmazonKeyManagementService _client;
    public StoreService(IAmazonKeyManagementService client) => _client = client;

    public async Task<bool> TryDeleteAsync(string id)
    {
        var readiness = await CheckAsync(id);
        if (!readiness.Ok) return false; //g 001
        await _client.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        return true;
    }

    private async Task<Readiness> CheckAsync(string id)
    {
        var problems = new List<string>();
        await foreach (var k in _client.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var d = await _client.DescribeKeyAsync(new DescribeKeyRequest { KeyId = k.KeyId });
            if (d.KeyMetadata.CustomKeyStoreId == id)
                problems.Add($"key {k.KeyId} is in the store");
        }

        var stores = await _client.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        var state = stores.CustomKeyStores[0].ConnectionState;
        if (state != ConnectionStateType.DISCONNECTED)
            problems.Add($"store is {state}");
        return new Readiness(problems.Count == 0, state == ConnectionStateType.DISCONNECTED, problems);
    }
}
//=== result record tested on the wrong member
public sealed record Readiness(bool Empty, bool Disconnected);

public sealed class StoreService(IAmazonKeyManagementService client)
{
    public async Task<bool> TryDeleteAsync(string id)
    {
        var readiness = await CheckAsync(id);
        if (!readiness.Disconnected) return false;
        await client.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
        return true;
    }

    private async Task<Readiness> CheckAsync(string id)
    {
        var empty = true;
        await foreach (var k in client.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var d = await client.DescribeKeyAsync(new DescribeKeyRequest { KeyId = k.KeyId });
            if (d.KeyMetadata.CustomKeyStoreId == id) { empty = false; break; }
        }

        var stores = await client.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        return new Readiness(empty, stores.CustomKeyStores[0].ConnectionState == ConnectionStateType.DISCONNECTED);
    }
}
//=== result record tested on both members
public sealed record Readiness(bool Empty, bool Disconnected);

public sealed class StoreService(IAmazonKeyManagementService client)
{
    public async Task<bool> TryDeleteAsync(string id)
    {
        if (await CheckAsync(id) is not { Empty: true, Disconnected: true }) return false; //g 002
        await client.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        return true;
    }

    private async Task<Readiness> CheckAsync(string id)
    {
        var empty = true;
        await foreach (var k in client.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var d = await client.DescribeKeyAsync(new DescribeKeyRequest { KeyId = k.KeyId });
            if (d.KeyMetadata.CustomKeyStoreId == id) { empty = false; break; }
        }

        var stores = await client.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        return new Readiness(empty, stores.CustomKeyStores[0].ConnectionState == ConnectionStateType.DISCONNECTED);
    }
}
//=== enum verdict
public enum StoreVerdict { Ready, HasKeys, StillConnected }

public class Janitor
{
    private readonly IAmazonKeyManagementService kms;
    public Janitor(IAmazonKeyManagementService kms) { this.kms = kms; }

    public async Task Clean(string id)
    {
        switch (await Examine(id))
        {
            case StoreVerdict.Ready:
                await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
                break;
            case StoreVerdict.HasKeys:
                throw new InvalidOperationException("not empty");
            case StoreVerdict.StillConnected:
                Console.WriteLine("later");
                break;
        }
    }

    private async Task<StoreVerdict> Examine(string id)
    {
        string? marker = null;
        do
        {
            var page = await kms.ListKeysAsync(new ListKeysRequest { Marker = marker, Limit = 1000 });
            foreach (var key in page.Keys ?? [])
            {
                var meta = (await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata;
                if (string.Equals(meta.CustomKeyStoreId, id, StringComparison.Ordinal))
                    return StoreVerdict.HasKeys;
            }
            marker = page.Truncated == true ? page.NextMarker : null;
        }
        while (marker is not null);

        var described = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        return described.CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED
            ? StoreVerdict.Ready
            : StoreVerdict.StillConnected;
    }
}
//=== enum verdict, wrong case
public enum StoreVerdict { Ready, HasKeys, StillConnected }

public class Janitor(IAmazonKeyManagementService kms)
{
    public async Task Clean(string id)
    {
        switch (await Examine(id))
        {
            case StoreVerdict.HasKeys:
                throw new InvalidOperationException("not empty");
            default:
                await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002
                break;
        }
    }

    private async Task<StoreVerdict> Examine(string id)
    {
        await foreach (var key in kms.Paginators.ListKeys(new()).Keys)
        {
            if ((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.CustomKeyStoreId == id) return StoreVerdict.HasKeys;
        }

        var described = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        return described.CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED ? StoreVerdict.Ready : StoreVerdict.StillConnected;
    }
}
//=== set of store ids in use
public class Sweeper(IAmazonKeyManagementService kms)
{
    public async Task SweepAsync(IReadOnlyCollection<string> candidates, CancellationToken ct)
    {
        var used = await StoresInUseAsync(ct);
        foreach (var candidate in candidates)
        {
            if (used.Contains(candidate)) continue; //g 001
            if (!await IsDisconnectedAsync(candidate, ct)) continue; //g 002
            await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = candidate }, ct);
        }
    }

    private async Task<HashSet<string>> StoresInUseAsync(CancellationToken ct)
    {
        var result = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var metadata = (await kms.DescribeKeyAsync(key.KeyId, ct)).KeyMetadata;
            if (metadata.CustomKeyStoreId is not null)
                result.Add(metadata.CustomKeyStoreId);
        }
        return result;
    }

    private async Task<bool> IsDisconnectedAsync(string id, CancellationToken ct)
    {
        var r = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, ct);
        return r.CustomKeyStores.FirstOrDefault()?.ConnectionState == ConnectionStateType.DISCONNECTED;
    }
}
//=== string reason
public class Remover
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly Action<string> _log;
    public Remover(IAmazonKeyManagementService kms, Action<string> log) { _kms = kms; _log = log; }

    public async Task RemoveAsync(string storeId)
    {
        var reason = await WhyNotAsync(storeId);
        if (reason != null) //x
        {
            _log($"cannot delete {storeId}: {reason}");
            return;
        }

        _log($"deleting {storeId}");
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId });
    }

    private async Task<string?> WhyNotAsync(string storeId)
    {
        if (string.IsNullOrWhiteSpace(storeId)) return "no id";
        var request = new ListKeysRequest();
        ListKeysResponse response;
        do
        {
            response = await _kms.ListKeysAsync(request);
            foreach (var entry in response.Keys)
            {
                var key = await _kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = entry.KeyArn });
                if (key.KeyMetadata.CustomKeyStoreId == storeId) return $"{entry.KeyId} is still there";
            }
            request.Marker = response.NextMarker;
        } while (response.Truncated ?? false);

        var stores = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId });
        var store = stores.CustomKeyStores.FirstOrDefault(s => s.CustomKeyStoreId == storeId);
        if (store is null) return "unknown store";
        if (store.ConnectionState != ConnectionStateType.DISCONNECTED) return "it is " + store.ConnectionState;
        return null;
    }
}
//=== string reason, logged only
public class Remover(IAmazonKeyManagementService kms, Action<string> log)
{
    public async Task RemoveAsync(string storeId)
    {
        var reason = await WhyNotAsync(storeId);
        if (reason != null) log($"warning: {reason}");
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }); //! 001 002
    }

    private async Task<string?> WhyNotAsync(string storeId)
    {
        await foreach (var entry in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var key = await kms.DescribeKeyAsync(entry.KeyId);
            if (key.KeyMetadata.CustomKeyStoreId == storeId) return "in use";
        }
        var stores = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = storeId });
        return stores.CustomKeyStores[0].ConnectionState == ConnectionStateType.DISCONNECTED ? null : "connected";
    }
}
//=== tuple verdict
public class TupleGuard(IAmazonKeyManagementService kms)
{
    public async Task Go(string id)
    {
        var (ok, why) = await Check(id);
        if (!ok) throw new InvalidOperationException(why); //g 001
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }

    async Task<(bool Ok, string? Why)> Check(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata?.CustomKeyStoreId == id)
                return (false, "has keys");
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0];
        if (s.ConnectionState.Value != "DISCONNECTED")
            return (false, "connected");
        return (true, null);
    }
}
//=== tuple verdict, deconstructed and ignored
public class TupleGuard(IAmazonKeyManagementService kms)
{
    public async Task Go(string id)
    {
        var (_, why) = await Check(id);
        Console.WriteLine(why);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }

    async Task<(bool Ok, string? Why)> Check(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata?.CustomKeyStoreId == id)
                return (false, "has keys");
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0];
        return s.ConnectionState.Value != "DISCONNECTED" ? (false, "connected") : (true, null);
    }
}
//=== nullable verdict
public class NullableGuard(IAmazonKeyManagementService kms)
{
    public async Task Go(string id)
    {
        bool? empty = null;
        try
        {
            empty = await IsEmpty(id);
        }
        catch (AmazonKeyManagementServiceException e)
        {
            Console.Error.WriteLine(e.Message);
        }

        if (empty is not true) return; //g 001
        await WaitDisconnected(id); //g 002
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }

    async Task<bool> IsEmpty(string id)
    {
        await foreach (var r in kms.Paginators.ListKeys(new()).Responses)
        {
            foreach (var k in r.Keys)
            {
                var m = await kms.DescribeKeyAsync(k.KeyId);
                if (id.Equals(m.KeyMetadata.CustomKeyStoreId)) return false;
            }
        }
        return true;
    }

    async Task WaitDisconnected(string id)
    {
        var deadline = DateTime.UtcNow.AddMinutes(10);
        while (DateTime.UtcNow < deadline)
        {
            var stores = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores;
            if (stores.Count == 1 && stores[0].ConnectionState == ConnectionStateType.DISCONNECTED) return;
            await Task.Delay(5000);
        }
        throw new TimeoutException("still connected");
    }
}
//=== nullable verdict tested for false only
public class NullableGuard(IAmazonKeyManagementService kms)
{
    public async Task Go(string id)
    {
        bool? empty = null;
        try
        {
            empty = await IsEmpty(id);
        }
        catch (AmazonKeyManagementServiceException e)
        {
            Console.Error.WriteLine(e.Message);
        }

        if (empty == false) return;
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0];
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }

    async Task<bool> IsEmpty(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if (id.Equals((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId)) return false;
        return true;
    }
}
//=== parallel describe with WhenAll
public class Parallel1(IAmazonKeyManagementService kms)
{
    public async Task Go(string id)
    {
        var keys = await kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToListAsync();
        var described = await Task.WhenAll(keys.Select(k => kms.DescribeKeyAsync(k.KeyId)));
        if (described.Any(d => d.KeyMetadata.CustomKeyStoreId == id)) throw new Exception("in use"); //g 001
        var state = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single().ConnectionState;
        if (state == ConnectionStateType.DISCONNECTED)
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== parallel describe, semaphore and bag
public class Parallel2(IAmazonKeyManagementService kms)
{
    public async Task Go(string id, CancellationToken ct)
    {
        var keys = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) keys.Add(k.KeyId);
        var inStore = new System.Collections.Concurrent.ConcurrentBag<string>();
        await Parallel.ForEachAsync(keys, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = ct }, async (keyId, token) =>
        {
            var meta = (await kms.DescribeKeyAsync(keyId, token)).KeyMetadata;
            if (meta.CustomKeyStoreId == id) inStore.Add(keyId);
        });
        if (!inStore.IsEmpty) throw new InvalidOperationException($"{inStore.Count} keys left"); //g 001
        var attempts = 0;
        while (true)
        {
            var s = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct);
            if (s.CustomKeyStores[0].ConnectionState == ConnectionStateType.DISCONNECTED) break;
            if (++attempts > 60) throw new TimeoutException();
            await Task.Delay(TimeSpan.FromSeconds(10), ct);
        }
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, ct);
    }
}
//=== parallel describe, counter
public class Parallel3(IAmazonKeyManagementService kms)
{
    public async Task Go(string id, CancellationToken ct)
    {
        var count = 0;
        await Parallel.ForEachAsync(kms.Paginators.ListKeys(new ListKeysRequest()).Keys, ct, async (k, token) =>
        {
            var meta = (await kms.DescribeKeyAsync(k.KeyId, token)).KeyMetadata;
            if (meta.CustomKeyStoreId == id) Interlocked.Increment(ref count);
        });
        if (count > 0) return; //g 001
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct);
        if (r.CustomKeyStores is [{ ConnectionState: var st }] && st == ConnectionStateType.DISCONNECTED)
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, ct);
    }
}
//=== parallel describe, only the enabled
public class Parallel4(IAmazonKeyManagementService kms)
{
    public async Task Go(string id)
    {
        var keys = await kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToListAsync();
        var described = await Task.WhenAll(keys.Select(async k => (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata));
        if (described.Where(m => m.Enabled == true).Any(d => d.CustomKeyStoreId == id)) throw new Exception("in use");
        var state = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single().ConnectionState;
        if (state == ConnectionStateType.DISCONNECTED)
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }
}
