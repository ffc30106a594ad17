//=== t01-decommission-report
using Microsoft.Extensions.Logging;
namespace Acme.Kms.Decommission;
public sealed record StoreUsageReport(string StoreId, IReadOnlyList<string> KeyIds)
{
    public bool IsInUse => KeyIds.Count > 0;
}
public interface IStoreUsageInspector { Task<StoreUsageReport> InspectAsync(string storeId, CancellationToken ct); }
public sealed class StoreUsageInspector : IStoreUsageInspector
{
    private readonly IAmazonKeyManagementService _kms;
    public StoreUsageInspector(IAmazonKeyManagementService kms) => _kms = kms;
    public async Task<StoreUsageReport> InspectAsync(string storeId, CancellationToken ct)
    {
        var found = new List<string>();
        await foreach (var entry in _kms.Paginators.ListKeys(new ListKeysRequest { Limit = 500 }).Keys.WithCancellation(ct))
        {
            var d = await _kms.DescribeKeyAsync(entry.KeyId, ct);
            if (d.KeyMetadata.CustomKeyStoreId == storeId)
                found.Add(entry.KeyId);
        }
        return new StoreUsageReport(storeId, found);
    }
}
public interface IStoreDisconnector { Task DisconnectAndWaitAsync(string storeId, CancellationToken ct); }
public sealed class StoreDisconnector : IStoreDisconnector
{
    private readonly IAmazonKeyManagementService _kms;
    public StoreDisconnector(IAmazonKeyManagementService kms) => _kms = kms;
    public async Task DisconnectAndWaitAsync(string storeId, CancellationToken ct)
    {
        await _kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            var r = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, ct);
            if (r.CustomKeyStores[0].ConnectionState == ConnectionStateType.DISCONNECTED) return;
            await Task.Delay(TimeSpan.FromSeconds(10), ct);
        }
    }
}
public sealed class DecommissionService
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly IStoreUsageInspector _inspector;
    private readonly IStoreDisconnector _disconnector;
    private readonly ILogger<DecommissionService> _log;
    public DecommissionService(IAmazonKeyManagementService kms, IStoreUsageInspector inspector, IStoreDisconnector disconnector, ILogger<DecommissionService> log)
        => (_kms, _inspector, _disconnector, _log) = (kms, inspector, disconnector, log);
    public async Task RunAsync(string storeId, CancellationToken ct)
    {
        var report = await _inspector.InspectAsync(storeId, ct);
        if (report.IsInUse)
        {
            _log.LogError("Store {Id} holds {Count} keys", storeId, report.KeyIds.Count);
            throw new InvalidOperationException("store in use");
        }
        await _disconnector.DisconnectAndWaitAsync(storeId, ct);
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
    }
}
//=== t01-precondition-chain
namespace Acme.Kms;
public class PreconditionFailedException : Exception { public PreconditionFailedException(string m) : base(m) { } }
public abstract class KmsOperationBase
{
    protected KmsOperationBase(IAmazonKeyManagementService kms) { Kms = kms; }
    protected IAmazonKeyManagementService Kms { get; }
    protected async Task RequireNoKeysAsync(string id, CancellationToken ct)
    {
        string? marker = null;
        do
        {
            var page = await Kms.ListKeysAsync(new ListKeysRequest { Marker = marker }, ct);
            foreach (var k in page.Keys ?? new List<KeyListEntry>())
            {
                var d = await Kms.DescribeKeyAsync(k.KeyId, ct);
                if (d.KeyMetadata.CustomKeyStoreId == id)
                    throw new PreconditionFailedException($"key {k.KeyId} in {id}");
            }
            marker = page.Truncated == true ? page.NextMarker : null;
        } while (marker != null);
    }
    protected async Task RequireDisconnectedAsync(string id, CancellationToken ct)
    {
        var r = await Kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, ct);
        var store = r.CustomKeyStores.SingleOrDefault() ?? throw new PreconditionFailedException("no such store");
        if (store.ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new PreconditionFailedException($"{id} is {store.ConnectionState}");
    }
}
public sealed class DeleteStoreOperation : KmsOperationBase
{
    public DeleteStoreOperation(IAmazonKeyManagementService kms) : base(kms) { }
    public async Task<bool> ExecuteAsync(string id, CancellationToken ct = default)
    {
        await RequireNoKeysAsync(id, ct);
        await RequireDisconnectedAsync(id, ct);
        var response = await Kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);
        return response.HttpStatusCode == System.Net.HttpStatusCode.OK;
    }
}
//=== t01-status-enum-gateway
using Microsoft.Extensions.Logging;
namespace Acme.Kms;
public enum StoreReadiness { Ready, HasKeys, StillConnected, Missing }
public interface IStoreGateway { Task<StoreReadiness> GetReadinessAsync(string id, CancellationToken ct); Task RemoveAsync(string id, CancellationToken ct); }
public sealed class StoreGateway : IStoreGateway
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly ILogger<StoreGateway> _log;
    public StoreGateway(IAmazonKeyManagementService kms, ILogger<StoreGateway> log) { _kms = kms; _log = log; }
    public async Task<StoreReadiness> GetReadinessAsync(string id, CancellationToken ct)
    {
        var resp = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, ct);
        var store = resp.CustomKeyStores?.FirstOrDefault(s => s.CustomKeyStoreId == id);
        if (store is null) return StoreReadiness.Missing;
        await foreach (var page in _kms.Paginators.ListKeys(new ListKeysRequest()).Responses.WithCancellation(ct))
        {
            foreach (var key in page.Keys)
            {
                var md = (await _kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = key.KeyId }, ct)).KeyMetadata;
                if (id.Equals(md.CustomKeyStoreId, StringComparison.Ordinal)) return StoreReadiness.HasKeys;
            }
        }
        return store.ConnectionState == ConnectionStateType.DISCONNECTED ? StoreReadiness.Ready : StoreReadiness.StillConnected;
    }
    public async Task RemoveAsync(string id, CancellationToken ct)
    {
        var readiness = await GetReadinessAsync(id, ct);
        _log.LogInformation("{Id}: {Readiness}", id, readiness);
        switch (readiness)
        {
            case StoreReadiness.Ready:
                await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);
                break;
            case StoreReadiness.Missing:
                return;
            default:
                throw new InvalidOperationException(readiness.ToString());
        }
    }
}
//=== t01-domain-exception-mapping
using Microsoft.Extensions.Logging;
namespace Acme.Kms;
public sealed class KeyStoreAdminException : Exception { public KeyStoreAdminException(string m, Exception i) : base(m, i) { } }
public sealed class KeyStoreAdminService
{
    private readonly IAmazonKeyManagementService kms;
    private readonly ILogger<KeyStoreAdminService> logger;
    public KeyStoreAdminService(IAmazonKeyManagementService kms, ILogger<KeyStoreAdminService> logger) { this.kms = kms; this.logger = logger; }
    public async Task DeleteAsync(string keyStoreId, CancellationToken token)
    {
        try
        {
            await EnsureUnusedAsync(keyStoreId, token).ConfigureAwait(false);
            await EnsureOfflineAsync(keyStoreId, token).ConfigureAwait(false);
            var request = new DeleteCustomKeyStoreRequest { CustomKeyStoreId = keyStoreId };
            await kms.DeleteCustomKeyStoreAsync(request, token).ConfigureAwait(false);
        }
        catch (CustomKeyStoreHasCMKsException ex)
        {
            logger.LogError(ex, "race: key created meanwhile");
            throw new KeyStoreAdminException("in use", ex);
        }
        catch (AmazonKeyManagementServiceException ex)
        {
            throw new KeyStoreAdminException("KMS failed", ex);
        }
    }
    private async Task EnsureUnusedAsync(string storeId, CancellationToken token)
    {
        var all = new List<KeyListEntry>();
        await foreach (var e in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(token).ConfigureAwait(false))
            all.Add(e);
        logger.LogDebug("{N} keys in region", all.Count);
        foreach (var e in all)
        {
            DescribeKeyResponse d;
            try { d = await kms.DescribeKeyAsync(e.KeyId, token).ConfigureAwait(false); }
            catch (NotFoundException) { continue; }
            if (d.KeyMetadata.CustomKeyStoreId == storeId) throw new InvalidOperationException("in use by " + e.KeyArn);
        }
    }
    private async Task EnsureOfflineAsync(string storeId, CancellationToken token)
    {
        for (var attempt = 0; attempt < 40; attempt++)
        {
            var r = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, token).ConfigureAwait(false);
            var state = r.CustomKeyStores.Single().ConnectionState;
            if (state == ConnectionStateType.DISCONNECTED) return;
            if (state == ConnectionStateType.CONNECTED || state == ConnectionStateType.FAILED)
                await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = storeId }, token).ConfigureAwait(false);
            await Task.Delay(TimeSpan.FromSeconds(15), token).ConfigureAwait(false);
        }
        throw new TimeoutException("not disconnected: " + storeId);
    }
}
//=== t01-repository-stores-keys
namespace Acme.Kms;
public sealed record KeyInfo(string Id, string? StoreId);
public interface IKeyRepository { Task<IReadOnlyCollection<KeyInfo>> GetAllAsync(CancellationToken ct); }
public sealed class KmsKeyRepository : IKeyRepository
{
    private readonly IAmazonKeyManagementService _kms;
    public KmsKeyRepository(IAmazonKeyManagementService kms) { _kms = kms; }
    public async Task<IReadOnlyCollection<KeyInfo>> GetAllAsync(CancellationToken ct)
    {
        var list = new List<KeyInfo>();
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var r = await _kms.DescribeKeyAsync(k.KeyId, ct);
            list.Add(new KeyInfo(k.KeyId, r.KeyMetadata.CustomKeyStoreId));
        }
        return list;
    }
}
public sealed class StoreService
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly IKeyRepository _keys;
    public StoreService(IAmazonKeyManagementService kms, IKeyRepository keys) { _kms = kms; _keys = keys; }
    public async Task DeleteStoreAsync(string storeId, CancellationToken ct)
    {
        var keys = await _keys.GetAllAsync(ct);
        if (keys.Any(k => k.StoreId == storeId))
            throw new InvalidOperationException("store has keys");
        var r = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, ct);
        if (r.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException("disconnect first");
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
    }
}
//=== t02-result-bind
namespace Fun.Kms;
public abstract record Verdict
{
    public sealed record Empty : Verdict;
    public sealed record Occupied(string KeyId) : Verdict;
}
public static class Retire
{
    static async Task<Verdict> Sweep(IAmazonKeyManagementService kms, string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata is { CustomKeyStoreId: var s } && s == id)
                return new Verdict.Occupied(k.KeyId);
        return new Verdict.Empty();
    }
    static async Task<ConnectionStateType> State(IAmazonKeyManagementService kms, string id) =>
        (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single().ConnectionState;
    public static async Task<string> Run(IAmazonKeyManagementService kms, string id)
    {
        if (await Sweep(kms, id) is Verdict.Occupied { KeyId: var key })
            return $"occupied by {key}";
        if (await State(kms, id) != ConnectionStateType.DISCONNECTED)
            return "not disconnected";
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        return "deleted";
    }
}
//=== t02-switch-tuple
namespace Fun.Kms;
public static class TupleRetire
{
    public static async Task<string> Run(IAmazonKeyManagementService kms, string id)
    {
        var keys = new List<KeyMetadata>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            keys.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
        var count = keys.Count(m => m.CustomKeyStoreId == id);
        var state = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }))
            .CustomKeyStores.Single().ConnectionState.Value;
        switch (count, state)
        {
            case (0, "DISCONNECTED"):
                await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
                return "ok";
            case ( > 0, _):
                return $"{count} keys";
            default:
                return state;
        }
    }
}
//=== t02-linq-async-select
namespace Fun.Kms;
public static class LinqRetire
{
    static async Task<IReadOnlyList<string>> AllKeyIds(IAmazonKeyManagementService kms)
    {
        var ids = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys) ids.Add(k.KeyId);
        return ids;
    }
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        var ids = await AllKeyIds(kms);
        var described = await Task.WhenAll(ids.Select(k => kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = k })));
        var free = described.Select(d => d.KeyMetadata).All(m => m.CustomKeyStoreId != id);
        var (state, name) = await Look();
        if (!free) throw new InvalidOperationException($"{name} holds keys");
        if (state is not "DISCONNECTED") throw new InvalidOperationException($"{name} is {state}");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

        async Task<(string State, string Name)> Look()
        {
            var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
            return (s.ConnectionState.Value, s.CustomKeyStoreName);
        }
    }
}
//=== t02-option-reason
namespace Fun.Kms;
public static class ReasonRetire
{
    static async Task<string?> Occupied(IAmazonKeyManagementService kms, string id)
    {
        await foreach (var r in kms.Paginators.ListKeys(new()).Responses)
            foreach (var k in r.Keys)
                if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id)
                    return $"key {k.KeyId}";
        return null;
    }
    static async Task<string?> Online(IAmazonKeyManagementService kms, string id)
    {
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        return r.CustomKeyStores is [{ ConnectionState.Value: "DISCONNECTED" }] ? null : "not disconnected";
    }
    public static async Task<string> Run(IAmazonKeyManagementService kms, string id)
    {
        var reason = await Occupied(kms, id) ?? await Online(kms, id);
        if (reason is not null) return reason;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        return "done";
    }
}
//=== t02-local-functions-bool
namespace Fun.Kms;
public sealed record Outcome(bool Ok, string Why)
{
    public static readonly Outcome Done = new(true, "");
    public static Outcome Fail(string why) => new(false, why);
}
public static class LocalRetire
{
    public static async Task<Outcome> Run(IAmazonKeyManagementService kms, string id, TimeSpan patience)
    {
        var go = await IsEmpty() && await BecomesDisconnected();
        if (!go) return Outcome.Fail("preconditions");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        return Outcome.Done;

        async Task<bool> IsEmpty()
        {
            await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            {
                var m = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
                if (m.CustomKeyStoreId == id) return false;
            }
            return true;
        }
        async Task<bool> BecomesDisconnected()
        {
            await kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
            var sw = System.Diagnostics.Stopwatch.StartNew();
            while (sw.Elapsed < patience)
            {
                var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
                if (s.ConnectionState == ConnectionStateType.DISCONNECTED) return true;
                await Task.Delay(2000);
            }
            return false;
        }
    }
}
//=== t02-switch-expression-result
namespace Fun.Kms;
public readonly record struct Result<T>(bool IsOk, T? Value, string? Error)
{
    public static Result<T> Ok(T v) => new(true, v, null);
    public static Result<T> Err(string e) => new(false, default, e);
}
public static class SwitchRetire
{
    static async Task<Result<string>> CheckEmpty(IAmazonKeyManagementService kms, string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
        {
            var d = await kms.DescribeKeyAsync(k.KeyId);
            if (d.KeyMetadata.CustomKeyStoreId == id) return Result<string>.Err($"{k.KeyId} in store");
        }
        return Result<string>.Ok(id);
    }
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        var check = await CheckEmpty(kms, id);
        if (!check.IsOk) throw new InvalidOperationException(check.Error);
        var store = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        _ = store.ConnectionState.Value switch
        {
            "DISCONNECTED" => true,
            "FAILED" => throw new InvalidOperationException("failed: disconnect first"),
            var s => throw new InvalidOperationException(s),
        };
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== t03-drop-store-script
using System.Linq;
if (args.Length < 1) { Console.Error.WriteLine("usage: drop-store <id>"); return 2; }
var storeId = args[0];
using var kms = new AmazonKeyManagementServiceClient();
var hits = 0;
await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
{
    var meta = (await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata;
    if (meta.CustomKeyStoreId == storeId) { Console.WriteLine($"  {key.KeyId} {meta.KeyState}"); hits++; }
}
if (hits > 0) { Console.Error.WriteLine($"{hits} keys in {storeId}, refusing"); return 1; }
await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = storeId });
var disconnected = false;
for (var i = 0; i < 60 && !disconnected; i++)
{
    await Task.Delay(TimeSpan.FromSeconds(10));
    var r = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId });
    disconnected = r.CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED;
}
if (!disconnected) { Console.Error.WriteLine("timeout"); return 3; }
await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId });
Console.WriteLine("deleted");
return 0;
//=== t03-dry-run-flag
var apply = args.Contains("--apply");
var id = args.FirstOrDefault(a => !a.StartsWith("--")) ?? throw new ArgumentException("id");
var client = new AmazonKeyManagementServiceClient();
if (await Tool.HasKeys(client, id)) { Console.WriteLine("has keys"); Environment.Exit(1); return; }
var state = await Tool.State(client, id);
Console.WriteLine($"{id}: {state}");
if (state != ConnectionStateType.DISCONNECTED) { Console.WriteLine("disconnect it first"); return; }
if (apply)
    await client.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
