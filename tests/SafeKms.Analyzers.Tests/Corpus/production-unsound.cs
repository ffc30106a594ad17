//=== wa01 inverted any
namespace Ops.W1;

public sealed class Decommission(IAmazonKeyManagementService kms)
{
    public async Task RunAsync(string storeId, CancellationToken ct)
    {
        var metas = new List<KeyMetadata>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
            metas.Add((await kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata);
        if (!metas.Any(m => m.CustomKeyStoreId == storeId))
            throw new InvalidOperationException($"{storeId} still has keys");

        var store = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = storeId }, ct)).CustomKeyStores.Single();
        if (store.ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException("connected");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = storeId }, ct); //! 001
    }
}
//=== wa02 keyid vs store
namespace Ops.W2;

public class StoreRemover
{
    private readonly IAmazonKeyManagementService _kms;
    public StoreRemover(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task RemoveAsync(string storeId)
    {
        await foreach (var entry in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var response = await _kms.DescribeKeyAsync(entry.KeyId);
            if (response.KeyMetadata.KeyId == storeId)
                throw new InvalidOperationException("occupied");
        }
        var state = (await _kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = storeId })).CustomKeyStores[0].ConnectionState;
        if (state != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException("online");
        await _kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = storeId }); //! 001
    }
}
//=== wa03 first page
namespace Ops.W3;

public static class FirstPage
{
    public static async Task<bool> TryDelete(IAmazonKeyManagementService kms, string storeId)
    {
        var list = await kms.ListKeysAsync(new ListKeysRequest { Limit = 1000 }); //! 004
        var details = await Task.WhenAll(list.Keys.Select(k => kms.DescribeKeyAsync(k.KeyId)));
        if (details.Any(d => d.KeyMetadata.CustomKeyStoreId == storeId)) return false;

        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = storeId });
        if (r.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return false;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = storeId }); //! 001
        return true;
    }
}
//=== wa04 timeout falls through
using Microsoft.Extensions.Logging;
namespace Ops.W4;

public sealed class PollingRemover(IAmazonKeyManagementService kms, ILogger<PollingRemover> log)
{
    public async Task RemoveAsync(string storeId)
    {
        await EnsureUnusedAsync(storeId);
        await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = storeId });
        await WaitAsync(storeId);
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }); //! 002
    }

    private async Task WaitAsync(string storeId)
    {
        for (var i = 0; i < 30; i++)
        {
            var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = storeId });
            if (r.CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED) return;
            await Task.Delay(TimeSpan.FromSeconds(10));
        }
        log.LogWarning("{Store} did not disconnect in five minutes", storeId);
    }

    private async Task EnsureUnusedAsync(string storeId)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == storeId)
                throw new InvalidOperationException(k.KeyId);
    }
}
//=== wa05 log only
using Microsoft.Extensions.Logging;
namespace Ops.W5;

public sealed class LoggingRemover(IAmazonKeyManagementService kms, ILogger log)
{
    public async Task RemoveAsync(string storeId, CancellationToken ct)
    {
        var total = 0;
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            total++;
            var md = (await kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata;
            if (md.CustomKeyStoreId == storeId)
                log.LogWarning("key {Key} will be lost with {Store}", md.KeyId, storeId);
        }
        log.LogInformation("{Total} keys examined", total);
        while ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = storeId }, ct)).CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED)
            await Task.Delay(5000, ct);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = storeId }, ct); //! 001
    }
}
//=== wa06 ignores pending deletion
namespace Ops.W6;

public sealed class PendingBlind(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id)
    {
        var blocking = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var m = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (m.KeyState == KeyState.PendingDeletion) continue;
            if (m.CustomKeyStoreId == id) blocking.Add(m.KeyId);
        }
        if (blocking.Count > 0) throw new InvalidOperationException(string.Join(",", blocking));

        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }
}
//=== wa07 only enabled
namespace Ops.W7;

public sealed class EnabledOnly(IAmazonKeyManagementService kms)
{
    public async Task<int> RemoveAsync(string id)
    {
        var active = new List<KeyMetadata>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var r = await kms.DescribeKeyAsync(k.KeyId);
            if (r.KeyMetadata.Enabled == true) active.Add(r.KeyMetadata);
        }
        if (active.Any(a => a.CustomKeyStoreId == id)) return 1;

