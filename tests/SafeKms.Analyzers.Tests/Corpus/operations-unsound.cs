//=== w01 limit 1000 only
public class QuickCheck
{
    private readonly IAmazonKeyManagementService _kms;
    public QuickCheck(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task DeleteAsync(string storeId, CancellationToken ct)
    {
        // 1000 is the maximum, surely enough
        var keys = await _kms.ListKeysAsync(new ListKeysRequest { Limit = 1000 }, ct); //! 004
        foreach (var key in keys.Keys)
        {
            var meta = await _kms.DescribeKeyAsync(key.KeyId, ct);
            if (meta.KeyMetadata.CustomKeyStoreId == storeId)
                throw new InvalidOperationException("keys in store");
        }

        var s = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, ct);
        if (s.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException("connected");

        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct); //! 001
    }
}
//=== w02 disconnect then delete
public class EagerService(IAmazonKeyManagementService kms)
{
    public async Task<bool> RemoveAsync(string id)
    {
        var hasKeys = false;
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var d = await kms.DescribeKeyAsync(k.KeyId);
            hasKeys |= d.KeyMetadata.CustomKeyStoreId == id;
        }
        if (hasKeys) return false;

        var result = await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id });
        if (result.HttpStatusCode != System.Net.HttpStatusCode.OK)
            throw new InvalidOperationException("disconnect failed");

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 002
        return true;
    }
}
//=== w03 compares cluster id
public class WrongProperty
{
    public static async Task RunAsync(IAmazonKeyManagementService kms, string storeId)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var meta = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (meta.CloudHsmClusterId == storeId)
                throw new InvalidOperationException($"{meta.KeyId} still in {storeId}");
        }

        await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = storeId });
        while (true)
        {
            var r = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId });
            if (r.CustomKeyStores.First().ConnectionState == ConnectionStateType.DISCONNECTED) break;
            await Task.Delay(1000);
        }
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }); //! 001
    }
}
//=== w04 check after delete
using Microsoft.Extensions.Logging;

public class VerifyingDeleter(IAmazonKeyManagementService kms, ILogger<VerifyingDeleter> logger)
{
    public async Task DeleteAndVerifyAsync(string id, CancellationToken ct)
    {
        var store = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single();
        if (store.ConnectionState != ConnectionStateType.DISCONNECTED)
        {
            logger.LogWarning("{Id} is {State}", id, store.ConnectionState);
            return;
        }

        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, ct); //! 001
        await VerifyNoKeysAsync(id, ct);
    }

    private async Task VerifyNoKeysAsync(string id, CancellationToken ct)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys.WithCancellation(ct))
        {
            var d = await kms.DescribeKeyAsync(k.KeyId, ct);
            if (d.KeyMetadata.CustomKeyStoreId == id)
                throw new InvalidOperationException("orphaned key " + k.KeyId);
        }
    }
}
//=== w05 access denied skipped
public class TolerantScanner
{
    private readonly IAmazonKeyManagementService _client;
    public TolerantScanner(IAmazonKeyManagementService client) => _client = client;

    public async Task<bool> DeleteIfEmptyAsync(string storeId)
    {
        int skipped = 0;
        await foreach (var k in _client.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            try
            {
                var r = await _client.DescribeKeyAsync(k.KeyId);
                if (r.KeyMetadata.CustomKeyStoreId == storeId)
                    return false;
            }
            catch (AmazonKeyManagementServiceException ex) when (ex.ErrorCode == "AccessDeniedException")
            {
                skipped++;
            }
        }

        Console.WriteLine($"{skipped} keys could not be inspected");

        var cks = (await _client.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId })).CustomKeyStores.Single();
        if (cks.ConnectionState != ConnectionStateType.DISCONNECTED)
            return false;

        await _client.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }); //! 001
        return true;
    }
}
//=== w06 inverted helper
public class Inverted
{
    private readonly IAmazonKeyManagementService kms;
    public Inverted(IAmazonKeyManagementService kms) => this.kms = kms;

