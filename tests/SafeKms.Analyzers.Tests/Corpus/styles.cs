//=== manual enumerator
public class A01(IAmazonKeyManagementService kms)
{
    public async Task Delete(string id, CancellationToken ct)
    {
        var enumerator = kms.Paginators.ListKeys(new ListKeysRequest()).Keys.GetAsyncEnumerator(ct);
        try
        {
            while (await enumerator.MoveNextAsync())
            {
                var meta = (await kms.DescribeKeyAsync(enumerator.Current.KeyId, ct)).KeyMetadata;
                if (meta.CustomKeyStoreId == id) throw new InvalidOperationException("in use");
            }
        }
        finally
        {
            await enumerator.DisposeAsync();
        }
        if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single() is not { ConnectionState.Value: "DISCONNECTED" }) return; //g 002
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, ct);
    }
}
//=== throttled tasks in a list
public class A02(IAmazonKeyManagementService kms)
{
    public async Task Delete(string id)
    {
        using var gate = new SemaphoreSlim(10);
        var tasks = new List<Task<bool>>();
        await foreach (var key in kms.Paginators.ListKeys(new()).Keys)
        {
            tasks.Add(InStore(key.KeyId));
        }
        var answers = await Task.WhenAll(tasks);
        if (answers.Any(a => a)) throw new InvalidOperationException(); //g 001
        await Poll(id); //g 002
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

        async Task<bool> InStore(string keyId)
        {
            await gate.WaitAsync();
            try
            {
                return (await kms.DescribeKeyAsync(keyId)).KeyMetadata.CustomKeyStoreId == id;
            }
            finally
            {
                gate.Release();
            }
        }
    }

    private async Task Poll(string id)
    {
        while (true)
        {
            switch ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState)
            {
                case var s when s == ConnectionStateType.DISCONNECTED:
                    return;
                case var s when s == ConnectionStateType.FAILED:
                    throw new InvalidOperationException("failed");
            }
            await Task.Delay(500);
        }
    }
}
//=== out parameter
public class A03(IAmazonKeyManagementService kms)
{
    public async Task Delete(string id)
    {
        var metas = new List<KeyMetadata>();
        await foreach (var key in kms.Paginators.ListKeys(new()).Keys) metas.Add((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata);
        if (TryFindBlocker(metas, id, out var blocker)) //x
        {
            throw new InvalidOperationException($"{blocker} is in the store");
        }
        var store = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0];
        if (!IsReady(store, out var reason)) throw new InvalidOperationException(reason); //g 002
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }

    private static bool TryFindBlocker(List<KeyMetadata> metas, string id, out string? blocker)
    {
        foreach (var m in metas)
        {
            if (m.CustomKeyStoreId == id) { blocker = m.KeyId; return true; }
        }
        blocker = null;
        return false;
    }