else
    Console.WriteLine("would delete");
static class Tool
{
    public static async Task<bool> HasKeys(IAmazonKeyManagementService kms, string store)
    {
        var req = new ListKeysRequest { Limit = 1000 };
        ListKeysResponse page;
        do
        {
            page = await kms.ListKeysAsync(req);
            foreach (var k in page.Keys)
            {
                var d = await kms.DescribeKeyAsync(k.KeyId);
                if (d.KeyMetadata.CustomKeyStoreId == store) return true;
            }
            req.Marker = page.NextMarker;
        } while (page.Truncated ?? false);
        return false;
    }
    public static async Task<ConnectionStateType> State(IAmazonKeyManagementService kms, string store)
    {
        var r = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = store });
        return r.CustomKeyStores.Single().ConnectionState;
    }
}
//=== t03-command-switch
class Program
{
    static readonly AmazonKeyManagementServiceClient Kms = new();
    static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["list"]:
                foreach (var s in (await Kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest())).CustomKeyStores)
                    Console.WriteLine($"{s.CustomKeyStoreId} {s.ConnectionState}");
                return 0;
            case ["check", var id]:
                return await CountKeys(id) == 0 ? 0 : 1;
            case ["delete", var id]:
                return await Delete(id);
            default:
                Console.Error.WriteLine("list | check <id> | delete <id>");
                return 64;
        }
    }
    static async Task<int> Delete(string id)
    {
        int n = await CountKeys(id);
        if (n != 0) { Console.Error.WriteLine($"{n} keys"); return 1; }
        await WaitDisconnected(id);
        await Kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        return 0;
    }
    static async Task<int> CountKeys(string id)
    {
        int n = 0;
        await foreach (var k in Kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await Kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id)
                n += 1;
        return n;
    }
    static async Task WaitDisconnected(string id)
    {
        bool asked = false;
        for (;;)
        {
            var store = (await Kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
            if (store.ConnectionState == ConnectionStateType.DISCONNECTED) break;
            if (!asked) { await Kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id }); asked = true; }
            Console.Write(".");
            await Task.Delay(5000);
        }
    }
}
//=== t03-multiple-ids-args
using var kms = new AmazonKeyManagementServiceClient();
var used = new HashSet<string>(StringComparer.Ordinal);
await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
{
    var m = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
    if (m.CustomKeyStoreId != null) used.Add(m.CustomKeyStoreId);
}
var rc = 0;
foreach (var id in args)
{
    if (used.Contains(id)) { Console.WriteLine($"{id}: in use"); rc = 1; continue; }
    var store = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
    if (store.ConnectionState != ConnectionStateType.DISCONNECTED) { Console.WriteLine($"{id}: {store.ConnectionState}"); rc = 1; continue; }
    await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    Console.WriteLine($"{id}: deleted");
}
return rc;
//=== t03-by-name
var name = args[0];
var kms = new AmazonKeyManagementServiceClient();
var found = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreName = name });
var entry = found.CustomKeyStores?.FirstOrDefault();
if (entry == null) { Console.WriteLine("no such store"); return; }
string cksId = entry.CustomKeyStoreId;
var offenders = new List<string>();
await foreach (var response in kms.Paginators.ListKeys(new ListKeysRequest()).Responses)
{
    foreach (var k in response.Keys)
    {
        var dk = await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = k.KeyArn });
        if (dk.KeyMetadata.CustomKeyStoreId == cksId) offenders.Add(k.KeyArn);
    }
}
offenders.ForEach(Console.WriteLine);
if (offenders.Count > 0) return;
while (true)
{
    var now = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = cksId })).CustomKeyStores[0];
    if (now.ConnectionState == ConnectionStateType.DISCONNECTED) break;
    if (now.ConnectionState == ConnectionStateType.CONNECTED)
        await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = cksId });
    Thread.Sleep(3000);
}
await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = cksId });
//=== t03-die-helper
using System.Diagnostics.CodeAnalysis;
var kms = new AmazonKeyManagementServiceClient();
var target = Environment.GetEnvironmentVariable("CKS_ID");
if (string.IsNullOrEmpty(target)) Die("CKS_ID missing");
await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
{
    var d = await kms.DescribeKeyAsync(k.KeyId);
    if (d.KeyMetadata.CustomKeyStoreId == target) Die($"key {k.KeyId} uses {target}");
}
var r = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = target });
if (r.CustomKeyStores.Single().ConnectionState.Value != "DISCONNECTED") Die("not disconnected");
Console.Write("type the id to confirm: ");
if (Console.ReadLine() != target) Die("aborted");
await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = target });