    private async Task<bool> HasKeys(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id)
                return true;
        return false;
    }

    public async Task Clean(string id)
    {
        var st = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        var isDisconnected = st.CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED;

        if (!await HasKeys(id) || !isDisconnected)
        {
            Console.WriteLine("skip " + id);
            return;
        }
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== w07 break instead of throw
public class BreakHandler
{
    public required IAmazonKeyManagementService Kms { get; init; }

    public async Task Handle(string storeId)
    {
        string? token = null;
        do
        {
            var resp = await Kms.ListKeysAsync(new ListKeysRequest { Marker = token });
            foreach (var key in resp.Keys)
            {
                var described = await Kms.DescribeKeyAsync(key.KeyId);
                if (described.KeyMetadata.CustomKeyStoreId == storeId)
                {
                    Console.WriteLine("Found a key, stopping: " + key.KeyId);
                    break;
                }
            }
            token = resp.NextMarker;
        } while (token != null);

        for (;;)
        {
            var d = await Kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId });
            if (d.CustomKeyStores[0].ConnectionState == ConnectionStateType.DISCONNECTED)
                break;
            await Task.Delay(500);
        }
        await Kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }); //! 001
    }
}
//=== w08 result ignored
public class IgnoredVerdict(IAmazonKeyManagementService kms)
{
    async Task<bool> CheckEmptyAsync(string id, CancellationToken ct)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var d = await kms.DescribeKeyAsync(k.KeyId, ct);
            if (d.KeyMetadata.CustomKeyStoreId == id) return false;
        }
        return true;
    }

    public async Task RemoveAsync(string id, CancellationToken ct)
    {
        await CheckEmptyAsync(id, ct); //! 006

        await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);
        while ((await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED)
            await Task.Delay(1000, ct);

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct); //! 001
    }
}
//=== w10 timeout falls through
public class DeadlineDeleter
{
    private readonly IAmazonKeyManagementService _kms;
    public DeadlineDeleter(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task DeleteAsync(string id)
    {
        if (await _kms.Paginators.ListKeys(new ListKeysRequest()).Keys.AnyAsync(async (KeyListEntry k, CancellationToken t) => (await _kms.DescribeKeyAsync(k.KeyId, t)).KeyMetadata.CustomKeyStoreId == id))
            throw new InvalidOperationException();

        await _kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id });

        var deadline = DateTime.UtcNow + TimeSpan.FromMinutes(10);
        while (DateTime.UtcNow < deadline)
        {
            var s = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
            if (s.ConnectionState == ConnectionStateType.DISCONNECTED)
                break;
            await Task.Delay(TimeSpan.FromSeconds(10));
        }

        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 002
    }
}
//=== w11 cancellation falls through
public class ShutdownUnsafe(IAmazonKeyManagementService kms)
{
    public async Task RunAsync(string id, CancellationToken stopping)
    {
        await EnsureNoKeys(id);
        await kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, stopping);

        var disconnected = false;
        while (!disconnected && !stopping.IsCancellationRequested)
        {
            var now = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, CancellationToken.None)).CustomKeyStores[0];
            disconnected = now.ConnectionState == ConnectionStateType.DISCONNECTED;
            if (!disconnected)
                await Task.Delay(5000, CancellationToken.None);
        }

        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, CancellationToken.None); //! 002
    }

    private async Task EnsureNoKeys(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id)
                throw new InvalidOperationException("not empty");
    }
}
//=== w12 first store checked all deleted
public class CopyPasteLoop
{
    private readonly IAmazonKeyManagementService _kms;
    public CopyPasteLoop(IAmazonKeyManagementService kms) { _kms = kms; }

    public async Task DeleteAllAsync(IList<string> ids)
    {
        for (var i = 0; i < ids.Count; i++)
        {
            await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            {
                var m = (await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
                if (m.CustomKeyStoreId == ids[0])
                    throw new InvalidOperationException($"{ids[0]} has keys");
            }

            var s = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = ids[0] });
            if (s.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED)
                throw new InvalidOperationException($"{ids[0]} is connected");

            await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = ids[i] }); //! 001 002
        }
    }
}
//=== w13 catch all around guard
using Microsoft.Extensions.Logging;

public class BestEffort(IAmazonKeyManagementService kms, ILogger log)
{
    public async Task PurgeAsync(string storeId)
    {
        try
        {
            await AssertEmptyAsync(storeId);
        }
        catch (Exception e)
        {
            log.LogError(e, "emptiness check of {Store} failed", storeId);
        }

        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }); //! 001
    }

    private async Task AssertEmptyAsync(string storeId)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var m = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (m.CustomKeyStoreId == storeId)
                throw new InvalidOperationException($"{m.KeyId} is in {storeId}");
        }
    }
}
//=== w14 state read before disconnect
public class StaleState
{
    private readonly IAmazonKeyManagementService _kms;
    public StaleState(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<int> DeleteAsync(string id)
    {
        var before = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();

        var keys = new List<KeyListEntry>();
        await foreach (var page in _kms.Paginators.ListKeys(new ListKeysRequest()).Responses)
            keys.AddRange(page.Keys);
        foreach (var k in keys)
            if ((await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id)
                return 1;

        if (before.ConnectionState != ConnectionStateType.DISCONNECTED)
        {
            await _kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id });
            await Task.Delay(TimeSpan.FromMinutes(2));
        }

        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 002
        return 0;
    }
}
//=== w15 any over aliases
var client = new AmazonKeyManagementServiceClient();
var storeId = args[0];

