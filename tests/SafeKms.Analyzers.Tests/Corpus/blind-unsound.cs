//=== t01-bad-validator-severity
using Microsoft.Extensions.Logging;
namespace Acme.Kms;
public sealed class ValidationSummary { public List<string> Errors { get; } = new(); public List<string> Warnings { get; } = new(); public bool IsValid => Errors.Count == 0; }
public sealed class ValidatedDeletion
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly ILogger<ValidatedDeletion> _log;
    public ValidatedDeletion(IAmazonKeyManagementService kms, ILogger<ValidatedDeletion> log) { _kms = kms; _log = log; }
    private async Task<ValidationSummary> ValidateAsync(string id, CancellationToken ct)
    {
        var s = new ValidationSummary();
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var d = await _kms.DescribeKeyAsync(k.KeyId, ct);
            if (d.KeyMetadata.CustomKeyStoreId == id) s.Warnings.Add(k.KeyId);
        }
        var st = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, ct);
        if (st.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) s.Errors.Add("not disconnected");
        return s;
    }
    public async Task DeleteAsync(string id, CancellationToken ct)
    {
        var summary = await ValidateAsync(id, ct);
        foreach (var w in summary.Warnings) _log.LogWarning("{W}", w);
        if (!summary.IsValid) throw new InvalidOperationException(string.Join(';', summary.Errors));
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct); //! 001
    }
}
//=== t01-bad-swallowing-decorator
using Microsoft.Extensions.Logging;
namespace Acme.Kms;
public interface IKeyCounter { Task<int> CountAsync(string storeId); }
public sealed class SafeKeyCounter : IKeyCounter
{
    private readonly IAmazonKeyManagementService _kms; private readonly ILogger _log;
    public SafeKeyCounter(IAmazonKeyManagementService kms, ILogger<SafeKeyCounter> log) { _kms = kms; _log = log; }
    public async Task<int> CountAsync(string storeId)
    {
        var n = 0;
        try
        {
            await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            {
                var d = await _kms.DescribeKeyAsync(k.KeyId);
                if (d.KeyMetadata.CustomKeyStoreId == storeId) n++;
            }
        }
        catch (AmazonKeyManagementServiceException ex)
        {
            _log.LogWarning(ex, "counting failed");
        }
        return n;
    }
}
public sealed class StoreRemover
{
    private readonly IAmazonKeyManagementService _kms; private readonly IKeyCounter _counter;
    public StoreRemover(IAmazonKeyManagementService kms, IKeyCounter counter) { _kms = kms; _counter = counter; }
    public async Task RemoveAsync(string storeId)
    {
        if (await _counter.CountAsync(storeId) != 0) throw new InvalidOperationException("keys");
        var r = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId });
        if (r.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("connected");
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }); //! 001
    }
}
//=== t01-bad-state-not-connected
using Microsoft.Extensions.Logging;
namespace Acme.Kms;
public sealed class TeardownService
{
    private readonly IAmazonKeyManagementService _kms; private readonly ILogger<TeardownService> _log;
    public TeardownService(IAmazonKeyManagementService kms, ILogger<TeardownService> log) { _kms = kms; _log = log; }
    public async Task TeardownAsync(string storeId, CancellationToken ct)
    {
        await AssertNoKeysAsync(storeId, ct);
        await _kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
        await WaitAsync(storeId, ct);
        _log.LogInformation("deleting");
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct); //! 002
    }
    private async Task WaitAsync(string storeId, CancellationToken ct)
    {
        ConnectionStateType state;
        do
        {
            await Task.Delay(3000, ct);
            var r = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, ct);
            state = r.CustomKeyStores.Single().ConnectionState;
        } while (state == ConnectionStateType.CONNECTED);
    }
    private async Task AssertNoKeysAsync(string storeId, CancellationToken ct)
    {
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
            if ((await _kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata.CustomKeyStoreId == storeId)
                throw new InvalidOperationException(k.KeyId);
    }
}
//=== t01-bad-enum-fallthrough-default
namespace Acme.Kms;
public enum Emptiness { Empty, HasKeys, Unknown }
public sealed class EmptinessChecker
{
    private readonly IAmazonKeyManagementService _kms;
    public EmptinessChecker(IAmazonKeyManagementService kms) => _kms = kms;
    public async Task<Emptiness> CheckAsync(string id)
    {
        try
        {
            await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            {
                var d = await _kms.DescribeKeyAsync(k.KeyId);
                if (d.KeyMetadata.CustomKeyStoreId == id) return Emptiness.HasKeys;
            }
            return Emptiness.Empty;
        }
        catch (AmazonKeyManagementServiceException)
        {
            return Emptiness.Unknown;
        }
    }
}
public sealed class Facade
{
    private readonly IAmazonKeyManagementService _kms; private readonly EmptinessChecker _checker;
    public Facade(IAmazonKeyManagementService kms) { _kms = kms; _checker = new EmptinessChecker(kms); }
    public async Task DropAsync(string id)
    {
        var verdict = await _checker.CheckAsync(id);
        if (verdict == Emptiness.HasKeys) throw new InvalidOperationException("keys");
        var s = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores[0];
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("state");
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== t01-bad-interface-no-impl
namespace Acme.Kms;
public interface IStoreEmptinessPolicy { Task DemandEmptyAsync(string storeId, CancellationToken ct); }
public interface IStoreOfflinePolicy { Task DemandOfflineAsync(string storeId, CancellationToken ct); }
public sealed class PolicyDeletion
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly IStoreEmptinessPolicy _empty; private readonly IStoreOfflinePolicy _offline;
    public PolicyDeletion(IAmazonKeyManagementService kms, IStoreEmptinessPolicy empty, IStoreOfflinePolicy offline)
    { _kms = kms; _empty = empty; _offline = offline; }
    public async Task DeleteAsync(string storeId, CancellationToken ct)
    {
        await _empty.DemandEmptyAsync(storeId, ct);
        await _offline.DemandOfflineAsync(storeId, ct);
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct); //! 008 009
    }
}
//=== t02-bad-vacuous-any
namespace Fun.Kms;
public static class VacuousRetire
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        var metas = new List<KeyMetadata>();
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
        var blockers = from m in metas
                       where m.CustomKeyStoreId == id && m.KeyState != KeyState.PendingDeletion
                       select m.KeyId;
        if (blockers.Any()) throw new InvalidOperationException(string.Join(",", blockers));
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("state");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }
}
//=== t02-bad-take-sample
namespace Fun.Kms;
public static class SampleRetire
{
    public static async Task<string> Run(IAmazonKeyManagementService kms, string id)
    {
        var all = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys) all.Add(k.KeyId);
        foreach (var k in all.Take(100))
            if ((await kms.DescribeKeyAsync(k)).KeyMetadata.CustomKeyStoreId == id) return "occupied";
        return (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single().ConnectionState.Value switch
        {
            "DISCONNECTED" => await Delete(),
            var other => other,
        };
        async Task<string> Delete()
        {
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
            return "deleted";
        }
    }
}
//=== t02-bad-or-operator
namespace Fun.Kms;
public static class OrRetire
{
    static async Task<bool> Empty(IAmazonKeyManagementService kms, string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return false;
        return true;
    }
    static async Task<bool> Offline(IAmazonKeyManagementService kms, string id) =>
        (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.All(s => s.ConnectionState == ConnectionStateType.DISCONNECTED);
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        var empty = await Empty(kms, id);
        var offline = await Offline(kms, id);
        if (!(empty || offline)) return;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== t02-bad-switch-default-arm
namespace Fun.Kms;
public static class DefaultArmRetire
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id)
                throw new InvalidOperationException(k.KeyId);
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        var ready = s.ConnectionState.Value switch
        {
            "CONNECTED" or "CONNECTING" => false,
            "DISCONNECTING" => false,
            _ => true,
        };
        if (!ready) throw new InvalidOperationException("wait");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002
    }
}
//=== t02-bad-with-other-id
namespace Fun.Kms;
public sealed record Target(string StoreId, string Region);
public static class WithRetire
{
    static async Task Verify(IAmazonKeyManagementService kms, Target t)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == t.StoreId)
                throw new InvalidOperationException(k.KeyId);
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = t.StoreId })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("state");
    }
    public static async Task Run(IAmazonKeyManagementService kms, Target t, string replacement)
    {
        await Verify(kms, t);
        var final = t with { StoreId = replacement };
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = final.StoreId }); //! 001 002
    }
}
//=== t03-bad-force-flag
var force = args.Contains("--force");
var id = args[^1];
var kms = new AmazonKeyManagementServiceClient();
var inUse = false;
if (!force)
{
    await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        inUse |= (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id;
}
if (inUse) { Console.Error.WriteLine("in use"); return 1; }
var st = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
if (st.ConnectionState != ConnectionStateType.DISCONNECTED) { Console.Error.WriteLine("connected"); return 1; }
await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
return 0;
//=== t03-bad-flag-overwritten
var id = args[0];
var kms = new AmazonKeyManagementServiceClient();
bool inUse = false;
await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
{
    var d = await kms.DescribeKeyAsync(k.KeyId);
    inUse = d.KeyMetadata.CustomKeyStoreId == id;
}
if (inUse) { Console.Error.WriteLine("in use"); return; }
var st = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
if (st.ConnectionState != ConnectionStateType.DISCONNECTED) return;
await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
//=== t03-bad-first-page-filter
var id = args[0];
var kms = new AmazonKeyManagementServiceClient();
var page = await kms.ListKeysAsync(new ListKeysRequest { Limit = 1000 }); //! 004
foreach (var k in page.Keys)
{
    var d = await kms.DescribeKeyAsync(k.KeyId);
    if (d.KeyMetadata.CustomKeyStoreId == id) { Console.WriteLine("used by " + k.KeyId); return; }
}
await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id });
ConnectionStateType s;
do
{
    await Task.Delay(1000);
    s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single().ConnectionState;
} while (s != ConnectionStateType.DISCONNECTED);
await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
//=== t03-bad-for-timeout
var id = args[0];
using var kms = new AmazonKeyManagementServiceClient();
await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
    if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) { Console.WriteLine("keys!"); return 1; }