    private static bool IsReady(CustomKeyStoresListEntry store, out string reason)
    {
        reason = store.ConnectionState == ConnectionStateType.DISCONNECTED ? "" : "not disconnected";
        return reason.Length == 0;
    }
}
//=== aws managed keys skipped
public class A04(IAmazonKeyManagementService kms)
{
    public async Task Delete(string id)
    {
        await foreach (var key in kms.Paginators.ListKeys(new()).Keys)
        {
            var meta = (await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata;
            if (meta.KeyManager == KeyManagerType.AWS) continue;
            if (meta.CustomKeyStoreId == id) throw new InvalidOperationException(); //g 001
        }
        var s = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (s.CustomKeyStores[0].ConnectionState != "DISCONNECTED") throw new InvalidOperationException(); //g 002
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== combined booleans
public class A05(IAmazonKeyManagementService kms)
{
    public async Task Delete(string id)
    {
        var isEmpty = !await kms.Paginators.ListKeys(new()).Keys
            .Select(async (KeyListEntry k, CancellationToken ct) => (await kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata)
            .AnyAsync(m => m.CustomKeyStoreId == id);
        var state = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState;
        var isDisconnected = state == ConnectionStateType.DISCONNECTED;
        var canDelete = isEmpty && isDisconnected;
        Console.WriteLine($"empty: {isEmpty}, disconnected: {isDisconnected}");
        if (!canDelete) return; //g 001
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== combined booleans with or
public class A06(IAmazonKeyManagementService kms)
{
    public async Task Delete(string id, bool force)
    {
        var isEmpty = !await kms.Paginators.ListKeys(new()).Keys.AnyAsync(async (k, ct) => (await kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata.CustomKeyStoreId == id);
        var state = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState;
        var canDelete = isEmpty && (state == ConnectionStateType.DISCONNECTED || force);
        if (!canDelete) return;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002
    }
}
//=== and-assigned
public class A07(IAmazonKeyManagementService kms)
{
    public async Task Delete(string id)
    {
        var ok = true;
        ok &= await Empty(id);
        ok &= await Disconnected(id);
        if (!ok) return; //g 001
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
    async Task<bool> Empty(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return false;
        return true;
    }
    async ValueTask<bool> Disconnected(string id) => (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState == ConnectionStateType.DISCONNECTED;
}
//=== or-assigned
public class A08(IAmazonKeyManagementService kms)
{
    public async Task Delete(string id)
    {
        var ok = false;
        ok |= await Empty(id);
        ok |= await Disconnected(id);
        if (!ok) return;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
    async Task<bool> Empty(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return false;
        return true;
    }
    async ValueTask<bool> Disconnected(string id) => (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState == ConnectionStateType.DISCONNECTED;
}
//=== wait-until helper
public static class Wait
{
    public static async Task Until(Func<CancellationToken, Task<bool>> condition, TimeSpan every, TimeSpan limit, CancellationToken ct = default)
    {
        var end = DateTimeOffset.UtcNow + limit;
        while (!await condition(ct))
        {
            if (DateTimeOffset.UtcNow > end) throw new TimeoutException();
            await Task.Delay(every, ct);
        }
    }
}
public class A09(IAmazonKeyManagementService kms)
{
    public async Task Delete(string id, CancellationToken ct)
    {
        Func<string, Task<bool>> isEmpty = async s =>
        {
            await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
                if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == s) return false;
            return true;
        };
        if (!await isEmpty(id)) throw new InvalidOperationException(); //g 001
        await kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, ct);
        await Wait.Until(async t => (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, t)).CustomKeyStores[0].ConnectionState == ConnectionStateType.DISCONNECTED, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(9), ct); //g 002
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, ct);
    }
}
//=== wait-until helper that gives up
public static class Wait
{
    public static async Task<bool> Until(Func<Task<bool>> condition, int tries)
    {
        while (tries-- > 0)
        {
            if (await condition()) return true;
            await Task.Delay(100);
        }
        return false;
    }
}
public class A10(IAmazonKeyManagementService kms)
{
    public async Task Delete(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return;
        await kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        await Wait.Until(async () => (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState == ConnectionStateType.DISCONNECTED, 30); //! 006
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002
    }
}
//=== linq over stores and keys
public class A11(IAmazonKeyManagementService kms)
{
    public async Task Delete()
    {
        var keys = await kms.Paginators.ListKeys(new()).Keys.ToListAsync();
        var metas = new List<KeyMetadata>(keys.Count);
        foreach (var k in keys) metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
        var stores = (await kms.DescribeCustomKeyStoresAsync(new())).CustomKeyStores;
        var doomed = stores
            .Where(s => s.ConnectionState == ConnectionStateType.DISCONNECTED)
            .Where(s => !metas.Any(m => m.CustomKeyStoreId == s.CustomKeyStoreId))
            .Select(s => s.CustomKeyStoreId)
            .ToList();
        foreach (var id in doomed)
        {
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        }
    }
}
//=== linq over stores and keys, inverted
public class A12(IAmazonKeyManagementService kms)
{
    public async Task Delete()
    {
        var keys = await kms.Paginators.ListKeys(new()).Keys.ToListAsync();
        var metas = new List<KeyMetadata>(keys.Count);
        foreach (var k in keys) metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
        var stores = (await kms.DescribeCustomKeyStoresAsync(new())).CustomKeyStores;
        foreach (var store in stores.Where(s => s.ConnectionState == ConnectionStateType.DISCONNECTED && metas.Any(m => m.CustomKeyStoreId == s.CustomKeyStoreId)))
        {
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = store.CustomKeyStoreId }); //! 001
        }
    }
}
//=== strong id
public readonly record struct StoreId(string Value)
{
    public override string ToString() => Value;
    public static implicit operator string(StoreId id) => id.Value;
}
public class A13(IAmazonKeyManagementService kms)
{
    public async Task Delete(StoreId id)
    {
        await EnsureEmpty(id); //g 001
        await EnsureDisconnected(id); //g 002
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id.Value });
    }
    async Task EnsureEmpty(StoreId id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
        {
            var m = await kms.DescribeKeyAsync(k.KeyId);
            if (m.KeyMetadata.CustomKeyStoreId == id.Value) throw new InvalidOperationException();
        }
    }
    async Task EnsureDisconnected(StoreId id)
    {
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (r.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
    }
}
//=== denied means not empty
public class A14(IAmazonKeyManagementService kms)
{
    public async Task<bool> Delete(string id)
    {
        if (!await IsEmpty(id)) return false; //g 001
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (r.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return false; //g 002
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        return true;
    }
    async Task<bool> IsEmpty(string id)
    {
        try
        {
            await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            {
                try
                {
                    var m = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
                    if (m.CustomKeyStoreId == id) return false;
                }
                catch (AmazonKeyManagementServiceException e) when (e.ErrorCode == "NotFoundException")
                {
                    // gone
                }
            }
            return true;
        }
        catch (AmazonKeyManagementServiceException)
        {
            return false;
        }
    }
}
//=== denied means empty
public class A15(IAmazonKeyManagementService kms)
{
    public async Task<bool> Delete(string id)
    {
        if (!await IsEmpty(id)) return false;
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (r.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return false;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
        return true;
    }
    async Task<bool> IsEmpty(string id)
    {
        try
        {
            await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
                if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return false;
        }
        catch (AmazonKeyManagementServiceException e)
        {
            Console.WriteLine(e);
        }
        return true;
    }
}
//=== batch of private deletions
public class A16(IAmazonKeyManagementService kms)
{
    public Task DeleteAll(IEnumerable<string> ids) => Task.WhenAll(ids.Select(id => DeleteOne(id)));

    private async Task DeleteOne(string id)
    {
        var keys = kms.Paginators.ListKeys(new());
        await foreach (var k in keys.Keys)
        {
            var m = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (m.CustomKeyStoreId == id) return; //g 001
        }
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (r.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return; //g 002
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== batch without checks
public class A17(IAmazonKeyManagementService kms)
{
    public Task DeleteAll(IEnumerable<string> ids) =>
        Task.WhenAll(ids.Select(id => kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }))); //! 001 002
}
//=== switch on a tuple
public class A18(IAmazonKeyManagementService kms)
{
    public async Task<string> Delete(string id)
    {
        var left = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
        {
            var m = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (m.CustomKeyStoreId == id) left.Add(m.Arn);
        }
        var state = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState.Value;
        switch (left.Count, state)
        {
            case (0, "DISCONNECTED"):
                await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
                return "deleted";
            case (0, _):
                return "disconnect first";
            default:
                return $"{left.Count} keys";
        }
    }
}
//=== contains in a list of states
public class A19(IAmazonKeyManagementService kms)
{
    private static readonly string[] Settled = ["DISCONNECTED", "FAILED"];
    public async Task Delete(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return;
        string state;
        do
        {
            state = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState.Value;
        } while (!Settled.Contains(state));
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002
    }
}
//=== state found in pages of stores
public class A20(IAmazonKeyManagementService kms)
{
    public async Task Delete(string id)
    {
        ConnectionStateType? state = null;
        await foreach (var page in kms.Paginators.DescribeCustomKeyStores(new()).Responses)
        {
            foreach (var s in page.CustomKeyStores)
            {
                if (s.CustomKeyStoreId == id) state = s.ConnectionState;
            }
        }
        if (state is null) throw new ArgumentException("no such store");
        if (state != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException($"it is {state}"); //g 002
        if (await kms.Paginators.ListKeys(new()).Keys.CountAsync(async (k, ct) => (await kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata.CustomKeyStoreId == id) > 0) return; //g 001
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== map of stores
public class A21(IAmazonKeyManagementService kms)
{
    public async Task Delete(string id)
    {
        var stores = (await kms.DescribeCustomKeyStoresAsync(new())).CustomKeyStores.ToDictionary(s => s.CustomKeyStoreId);
        if (!stores.TryGetValue(id, out var store)) return;
        if (store.ConnectionState != ConnectionStateType.DISCONNECTED) return; //g 002
        foreach (var k in await kms.Paginators.ListKeys(new()).Keys.ToListAsync())
        {
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return; //g 001
        }
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== minimal api
public interface IApp { void MapDelete(string route, Delegate handler); }
public static class Endpoints
{
    public static void Map(IApp app)
    {
        app.MapDelete("/stores/{id}", async (string id, IAmazonKeyManagementService kms) =>
        {
            await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            {
                if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return "conflict"; //g 001
            }
            var s = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
            if (s.CustomKeyStores is not [{ ConnectionState: { } state }] || state != ConnectionStateType.DISCONNECTED) return "connected"; //g 002
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
            return "ok";
        });
    }
}
//=== minimal api without checks
public interface IApp { void MapDelete(string route, Delegate handler); }
public static class Endpoints
{
    public static void Map(IApp app)
    {
        app.MapDelete("/stores/{id}", async (string id, IAmazonKeyManagementService kms) =>
        {
            await kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
            return "ok";
        });
    }
}
//=== problems as a sequence
public class A24(IAmazonKeyManagementService kms)
{
    public async Task Delete(string id)
    {
        await foreach (var problem in Problems(id))
        {
            throw new InvalidOperationException(problem);
        }
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }

    private async IAsyncEnumerable<string> Problems(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) yield return k.KeyId;
        var s = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (s.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) yield return "connected";
    }
}
//=== base class helpers
public abstract class KmsJob(IAmazonKeyManagementService kms)
{
    protected readonly IAmazonKeyManagementService Kms = kms;
    protected async Task<IReadOnlyList<string>> KeysOf(string storeId)
    {
        var result = new List<string>();
        string? next = null;
        do
        {
            var r = await Kms.ListKeysAsync(new ListKeysRequest { Limit = 1000, Marker = next });
            foreach (var k in r.Keys)
            {
                var d = await Kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = k.KeyId });
                if (d.KeyMetadata.CustomKeyStoreId == storeId) result.Add(k.KeyId);
            }
            next = r.NextMarker;
        } while (!string.IsNullOrEmpty(next));
        return result;
    }
    protected async Task<bool> IsState(string storeId, ConnectionStateType expected)
    {
        var r = await Kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = storeId });
        return r.CustomKeyStores.Single().ConnectionState == expected;
    }
}
public sealed class A25(IAmazonKeyManagementService kms) : KmsJob(kms)
{
    public async Task Run(string id)
    {
        var keys = await KeysOf(id);
        if (keys is { Count: > 0 }) throw new InvalidOperationException(string.Join(",", keys)); //g 001
        if (!await IsState(id, ConnectionStateType.DISCONNECTED)) throw new InvalidOperationException(); //g 002
        await Kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== base class helpers, wrong state
public abstract class KmsJob(IAmazonKeyManagementService kms)
{
    protected readonly IAmazonKeyManagementService Kms = kms;
    protected async Task<bool> IsState(string storeId, ConnectionStateType expected)
    {
        var r = await Kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = storeId });
        return r.CustomKeyStores.Single().ConnectionState == expected;
    }
}
public sealed class A26(IAmazonKeyManagementService kms) : KmsJob(kms)
{
    public async Task Run(string id)
    {
        await foreach (var k in Kms.Paginators.ListKeys(new()).Keys.Take(100))
            if ((await Kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return;
        if (await IsState(id, ConnectionStateType.CONNECTED)) throw new InvalidOperationException();
        await Kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== aliases are no keys
public class A27(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        await foreach (var a in kms.Paginators.ListAliases(new()).Aliases)
        {
            if (a.TargetKeyId is null) continue;
            if ((await kms.DescribeKeyAsync(a.TargetKeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        }
        var s = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (s.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }
}
//=== known keys only
public class A28(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] keyIds)
    {
        foreach (var k in keyIds)
            if ((await kms.DescribeKeyAsync(k)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        var s = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (s.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }
}
//=== source and target confused
public class A29(IAmazonKeyManagementService kms)
{
    public async Task Migrate(string sourceId, string targetId)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == targetId) throw new InvalidOperationException();
        while ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = sourceId })).CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) await Task.Delay(10);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = sourceId }); //! 001
    }
}
//=== fire and forget guard
public class A30(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        _ = Task.Run(async () =>
        {
            await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
                if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        });
        var s = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (s.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }
}
//=== environment variable
public static class A31
{
    public static async Task Main()
    {
        var kms = new AmazonKeyManagementServiceClient();
        var id = Environment.GetEnvironmentVariable("STORE_ID") ?? throw new InvalidOperationException("STORE_ID is not set");
        var inUse = 0;
        await foreach (var r in kms.Paginators.ListKeys(new ListKeysRequest()).Responses)
        {
            foreach (var key in r.Keys)
            {
                var md = (await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata;
                if (md.CustomKeyStoreId != null && md.CustomKeyStoreId == id) inUse += 1;
            }
        }
        Console.WriteLine($"{inUse} keys in use");
        if (inUse >= 1) Environment.Exit(1); //g 001
        var state = await GetState();
        if (state == "CONNECTED") await kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        var tries = 100;
        while (state != "DISCONNECTED")
        {
            if (tries-- == 0) Environment.FailFast("timeout");
            await Task.Delay(3000);
            state = await GetState();
        }
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

        async Task<string> GetState()
        {
            var d = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
            return d.CustomKeyStores[0].ConnectionState.ToString();
        }
    }
}
//=== error list in a report object
public sealed class Report
{
    private readonly List<string> _errors = new();
    public IReadOnlyList<string> Errors => _errors;
    public bool HasErrors => _errors.Count > 0;
    public void Add(string error) => _errors.Add(error);
}
public class A32(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var report = new Report();
        await CheckKeys(id, report);
        await CheckState(id, report);
        if (report.HasErrors) throw new InvalidOperationException(string.Join("; ", report.Errors)); //g 001
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
    async Task CheckKeys(string id, Report report)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) report.Add(k.KeyId);
    }
    async Task CheckState(string id, Report report)
    {
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) report.Add($"{s.CustomKeyStoreName} is {s.ConnectionState}");
    }
}
//=== early return verdict as int
public class A33(IAmazonKeyManagementService kms)
{
    public async Task<int> Run(string id)
    {
        var code = await Check(id);
        if (code != 0) return code; //g 002
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        return 0;
    }
    async Task<int> Check(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return 10;
        return (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED ? 0 : 20;
    }
}
//=== reconnect in between
public class A34(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        while ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) await Task.Delay(10);
        await kms.ConnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002
    }
}
//=== recursive paging
public class A35(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var all = await All(null, []);
        var metas = await Task.WhenAll(all.Select(Describe));
        if (Array.Exists(metas, m => m.CustomKeyStoreId == id)) return;
        var s = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (s.CustomKeyStores[0].ConnectionState == ConnectionStateType.DISCONNECTED)
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
    async Task<List<KeyListEntry>> All(string? marker, List<KeyListEntry> so)
    {
        var page = await kms.ListKeysAsync(new() { Marker = marker });
        so.AddRange(page.Keys);
        return page.Truncated == true ? await All(page.NextMarker, so) : so;
    }
    async Task<KeyMetadata> Describe(KeyListEntry k) => (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
}