var aliases = new List<AliasListEntry>();
string? marker = null;
do
{
    var page = await client.ListAliasesAsync(new ListAliasesRequest { Marker = marker });
    aliases.AddRange(page.Aliases);
    marker = page.NextMarker;
} while (marker != null);

if (aliases.Any(a => a.AliasName.Contains(storeId)))
{
    Console.WriteLine("aliases still point into the store");
    return 1;
}

var cks = (await client.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId })).CustomKeyStores.Single();
if (cks.ConnectionState != ConnectionStateType.DISCONNECTED)
{
    Console.WriteLine("disconnect first");
    return 2;
}
await client.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }); //! 001
return 0;
//=== w16 early continue
public class SkipDisabled
{
    public static async Task DeleteAsync(IAmazonKeyManagementService kms, string cks, CancellationToken ct)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var m = (await kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata;
            if (m.Enabled is not true)
                continue;
            if (m.KeyManager == KeyManagerType.AWS)
                continue;
            if (m.CustomKeyStoreId == cks)
                throw new InvalidOperationException($"{m.Arn}");
        }

        var d = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = cks }, ct);
        if (d.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException("connected");
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = cks }, ct); //! 001
    }
}
//=== w17 pending deletion does not count
public class PendingIgnorer(IAmazonKeyManagementService kms)
{
    public async Task<string> RemoveAsync(string id)
    {
        var all = new List<KeyMetadata>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            all.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);

        var live = all.Where(m => m.CustomKeyStoreId == id && m.KeyState != KeyState.PendingDeletion).ToList();
        if (live.Count > 0)
            return $"{live.Count} live keys";

        while (true)
        {
            var cur = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
            if (cur.ConnectionState == ConnectionStateType.DISCONNECTED) break;
            await Task.Delay(1000);
        }

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
        return "ok";
    }
}
//=== w18 marker forgotten
public class MarkerForgotten
{
    private readonly IAmazonKeyManagementService _kms;
    public MarkerForgotten(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task DeleteStoreAsync(string storeId)
    {
        var request = new ListKeysRequest { Limit = 100 };
        var pages = 0;
        while (pages < 50)
        {
            var response = await _kms.ListKeysAsync(request); //! 004
            foreach (var key in response.Keys)
            {
                var dk = await _kms.DescribeKeyAsync(key.KeyId);
                if (dk.KeyMetadata.CustomKeyStoreId == storeId)
                    throw new InvalidOperationException(key.KeyArn);
            }
            pages++;
            if (response.Truncated == false) break;
        }

        var desc = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId });
        if (desc.CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED)
            await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }); //! 001
    }
}
//=== w19 guard task awaited late
public class LateAwait(IAmazonKeyManagementService kms)
{
    public async Task GoAsync(string id, CancellationToken ct)
    {
        var checking = ThrowIfAnyKeyAsync(id, ct);

        await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);
        var n = 0;
        while ((await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, ct)).CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED)
        {
            if (++n > 100) throw new TimeoutException();
            await Task.Delay(2000, ct);
        }

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct); //! 001
        await checking;
    }

    private async Task ThrowIfAnyKeyAsync(string id, CancellationToken ct)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var d = await kms.DescribeKeyAsync(k.KeyId, ct);
            if (d.KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException(k.KeyId);
        }
    }
}
//=== w20 whenall guard and delete
public class AllAtOnce
{
    private readonly IAmazonKeyManagementService _kms;
    public AllAtOnce(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task DeleteAsync(string storeId)
    {
        var state = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId })).CustomKeyStores.Single().ConnectionState;
        if (state != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("store is " + state);

        await Task.WhenAll(
            AssertUnusedAsync(storeId),
            _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId })); //! 001
    }

    private async Task AssertUnusedAsync(string storeId)
    {
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == storeId)
                throw new InvalidOperationException("used");
    }
}
//=== w21 whenany timeout
public class RaceToDelete
{
    private readonly IAmazonKeyManagementService _kms;
    public RaceToDelete(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task RunAsync(string id, CancellationToken ct)
    {
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var d = await _kms.DescribeKeyAsync(k.KeyId, ct);
            if (d.KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        }

        await _kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);
        await Task.WhenAny(WaitAsync(id, ct), Task.Delay(TimeSpan.FromMinutes(5), ct));
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct); //! 002
    }

    private async Task WaitAsync(string id, CancellationToken ct)
    {
        while (true)
        {
            var d = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, ct);
            if (d.CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED) return;
            await Task.Delay(1000, ct);
        }
    }
}
//=== w22 delete as check
using Microsoft.Extensions.Logging;