await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id });
var tries = 30;
while (tries-- > 0)
{
    var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
    if (s.ConnectionState == ConnectionStateType.DISCONNECTED) { Console.WriteLine("disconnected"); break; }
    Console.WriteLine($"{s.ConnectionState}... {tries} tries left");
    await Task.Delay(10_000);
}
await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 002
return 0;
//=== t03-bad-sample-args-index
var kms = new AmazonKeyManagementServiceClient();
var keep = args[0];
var drop = args[1];
await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
    if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == keep) return;
var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = drop })).CustomKeyStores.Single();
if (s.ConnectionState != ConnectionStateType.DISCONNECTED) return;
await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = drop }); //! 001
//=== t04-bad-verdict-outside-loop
namespace Fn;
public class CachedHandler
{
    private readonly IAmazonKeyManagementService _kms;
    private bool? _empty;
    public CachedHandler(IAmazonKeyManagementService kms) => _kms = kms;
    public async Task Handle(string[] ids)
    {
        foreach (var id in ids)
        {
            _empty ??= await IsEmpty(id);
            if (_empty != true) continue;
            var s = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
            if (s.ConnectionState != ConnectionStateType.DISCONNECTED) continue;
            await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
        }
    }
    private async Task<bool> IsEmpty(string id)
    {
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return false;
        return true;
    }
}
//=== t04-bad-catch-per-key
namespace Fn;
public class LenientHandler
{
    private readonly IAmazonKeyManagementService _kms = new AmazonKeyManagementServiceClient();
    public async Task Handle(string storeId)
    {
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            KeyMetadata md;
            try
            {
                md = (await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            }
            catch (AmazonKeyManagementServiceException e) when (e.ErrorCode == "AccessDeniedException")
            {
                Console.WriteLine("skipping " + k.KeyId);
                continue;
            }
            if (md.CustomKeyStoreId == storeId) throw new InvalidOperationException("in use");
        }
        var s = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("state");
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }); //! 001
    }
}
//=== t04-bad-failure-not-skipped
namespace Fn;
public class FallThroughHandler
{
    private readonly IAmazonKeyManagementService _kms = new AmazonKeyManagementServiceClient();
    public async Task<List<string>> Handle(IEnumerable<string> storeIds)
    {
        var failures = new List<string>();
        foreach (var storeId in storeIds)
        {
            var used = false;
            await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
                if ((await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == storeId) { used = true; break; }
            if (used) failures.Add(storeId);
            var s = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId })).CustomKeyStores.Single();
            if (s.ConnectionState != ConnectionStateType.DISCONNECTED) { failures.Add(storeId); continue; }
            await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }); //! 001
        }
        return failures;
    }
}
//=== t04-bad-hascmks-as-check
namespace Fn;
public class TryItHandler
{
    private readonly IAmazonKeyManagementService _kms = new AmazonKeyManagementServiceClient();
    public async Task Handle(IEnumerable<string> storeIds)
    {
        foreach (var id in storeIds)
        {
            var s = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
            if (s.ConnectionState != ConnectionStateType.DISCONNECTED) continue;
            try
            {
                await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
            }
            catch (CustomKeyStoreHasCMKsException) //! 007
            {
                Console.WriteLine(id + " still has keys, skipping");
            }
        }
    }
}
//=== t05-bad-failed-accepted
namespace Jobs;
public class FinalStateJob
{
    private static readonly ConnectionStateType[] Final = { ConnectionStateType.DISCONNECTED, ConnectionStateType.FAILED };
    private readonly IAmazonKeyManagementService _kms;
    public FinalStateJob(IAmazonKeyManagementService kms) => _kms = kms;
    public async Task Execute(string id)
    {
        if (await AnyKey(id)) throw new InvalidOperationException("in use");
        string state;
        do
        {
            await Task.Delay(500);
            state = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single().ConnectionState;
        } while (state != ConnectionStateType.DISCONNECTED && state != ConnectionStateType.FAILED);
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 002
    }
    private async Task<bool> AnyKey(string id)
    {
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return true;
        return false;
    }
}
//=== t05-bad-reconnect-probe
namespace Jobs;
public class ProbeJob
{
    private readonly IAmazonKeyManagementService _kms;
    public ProbeJob(IAmazonKeyManagementService kms) => _kms = kms;
    public async Task Execute(string id)
    {
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return;
        var s = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await ProbeAsync(id);
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 002
    }
    private async Task ProbeAsync(string id)
    {
        await _kms.ConnectCustomKeyStoreAsync(new ConnectCustomKeyStoreRequest { CustomKeyStoreId = id });
        await Task.Delay(1000);
        await _kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== t05-bad-phase-skip
using Microsoft.Extensions.Logging;
namespace Jobs;
public class SkipJob
{
    private readonly IAmazonKeyManagementService _kms; private readonly ILogger<SkipJob> _log;
    public SkipJob(IAmazonKeyManagementService kms, ILogger<SkipJob> log) { _kms = kms; _log = log; }
    public async Task Execute(string id, CancellationToken ct)
    {
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
            if ((await _kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata.CustomKeyStoreId == id) return;
        try
        {
            await _kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);
            while ((await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED)
                await Task.Delay(1000, ct);
        }
        catch (CustomKeyStoreInvalidStateException)
        {
            _log.LogInformation("already disconnected");
        }
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct); //! 002
    }
}
//=== t05-bad-ignored-bool
namespace Jobs;
public class IgnoreJob
{
    private readonly IAmazonKeyManagementService _kms;
    public IgnoreJob(IAmazonKeyManagementService kms) => _kms = kms;
    public async Task Execute(string id)
    {
        await VerifyNoKeys(id); //! 006
        var s = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
    private async Task<bool> VerifyNoKeys(string id)
    {
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return false;
        return true;
    }
}
//=== t06-bad-wrong-client
namespace Platform;
public class DualRegion
{
    private readonly IAmazonKeyManagementService _primary = new AmazonKeyManagementServiceClient(Amazon.RegionEndpoint.EUWest1);
    private readonly IAmazonKeyManagementService _secondary = new AmazonKeyManagementServiceClient(Amazon.RegionEndpoint.EUCentral1);
    public async Task Drop(string storeId)
    {
        await foreach (var k in _primary.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await _primary.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == storeId) throw new InvalidOperationException();
        var s = (await _secondary.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await _secondary.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }); //! 001
    }
}
//=== t06-bad-missing-client-skips-check
namespace Platform;
public class AuditFirst
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly Dictionary<string, string> _strict = new();
    public AuditFirst(IAmazonKeyManagementService kms) => _kms = kms;
    public async Task Drop(string region, string storeId)
    {
        if (_strict.TryGetValue(region, out var level))
        {
            Console.WriteLine(level);
            await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
                if ((await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == storeId) throw new InvalidOperationException();
        }
        var s = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }); //! 001
    }
}
//=== t06-bad-key-manager-filter
namespace Platform;
public class OriginFilter
{
    private readonly IAmazonKeyManagementService _kms;
    public OriginFilter(IAmazonKeyManagementService kms) => _kms = kms;
    public async Task Drop(string storeId)
    {
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var md = (await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (md.Origin != OriginType.AWS_CLOUDHSM) continue;
            if (md.CustomKeyStoreId == storeId) throw new InvalidOperationException(md.KeyId);
        }
        var s = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }); //! 001
    }
}
//=== t06-bad-unfiltered-first
namespace Platform;
public class FirstOfAll
{
    public static async Task Drop(IReadOnlyDictionary<string, IAmazonKeyManagementService> clients, string region, string storeId)
    {
        var kms = clients[region];
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == storeId) throw new InvalidOperationException();
        var stores = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest());
        var state = stores.CustomKeyStores.First().ConnectionState;
        if (state != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }); //! 002
    }
}
//=== t06-bad-any-disconnected
namespace Platform;
public class AnyOffline
{
    public static async Task Drop(IAmazonKeyManagementService kms, string storeId)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == storeId) return;
        var stores = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest())).CustomKeyStores;
        if (!stores.Any(s => s.ConnectionState == ConnectionStateType.DISCONNECTED)) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }); //! 002
    }
}
//=== t07-bad-rc-overwritten
namespace Legacy
{
    public class RcManager
    {
        private IAmazonKeyManagementService c;
        public RcManager(IAmazonKeyManagementService client) { c = client; }
        public int Delete(string id)
        {
            int rc = CheckKeys(id);
            rc = CheckState(id);
            if (rc != 0) return rc;
            c.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }).Wait(); //! 001
            return 0;
        }
        private int CheckKeys(string id)
        {
            string m = null;
            do
            {
                var p = c.ListKeysAsync(new ListKeysRequest { Marker = m }).Result;
                foreach (var k in p.Keys)
                    if (c.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) return 1;
                m = p.NextMarker;
            } while (m != null);
            return 0;
        }
        private int CheckState(string id)
        {
            return c.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState == ConnectionStateType.DISCONNECTED ? 0 : 2;
        }
    }
}
//=== t07-bad-marker-forgotten
namespace Legacy
{
    public class MarkerForgotten
    {
        public static void Run(IAmazonKeyManagementService c, string id)
        {
            ListKeysResponse p;
            int pages = 0;
            string marker;
            do
            {
                p = c.ListKeysAsync(new ListKeysRequest()).Result; //! 004
                foreach (var k in p.Keys)
                    if (c.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) throw new ApplicationException(k.KeyId);
                marker = p.NextMarker;
                pages++;
            } while (p.Truncated == true && marker != null && pages < 50);
            if (c.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED)
                throw new ApplicationException("state");
            c.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }).Wait(); //! 001
        }
    }
}
//=== t07-bad-ref-reset
namespace Legacy
{
    public class RefReset
    {
        private static void LogAndReset(ref bool flag) { Console.WriteLine(flag); flag = false; }
        public static void Run(IAmazonKeyManagementService c, string id)
        {
            bool found = false;
            string m = null;
            do
            {
                var p = c.ListKeysAsync(new ListKeysRequest { Marker = m }).Result;
                foreach (var k in p.Keys)
                    if (c.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) found = true;
                m = p.NextMarker;
            } while (m != null);
            LogAndReset(ref found);
            if (found) return;
            if (c.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) return;
            c.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }).Wait(); //! 001
        }
    }
}
//=== t07-bad-off-by-one
namespace Legacy
{
    public class OffByOne
    {
        public static void Run(IAmazonKeyManagementService c, string id)
        {
            List<KeyListEntry> keys = new List<KeyListEntry>();
            ListKeysRequest rq = new ListKeysRequest();
            ListKeysResponse rs;
            do { rs = c.ListKeysAsync(rq).Result; keys.AddRange(rs.Keys); rq.Marker = rs.NextMarker; } while (rs.Truncated == true);
            for (int i = 1; i < keys.Count; i++)
            {
                if (c.DescribeKeyAsync(keys[i].KeyId).Result.KeyMetadata.CustomKeyStoreId == id) throw new ApplicationException(keys[i].KeyId);
            }
            if (c.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) return;
            c.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }).Wait(); //! 001
        }
    }
}
//=== t07-bad-stale-state
namespace Legacy
{
    public class StaleState
    {
        public static bool Run(IAmazonKeyManagementService c, string id)
        {
            string m = null;
            do
            {
                var p = c.ListKeysAsync(new ListKeysRequest { Marker = m }).Result;
                foreach (var k in p.Keys)
                    if (c.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) return false;
                m = p.NextMarker;
            } while (m != null);
            string state = c.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores[0].ConnectionState;
            if (state == "CONNECTED")
            {
                c.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id }).Wait();
                int n = 10;
                while (state != "DISCONNECTED" && n-- > 0) Thread.Sleep(5000);
            }
            c.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }).Wait(); //! 002
            return true;
        }
    }
}
//=== t08-bad-whenany-timeout
namespace AsyncFans;
public static class WhenAnyTimeout
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return;
        await Task.WhenAny(Poll(kms, id), Task.Delay(TimeSpan.FromMinutes(5)));
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 002
    }
    private static async Task Poll(IAmazonKeyManagementService kms, string id)
    {
        while ((await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED)
            await Task.Delay(1000);
    }
}
//=== t08-bad-fire-and-forget-check
namespace AsyncFans;
public static class NeverAwaited
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        var check = Check(kms, id);
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) return;
        if (check.IsFaulted) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
    private static async Task Check(IAmazonKeyManagementService kms, string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
    }
}
//=== t08-bad-whenall-with-delete
namespace AsyncFans;
public static class Concurrently
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) return;
        var guard = GuardAsync();
        var delete = kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
        await Task.WhenAll(guard, delete);

        async Task GuardAsync()
        {
            await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
                if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        }
    }
}
//=== t08-bad-async-foreach-lambda
namespace AsyncFans;
public static class AsyncVoid
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        var keys = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) keys.Add(k.KeyId);
        var hits = 0;
        keys.ForEach(async k =>
        {
            var d = await kms.DescribeKeyAsync(k);
            if (d.KeyMetadata.CustomKeyStoreId == id) hits++;
        });
        if (hits > 0) return;
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== t08-bad-continuewith
namespace AsyncFans;
public static class Continued
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return;
        await AssertOffline(kms, id).ContinueWith(t => Console.WriteLine($"offline check: {t.Status}"));
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 002
    }
    private static async Task AssertOffline(IAmazonKeyManagementService kms, string id)
    {
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
    }
}
//=== t09-bad-finally-delete
namespace Tests;
public class FinallyFixture
{
    private readonly IAmazonKeyManagementService _kms = new AmazonKeyManagementServiceClient();
    public async Task TeardownAsync(string id)
    {
        try
        {
            await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
                if ((await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("leak");
            while ((await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED)
                await Task.Delay(500);
        }
        finally
        {
            await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001 002
        }
    }
}
//=== t09-bad-schedule-then-delete
namespace Tests;
public class ScheduleFixture
{
    private readonly IAmazonKeyManagementService _kms = new AmazonKeyManagementServiceClient();
    public async Task TeardownAsync(string id)
    {
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var md = (await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (md.CustomKeyStoreId == id)
                await _kms.ScheduleKeyDeletionAsync(new ScheduleKeyDeletionRequest { KeyId = md.KeyId, PendingWindowInDays = 7 });
        }
        var s = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== t09-bad-teardown-best-effort
namespace Tests;
public class BestEffort
{
    private readonly IAmazonKeyManagementService _kms = new AmazonKeyManagementServiceClient();
    public async Task DisposeAsync(params string[] ids)
    {
        foreach (var id in ids)
        {
            if (await HasKeys(id)) continue;
            try { await Disconnect(id); } catch { /* best effort */ }
            await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 002
        }
    }
    private async Task<bool> HasKeys(string id)
    {
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return true;
        return false;
    }
    private async Task Disconnect(string id)
    {
        await _kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id });
        while (true)
        {
            var s = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
            if (s.ConnectionState == ConnectionStateType.DISCONNECTED) return;
            await Task.Delay(1000);
        }
    }
}
//=== t09-bad-delegate-hook
namespace Tests;
public class HookedFixture
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly Func<IAmazonKeyManagementService, string, Task> _before;
    public HookedFixture(IAmazonKeyManagementService kms, Func<IAmazonKeyManagementService, string, Task> before) { _kms = kms; _before = before; }
    public async Task TeardownAsync(string id)
    {
        await _before(_kms, id);
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 008 009
    }
}
//=== t10-bad-plan-not-rechecked
namespace Careful;
public sealed record Plan(string StoreId, int Keys, bool Disconnected)
{
    public bool CanApply => Keys >= 0 && Disconnected;
}
public sealed class BadPlanner
{
    private readonly IAmazonKeyManagementService _kms;
    public BadPlanner(IAmazonKeyManagementService kms) => _kms = kms;
    public async Task ApplyAsync(string id)
    {
        var n = 0;
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) n++;
        var s = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        var plan = new Plan(id, n, s.ConnectionState == ConnectionStateType.DISCONNECTED);
        if (!plan.CanApply) throw new InvalidOperationException("blocked");
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== t10-bad-null-is-safe
namespace Careful;
public static class NullSafe
{
    private static async Task<bool?> HasKeys(IAmazonKeyManagementService kms, string id)
    {
        try
        {
            await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
                if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return true;
            return false;
        }
        catch (AmazonKeyManagementServiceException) { return null; }
    }
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        if (await HasKeys(kms, id) ?? false) throw new InvalidOperationException("keys");
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("state");
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== t10-bad-exception-filter
namespace Careful;
public static class FilterSwallow
{
    public static async Task Run(IAmazonKeyManagementService kms, string id, bool interactive)
    {
        try
        {
            await Demand(kms, id);
        }
        catch (InvalidOperationException e) when (interactive)
        {
            Console.WriteLine("warning: " + e.Message);
        }
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("state");
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
    private static async Task Demand(IAmazonKeyManagementService kms, string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException(k.KeyId);
    }
}
//=== t10-bad-errors-cleared
namespace Careful;
public static class ErrorsCleared
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        var errors = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) errors.Add(k.KeyId);
        Console.WriteLine($"stage 1: {errors.Count}");
        errors.Clear();
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) errors.Add("state");
        if (errors.Count > 0) throw new InvalidOperationException(string.Join(",", errors));
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== t10-bad-verify-after
namespace Careful;
public static class VerifyAfter
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("state");
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException(k.KeyId);
    }
}