        var d = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (d.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return 2;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
        return 0;
    }
}
//=== wa08 access denied swallowed
using Microsoft.Extensions.Logging;
namespace Ops.W8;

public sealed class Tolerant(IAmazonKeyManagementService kms, ILogger<Tolerant> log)
{
    public async Task RemoveAsync(string id)
    {
        if (await IsUsedAsync(id)) throw new InvalidOperationException("in use");
        if (await StateAsync(id) != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }

    private async Task<bool> IsUsedAsync(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            try
            {
                var r = await kms.DescribeKeyAsync(k.KeyId);
                if (r.KeyMetadata.CustomKeyStoreId == id) return true;
            }
            catch (AmazonKeyManagementServiceException ex)
            {
                log.LogDebug(ex, "cannot describe {Key}", k.KeyId);
            }
        }
        return false;
    }

    private async Task<ConnectionStateType> StateAsync(string id) =>
        (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single().ConnectionState;
}
//=== wa09 unawaited guard
namespace Ops.W9;

public sealed class Hasty(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id)
    {
        _ = AssertEmptyAsync(id);
        await AssertOffAsync(id);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }

    private async Task AssertEmptyAsync(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var r = await kms.DescribeKeyAsync(k.KeyId);
            if (r.KeyMetadata.CustomKeyStoreId == id)
                throw new InvalidOperationException($"{k.KeyId} is in {id}");
        }
    }

    private async Task AssertOffAsync(string id)
    {
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (r.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException($"{id} is online");
    }
}
//=== wa10 xks branch unchecked
namespace Ops.W10;

public sealed class TypeSplit(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id, CancellationToken ct)
    {
        var store = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single();
        if (store.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");

        if (store.CustomKeyStoreType == CustomKeyStoreType.AWS_CLOUDHSM)
        {
            var keys = await OccupantsAsync(id, ct);
            if (keys.Count > 0) throw new InvalidOperationException(string.Join(",", keys));
        }
        else
        {
            Console.WriteLine("external store, keys live outside of AWS");
        }
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, ct); //! 001
    }

    private async Task<List<string>> OccupantsAsync(string id, CancellationToken ct)
    {
        var list = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
            if ((await kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata.CustomKeyStoreId == id)
                list.Add(k.KeyId);
        return list;
    }
}
//=== wa11 cached verdict
namespace Ops.W11;

public sealed class CachingRemover(IAmazonKeyManagementService kms)
{
    private bool? _empty;

    public async Task RemoveAllAsync(string[] ids)
    {
        foreach (var id in ids)
        {
            _empty ??= await IsEmptyAsync(id);
            if (_empty != true) continue;
            var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
            if (r.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) continue;
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
        }
    }

    private async Task<bool> IsEmptyAsync(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id)
                return false;
        return true;
    }
}
//=== wa12 connect after check
namespace Ops.W12;

public sealed class SmokeTester(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id, bool smokeTest)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id)
                throw new InvalidOperationException(k.KeyId);

        while (true)
        {
            var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
            if (s.ConnectionState == ConnectionStateType.DISCONNECTED) break;
            await Task.Delay(2000);
        }
        if (smokeTest)
        {
            await kms.ConnectCustomKeyStoreAsync(new ConnectCustomKeyStoreRequest { CustomKeyStoreId = id });
            Console.WriteLine("connect accepted, cluster is alive");
        }
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002
    }
}
//=== wa13 check after delete
namespace Ops.W13;

public sealed class Auditor(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id)
    {
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (r.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
        var orphans = await OrphansAsync(id).ToListAsync();
        if (orphans.Count > 0)
            throw new InvalidOperationException("orphaned keys: " + string.Join(",", orphans));
    }

    private async IAsyncEnumerable<string> OrphansAsync(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var d = await kms.DescribeKeyAsync(k.KeyId);
            if (d.KeyMetadata.CustomKeyStoreId == id) yield return k.KeyId;
        }
    }
}
//=== wa14 or for and
namespace Ops.W14;