public class OptimisticDeleter
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly ILogger _log;
    public OptimisticDeleter(IAmazonKeyManagementService kms, ILogger log) => (_kms, _log) = (kms, log);

    public async Task SweepAsync()
    {
        var stores = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest());
        foreach (var s in stores.CustomKeyStores.Where(x => x.ConnectionState == ConnectionStateType.DISCONNECTED))
        {
            try
            {
                await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = s.CustomKeyStoreId }); //! 001
                _log.LogInformation("deleted {Store}", s.CustomKeyStoreName);
            }
            catch (CustomKeyStoreHasCMKsException) //! 007
            {
                _log.LogDebug("{Store} still has keys", s.CustomKeyStoreName);
            }
        }
    }
}
//=== w23 delete in finally
public class FinallyCleaner(IAmazonKeyManagementService kms)
{
    public async Task MigrateAndDropAsync(string id, Func<Task> migrate)
    {
        try
        {
            await migrate();
            await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
                if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id)
                    throw new InvalidOperationException("keys left");
            var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
            if (s.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED)
                throw new InvalidOperationException("connected");
        }
        finally
        {
            await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001 002
        }
    }
}
//=== w24 connect after observation
public class SanityChecker
{
    private readonly IAmazonKeyManagementService _kms;
    public SanityChecker(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task DeleteAsync(string id)
    {
        var d = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (d.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException("expected a disconnected store");

        // make sure the cluster is reachable, so that we do not orphan key material
        await _kms.ConnectCustomKeyStoreAsync(new ConnectCustomKeyStoreRequest { CustomKeyStoreId = id });

        var rest = await _kms.Paginators.ListKeys(new ListKeysRequest()).Keys
            .Where(async (KeyListEntry k, CancellationToken t) => (await _kms.DescribeKeyAsync(k.KeyId, t)).KeyMetadata.CustomKeyStoreId == id)
            .ToListAsync();
        if (rest.Count > 0)
            throw new InvalidOperationException($"{rest.Count} keys left");

        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 002
    }
}
//=== w25 request mutated
public class RequestReuse
{
    private readonly IAmazonKeyManagementService _kms;
    public RequestReuse(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task ReplaceAsync(string oldId, string standbyId)
    {
        var delete = new DeleteCustomKeyStoreRequest { CustomKeyStoreId = oldId };

        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var d = await _kms.DescribeKeyAsync(k.KeyId);
            if (d.KeyMetadata.CustomKeyStoreId == delete.CustomKeyStoreId)
                throw new InvalidOperationException();
        }
        var s = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = delete.CustomKeyStoreId });
        if (s.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException();

        await _kms.DeleteCustomKeyStoreAsync(delete);
        delete.CustomKeyStoreId = standbyId;
        await _kms.DeleteCustomKeyStoreAsync(delete); //! 001 002
    }
}
//=== w26 two regions mixed
using Amazon;

public class RegionMix
{
    public static async Task Main(string[] args)
    {
        var primary = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
        var replica = new AmazonKeyManagementServiceClient(RegionEndpoint.EUCentral1);
        var id = args.Length > 0 ? args[0] : throw new ArgumentException("store id");

        await foreach (var k in primary.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var m = (await primary.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (m.CustomKeyStoreId == id)
            {
                Console.Error.WriteLine("has keys");
                return;
            }
        }

        var store = (await primary.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (store.ConnectionState != ConnectionStateType.DISCONNECTED)
            return;

        await replica.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== w27 force skips the check
public record DropOptions(bool Force, TimeSpan Patience);

public class ForceDropper(IAmazonKeyManagementService kms)
{
    public async Task DropAsync(string id, DropOptions options)
    {
        if (!options.Force && await HasKeysAsync(id))
            throw new InvalidOperationException($"{id} has keys; use force");

        await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id });
        var until = DateTime.UtcNow + options.Patience;
        while (true)
        {
            var e = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
            if (e.ConnectionState == ConnectionStateType.DISCONNECTED) break;
            if (DateTime.UtcNow > until) throw new TimeoutException();
            await Task.Delay(1000);
        }

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }

    private async Task<bool> HasKeysAsync(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return true;
        return false;
    }
}
//=== w28 hashset of key ids
public class WrongSet
{
    private readonly IAmazonKeyManagementService _kms;
    public WrongSet(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task CleanAsync(CancellationToken ct)
    {
        var used = new HashSet<string>();
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var meta = (await _kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata;
            if (meta.CustomKeyStoreId != null)
                used.Add(meta.KeyId);
        }

        var resp = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest(), ct);
        foreach (var s in resp.CustomKeyStores)
        {
            if (used.Contains(s.CustomKeyStoreId)) continue;
            if (s.ConnectionState != ConnectionStateType.DISCONNECTED) continue;
            await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = s.CustomKeyStoreId }, ct); //! 001
        }
    }
}
//=== w29 sweep with budget
public class BudgetedSweep
{
    private const int MaxKeys = 5_000;
    private readonly IAmazonKeyManagementService _kms;
    public BudgetedSweep(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<bool> TryDeleteAsync(string storeId)
    {
        var owners = new HashSet<string>(StringComparer.Ordinal);
        var budget = MaxKeys;
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            if (budget-- == 0)
                break;
            var m = (await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (!string.IsNullOrEmpty(m.CustomKeyStoreId))
                owners.Add(m.CustomKeyStoreId);
        }

        if (owners.Contains(storeId))
            return false;

        var st = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId })).CustomKeyStores.Single();
        if (st.ConnectionState != ConnectionStateType.DISCONNECTED)
            return false;

        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }); //! 001
        return true;
    }
}
//=== w30 dictionary lookup inverted
public class MapReaper(IAmazonKeyManagementService kms)
{
    public async Task ReapAsync()
    {
        var map = new Dictionary<string, int>();
        string? m = null;
        do
        {
            var p = await kms.ListKeysAsync(new ListKeysRequest { Marker = m });
            foreach (var k in p.Keys)
            {
                var owner = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId;
                if (owner is null) continue;
                map[owner] = map.GetValueOrDefault(owner) + 1;
            }
            m = p.NextMarker;
        } while (m is not null);

        var stores = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest())).CustomKeyStores;
        foreach (var (id, state) in stores.Select(s => (s.CustomKeyStoreId, s.ConnectionState)))
        {
            if (state != ConnectionStateType.DISCONNECTED) continue;
            if (!map.ContainsKey(id)) continue;
            await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
        }
    }
}
//=== w31 parallel hit only logged
using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