[DoesNotReturn]
static void Die(string message)
{
    Console.Error.WriteLine(message);
    Environment.Exit(1);
    throw new InvalidOperationException();
}
//=== t04-batch-item-failures
namespace Fn;
public record QueueMessage(string MessageId, string Body);
public class BatchHandler
{
    private readonly IAmazonKeyManagementService _kms = new AmazonKeyManagementServiceClient();
    public async Task<List<string>> HandleAsync(IEnumerable<QueueMessage> batch)
    {
        var failures = new List<string>();
        foreach (var m in batch)
        {
            try
            {
                await ProcessAsync(m.Body);
            }
            catch (Exception e)
            {
                Console.WriteLine($"{m.MessageId}: {e.Message}");
                failures.Add(m.MessageId);
            }
        }
        return failures;
    }
    private async Task ProcessAsync(string storeId)
    {
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var d = await _kms.DescribeKeyAsync(k.KeyId);
            if (d.KeyMetadata.CustomKeyStoreId == storeId) throw new Exception("in use");
        }
        var s = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED)
        {
            await _kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = storeId });
            throw new Exception("retry later");
        }
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId });
    }
}
//=== t04-step-function
namespace Fn;
public class StepInput { public string StoreId { get; set; } = ""; public string Step { get; set; } = ""; }
public class StepOutput { public string Status { get; set; } = ""; }
public class StepHandler
{
    private readonly IAmazonKeyManagementService kms;
    public StepHandler(IAmazonKeyManagementService kms) { this.kms = kms; }
    public async Task<StepOutput> Handle(StepInput input, CancellationToken ct)
    {
        switch (input.Step)
        {
            case "disconnect":
                if (await HasKeys(input.StoreId, ct)) return new StepOutput { Status = "HAS_KEYS" };
                await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = input.StoreId }, ct);
                return new StepOutput { Status = "WAIT" };
            case "poll":
                return new StepOutput { Status = (await State(input.StoreId, ct)).Value };
            case "delete":
                if (await HasKeys(input.StoreId, ct)) return new StepOutput { Status = "HAS_KEYS" };
                if (await State(input.StoreId, ct) != ConnectionStateType.DISCONNECTED) return new StepOutput { Status = "WAIT" };
                await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = input.StoreId }, ct);
                return new StepOutput { Status = "DELETED" };
            default:
                throw new ArgumentOutOfRangeException(nameof(input));
        }
    }
    private async Task<bool> HasKeys(string id, CancellationToken ct)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            if ((await kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata?.CustomKeyStoreId == id) return true;
        }
        return false;
    }
    private async Task<ConnectionStateType> State(string id, CancellationToken ct)
        => (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState;
}
//=== t04-resource-provider
namespace Fn;
public class ResourceEvent { public string RequestType { get; set; } = ""; public string PhysicalResourceId { get; set; } = ""; }
public class Provider
{
    private static readonly IAmazonKeyManagementService Kms = new AmazonKeyManagementServiceClient();
    public async Task<string> On(ResourceEvent e)
    {
        if (e.RequestType != "Delete") return "IGNORED";
        var id = e.PhysicalResourceId;
        CustomKeyStoresListEntry entry;
        try
        {
            entry = (await Kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        }
        catch (CustomKeyStoreNotFoundException)
        {
            return "SUCCESS";
        }
        if (!await IsEmptyAsync(id)) return "FAILED: keys";
        if (entry.ConnectionState != ConnectionStateType.DISCONNECTED) return "FAILED: " + entry.ConnectionState;
        try
        {
            await Kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        }
        catch (CustomKeyStoreNotFoundException)
        {
            Console.WriteLine("already gone");
        }
        return "SUCCESS";
    }
    private static async Task<bool> IsEmptyAsync(string id)
    {
        string marker = null!;
        while (true)
        {
            var resp = await Kms.ListKeysAsync(new ListKeysRequest { Marker = marker, Limit = 100 });
            foreach (var key in resp.Keys)
            {
                var dk = await Kms.DescribeKeyAsync(key.KeyId);
                if (dk.KeyMetadata.CustomKeyStoreId == id) return false;
            }
            if (resp.Truncated != true) return true;
            marker = resp.NextMarker;
        }
    }
}
//=== t04-grouped-sweep
namespace Fn;
public class SweepHandler
{
    private readonly IAmazonKeyManagementService _kms;
    public SweepHandler(IAmazonKeyManagementService kms) => _kms = kms;
    public async Task<Dictionary<string, string>> Handle(IReadOnlyList<string> storeIds)
    {
        var byStore = new Dictionary<string, List<string>>();
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var cks = (await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId;
            if (string.IsNullOrEmpty(cks)) continue;
            if (!byStore.TryGetValue(cks, out var list)) byStore[cks] = list = new List<string>();
            list.Add(k.KeyId);
        }
        var result = new Dictionary<string, string>();
        foreach (var id in storeIds)
        {
            if (byStore.ContainsKey(id))
            {
                result[id] = "in use: " + byStore[id].Count;
                continue;
            }
            var s = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
            if (s.ConnectionState != ConnectionStateType.DISCONNECTED)
            {
                result[id] = "state " + s.ConnectionState;
                continue;
            }
            await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
            result[id] = "deleted";
        }
        return result;
    }
}
//=== t04-remaining-time
namespace Fn;
public interface IContext { TimeSpan RemainingTime { get; } }
public class BudgetHandler
{
    private readonly IAmazonKeyManagementService _kms = new AmazonKeyManagementServiceClient();
    public async Task Handle(string storeId, IContext context)
    {
        var keys = new List<string>();
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var md = (await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (md.CustomKeyStoreId == storeId) keys.Add(md.Arn);
        }
        if (keys is { Count: > 0 }) throw new InvalidOperationException(string.Join(", ", keys));
        await _kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = storeId });
        while (context.RemainingTime > TimeSpan.FromSeconds(20))
        {
            var st = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId })).CustomKeyStores.Single();
            if (st.ConnectionState == ConnectionStateType.DISCONNECTED)
            {
                await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId });
                return;
            }
            await Task.Delay(5000);
        }
        throw new TimeoutException();
    }
}
//=== t04-partial-failure-linq
namespace Fn;
public class PartialHandler
{
    private readonly IAmazonKeyManagementService _kms;
    public PartialHandler(IAmazonKeyManagementService kms) => _kms = kms;
    public async Task<(int Deleted, List<string> Failed)> Handle(string[] ids)
    {
        var failed = new List<string>();
        var deleted = 0;
        foreach (var id in ids.Distinct())
        {
            var problem = await FindProblem(id);
            if (problem.Length > 0) { failed.Add($"{id}: {problem}"); continue; }
            try
            {
                await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
                deleted++;
            }
            catch (CustomKeyStoreInvalidStateException e)
            {
                failed.Add($"{id}: {e.Message}");
            }
        }
        return (deleted, failed);
    }
    private async Task<string> FindProblem(string id)
    {
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id)
                return "contains " + k.KeyId;
        var all = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores;
        if (all.Count != 1) return "not found";
        return all[0].ConnectionState == ConnectionStateType.DISCONNECTED ? "" : "state " + all[0].ConnectionState;
    }
}
//=== t05-job-phase-enum
namespace Jobs;
public enum Phase { Check, Disconnect, Wait, Delete, Done }
public class PhaseJob
{
    private readonly IAmazonKeyManagementService _kms;
    public PhaseJob(IAmazonKeyManagementService kms) => _kms = kms;
    public async Task Execute(string id, CancellationToken ct)
    {
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
            if ((await _kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata.CustomKeyStoreId == id)
                throw new InvalidOperationException("in use");
        var phase = Phase.Disconnect;
        while (phase != Phase.Done)
        {
            switch (phase)
            {
                case Phase.Disconnect:
                    await _kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);
                    phase = Phase.Wait;
                    break;
                case Phase.Wait:
                    var s = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single();
                    if (s.ConnectionState == ConnectionStateType.DISCONNECTED)
                    {
                        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);
                        phase = Phase.Done;
                    }
                    else
                    {
                        await Task.Delay(2000, ct);
                    }
                    break;
            }
        }
    }
}
//=== t05-job-data-map
namespace Jobs;
public sealed class JobData : Dictionary<string, string> { }
public sealed class CheckResult { public int KeyCount { get; set; } public string State { get; set; } = ""; }
public class RetireJob
{
    private readonly IAmazonKeyManagementService _kms;
    public RetireJob(IAmazonKeyManagementService kms) { _kms = kms; }
    public async Task Execute(JobData data)
    {
        string id = data["storeId"];
        CheckResult result = await CheckAsync(id);
        if (result.KeyCount > 0 || result.State != "DISCONNECTED")
        {
            data["last"] = $"{result.KeyCount}/{result.State}";
            return;
        }
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        data["last"] = "deleted";
    }
    private async Task<CheckResult> CheckAsync(string id)
    {
        var result = new CheckResult();
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var d = await _kms.DescribeKeyAsync(k.KeyId);
            if (d.KeyMetadata.CustomKeyStoreId == id) result.KeyCount++;
        }
        var s = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        result.State = s.CustomKeyStores.Single().ConnectionState.Value;
        return result;
    }
}
//=== t05-two-readings
namespace Jobs;
public class TwoReadings
{
    private readonly IAmazonKeyManagementService _kms;
    public TwoReadings(IAmazonKeyManagementService kms) => _kms = kms;
    public async Task Run(string id, CancellationToken ct)
    {
        var inUse = false;
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var d = await _kms.DescribeKeyAsync(k.KeyId, ct);
            if (d.KeyMetadata.CustomKeyStoreId != id) continue;
            inUse = true;
            break;
        }
        if (inUse) return;
        await _kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);
        var streak = 0;
        while (streak < 2)
        {
            await Task.Delay(3000, ct);
            var s = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single();
            streak = s.ConnectionState == ConnectionStateType.DISCONNECTED ? streak + 1 : 0;
        }
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);
    }
}
//=== t05-transition-table
using Microsoft.Extensions.Logging;
namespace Jobs;
public class TransitionTable
{
    private readonly IAmazonKeyManagementService _kms; private readonly ILogger _log;
    private readonly Dictionary<string, Func<string, Task<string>>> _handlers;
    public TransitionTable(IAmazonKeyManagementService kms, ILogger<TransitionTable> log)
    {
        _kms = kms; _log = log;
        _handlers = new() { ["start"] = StartAsync, ["delete"] = DeleteAsync };
    }
    public async Task RunAsync(string id)
    {
        var state = "start";
        while (state != "end") state = await _handlers[state](id);
    }
    private async Task<string> StartAsync(string id)
    {
        var s = await GetAsync(id);
        return s.ConnectionState == ConnectionStateType.DISCONNECTED ? "delete" : "end";
    }
    private async Task<string> DeleteAsync(string id)
    {
        var store = await GetAsync(id);
        if (store.ConnectionState != ConnectionStateType.DISCONNECTED) return "start";
        var count = 0;
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var m = (await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (m.CustomKeyStoreId == id) { count++; _log.LogInformation("{Key}", k.KeyId); }
        }
        if (count >= 1) return "end";
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        return "end";
    }
    private async Task<CustomKeyStoresListEntry> GetAsync(string id)
        => (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
}
//=== t06-region-dictionary
namespace Platform;
public class RegionFleet
{
    private readonly Dictionary<string, IAmazonKeyManagementService> _clients = new();
    public RegionFleet(IEnumerable<string> regions)
    {
        foreach (var r in regions) _clients[r] = new AmazonKeyManagementServiceClient(Amazon.RegionEndpoint.GetBySystemName(r));
    }
    public async Task PurgeAsync(string region, string storeId)
    {
        var kms = _clients[region];
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var d = await kms.DescribeKeyAsync(k.KeyId);
            if (d.KeyMetadata.CustomKeyStoreId == storeId) throw new InvalidOperationException($"{region}: {k.KeyId}");
        }
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException($"{region}: {s.ConnectionState}");
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId });
    }
}
//=== t06-kvp-deconstruct
namespace Platform;
public static class Cleaner
{
    public static async Task CleanAsync(IReadOnlyDictionary<Amazon.RegionEndpoint, IAmazonKeyManagementService> clients)
    {
        foreach (var (region, kms) in clients)
        {
            var used = new HashSet<string>();
            await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            {
                var md = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
                if (md.CustomKeyStoreId is { } cks) used.Add(cks);
            }
            await foreach (var store in kms.Paginators.DescribeCustomKeyStores(new DescribeCustomKeyStoresRequest()).CustomKeyStores)
            {
                if (used.Contains(store.CustomKeyStoreId)) continue;
                if (store.ConnectionState != ConnectionStateType.DISCONNECTED) continue;
                Console.WriteLine($"{region.SystemName}: {store.CustomKeyStoreName}");
                await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = store.CustomKeyStoreId });
            }
        }
    }
}
//=== t06-context-object
namespace Platform;
public sealed class RegionContext
{
    public RegionContext(IAmazonKeyManagementService client, string storeId) { Client = client; StoreId = storeId; }
    public IAmazonKeyManagementService Client { get; }
    public string StoreId { get; }
    public async Task<bool> HasKeysAsync()
    {
        await foreach (var k in Client.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await Client.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == StoreId) return true;
        return false;
    }
    public async Task WaitForDisconnectAsync(TimeSpan limit)
    {
        var until = DateTime.UtcNow + limit;
        while (true)
        {
            var s = (await Client.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = StoreId })).CustomKeyStores.Single();
            if (s.ConnectionState == ConnectionStateType.DISCONNECTED) return;
            if (DateTime.UtcNow >= until) throw new TimeoutException(StoreId);
            await Task.Delay(5000);
        }
    }
    public Task DeleteAsync() => DeleteCoreAsync();
    private async Task DeleteCoreAsync()
    {
        if (await HasKeysAsync()) throw new InvalidOperationException(StoreId);
        await WaitForDisconnectAsync(TimeSpan.FromMinutes(10));
        await Client.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = StoreId });
    }
}
public static class Fleet
{
    public static async Task Run(IEnumerable<RegionContext> contexts)
    {
        foreach (var c in contexts) await c.DeleteAsync();
    }
}
//=== t06-client-factory
namespace Platform;
public static class KmsGuards
{
    public static async Task AssertStoreEmptyAsync(this IAmazonKeyManagementService kms, string storeId)
    {
        var pages = kms.Paginators.ListKeys(new ListKeysRequest { Limit = 1000 }).Responses;
        await foreach (var p in pages)
        {
            if (p.Keys == null) continue;
            foreach (var k in p.Keys)
            {
                var d = await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = k.KeyId });
                if (d.KeyMetadata.CustomKeyStoreId == storeId) throw new InvalidOperationException("not empty");
            }
        }
    }
    public static async Task<bool> IsStoreOfflineAsync(this IAmazonKeyManagementService kms, string storeId)
    {
        var r = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId });
        return r.CustomKeyStores.Count == 1 && r.CustomKeyStores[0].ConnectionState == ConnectionStateType.DISCONNECTED;
    }
}
public class RegionalDelete
{
    public async Task Run(Amazon.RegionEndpoint region, string storeId)
    {
        using var kms = Create(region);
        await kms.AssertStoreEmptyAsync(storeId);
        while (!await kms.IsStoreOfflineAsync(storeId)) await Task.Delay(TimeSpan.FromSeconds(5));
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId });
    }
    private static IAmazonKeyManagementService Create(Amazon.RegionEndpoint region) => new AmazonKeyManagementServiceClient(region);
}
//=== t06-trygetvalue-client
namespace Platform;
public class ClientPool
{
    private readonly Dictionary<(string Account, string Region), IAmazonKeyManagementService> _pool = new();
    public async Task<string> Remove(string account, string region, string storeId)
    {
        if (!_pool.TryGetValue((account, region), out var kms)) return "no client";
        int used = 0;
        string? token = null;
        bool more = true;
        while (more)
        {
            var resp = await kms.ListKeysAsync(new ListKeysRequest { Marker = token });
            foreach (var k in resp.Keys)
            {
                var info = await kms.DescribeKeyAsync(k.KeyId);
                if (storeId == info.KeyMetadata.CustomKeyStoreId) used++;
            }
            token = resp.NextMarker;
            more = resp.Truncated.GetValueOrDefault();
        }
        if (used != 0) return $"{used} keys";
        var list = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId });
        foreach (var s in list.CustomKeyStores)
        {
            if (s.CustomKeyStoreId == storeId && s.ConnectionState == ConnectionStateType.DISCONNECTED)
            {
                await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId });
                return "deleted";
            }
        }
        return "not disconnected";
    }
}
//=== t06-parallel-regions
namespace Platform;
public static class ParallelRegions
{
    public static async Task Run(IDictionary<string, (IAmazonKeyManagementService Kms, string StoreId)> targets)
    {
        await Task.WhenAll(targets.Select(t => One(t.Key, t.Value.Kms, t.Value.StoreId)));
    }
    private static async Task One(string region, IAmazonKeyManagementService kms, string storeId)
    {
        var members = await Members(kms, storeId);
        if (members.Count != 0)
        {
            Console.WriteLine($"{region}: {members.Count} keys in {storeId}");
            return;
        }
        var e = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId })).CustomKeyStores.SingleOrDefault();
        if (e?.ConnectionState != ConnectionStateType.DISCONNECTED)
        {
            Console.WriteLine($"{region}: {e?.ConnectionState}");
            return;
        }
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId });
    }
    private static async Task<List<string>> Members(IAmazonKeyManagementService kms, string storeId)
    {
        var members = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == storeId)
                members.Add(k.KeyId);
        }
        return members;
    }
}
//=== t07-result-codes
namespace Legacy
{
    public class KeyStoreManager
    {
        private const int RC_OK = 0;
        private const int RC_FAIL = 1;
        private IAmazonKeyManagementService m_client;
        public KeyStoreManager(IAmazonKeyManagementService client) { m_client = client; }
        public int DeleteStore(string storeId, out string reason)
        {
            int rc = CheckNoKeys(storeId, out reason);
            if (rc != RC_OK)
                return rc;
            rc = CheckDisconnected(storeId, out reason);
            if (rc != RC_OK)
                return rc;
            m_client.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }).GetAwaiter().GetResult();
            return RC_OK;
        }
        private int CheckNoKeys(string storeId, out string reason)
        {
            reason = "";
            string marker = null;
            bool truncated;
            do
            {
                ListKeysResponse response = m_client.ListKeysAsync(new ListKeysRequest { Marker = marker }).GetAwaiter().GetResult();
                foreach (KeyListEntry key in response.Keys)
                {
                    DescribeKeyResponse d = m_client.DescribeKeyAsync(key.KeyId).GetAwaiter().GetResult();
                    if (d.KeyMetadata.CustomKeyStoreId == storeId)
                    {
                        reason = "Key " + key.KeyId + " is in the store";
                        return RC_FAIL;
                    }
                }
                truncated = response.Truncated == true;
                marker = response.NextMarker;
            } while (truncated);
            return RC_OK;
        }
        private int CheckDisconnected(string storeId, out string reason)
        {
            DescribeCustomKeyStoresResponse r = m_client.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }).Result;
            if (r.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED)
            {
                reason = "Store is " + r.CustomKeyStores[0].ConnectionState;
                return RC_FAIL;
            }
            reason = "";
            return RC_OK;
        }
    }
}
//=== t07-goto-cleanup
namespace Legacy
{
    public static class StoreUtil
    {
        public static bool RemoveStore(IAmazonKeyManagementService client, string storeId)
        {
            List<KeyListEntry> keys = new List<KeyListEntry>();
            ListKeysRequest request = new ListKeysRequest();
        nextPage:
            ListKeysResponse page = client.ListKeysAsync(request).Result;
            keys.AddRange(page.Keys);
            if (page.Truncated == true)
            {
                request.Marker = page.NextMarker;
                goto nextPage;
            }
            for (int i = 0; i < keys.Count; i++)
            {
                KeyMetadata meta = client.DescribeKeyAsync(keys[i].KeyId).Result.KeyMetadata;
                if (meta.CustomKeyStoreId == storeId)
                    goto fail;
            }
            int tries = 0;
        again:
            string state = client.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }).Result.CustomKeyStores[0].ConnectionState.Value;
            if (state != "DISCONNECTED")
            {
                if (++tries > 20) goto fail;
                Thread.Sleep(3000);
                goto again;
            }
            client.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }).Wait();
            return true;
        fail:
            Console.WriteLine("Store not removed: " + storeId);
            return false;
        }
    }
}
//=== t07-try-get-out-list
namespace Legacy
{
    public class LegacyCleaner
    {
        private readonly IAmazonKeyManagementService client;
        public LegacyCleaner(IAmazonKeyManagementService client) { this.client = client; }
        private void LoadKeys(string storeId, out List<string> keyIds)
        {
            keyIds = new List<string>();
            var e = client.Paginators.ListKeys(new ListKeysRequest()).Keys.GetAsyncEnumerator();
            try
            {
                while (e.MoveNextAsync().AsTask().GetAwaiter().GetResult())
                {
                    KeyMetadata m = client.DescribeKeyAsync(e.Current.KeyId).GetAwaiter().GetResult().KeyMetadata;
                    if (string.Compare(m.CustomKeyStoreId, storeId, StringComparison.Ordinal) == 0)
                        keyIds.Add(m.KeyId);
                }
            }
            finally
            {
                e.DisposeAsync().AsTask().GetAwaiter().GetResult();
            }
        }
        public void Clean(string storeId)
        {
            List<string> keyIds;
            LoadKeys(storeId, out keyIds);
            if (keyIds.Count > 0)
            {
                throw new ApplicationException("Store " + storeId + " has " + keyIds.Count + " keys");
            }
            bool ready = false;
            while (!ready)
            {
                CustomKeyStoresListEntry entry = client.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }).GetAwaiter().GetResult().CustomKeyStores[0];
                if (entry.ConnectionState == ConnectionStateType.DISCONNECTED)
                    ready = true;
                else
                    Thread.Sleep(1000);
            }
            client.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }).GetAwaiter().GetResult();
        }
    }
}
//=== t07-while-flag
namespace Legacy
{
    public class Flags
    {
        public static void Drop(IAmazonKeyManagementService client, string id)
        {
            bool found = false;
            bool done = false;
            string marker = null;
            while (!done && !found)
            {
                ListKeysRequest rq = new ListKeysRequest();
                if (marker != null) rq.Marker = marker;
                ListKeysResponse rs = client.ListKeysAsync(rq).Result;
                for (int i = 0; i < rs.Keys.Count && !found; i++)
                {
                    DescribeKeyResponse dk = client.DescribeKeyAsync(rs.Keys[i].KeyId).Result;
                    if (dk.KeyMetadata.CustomKeyStoreId == id) found = true;
                }
                if (rs.Truncated == true) marker = rs.NextMarker; else done = true;
            }
            if (found) return;
            CustomKeyStoresListEntry st = null;
            foreach (CustomKeyStoresListEntry x in client.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores)
            {
                if (x.CustomKeyStoreId == id) { st = x; break; }
            }
            if (st == null) throw new ArgumentException("id");
            if (st.ConnectionState != ConnectionStateType.DISCONNECTED) throw new ApplicationException(st.ConnectionState);
            DeleteCustomKeyStoreRequest del = new DeleteCustomKeyStoreRequest();
            del.CustomKeyStoreId = id;
            client.DeleteCustomKeyStoreAsync(del).Wait();
        }
    }
}
//=== t07-status-object
namespace Legacy
{
    public class OperationStatus { public bool Success = true; public string Message = ""; public void Fail(string m) { Success = false; Message = m; } }
    public class StatusOps
    {
        private readonly IAmazonKeyManagementService client;
        public StatusOps(IAmazonKeyManagementService c) { client = c; }
        public OperationStatus Delete(string id)
        {
            OperationStatus status = new OperationStatus();
            CheckKeys(id, status);
            if (!status.Success) return status;
            CheckState(id, status);
            if (!status.Success) return status;
            client.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }).Wait();
            return status;
        }
        private void CheckKeys(string id, OperationStatus status)
        {
            string marker = null;
            do
            {
                ListKeysResponse p = client.ListKeysAsync(new ListKeysRequest { Marker = marker }).Result;
                foreach (KeyListEntry k in p.Keys)
                    if (client.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id)
                    {
                        status.Fail("key " + k.KeyId);
                        return;
                    }
                marker = p.NextMarker;
            } while (!string.IsNullOrEmpty(marker));
        }
        private void CheckState(string id, OperationStatus status)
        {
            var s = client.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0];
            if (s.ConnectionState != ConnectionStateType.DISCONNECTED) status.Fail("state");
        }
    }
}
//=== t07-data-table-rows
namespace Legacy
{
    public class KeyRow { public string KeyId; public string StoreId; }
    public class KeyTable
    {
        public List<KeyRow> Rows = new List<KeyRow>();
        public static KeyTable Load(IAmazonKeyManagementService client)
        {
            KeyTable t = new KeyTable();
            ListKeysRequest rq = new ListKeysRequest();
            ListKeysResponse rs;
            do
            {
                rs = client.ListKeysAsync(rq).Result;
                foreach (KeyListEntry k in rs.Keys)
                {
                    KeyRow row = new KeyRow();
                    row.KeyId = k.KeyId;
                    row.StoreId = client.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId;
                    t.Rows.Add(row);
                }
                rq.Marker = rs.NextMarker;
            } while (rs.Truncated == true);
            return t;
        }
    }
    public class TableDelete
    {
        public static void Run(IAmazonKeyManagementService client, string storeId)
        {
            KeyTable table = KeyTable.Load(client);
            foreach (KeyRow row in table.Rows)
            {
                if (row.StoreId == storeId)
                    throw new ApplicationException("in use by " + row.KeyId);
            }
            if (client.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED)
                throw new ApplicationException("not disconnected");
            client.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }).Wait();
        }
    }
}
//=== t08-parallel-foreach-flag
namespace AsyncFans;
public static class ParallelSweep
{
    public static async Task Run(IAmazonKeyManagementService kms, string id, CancellationToken ct)
    {
        var hits = 0;
        await Parallel.ForEachAsync(kms.Paginators.ListKeys(new ListKeysRequest()).Keys, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = ct }, async (k, t) =>
        {
            var d = await kms.DescribeKeyAsync(k.KeyId, t);
            if (d.KeyMetadata.CustomKeyStoreId == id) Interlocked.Increment(ref hits);
        });
        if (hits > 0) throw new InvalidOperationException($"{hits} keys");
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException(s.ConnectionState);
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);
    }
}
//=== t08-concurrent-bag
using System.Collections.Concurrent;
namespace AsyncFans;
public static class BagSweep
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        var bag = new ConcurrentBag<string>();
        var keys = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) keys.Add(k.KeyId);
        await Parallel.ForEachAsync(keys, async (k, ct) =>
        {
            var md = (await kms.DescribeKeyAsync(k, ct)).KeyMetadata;
            if (md.CustomKeyStoreId == id) bag.Add(k);
        });
        if (!bag.IsEmpty) return;
        await WaitAsync(kms, id, CancellationToken.None);
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
    private static async Task WaitAsync(IAmazonKeyManagementService kms, string id, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(5));
        do
        {
            var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single();
            if (s.ConnectionState == ConnectionStateType.DISCONNECTED) return;
        } while (await timer.WaitForNextTickAsync(ct));
        throw new OperationCanceledException();
    }
}
//=== t08-semaphore-whenall
namespace AsyncFans;
public static class Throttled
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        using var gate = new SemaphoreSlim(10);
        var tasks = new List<Task<KeyMetadata>>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            tasks.Add(DescribeAsync(k.KeyId));
        var all = await Task.WhenAll(tasks);
        if (all.Any(m => m.CustomKeyStoreId == id)) throw new InvalidOperationException("in use");
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("state");
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });

        async Task<KeyMetadata> DescribeAsync(string keyId)
        {
            await gate.WaitAsync();
            try { return (await kms.DescribeKeyAsync(keyId)).KeyMetadata; }
            finally { gate.Release(); }
        }
    }
}
//=== t08-async-iterator
using System.Runtime.CompilerServices;
namespace AsyncFans;
public class IteratorRetire
{
    private readonly IAmazonKeyManagementService _kms;
    public IteratorRetire(IAmazonKeyManagementService kms) => _kms = kms;
    private async IAsyncEnumerable<string> KeysOf(string id, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var d = await _kms.DescribeKeyAsync(k.KeyId, ct);
            if (d.KeyMetadata.CustomKeyStoreId == id) yield return k.KeyId;
        }
    }
    public async Task Run(string id, CancellationToken ct)
    {
        await foreach (var key in KeysOf(id, ct))
            throw new InvalidOperationException("in use: " + key);
        await _kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);
        await UntilDisconnected(id).WaitAsync(TimeSpan.FromMinutes(10), ct);
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);
    }
    private async Task UntilDisconnected(string id)
    {
        while (true)
        {
            var s = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
            if (s.ConnectionState == ConnectionStateType.DISCONNECTED) return;
            await Task.Delay(1000);
        }
    }
}
//=== t08-both-started-early
namespace AsyncFans;
public static class StartedEarly
{
    public static async Task<bool> Run(IAmazonKeyManagementService kms, string id)
    {
        var emptyTask = IsEmptyAsync(kms, id);
        var stateTask = kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        await Task.WhenAll(emptyTask, stateTask);
        if (!await emptyTask) return false;
        var stores = (await stateTask).CustomKeyStores;
        if (stores.Count == 0 || stores[0].ConnectionState != ConnectionStateType.DISCONNECTED) return false;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        return true;
    }
    private static async Task<bool> IsEmptyAsync(IAmazonKeyManagementService kms, string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return false;
        return true;
    }
}
//=== t08-foreach-async-ids
namespace AsyncFans;
public static class ParallelStores
{
    public static Task Run(IAmazonKeyManagementService kms, IEnumerable<string> ids, CancellationToken token) =>
        Parallel.ForEachAsync(ids, token, async (id, ct) =>
        {
            await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
            {
                var d = await kms.DescribeKeyAsync(k.KeyId, ct);
                if (d.KeyMetadata.CustomKeyStoreId == id) return;
            }
            var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single();
            if (s.ConnectionState != ConnectionStateType.DISCONNECTED) return;
            await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);
        });
}
//=== t09-cleanup-leftovers
namespace Tests;
public static class Leftovers
{
    public static async Task SweepAsync(IAmazonKeyManagementService kms, string prefix)
    {
        var stores = new List<CustomKeyStoresListEntry>();
        await foreach (var s in kms.Paginators.DescribeCustomKeyStores(new DescribeCustomKeyStoresRequest()).CustomKeyStores)
            if (s.CustomKeyStoreName.StartsWith(prefix, StringComparison.Ordinal)) stores.Add(s);
        foreach (var store in stores)
        {
            var id = store.CustomKeyStoreId;
            if (await CountAsync(kms, id) > 0) { Console.WriteLine("skip " + id); continue; }
            if (store.ConnectionState != ConnectionStateType.DISCONNECTED)
            {
                await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id });
                await PollAsync(kms, id);
            }
            else
            {
                Console.WriteLine(id + " already disconnected");
            }
            await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        }
    }
    private static async Task<int> CountAsync(IAmazonKeyManagementService kms, string id)
    {
        var metas = new List<KeyMetadata>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
        return metas.Where(m => m.CustomKeyStoreId == id).Count();
    }
    private static async Task PollAsync(IAmazonKeyManagementService kms, string id)
    {
        for (var i = 0; i < 100; i++)
        {
            var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
            if (s.ConnectionState == ConnectionStateType.DISCONNECTED) return;
            await Task.Delay(3000);
        }
        throw new TimeoutException(id);
    }
}
//=== t09-skip-when-unsafe
namespace Tests;
public sealed class TempStore : IAsyncDisposable
{
    private readonly AmazonKeyManagementServiceClient _kms = new();
    private readonly string _id;
    public TempStore(string id) => _id = id;
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!await SafeToDeleteAsync()) return;
            await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = _id });
        }
        finally
        {
            _kms.Dispose();
        }
    }
    private async Task<bool> SafeToDeleteAsync()
    {
        try
        {
            var s = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = _id })).CustomKeyStores.Single();
            if (s.ConnectionState != ConnectionStateType.DISCONNECTED) return false;
            var any = false;
            await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
                any = any || (await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == _id;
            return !any;
        }
        catch (Exception e)
        {
            Console.WriteLine(e);
            return false;
        }
    }
}
//=== t10-validator-errors
namespace Careful;
public sealed class ErrorBag
{
    private readonly List<string> _errors = new();
    public void Add(string e) => _errors.Add(e);
    public int Count => _errors.Count;
    public void ThrowIfAny() { if (_errors.Count > 0) throw new InvalidOperationException(string.Join("; ", _errors)); }
}
public sealed class CarefulDelete
{
    private readonly IAmazonKeyManagementService _kms;
    public CarefulDelete(IAmazonKeyManagementService kms) => _kms = kms;
    public async Task RunAsync(string id, CancellationToken ct)
    {
        var errors = new ErrorBag();
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var d = await _kms.DescribeKeyAsync(k.KeyId, ct);
            if (d.KeyMetadata.CustomKeyStoreId == id) errors.Add("key " + k.KeyId);
        }
        var s = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) errors.Add("state " + s.ConnectionState);
        errors.ThrowIfAny();
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);
    }
}
//=== t10-manual-retry-delete
namespace Careful;
public static class RetryDelete
{
    public static async Task Run(IAmazonKeyManagementService kms, string id, CancellationToken ct)
    {
        await DemandEmpty(kms, id, ct);
        await DemandDisconnected(kms, id, ct);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);
                return;
            }
            catch (AmazonKeyManagementServiceException e) when (e.ErrorCode == "ThrottlingException" && attempt < 5)
            {
                await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, attempt)), ct);
            }
        }
    }
    private static async Task DemandEmpty(IAmazonKeyManagementService kms, string id, CancellationToken ct)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var d = await DescribeWithRetry(kms, k.KeyId, ct);
            if (d.CustomKeyStoreId == id) throw new InvalidOperationException(k.KeyId);
        }
    }
    private static async Task<KeyMetadata> DescribeWithRetry(IAmazonKeyManagementService kms, string keyId, CancellationToken ct)
    {
        var attempt = 0;
        while (true)
        {
            try { return (await kms.DescribeKeyAsync(keyId, ct)).KeyMetadata; }
            catch (KMSInternalException) when (++attempt < 4) { await Task.Delay(200 * attempt, ct); }
        }
    }
    private static async Task DemandDisconnected(IAmazonKeyManagementService kms, string id, CancellationToken ct)
    {
        using var cts = CancellationTokenSource.CreateLinkedTokenSource(ct);
        cts.CancelAfter(TimeSpan.FromMinutes(15));
        while (true)
        {
            var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, cts.Token)).CustomKeyStores.Single();
            switch (s.ConnectionState.Value)
            {
                case "DISCONNECTED": return;
                case "FAILED": throw new InvalidOperationException(s.ConnectionErrorCode);
            }
            await Task.Delay(3000, cts.Token);
        }
    }
}
//=== t10-plan-then-apply
namespace Careful;
public sealed record DeletionPlan(string StoreId, IReadOnlyList<string> Blockers, bool Disconnected)
{
    public bool CanApply => Blockers.Count == 0 && Disconnected;
}
public sealed class Planner
{
    private readonly IAmazonKeyManagementService _kms;
    public Planner(IAmazonKeyManagementService kms) => _kms = kms;
    private async Task<DeletionPlan> PlanAsync(string id)
    {
        var blockers = new List<string>();
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) blockers.Add(k.KeyId);
        var s = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        return new DeletionPlan(id, blockers, s.ConnectionState == ConnectionStateType.DISCONNECTED);
    }
    public async Task ApplyAsync(string id, bool dryRun)
    {
        var plan = await PlanAsync(id);
        Console.WriteLine(plan);
        if (!plan.CanApply) throw new InvalidOperationException("plan is blocked");
        if (dryRun) return;
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = plan.StoreId });
    }
}
//=== t10-two-person-confirm
namespace Careful;
public interface IApproval { Task<bool> ApprovedAsync(string what, string person); }
public sealed class TwoPerson
{
    private readonly IAmazonKeyManagementService _kms; private readonly IApproval _approval;
    public TwoPerson(IAmazonKeyManagementService kms, IApproval approval) { _kms = kms; _approval = approval; }
    public async Task<bool> RunAsync(string id, string alice, string bob)
    {
        if (alice == bob) throw new ArgumentException("two persons");
        if (!await ReadyAsync(id)) return false;
        var ok = await _approval.ApprovedAsync(id, alice) & await _approval.ApprovedAsync(id, bob);
        if (!ok || !await ReadyAsync(id)) return false;
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        return true;
    }
    private async Task<bool> ReadyAsync(string id)
    {
        var keys = 0;
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            keys += (await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id ? 1 : 0;
        var s = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        return keys == 0 && s.ConnectionState == ConnectionStateType.DISCONNECTED;
    }
}
//=== t10-unreadable-means-no
namespace Careful;
public sealed class Unreadable
{
    private readonly IAmazonKeyManagementService _kms;
    public Unreadable(IAmazonKeyManagementService kms) => _kms = kms;
    public async Task RunAsync(string id, Action<string> audit)
    {
        var members = new List<string>();
        var unreadable = new List<string>();
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            try
            {
                var d = await _kms.DescribeKeyAsync(k.KeyId);
                if (d.KeyMetadata.CustomKeyStoreId == id) members.Add(k.KeyId);
            }
            catch (AmazonKeyManagementServiceException e) when (e is not NotFoundException)
            {
                unreadable.Add(k.KeyId);
            }
            catch (NotFoundException)
            {
            }
        }
        if (members.Count + unreadable.Count > 0)
        {
            audit($"refused: {members.Count} members, {unreadable.Count} unreadable");
            throw new InvalidOperationException("refused");
        }
        var s = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("state");
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== va1-string-compare-zero
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if (string.Compare((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId, id, StringComparison.Ordinal) == 0) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
//=== va2-string-compareordinal-zero
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if (string.CompareOrdinal((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId, id) == 0) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
//=== va3-string-equals-static
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if (string.Equals((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId, id, StringComparison.Ordinal)) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
//=== va4-manual-enumerator-await
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        var e = kms.Paginators.ListKeys(new ListKeysRequest()).Keys.GetAsyncEnumerator();
        
        while (await e.MoveNextAsync())
        {
            if (kms.DescribeKeyAsync(e.Current.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        }
        
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
//=== va5-manual-enumerator-blocking
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        var e = kms.Paginators.ListKeys(new ListKeysRequest()).Keys.GetAsyncEnumerator();
        
        while (e.MoveNextAsync().AsTask().GetAwaiter().GetResult())
        {
            if (kms.DescribeKeyAsync(e.Current.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        }
        
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
//=== va6-manual-enumerator-try-finally
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        var e = kms.Paginators.ListKeys(new ListKeysRequest()).Keys.GetAsyncEnumerator();
        try {
        while (await e.MoveNextAsync())
        {
            if (kms.DescribeKeyAsync(e.Current.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        }
        } finally { await e.DisposeAsync(); }
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
//=== va7-manual-enumerator-await-using
namespace V;
public static class P
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await Task.Yield();
        await using var e = kms.Paginators.ListKeys(new ListKeysRequest()).Keys.GetAsyncEnumerator();
        while (await e.MoveNextAsync())
        {
            var d = await kms.DescribeKeyAsync(e.Current.KeyId);
            if (d.KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        }
        if (kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

}