public sealed class OrRemover(IAmazonKeyManagementService kms)
{
    public async Task<bool> RemoveAsync(string id)
    {
        var empty = await EmptyAsync(id);
        var off = await OffAsync(id);
        if (empty || off)
        {
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
            return true;
        }
        return false;
    }

    private async Task<bool> EmptyAsync(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var m = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (m.CustomKeyStoreId == id) return false;
        }
        return true;
    }

    private async Task<bool> OffAsync(string id) =>
        (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState == ConnectionStateType.DISCONNECTED;
}
//=== wa15 unfiltered state
namespace Ops.W15;

public sealed class AnyStore(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id)
    {
        var owners = new HashSet<string?>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            owners.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId);
        if (owners.Contains(id)) throw new InvalidOperationException("occupied");

        var stores = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest());
        if (!stores.CustomKeyStores.Any(s => s.ConnectionState == ConnectionStateType.DISCONNECTED))
            throw new InvalidOperationException("disconnect first");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002
    }
}
//=== wa16 null state ok
namespace Ops.W16;

public sealed class NullIsFine(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id)
    {
        if (await kms.Paginators.ListKeys(new ListKeysRequest()).Keys
                .AnyAsync(async (k, t) => (await kms.DescribeKeyAsync(k.KeyId, t)).KeyMetadata.CustomKeyStoreId == id))
            throw new InvalidOperationException("occupied");

        var answer = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        var state = answer.CustomKeyStores?.FirstOrDefault()?.ConnectionState;
        if (state != null && state != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException($"state {state}");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002
    }
}
//=== wb01 api force
namespace Ops.V1;

public sealed record ApiResult(int Code, object? Payload = null);

public static class AdminApi
{
    public static async Task<ApiResult> Delete(string id, bool force, IAmazonKeyManagementService kms)
    {
        var keys = force ? [] : await FindKeys(kms, id);
        if (keys.Count > 0) return new(409, keys);
        var entry = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (entry.ConnectionState != ConnectionStateType.DISCONNECTED) return new(409, entry.ConnectionState.Value);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
        return new(204);
    }

    private static async Task<List<string>> FindKeys(IAmazonKeyManagementService kms, string id)
    {
        var keys = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) keys.Add(k.KeyId);
        return keys;
    }
}
//=== wb04 waits while connected
var kms = new AmazonKeyManagementServiceClient();
var store = args[0];
await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
{
    var meta = await kms.DescribeKeyAsync(key.KeyId);
    if (meta.KeyMetadata.CustomKeyStoreId == store)
    {
        Console.Error.WriteLine($"{key.KeyId} is still there");
        return 1;
    }
}
await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = store });
string state;
do
{
    await Task.Delay(TimeSpan.FromSeconds(5));
    var d = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = store });
    state = d.CustomKeyStores[0].ConnectionState.Value;
    Console.Write('.');
} while (state == "CONNECTED");
await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = store }); //! 002
return 0;
//=== wb05 two ids of event
namespace Ops.V5;

public sealed record MigrationEvent(string SourceStoreId, string TargetStoreId, string Requester);

public sealed class MigrationFunction(IAmazonKeyManagementService kms)
{
    public async Task HandleAsync(MigrationEvent e)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var m = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (m.CustomKeyStoreId == e.SourceStoreId)
                throw new InvalidOperationException($"{m.KeyId} not migrated");
        }
        var st = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = e.SourceStoreId })).CustomKeyStores.Single();
        if (st.ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException("source store is connected");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = e.TargetStoreId }); //! 001 002
    }
}
//=== wb06 keyinfo wrong field
namespace Ops.V6;

public sealed record KeyInfo(string Id, string? StoreId, string State);

public sealed class Inventory(IAmazonKeyManagementService kms)
{
    public async Task<KeyInfo[]> ReadAsync()
    {
        var list = new List<KeyInfo>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var m = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            list.Add(new KeyInfo(m.KeyId, m.CustomKeyStoreId, m.KeyState));
        }
        return [.. list];
    }

    public async Task DeleteStoreAsync(string storeId)
    {
        var infos = await ReadAsync();
        if (infos.Any(i => i.Id == storeId)) throw new InvalidOperationException("keys present");
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = storeId })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = storeId }); //! 001
    }
}
//=== wb07 unknown goes through
namespace Ops.V7;

