//=== lazily yielded ids and hashset difference
public class C01(IAmazonKeyManagementService kms)
{
    public async Task Run()
    {
        var inUse = new HashSet<string>();
        var paginator = kms.Paginators.ListKeys(new ListKeysRequest { Limit = 1000 });
        await foreach (var response in paginator.Responses)
        {
            foreach (var key in response.Keys)
            {
                var description = await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = key.KeyId });
                var owner = description.KeyMetadata.CustomKeyStoreId;
                if (!string.IsNullOrWhiteSpace(owner)) inUse.Add(owner);
            }
        }
        var stores = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest());
        foreach (var store in stores.CustomKeyStores)
        {
            var free = !inUse.Contains(store.CustomKeyStoreId);
            var off = store.ConnectionState == ConnectionStateType.DISCONNECTED;
            switch (free, off)
            {
                case (true, true):
                    await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = store.CustomKeyStoreId });
                    break;
                case (true, false):
                    Console.WriteLine($"{store.CustomKeyStoreName} is still connected");
                    break;
                default:
                    Console.WriteLine($"{store.CustomKeyStoreName} has keys");
                    break;
            }
        }
    }
}
//=== validation exceptions in a static guard class
public static class Ensure
{
    public static void That(bool condition, string message)
    {
        if (!condition) throw new InvalidOperationException(message);
    }
}
public class C02(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var metas = new List<KeyMetadata>();
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
        {
            metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
        }
        Ensure.That(metas.TrueForAll(m => m.CustomKeyStoreId != id), "not empty"); //g 001
        var store = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        Ensure.That(store.ConnectionState == ConnectionStateType.DISCONNECTED, "connected"); //g 002
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = store.CustomKeyStoreId });
    }
}
//=== guard clause extension on the store
public static class StoreExtensions
{
    public static bool IsDisconnected(this CustomKeyStoresListEntry store) => store.ConnectionState == ConnectionStateType.DISCONNECTED;
    public static bool BelongsTo(this KeyMetadata key, string storeId) => string.Equals(key.CustomKeyStoreId, storeId, StringComparison.OrdinalIgnoreCase);
}
public class C03(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
        {
            var response = await kms.DescribeKeyAsync(k.KeyId);
            if (response.KeyMetadata.BelongsTo(id)) throw new InvalidOperationException($"{k.KeyId}"); //g 001
        }
        CustomKeyStoresListEntry store;
        do
        {
            store = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.First();
            if (!store.IsDisconnected()) await Task.Delay(1000);
        } while (!store.IsDisconnected());
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== event driven progress
public class C04(IAmazonKeyManagementService kms)
{
    public event EventHandler<string>? Progress;
    public async Task Run(string id, IProgress<int>? percent = null)
    {
        Progress?.Invoke(this, "listing");
        var n = 0;
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
        {
            percent?.Report(++n);
            var meta = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (meta.CustomKeyStoreId == id)
            {
                Progress?.Invoke(this, "in use");
                return;
            }
        }
        Progress?.Invoke(this, "deleting");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002
    }
}
//=== result pattern with match
public abstract record Verdict
{
    public sealed record Ready : Verdict;
    public sealed record Blocked(string Reason) : Verdict;
}
public class C05(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var verdict = await Examine(id);
        if (verdict is Verdict.Blocked blocked) throw new InvalidOperationException(blocked.Reason); //g 001
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
    private async Task<Verdict> Examine(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return new Verdict.Blocked("keys");
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0];
        return s.ConnectionState == ConnectionStateType.DISCONNECTED ? new Verdict.Ready() : new Verdict.Blocked("connected");
    }
}
//=== result pattern switch
public abstract record Verdict
{
    public sealed record Ready : Verdict;
    public sealed record Blocked(string Reason) : Verdict;
}
public class C06(IAmazonKeyManagementService kms)
{
    public async Task<string> Run(string id)
    {
        switch (await Examine(id))
        {
            case Verdict.Ready:
                await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
                return "deleted";
            case Verdict.Blocked { Reason: var reason }:
                return reason;
            default:
                throw new InvalidOperationException();
        }
    }
    private async Task<Verdict> Examine(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return new Verdict.Blocked("keys");
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0];
        return s.ConnectionState == ConnectionStateType.DISCONNECTED ? new Verdict.Ready() : new Verdict.Blocked("connected");
    }
}
//=== nullable enum state helper
public enum Connection { Unknown, Off, On }
public class C07(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        if (await FindKey(id) is { } keyId) throw new InvalidOperationException(keyId); //g 001
        Connection connection;
        while ((connection = await Get(id)) != Connection.Off)
        {
            if (connection == Connection.On) await kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
            await Task.Delay(1000);
        }
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
    private async Task<string?> FindKey(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
        {
            var m = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (m.CustomKeyStoreId == id) return m.KeyId;
        }
        return null;
    }
    private async Task<Connection> Get(string id)
    {
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0];
        return s.ConnectionState.Value switch
        {
            "DISCONNECTED" => Connection.Off,
            "CONNECTED" => Connection.On,
            _ => Connection.Unknown,
        };
    }
}
//=== nullable enum state helper, wrong mapping
public enum Connection { Unknown, Off, On }
public class C08(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return;
        while (await Get(id) != Connection.Off) await Task.Delay(1000);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002
    }
    private async Task<Connection> Get(string id)
    {
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0];
        return s.ConnectionState.Value switch
        {
            "DISCONNECTED" or "DISCONNECTING" => Connection.Off,
            "CONNECTED" => Connection.On,
            _ => Connection.Unknown,
        };
    }
}
//=== semaphore and lock around everything
public class C09 : IDisposable
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly object _sync = new();
    private readonly List<string> _blocking = [];
    public C09(IAmazonKeyManagementService kms) => _kms = kms ?? throw new ArgumentNullException(nameof(kms));
    public async Task Run(string id, CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        try
        {
            _blocking.Clear();
            var keys = await _kms.Paginators.ListKeys(new()).Keys.ToListAsync(ct);
            await Task.WhenAll(keys.Select(async key =>
            {
                var meta = (await _kms.DescribeKeyAsync(key.KeyId, ct)).KeyMetadata;
                if (meta.CustomKeyStoreId == id)
                {
                    lock (_sync) _blocking.Add(meta.KeyId);
                }
            }));
            if (_blocking.Count > 0) throw new InvalidOperationException(string.Join(", ", _blocking)); //g 001
            await WaitOff(id, ct); //g 002
            await _kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, ct);
        }
        finally
        {
            _gate.Release();
        }
    }
    private async Task WaitOff(string id, CancellationToken ct)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(TimeSpan.FromMinutes(15));
        while (true)
        {
            timeout.Token.ThrowIfCancellationRequested();
            var r = await _kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, timeout.Token);
            var entry = r.CustomKeyStores.SingleOrDefault(e => e.CustomKeyStoreId == id) ?? throw new KeyNotFoundException(id);
            if (entry.ConnectionState == ConnectionStateType.DISCONNECTED) break;
            if (entry.ConnectionState == ConnectionStateType.FAILED) await _kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, timeout.Token);
            await Task.Delay(2000, timeout.Token);
        }
    }
    public void Dispose() => _gate.Dispose();
}
//=== request objects reused
public class C10(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var describe = new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id };
        var delete = new DeleteCustomKeyStoreRequest { CustomKeyStoreId = describe.CustomKeyStoreId };
        var list = new ListKeysRequest { Limit = 1000 };
        ListKeysResponse page;
        do
        {
            page = await kms.ListKeysAsync(list);
            foreach (var k in page.Keys)
            {
                var key = await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = k.KeyId });
                if (key.KeyMetadata.CustomKeyStoreId == delete.CustomKeyStoreId) return; //g 001
            }
            list.Marker = page.NextMarker;
        }
        while (page.Truncated is true);
        while (true)
        {
            var current = await kms.DescribeCustomKeyStoresAsync(describe);
            if (current.CustomKeyStores[0].ConnectionState == ConnectionStateType.DISCONNECTED) break;
            await Task.Delay(100);
        }
        await kms.DeleteCustomKeyStoreAsync(delete);
    }
}
//=== job arguments object and cancellation
public sealed class JobArgs { public string StoreId { get; init; } = ""; public int TimeoutSeconds { get; init; } = 600; }
public sealed class C11(IAmazonKeyManagementService kms, Microsoft.Extensions.Logging.ILogger<C11> logger)
{
    public async Task<int> ExecuteAsync(JobArgs args, CancellationToken stop)
    {
        int remaining = 0, undescribable = 0;
        await foreach (var entry in kms.Paginators.ListKeys(new()).Keys.WithCancellation(stop))
        {
            KeyMetadata metadata;
            try
            {
                metadata = (await kms.DescribeKeyAsync(entry.KeyId, stop)).KeyMetadata;
            }
            catch (NotFoundException)
            {
                continue;
            }
            catch (AmazonKeyManagementServiceException e)
            {
                Microsoft.Extensions.Logging.LoggerExtensions.LogWarning(logger, e, "cannot describe {Key}", entry.KeyId);
                undescribable++;
                continue;
            }
            if (metadata.CustomKeyStoreId == args.StoreId) remaining++;
        }
        if (undescribable > 0) return 3; //g 001
        if (remaining > 0) return 4; //g 001
        var until = DateTime.UtcNow.AddSeconds(args.TimeoutSeconds);
        while (true)
        {
            var state = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = args.StoreId }, stop)).CustomKeyStores[0].ConnectionState;
            if (state == ConnectionStateType.DISCONNECTED) break;
            if (DateTime.UtcNow > until) return 5;
            await Task.Delay(1000, stop);
        }
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = args.StoreId }, stop);
        return 0;
    }
}
//=== overloads and optional parameters
public class C12(IAmazonKeyManagementService kms)
{
    public Task Run(string id) => Run(id, skipCheck: false);
    public async Task Run(string id, bool skipCheck)
    {
        if (!skipCheck) await Check(id);
        await Off(id);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }
    private async Task Check(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
    }
    private async Task Off(string id)
    {
        while ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) await Task.Delay(10);
    }
}
//=== compensating reconnect
public class C13(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        await Check(id);
        var before = await State(id);
        try
        {
            if (before != ConnectionStateType.DISCONNECTED)
            {
                await kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
                ConnectionStateType now;
                do { await Task.Delay(1000); now = await State(id); } while (now != ConnectionStateType.DISCONNECTED);
            }
            await Check(id);
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        }
        catch (CustomKeyStoreHasCMKsException)
        {
            await kms.ConnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
            throw;
        }
    }
    private async Task Check(string id)
    {
        var request = new ListKeysRequest();
        for (; ; )
        {
            var page = await kms.ListKeysAsync(request);
            foreach (var k in page.Keys)
            {
                if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata is { CustomKeyStoreId: var s } && s == id) throw new InvalidOperationException();
            }
            if (page.Truncated == false || page.NextMarker == null) return;
            request.Marker = page.NextMarker;
        }
    }
    private async Task<ConnectionStateType> State(string id) => (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState;
}
//=== grouping by store
public class C14(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var all = new List<(string KeyId, string? StoreId)>();
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
        {
            var meta = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            all.Add((k.KeyId, meta.CustomKeyStoreId));
        }
        var groups = all.GroupBy(a => a.StoreId).ToDictionary(g => g.Key ?? "", g => g.Count());
        if (groups.ContainsKey(id)) throw new InvalidOperationException($"{groups[id]} keys"); //g 001
        var store = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (!store.ConnectionState.Value.Equals("DISCONNECTED", StringComparison.Ordinal)) throw new InvalidOperationException(); //g 002
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== tuples filtered later
public class C15(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var all = new List<(string KeyId, string? StoreId)>();
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
        {
            var meta = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            all.Add((k.KeyId, meta.CustomKeyStoreId));
        }
        var mine = all.Where(a => a.StoreId == id).Select(a => a.KeyId).ToArray();
        Console.WriteLine(string.Join(",", mine));
        if (mine is []) //x
        {
            var store = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
            if (store is { ConnectionState.Value: "DISCONNECTED" })
                await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        }
    }
}
//=== keys scheduled for deletion counted as gone
public class C16(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
        {
            var meta = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (meta.CustomKeyStoreId != id) continue;
            await kms.ScheduleKeyDeletionAsync(new ScheduleKeyDeletionRequest { KeyId = k.KeyId, PendingWindowInDays = 7 });
        }
        var store = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (store.ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }
}
//=== deletes by name found in a list
public class C17(IAmazonKeyManagementService kms)
{
    public async Task Run(string name)
    {
        var stores = new List<CustomKeyStoresListEntry>();
        await foreach (var s in kms.Paginators.DescribeCustomKeyStores(new()).CustomKeyStores) stores.Add(s);
        var store = stores.FirstOrDefault(s => s.CustomKeyStoreName == name);
        if (store == null) return;
        if (store.ConnectionState != ConnectionStateType.DISCONNECTED) return; //g 002
        var any = false;
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
        {
            var meta = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            any = any || meta.CustomKeyStoreId == store.CustomKeyStoreId;
        }
        if (any) return; //g 001
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = store.CustomKeyStoreId });
    }
}
//=== first store of all
public class C18(IAmazonKeyManagementService kms)
{
    public async Task Run(string name)
    {
        var stores = (await kms.DescribeCustomKeyStoresAsync(new())).CustomKeyStores;
        var store = stores.First(s => s.CustomKeyStoreName == name);
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == store.CustomKeyStoreId) return;
        if (stores.Any(s => s.ConnectionState == ConnectionStateType.DISCONNECTED))
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = store.CustomKeyStoreId }); //! 002
    }
}
//=== helper object from a factory
public sealed class Scanner
{
    private readonly IAmazonKeyManagementService _kms;
    private Scanner(IAmazonKeyManagementService kms) => _kms = kms;
    public static Scanner For(IAmazonKeyManagementService kms) => new(kms);
    public async Task<IReadOnlyCollection<string>> KeysAsync(string store)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var page in _kms.Paginators.ListKeys(new()).Responses)
        {
            if (page.Keys is null) continue;
            foreach (var key in page.Keys)
            {
                var meta = (await _kms.DescribeKeyAsync(key.KeyId)).KeyMetadata;
                if (meta?.CustomKeyStoreId == store) found.Add(meta.KeyId);
            }
        }
        return found;
    }
    public async Task<bool> OffAsync(string store)
    {
        try
        {
            var r = await _kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store });
            return r.CustomKeyStores?.FirstOrDefault()?.ConnectionState == ConnectionStateType.DISCONNECTED;
        }
        catch (AmazonKeyManagementServiceException)
        {
            return false;
        }
    }
}
public class C19(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var scanner = Scanner.For(kms);
        var keys = await scanner.KeysAsync(id);
        if (keys.Count > 0) return; //g 001
        if (!await scanner.OffAsync(id)) return; //g 002
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== paging in a lambda loop helper
public class C20(IAmazonKeyManagementService kms)
{
    private static async Task<List<T>> Collect<T>(Func<string?, Task<(List<T> Items, string? Next)>> fetch)
    {
        var result = new List<T>();
        string? next = null;
        do
        {
            var (items, n) = await fetch(next);
            result.AddRange(items);
            next = n;
        } while (next != null);
        return result;
    }
    public async Task Run(string id)
    {
        var keys = await Collect<KeyListEntry>(async marker =>
        {
            var page = await kms.ListKeysAsync(new() { Marker = marker });
            return (page.Keys, page.NextMarker);
        });
        foreach (var k in keys)
        {
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException(); //g 001
        }
        if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) return; //g 002
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== timeout by racing tasks
public class C21(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return;
        var wait = Wait(id);
        if (await Task.WhenAny(wait, Task.Delay(60000)) != wait) throw new TimeoutException();
        await wait; //g 002
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
    private async Task Wait(string id)
    {
        while ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) await Task.Delay(10);
    }
}
//=== timeout by racing tasks, result ignored
public class C22(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return;
        var wait = Wait(id);
        await Task.WhenAny(wait, Task.Delay(60000));
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002
    }
    private async Task Wait(string id)
    {
        while ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) await Task.Delay(10);
    }
}