public class ParallelLogger(IAmazonKeyManagementService kms, ILogger<ParallelLogger> log)
{
    public async Task RunAsync(string storeId, CancellationToken ct)
    {
        var hits = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(kms.Paginators.ListKeys(new ListKeysRequest()).Keys, ct, async (k, t) =>
        {
            var m = (await kms.DescribeKeyAsync(k.KeyId, t)).KeyMetadata;
            if (m.CustomKeyStoreId == storeId)
            {
                hits.Add(m.KeyId);
                log.LogWarning("{Key} is in {Store}", m.KeyId, storeId);
            }
        });
        log.LogInformation("{Count} keys found", hits.Count);

        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, ct)).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException("not disconnected");
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct); //! 001
    }
}
//=== w32 public wrapper
public interface IKeyStoreRepository
{
    Task<IReadOnlyList<CustomKeyStoresListEntry>> ListAsync(CancellationToken ct);
    Task DeleteAsync(string id, CancellationToken ct);
}

public sealed class KmsKeyStoreRepository : IKeyStoreRepository
{
    private readonly IAmazonKeyManagementService _kms;
    public KmsKeyStoreRepository(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<IReadOnlyList<CustomKeyStoresListEntry>> ListAsync(CancellationToken ct)
    {
        var list = new List<CustomKeyStoresListEntry>();
        await foreach (var s in _kms.Paginators.DescribeCustomKeyStores(new DescribeCustomKeyStoresRequest()).CustomKeyStores.WithCancellation(ct))
            list.Add(s);
        return list;
    }

    public Task DeleteAsync(string id, CancellationToken ct)
        => _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct); //! 001 002
}
//=== w33 private helper one bad caller
public class MixedCallers
{
    private readonly IAmazonKeyManagementService _kms;
    public MixedCallers(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task CarefulAsync(string id)
    {
        if (await AnyKeyAsync(id) || !await OffAsync(id)) return;
        await DropAsync(id);
    }

    public async Task AdminAsync(string id)
    {
        Console.WriteLine("admin override for " + id);
        await DropAsync(id); //! 001 002
    }

    public async Task ScheduledAsync(string id)
    {
        if (!await OffAsync(id)) return;
        await DropAsync(id); //! 001
    }

    private async Task<bool> AnyKeyAsync(string id)
    {
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return true;
        return false;
    }

    private async Task<bool> OffAsync(string id)
        => (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED;

    private async Task DropAsync(string id)
    {
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        Console.WriteLine("dropped " + id);
    }
}
//=== w34 saga steps
public interface ISagaStep
{
    Task ExecuteAsync(SagaState state, CancellationToken ct);
    Task CompensateAsync(SagaState state, CancellationToken ct);
}

public class SagaState
{
    public string StoreId { get; set; } = "";
    public bool Verified { get; set; }
}

public class VerifyEmptyStep(IAmazonKeyManagementService kms) : ISagaStep
{
    public async Task ExecuteAsync(SagaState state, CancellationToken ct)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var d = await kms.DescribeKeyAsync(k.KeyId, ct);
            if (d.KeyMetadata.CustomKeyStoreId == state.StoreId)
                throw new InvalidOperationException("in use");
        }
        state.Verified = true;
    }