public enum Occupancy { Unknown, Empty, Occupied }

public sealed class OccupancyRemover(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id)
    {
        if (await GetOccupancyAsync(id) == Occupancy.Occupied)
            throw new InvalidOperationException("occupied");
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (r.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }

    private async Task<Occupancy> GetOccupancyAsync(string id)
    {
        try
        {
            await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            {
                var d = await kms.DescribeKeyAsync(k.KeyId);
                if (d.KeyMetadata.CustomKeyStoreId == id) return Occupancy.Occupied;
            }
            return Occupancy.Empty;
        }
        catch (Exception ex)
        {
            Console.Error.WriteLine(ex.Message);
            return Occupancy.Unknown;
        }
    }
}
//=== wb08 reason printed
namespace Ops.V8;

public sealed class ReasonPrinter(IAmazonKeyManagementService kms)
{
    private async Task<string?> KeyBlockerAsync(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var d = await kms.DescribeKeyAsync(k.KeyId);
            if (d.KeyMetadata.CustomKeyStoreId == id) return $"{id} holds {k.KeyId}";
        }
        return null;
    }

    public async Task RemoveAsync(string id)
    {
        var reason = await KeyBlockerAsync(id);
        if (reason != null)
            Console.WriteLine("WARNING: " + reason);

        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED)
        {
            Console.WriteLine("ERROR: not disconnected");
            return;
        }
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }
}
//=== wb09 problems cleared
namespace Ops.V9;

public sealed class ProblemBag(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id)
    {
        var problems = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var m = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (m.CustomKeyStoreId == id) problems.Add("key " + m.KeyId);
        }
        foreach (var p in problems) Console.WriteLine(p);
        problems.Clear();

        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) problems.Add("state " + s.ConnectionState);
        if (problems.Count == 0)
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }
}
//=== wb10 tuple half tested
namespace Ops.V10;

public sealed class HalfTester(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id)
    {
        var check = await CheckAsync(id);
        Console.WriteLine($"empty={check.Empty} off={check.Off}");
        if (!check.Empty) throw new InvalidOperationException("keys");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002
    }

    private async Task<(bool Empty, bool Off)> CheckAsync(string id)
    {
        var empty = true;
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var d = await kms.DescribeKeyAsync(k.KeyId);
            if (d.KeyMetadata.CustomKeyStoreId == id) { empty = false; break; }
        }
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        return (empty, s.ConnectionState == ConnectionStateType.DISCONNECTED);
    }
}
//=== wb11 one test key allowed
namespace Ops.V11;

public sealed class AlmostEmpty(IAmazonKeyManagementService kms)
{
    private const int Tolerated = 1;

    public async Task RemoveAsync(string id)
    {
        var count = 0;
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id)
                count++;
        if (count > Tolerated) throw new InvalidOperationException($"{count} keys");

        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }
}
//=== wb12 lookup by keyid
namespace Ops.V12;

public sealed class WrongLookup(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id)
    {
        var all = new List<KeyMetadata>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            all.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
        var byId = all.ToLookup(m => m.KeyId);
        if (byId.Contains(id)) throw new InvalidOperationException("occupied");

        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }
}
//=== wb13 iterator drained
namespace Ops.V13;

public sealed class Reporter(IAmazonKeyManagementService kms)
{
    private async IAsyncEnumerable<KeyMetadata> KeysOf(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var m = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (m.CustomKeyStoreId == id) yield return m;
        }
    }

    public async Task RemoveAsync(string id, System.IO.TextWriter report)
    {
        await foreach (var m in KeysOf(id))
            await report.WriteLineAsync($"{m.KeyId};{m.CreationDate:O};{m.Description}");

        while (await StateAsync(id) != "DISCONNECTED") await Task.Delay(1000);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }

    private async Task<string> StateAsync(string id) =>
        (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single().ConnectionState.Value;
}
//=== wb14 fixed three pages
namespace Ops.V14;

public sealed class ThreePages(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id)
    {
        string? marker = null;
        for (var page = 0; page < 3; page++)
        {
            var r = await kms.ListKeysAsync(new ListKeysRequest { Marker = marker });
            foreach (var k in r.Keys)
                if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id)
                    throw new InvalidOperationException("occupied");
            marker = r.NextMarker;
            if (marker is null) break;
        }
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }
}
//=== wc01 anyasync dropped
namespace Ops.U1;

public sealed class Timed(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id, CancellationToken ct)
    {
        var sw = System.Diagnostics.Stopwatch.StartNew();
        var hasKeys = await kms.Paginators.ListKeys(new ListKeysRequest()).Keys
            .AnyAsync(async (k, t) => (await kms.DescribeKeyAsync(k.KeyId, t)).KeyMetadata.CustomKeyStoreId == id, ct);
        Console.WriteLine($"swept in {sw.Elapsed}, has keys: {hasKeys}");

        var st = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single();
        if (st.ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, ct); //! 001
    }
}
//=== wc02 whenany timeout
namespace Ops.U2;

public sealed class Racing(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id)
    {
        var check = EnsureEmptyAsync(id);
        await Task.WhenAny(check, Task.Delay(TimeSpan.FromSeconds(30)));
        await EnsureOffAsync(id);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }

    private async Task EnsureEmptyAsync(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id)
                throw new InvalidOperationException("occupied");
    }

    private async Task EnsureOffAsync(string id)
    {
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }
}
//=== wc03 parallel guard outside
namespace Ops.U3;

public sealed class Batch(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(List<string> ids, CancellationToken ct)
    {
        var first = ids[0];
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
            if ((await kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata.CustomKeyStoreId == first)
                throw new InvalidOperationException("occupied");
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = first }, ct)).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");

        await Parallel.ForEachAsync(ids, ct, async (id, token) =>
        {
            await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, token); //! 001 002
        });
    }
}
//=== wc04 disconnect and sleep
namespace Ops.U4;

public static class Sleeper
{
    public static void Run(IAmazonKeyManagementService kms, string id)
    {
        if (Occupied(kms, id).GetAwaiter().GetResult())
        {
            Console.WriteLine("occupied");
            return;
        }
        kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id }).Wait();
        Console.WriteLine("waiting five minutes");
        Thread.Sleep(TimeSpan.FromMinutes(5));
        kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }).Wait(); //! 002
    }

    private static async Task<bool> Occupied(IAmazonKeyManagementService kms, string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var m = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (m.CustomKeyStoreId == id) return true;
        }
        return false;
    }
}
//=== wc05 cts timeout swallowed
using Microsoft.Extensions.Logging;
namespace Ops.U5;

public sealed class Optimist(IAmazonKeyManagementService kms, ILogger<Optimist> log)
{
    public async Task RemoveAsync(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id)
                throw new InvalidOperationException("occupied");

        await kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        using var cts = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        try
        {
            while ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, cts.Token)).CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED)
                await Task.Delay(TimeSpan.FromSeconds(5), cts.Token);
        }
        catch (OperationCanceledException)
        {
            log.LogWarning("gave up waiting for {Id}", id);
        }
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002
    }
}
//=== wc06 timer gives up
namespace Ops.U6;

public sealed class Ticker(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id, CancellationToken ct)
    {
        if (await UsedAsync(id, ct)) return;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(6));
        var ticks = 0;
        var last = "?";
        while (await timer.WaitForNextTickAsync(ct))
        {
            last = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState.Value;
            if (last == "DISCONNECTED" || ++ticks >= 10) break;
        }
        Console.WriteLine($"last state {last} after {ticks} ticks");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, ct); //! 002
    }

    private async Task<bool> UsedAsync(string id, CancellationToken ct)
    {
        var used = false;
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
            used |= (await kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata.CustomKeyStoreId == id;
        return used;
    }
}
//=== wc07 id remapped after guard
namespace Ops.U7;

public sealed class Remapper(IAmazonKeyManagementService kms, IReadOnlyDictionary<string, string> replacements)
{
    public async Task RemoveAsync(string id)
    {
        await AssertFree(id);
        await AssertOff(id);
        if (replacements.TryGetValue(id, out var replacement))
            id = replacement;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }

    private async Task AssertFree(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var d = await kms.DescribeKeyAsync(k.KeyId);
            if (d.KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        }
    }

    private async Task AssertOff(string id)
    {
        var d = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (d.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }
}
//=== wc08 guard on raw id
namespace Ops.U8;

public static class Trimmer
{
    public static async Task<int> Run(IAmazonKeyManagementService kms, string input)
    {
        var id = input.Trim();
        var d = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (d.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return 1;
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var m = await kms.DescribeKeyAsync(k.KeyId);
            if (m.KeyMetadata.CustomKeyStoreId == input) return 2;
        }
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
        return 0;
    }
}
//=== wc09 state by name part
namespace Ops.U9;

public sealed class NamePart(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id, string namePart)
    {
        if ((await KeysAsync(id)).Length > 0) throw new InvalidOperationException("occupied");
        var all = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest());
        var store = all.CustomKeyStores.First(s => s.CustomKeyStoreName.Contains(namePart));
        if (store.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002
    }

    private async Task<string[]> KeysAsync(string id)
    {
        var result = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var m = await kms.DescribeKeyAsync(k.KeyId);
            if (m.KeyMetadata.CustomKeyStoreId == id) result.Add(k.KeyId);
        }
        return result.ToArray();
    }
}
//=== wc10 delete in finally
namespace Ops.U10;

public sealed class FinallyRemover(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id)
    {
        try
        {
            await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
                if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id)
                    throw new InvalidOperationException("occupied");
            var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
            if (s.ConnectionState != ConnectionStateType.DISCONNECTED)
                throw new InvalidOperationException("online");
        }
        finally
        {
            Console.WriteLine("cleaning up " + id);
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
        }
    }
}
//=== wc11 continuewith log
namespace Ops.U11;

public sealed class Continued(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id)
    {
        await EnsureEmptyAsync(id).ContinueWith(t =>
        {
            if (t.IsFaulted) Console.Error.WriteLine(t.Exception!.InnerException!.Message);
        });
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }

    private async Task EnsureEmptyAsync(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id)
                throw new InvalidOperationException("occupied by " + k.KeyId);
    }
}
//=== wc12 two regions
using Amazon;
namespace Ops.U12;

public sealed class DualRegion
{
    private readonly IAmazonKeyManagementService _primary = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
    private readonly IAmazonKeyManagementService _secondary = new AmazonKeyManagementServiceClient(RegionEndpoint.EUCentral1);

    public async Task RemoveAsync(string id)
    {
        await foreach (var k in _primary.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await _primary.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id)
                throw new InvalidOperationException("occupied");
        var s = (await _primary.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await _secondary.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== wc13 createkey smoke
namespace Ops.U13;

public sealed class SmokeKey(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id, bool verifyHsm)
    {
        var n = 0;
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) n++;
        if (n > 0) throw new InvalidOperationException($"{n} keys");

        if (verifyHsm)
        {
            var created = await kms.CreateKeyAsync(new CreateKeyRequest { CustomKeyStoreId = id, Origin = OriginType.AWS_CLOUDHSM, Description = "last audit key" });
            await kms.ScheduleKeyDeletionAsync(new ScheduleKeyDeletionRequest { KeyId = created.KeyMetadata.KeyId, PendingWindowInDays = 7 });
        }
        await kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        while ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED)
            await Task.Delay(5000);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }
}
//=== wc14 debug assert
using System.Diagnostics;
namespace Ops.U14;

public sealed class Asserting(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id)
    {
        var keys = await kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToListAsync();
        var inside = 0;
        foreach (var k in keys)
        {
            var m = await kms.DescribeKeyAsync(k.KeyId);
            if (m.KeyMetadata.CustomKeyStoreId == id) inside++;
        }
        Debug.Assert(inside == 0, "store must be empty");
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        Debug.Assert(s.ConnectionState == ConnectionStateType.DISCONNECTED);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== wc15 failed is terminal
namespace Ops.U15;

public sealed class TerminalStates(IAmazonKeyManagementService kms)
{
    private static readonly HashSet<string> Terminal = ["DISCONNECTED", "FAILED"];

    public async Task RemoveAsync(string id, CancellationToken ct)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
            if ((await kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata.CustomKeyStoreId == id)
                throw new InvalidOperationException("occupied");
        string state;
        do
        {
            await Task.Delay(2000, ct);
            var d = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct);
            state = d.CustomKeyStores.Single().ConnectionState.Value;
        } while (!Terminal.Contains(state));
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, ct); //! 002
    }
}
//=== wd01 dry run guards
namespace Ops.T1;