    public Task CompensateAsync(SagaState state, CancellationToken ct) => Task.CompletedTask;
}

public class DeleteStep(IAmazonKeyManagementService kms) : ISagaStep
{
    public async Task ExecuteAsync(SagaState state, CancellationToken ct)
    {
        if (!state.Verified)
            throw new InvalidOperationException("verify first");
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = state.StoreId }, ct); //! 001 002
    }

    public Task CompensateAsync(SagaState state, CancellationToken ct) => throw new NotSupportedException();
}
//=== w35 failed counts as off
public class FailedIsFine
{
    private readonly IAmazonKeyManagementService _kms;
    public FailedIsFine(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task DeleteAsync(string id, CancellationToken ct)
    {
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var m = (await _kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata;
            if (m.CustomKeyStoreId == id) throw new InvalidOperationException();
        }

        while (true)
        {
            var cur = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single();
            var ready = cur.ConnectionState.Value switch
            {
                "DISCONNECTED" or "FAILED" => true,
                "CONNECTED" or "CONNECTING" or "DISCONNECTING" => false,
                _ => throw new NotSupportedException(),
            };
            if (ready) break;
            await Task.Delay(1000, ct);
        }

        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct); //! 002
    }
}
//=== w36 first of all stores
public class FirstStoreState(IAmazonKeyManagementService kms)
{
    public async ValueTask DeleteAsync(string storeId)
    {
        var occupied = await kms.Paginators.ListKeys(new ListKeysRequest()).Keys
            .Select(async (KeyListEntry k, CancellationToken t) => await kms.DescribeKeyAsync(k.KeyId, t))
            .AnyAsync(d => d.KeyMetadata.CustomKeyStoreId == storeId);
        if (occupied) throw new InvalidOperationException("occupied");

        await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = storeId });

        CustomKeyStoresListEntry first;
        do
        {
            await Task.Delay(2000);
            var all = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest());
            first = all.CustomKeyStores.First();
        } while (first.ConnectionState != ConnectionStateType.DISCONNECTED);

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }); //! 002
    }
}
//=== w37 verdict empty on error
public enum Occupancy { Empty, Occupied }

public class OptimisticVerdict
{
    private readonly IAmazonKeyManagementService _kms;
    public OptimisticVerdict(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<Occupancy> InspectAsync(string id)
    {
        try
        {
            await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            {
                var m = (await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
                if (m.CustomKeyStoreId == id) return Occupancy.Occupied;
            }
        }
        catch (AmazonKeyManagementServiceException e)
        {
            Console.Error.WriteLine(e.Message);
        }
        return Occupancy.Empty;
    }

    public async Task<bool> DeleteAsync(string id)
    {
        if (await InspectAsync(id) != Occupancy.Empty) return false;
        var e = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (e.ConnectionState != ConnectionStateType.DISCONNECTED) return false;
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
        return true;
    }
}
//=== w38 result of t not looked at
public record CheckResult(bool Success, string? Message);

public class ResultIgnorer(IAmazonKeyManagementService kms)
{
    public async Task<CheckResult> DeleteAsync(string id, CancellationToken ct)
    {
        var check = await CheckAsync(id, ct);
        Console.WriteLine($"check: {check.Success} {check.Message}");

        var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, ct);
        if (s.CustomKeyStores.Single() is { ConnectionState: var state } && state != ConnectionStateType.DISCONNECTED)
            return new CheckResult(false, "state " + state);

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct); //! 001
        return check with { Message = "deleted" };
    }