public sealed class DryRunner(IAmazonKeyManagementService kms)
{
    public async Task RunAsync(string id, bool dryRun)
    {
        if (dryRun)
        {
            var n = await CountAsync(id);
            var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
            Console.WriteLine($"{n} keys, {s.ConnectionState}");
            if (n > 0 || s.ConnectionState != ConnectionStateType.DISCONNECTED)
                throw new InvalidOperationException("would fail");
            return;
        }
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }

    private async Task<int> CountAsync(string id)
    {
        var n = 0;
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) n++;
        return n;
    }
}
//=== wd02 hascmks as check
using Microsoft.Extensions.Logging;
namespace Ops.T2;

public sealed class ExceptionDriven(IAmazonKeyManagementService kms, ILogger log)
{
    public async Task TryRemoveAsync(IEnumerable<string> ids, CancellationToken ct)
    {
        foreach (var id in ids)
        {
            var d = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct);
            if (d.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) continue;
            try
            {
                await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, ct); //! 001
            }
            catch (CustomKeyStoreHasCMKsException ex) //! 007
            {
                log.LogInformation(ex, "{Id} is not empty, skipped", id);
            }
        }
    }
}
//=== wd03 hascmks swallowed after guards
namespace Ops.T3;

public sealed class Swallower(IAmazonKeyManagementService kms)
{
    public async Task<bool> RemoveAsync(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id)
                throw new InvalidOperationException("occupied");
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) return false;
        try
        {
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        }
        catch (CustomKeyStoreHasCMKsException) //! 007
        {
            Console.WriteLine("somebody was faster");
        }
        return true;
    }
}
//=== wd04 guard exception logged
using Microsoft.Extensions.Logging;
namespace Ops.T4;

public sealed class BestEffort(IAmazonKeyManagementService kms, ILogger<BestEffort> log)
{
    public async Task RemoveAsync(string id)
    {
        try
        {
            await GuardAsync(id);
        }
        catch (Exception ex)
        {
            log.LogError(ex, "guard failed for {Id}", id);
        }
        while (true)
        {
            var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
            if (s.ConnectionState == ConnectionStateType.DISCONNECTED) break;
            await Task.Delay(1000);
        }
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }

    private async Task GuardAsync(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id)
                throw new InvalidOperationException($"{k.KeyId} lives in {id}");
    }
}
//=== wd05 bool guard ignored
namespace Ops.T5;

public sealed class Forgetful(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id)
    {
        await HasNoKeysAsync(id); //! 006
        if (!await IsOffAsync(id)) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }

    private async Task<bool> HasNoKeysAsync(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var m = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (m.CustomKeyStoreId == id) return false;
        }
        return true;
    }

    private async Task<bool> IsOffAsync(string id)
    {
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        return r.CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED;
    }
}
//=== wd06 list guard ignored
namespace Ops.T6;

public sealed class ListDropper(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id, CancellationToken ct)
    {
        await RemainingKeysAsync(id, ct); //! 006
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct);
        if (r.CustomKeyStores is not [{ ConnectionState.Value: "DISCONNECTED" }]) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, ct); //! 001
    }

    private async Task<IReadOnlyList<string>> RemainingKeysAsync(string id, CancellationToken ct)
    {
        var list = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var m = (await kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata;
            if (m.CustomKeyStoreId == id) list.Add(m.KeyId);
        }
        return list;
    }
}
//=== wd07 marker forgotten
namespace Ops.T7;

public sealed class Truncating(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id)
    {
        if (await ContainsKeysAsync(id)) throw new InvalidOperationException("occupied");
        while ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED)
            await Task.Delay(4000);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }

    private async Task<bool> ContainsKeysAsync(string id)
    {
        var page = await kms.ListKeysAsync(new ListKeysRequest()); //! 004
        if (page.Truncated == true) Console.WriteLine("more than 100 keys, looking at the first 100");
        foreach (var k in page.Keys)
        {
            var d = await kms.DescribeKeyAsync(k.KeyId);
            if (d.KeyMetadata.CustomKeyStoreId == id) return true;
        }
        return false;
    }
}
//=== wd08 two implementations
namespace Ops.T8;

public interface IStoreGuard { Task AssertDeletableAsync(string storeId, CancellationToken ct); }

public sealed class NullGuard : IStoreGuard
{
    public Task AssertDeletableAsync(string storeId, CancellationToken ct) => Task.CompletedTask;
}

public sealed class KmsGuard(IAmazonKeyManagementService kms) : IStoreGuard
{
    public async Task AssertDeletableAsync(string storeId, CancellationToken ct)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
            if ((await kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata.CustomKeyStoreId == storeId)
                throw new InvalidOperationException("occupied");
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = storeId }, ct)).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }
}

public sealed class GuardedRemover(IAmazonKeyManagementService kms, IStoreGuard guard)
{
    public async Task RemoveAsync(string id, CancellationToken ct)
    {
        await guard.AssertDeletableAsync(id, ct);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, ct); //! 008 009
    }
}
//=== wd09 delegate guard
namespace Ops.T9;

public sealed class Pluggable(IAmazonKeyManagementService kms, Func<string, Task<bool>> isEmpty)
{
    public async Task<bool> RemoveAsync(string id)
    {
        if (!await isEmpty(id)) return false;
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) return false;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 008
        return true;
    }
}
//=== wd11 abstract step
namespace Ops.T11;

public abstract class RemovalPlan
{
    protected abstract Task PrepareAsync(IAmazonKeyManagementService kms, string storeId);

    public async Task ExecuteAsync(IAmazonKeyManagementService kms, string storeId)
    {
        Console.WriteLine($"plan {GetType().Name} for {storeId}");
        await PrepareAsync(kms, storeId);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = storeId }); //! 008 009
    }
}
//=== wd12 sender query
namespace Ops.T12;

public interface IQuery<out T>;
public interface ISender { Task<T> Send<T>(IQuery<T> query, CancellationToken ct); }
public sealed record IsStoreEmpty(string StoreId) : IQuery<bool>;

public sealed class DeleteStoreHandler(IAmazonKeyManagementService kms, ISender sender)
{
    public async Task<bool> Handle(string storeId, CancellationToken ct)
    {
        if (!await sender.Send(new IsStoreEmpty(storeId), ct)) return false;
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = storeId }, ct)).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) return false;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = storeId }, ct); //! 008
        return true;
    }
}
//=== wd13 stored action
namespace Ops.T13;

public sealed class DeferredRemover(IAmazonKeyManagementService kms)
{
    private readonly Queue<Func<Task>> _later = new();

    public async Task ScheduleAsync(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id)
                throw new InvalidOperationException("occupied");
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        _later.Enqueue(async () => await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id })); //! 008 009
    }

    public async Task FlushAsync()
    {
        while (_later.TryDequeue(out var action)) await action();
    }
}
//=== wd14 opaque in one branch
namespace Ops.T14;

public interface IStrictValidator { Task ValidateAsync(string storeId); }

public sealed class Lenient(IAmazonKeyManagementService kms, IStrictValidator validator)
{
    public async Task RemoveAsync(string id, bool strict)
    {
        if (strict)
            await validator.ValidateAsync(id);
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }
}
//=== wd15 precondition list
namespace Ops.T15;

public interface IPrecondition { Task CheckAsync(IAmazonKeyManagementService kms, string storeId); }

public sealed class Preconditioned(IAmazonKeyManagementService kms, IPrecondition empty, IPrecondition disconnected)
{
    public async Task RemoveAsync(string id)
    {
        await empty.CheckAsync(kms, id);
        await disconnected.CheckAsync(kms, id);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 008 009
    }
}