    private async Task<CheckResult> CheckAsync(string id, CancellationToken ct)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var d = await kms.DescribeKeyAsync(k.KeyId, ct);
            if (d.KeyMetadata.CustomKeyStoreId == id)
                return new CheckResult(false, "key " + k.KeyId);
        }
        return new CheckResult(true, null);
    }
}
//=== w39 state machine shortcut
public class ShortcutMachine
{
    private enum Phase { Inspect, Observe, Delete, End }
    private readonly IAmazonKeyManagementService _kms;
    public ShortcutMachine(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task RunAsync(string id)
    {
        for (var phase = Phase.Inspect; phase != Phase.End;)
        {
            if (phase == Phase.Inspect)
            {
                var any = false;
                await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
                {
                    var m = (await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
                    if (m.CustomKeyStoreId == id) { any = true; break; }
                }
                phase = any ? Phase.End : Phase.Observe;
            }
            else if (phase == Phase.Observe)
            {
                var st = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState;
                if (st == ConnectionStateType.DISCONNECTED || st == ConnectionStateType.FAILED)
                    phase = Phase.Delete;
                else
                    await Task.Delay(1000);
            }
            else
            {
                await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 002
                phase = Phase.End;
            }
        }
    }
}
//=== w40 wrong quantifier
public class WrongQuantifier
{
    public async Task DeleteAsync(IAmazonKeyManagementService kms, string id)
    {
        var ids = await kms.Paginators.ListKeys(new ListKeysRequest()).Keys.Select(k => k.KeyId).ToListAsync();
        var metas = new List<KeyMetadata>(ids.Count);
        foreach (var keyId in ids)
            metas.Add((await kms.DescribeKeyAsync(keyId)).KeyMetadata);

        if (metas.All(m => m.CustomKeyStoreId == id))
            throw new InvalidOperationException("there are keys in the store");

        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores;
        if (s[0].ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException();

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== w42 polls the other store
public class BlueGreen(IAmazonKeyManagementService kms)
{
    public async Task SwitchAsync(string blue, string green, CancellationToken ct)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var owner = (await kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata.CustomKeyStoreId;
            if (owner == green)
                throw new InvalidOperationException("green still has keys");
        }

        await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = green }, ct);
        ConnectionStateType st;
        do
        {
            await Task.Delay(1000, ct);
            var r = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = blue }, ct);
            st = r.CustomKeyStores.Single().ConnectionState;
        } while (st != ConnectionStateType.DISCONNECTED);

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = green }, ct); //! 002
    }
}
//=== w43 list foreach async void
public class AsyncVoidGuard
{
    private readonly IAmazonKeyManagementService _kms;
    public AsyncVoidGuard(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task DeleteAsync(string storeId)
    {
        var keys = await _kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToListAsync();
        var blocked = false;
        keys.ForEach(async k =>
        {
            var d = await _kms.DescribeKeyAsync(k.KeyId);
            if (d.KeyMetadata.CustomKeyStoreId == storeId)
                blocked = true;
        });

        if (blocked)
            throw new InvalidOperationException("store in use");

        var s = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException("not off");

        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }); //! 001
    }
}
//=== w44 cached empty set
public class CachedInventory
{
    private readonly HashSet<string> _storesWithKeys;
    private readonly IAmazonKeyManagementService _kms;

    public CachedInventory(IAmazonKeyManagementService kms, IEnumerable<string> storesWithKeys)
    {
        _kms = kms;
        _storesWithKeys = storesWithKeys.ToHashSet();
    }

    public async Task<bool> DeleteAsync(string id)
    {
        if (_storesWithKeys.Contains(id))
            return false;

        var r = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (r.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED)
            return false;

        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
        return true;
    }
}
//=== w45 createkey after check
public class CanaryThenDelete(IAmazonKeyManagementService kms)
{
    public async Task RunAsync(string id)
    {
        var n = await kms.Paginators.ListKeys(new ListKeysRequest()).Keys
            .CountAsync(async (KeyListEntry k, CancellationToken t) => (await kms.DescribeKeyAsync(k.KeyId, t)).KeyMetadata.CustomKeyStoreId == id);
        if (n != 0) throw new InvalidOperationException($"{n} keys");

        // prove that the cluster still works
        var canary = await kms.CreateKeyAsync(new CreateKeyRequest { CustomKeyStoreId = id, Origin = OriginType.AWS_CLOUDHSM });
        await kms.ScheduleKeyDeletionAsync(new ScheduleKeyDeletionRequest { KeyId = canary.KeyMetadata.KeyId, PendingWindowInDays = 7 });

        await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id });
        while (true)
        {
            var st = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
            if (st is { ConnectionState.Value: "DISCONNECTED" }) break;
            await Task.Delay(1000);
        }
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== w46 or instead of and
public class OrBug
{
    private readonly IAmazonKeyManagementService _kms;
    public OrBug(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<bool> MaybeDelete(string id)
    {
        var empty = await NoKeys(id);
        var off = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED;

        if (empty || off)
        {
            await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001 002
            return true;
        }
        return false;
    }

    private async Task<bool> NoKeys(string id)
    {
        var metas = new List<KeyMetadata>();
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            metas.Add((await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
        return metas.TrueForAll(m => m.CustomKeyStoreId != id);
    }
}
//=== o01 guard interface without implementation
public interface IEmptinessPolicy
{
    Task EnsureEmptyAsync(string storeId, CancellationToken ct);
}

public class PolicyDeleter(IAmazonKeyManagementService kms, IEmptinessPolicy policy)
{
    public async Task DeleteAsync(string storeId, CancellationToken ct)
    {
        await policy.EnsureEmptyAsync(storeId, ct);
        var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, ct);
        if (s.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException("not disconnected");
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct); //! 008
    }
}
//=== o02 delegate guard result
public class DelegateDeleter
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly Func<string, Task<bool>> _hasKeys;

    public DelegateDeleter(IAmazonKeyManagementService kms, Func<string, Task<bool>> hasKeys)
    {
        _kms = kms;
        _hasKeys = hasKeys;
    }

    public async Task<bool> DeleteAsync(string id)
    {
        if (await _hasKeys(id))
            return false;

        while (true)
        {
            var d = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
            if (d.CustomKeyStores[0].ConnectionState == ConnectionStateType.DISCONNECTED) break;
            await Task.Delay(1000);
        }

        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 008
        return true;
    }
}
//=== o03 abstract wait
public abstract class StoreDrain
{
    protected readonly IAmazonKeyManagementService Kms;
    protected StoreDrain(IAmazonKeyManagementService kms) => Kms = kms;

    protected abstract Task WaitUntilDisconnectedAsync(string id, CancellationToken ct);

    public async Task DrainAndDeleteAsync(string id, CancellationToken ct)
    {
        await foreach (var k in Kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var m = (await Kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata;
            if (m.CustomKeyStoreId == id)
                throw new InvalidOperationException($"{m.KeyId} in {id}");
        }

        await Kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);
        await WaitUntilDisconnectedAsync(id, ct);
        await Kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct); //! 009
    }
}
//=== o04 sender opaque
public interface ISender
{
    Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken ct = default);
}
public interface IRequest<TResponse>;
public record PrepareForDeletion(string StoreId) : IRequest<bool>;

public class DeletionEndpoint
{
    private readonly ISender _sender;
    private readonly IAmazonKeyManagementService _kms;
    public DeletionEndpoint(ISender sender, IAmazonKeyManagementService kms) => (_sender, _kms) = (sender, kms);

    public async Task<int> DeleteAsync(string storeId, CancellationToken ct)
    {
        if (!await _sender.Send(new PrepareForDeletion(storeId), ct))
            return 409;
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct); //! 008 009
        return 204;
    }
}
//=== o05 opaque in one branch
public interface IKeyAuditor
{
    Task AssertNoKeysAsync(IAmazonKeyManagementService kms, string storeId);
}

public class SometimesAudited(IAmazonKeyManagementService kms, IKeyAuditor auditor)
{
    public async Task DeleteAsync(string id, bool strict)
    {
        if (strict)
            await auditor.AssertNoKeysAsync(kms, id);

        var d = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (d.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED)
            return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== o06 logging is no guard
using Microsoft.Extensions.Logging;

public interface IClock { DateTimeOffset Now { get; } }

public class LoggedDelete(IAmazonKeyManagementService kms, ILogger<LoggedDelete> logger, IClock clock)
{
    public async Task RunAsync(string id)
    {
        logger.LogInformation("{Time}: deleting {Id}", clock.Now, id);
        Console.WriteLine(id);
        using var scope = logger.BeginScope(id);
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== o08 polly runs the guard
using Polly;

public class PollyGuard(IAmazonKeyManagementService kms, ResiliencePipeline pipeline)
{
    public async Task DeleteAsync(string id, CancellationToken ct)
    {
        await pipeline.ExecuteAsync(async token =>
        {
            await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(token))
                if ((await kms.DescribeKeyAsync(k.KeyId, token)).KeyMetadata.CustomKeyStoreId == id)
                    throw new InvalidOperationException("has keys");
        }, ct);

        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException("connected");
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct); //! 008
    }
}
//=== o09 field delegate both
public delegate Task Preflight(IAmazonKeyManagementService kms, string storeId);

public class PreflightRunner
{
    private readonly Preflight _preflight;
    private readonly IAmazonKeyManagementService _kms;

    public PreflightRunner(IAmazonKeyManagementService kms, Preflight preflight)
    {
        _kms = kms;
        _preflight = preflight ?? throw new ArgumentNullException(nameof(preflight));
    }

    public async Task DeleteAsync(string storeId)
    {
        await _preflight(_kms, storeId);
        var request = new DeleteCustomKeyStoreRequest();
        request.CustomKeyStoreId = storeId;
        await _kms.DeleteCustomKeyStoreAsync(request); //! 008 009
    }
}
//=== o10 guard object from factory
public interface IGuardFactory { IGuard For(string storeId); }
public interface IGuard { Task<bool> IsEmptyAsync(); }

public class FactoryGuarded
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly IGuardFactory _guards;
    public FactoryGuarded(IAmazonKeyManagementService kms, IGuardFactory guards) { _kms = kms; _guards = guards; }

    public async Task DeleteAsync(string id)
    {
        var guard = _guards.For(id);
        if (!await guard.IsEmptyAsync())
            throw new InvalidOperationException("keys!");

        var s = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (s.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException("connected!");
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 008
    }
}
//=== o11 event may be null
public class EventGuarded(IAmazonKeyManagementService kms)
{
    public Func<string, Task>? BeforeDelete { get; set; }

    public async Task DeleteAsync(string id)
    {
        if (BeforeDelete != null)
            await BeforeDelete(id);
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001 002
    }
}
