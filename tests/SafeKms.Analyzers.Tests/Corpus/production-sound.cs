//=== a01 minimal api
namespace Ops.Api;

public interface IHttpAnswer { int Status { get; } }
public sealed record Answer(int Status, string? Body = null) : IHttpAnswer;

public static class KeyStoreEndpoints
{
    public static async Task<IHttpAnswer> DeleteStore(string storeId, IAmazonKeyManagementService kms, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(storeId))
            return new Answer(400, "store id missing");

        CustomKeyStoresListEntry? store;
        try
        {
            var described = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, ct);
            store = described.CustomKeyStores?.FirstOrDefault();
        }
        catch (CustomKeyStoreNotFoundException)
        {
            return new Answer(404);
        }
        if (store is null) return new Answer(404);

        var occupants = new List<string>();
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest { Limit = 500 }).Keys.WithCancellation(ct))
        {
            var meta = (await kms.DescribeKeyAsync(key.KeyId, ct)).KeyMetadata;
            if (meta.CustomKeyStoreId == storeId)
                occupants.Add(meta.Arn);
        }
        if (occupants.Count > 0)
            return new Answer(409, string.Join(", ", occupants));

        if (store.ConnectionState != ConnectionStateType.DISCONNECTED)
        {
            if (store.ConnectionState != ConnectionStateType.DISCONNECTING)
                await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
            return new Answer(202, "disconnecting, call again");
        }

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
        return new Answer(204);
    }
}
//=== a02 mediator handler
namespace Ops.Handlers;

public interface IRequest<T>;
public interface IRequestHandler<TReq, T> where TReq : IRequest<T> { Task<T> Handle(TReq request, CancellationToken ct); }
public readonly record struct Result(bool IsSuccess, string? Error)
{
    public static Result Ok() => new(true, null);
    public static Result Fail(string e) => new(false, e);
}
public sealed record RemoveKeyStoreCommand(string StoreId) : IRequest<Result>;

public sealed class RemoveKeyStoreHandler(IAmazonKeyManagementService kms) : IRequestHandler<RemoveKeyStoreCommand, Result>
{
    public async Task<Result> Handle(RemoveKeyStoreCommand request, CancellationToken ct)
    {
        var empty = await CheckEmpty(request.StoreId, ct);
        if (!empty.IsSuccess) return empty;
        var off = await CheckDisconnected(request.StoreId, ct);
        if (!off.IsSuccess) return off;

        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = request.StoreId }, ct);
        return Result.Ok();
    }

    private async Task<Result> CheckEmpty(string storeId, CancellationToken ct)
    {
        string? marker = null;
        do
        {
            var page = await kms.ListKeysAsync(new ListKeysRequest { Marker = marker }, ct);
            foreach (var entry in page.Keys ?? [])
            {
                var key = await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = entry.KeyId }, ct);
                if (key.KeyMetadata.CustomKeyStoreId == storeId)
                    return Result.Fail($"key {entry.KeyId} lives in {storeId}");
            }
            marker = page.NextMarker;
        } while (!string.IsNullOrEmpty(marker));
        return Result.Ok();
    }

    private async Task<Result> CheckDisconnected(string storeId, CancellationToken ct)
    {
        var answer = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, ct);
        var state = answer.CustomKeyStores.Single().ConnectionState;
        return state == ConnectionStateType.DISCONNECTED ? Result.Ok() : Result.Fail($"store is {state}");
    }
}
//=== a04 console tool
using var kms = new AmazonKeyManagementServiceClient();
var dryRun = args.Contains("--dry-run");
var yes = args.Contains("--yes");
if (args.Length == 0)
{
    Console.Error.WriteLine("usage: rmstore <store-id> [--dry-run] [--yes]");
    return 64;
}
var id = args[0];
int found = 0;
await foreach (var entry in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
{
    var md = await kms.DescribeKeyAsync(entry.KeyId);
    if (md.KeyMetadata.CustomKeyStoreId != id) continue;
    Console.WriteLine($"{md.KeyMetadata.KeyId} {md.KeyMetadata.KeyState}");
    found++;
}
if (found != 0)
{
    Console.Error.WriteLine($"{found} keys left in {id}");
    return 2;
}
if (dryRun) { Console.WriteLine("would delete"); return 0; }
if (!yes)
{
    Console.Write($"Delete {id}? ");
    if (Console.ReadLine() != "yes") return 1;
}
var first = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores[0];
if (first.ConnectionState == ConnectionStateType.CONNECTED || first.ConnectionState == ConnectionStateType.FAILED)
    await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id });
for (var attempt = 0; ; attempt++)
{
    var now = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState;
    if (now == ConnectionStateType.DISCONNECTED) break;
    if (attempt == 60) { Console.Error.WriteLine("still " + now); return 3; }
    await Task.Delay(TimeSpan.FromSeconds(10));
}
await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
Console.WriteLine("deleted");
return 0;
//=== a05 sqs lambda
using System.Text.Json;
namespace Ops.Lambda;

public sealed class SqsEvent { public List<SqsMessage> Records { get; set; } = []; }
public sealed class SqsMessage { public string MessageId { get; set; } = ""; public string Body { get; set; } = ""; }
public sealed record BatchFailure(string ItemIdentifier);
public sealed record BatchResponse(List<BatchFailure> BatchItemFailures);
public sealed record RetireMessage(string CustomKeyStoreId);

public sealed class Function
{
    private static readonly AmazonKeyManagementServiceClient Kms = new();

    public async Task<BatchResponse> Handler(SqsEvent input)
    {
        var failures = new List<BatchFailure>();
        foreach (var message in input.Records)
        {
            try
            {
                var body = JsonSerializer.Deserialize<RetireMessage>(message.Body) ?? throw new FormatException("empty body");
                await RetireAsync(body.CustomKeyStoreId);
            }
            catch (Exception ex)
            {
                Console.WriteLine(ex);
                failures.Add(new BatchFailure(message.MessageId));
            }
        }
        return new BatchResponse(failures);
    }

    private static async Task RetireAsync(string storeId)
    {
        await ThrowIfOccupiedAsync(storeId);
        await ThrowIfNotDisconnectedAsync(storeId);
        await Kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId });
    }

    private static async Task ThrowIfOccupiedAsync(string storeId)
    {
        await foreach (var page in Kms.Paginators.ListKeys(new ListKeysRequest()).Responses)
        {
            foreach (var k in page.Keys)
            {
                var r = await Kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = k.KeyArn });
                if (storeId.Equals(r.KeyMetadata.CustomKeyStoreId, StringComparison.Ordinal))
                    throw new InvalidOperationException(k.KeyArn);
            }
        }
    }

    private static async Task ThrowIfNotDisconnectedAsync(string storeId)
    {
        var r = await Kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId });
        if (r.CustomKeyStores is not [var only] || only.ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException("not disconnected, message goes back to the queue");
    }
}
//=== a06 template method
namespace Ops.Templates;

public abstract class RetirementTemplate
{
    protected RetirementTemplate(IAmazonKeyManagementService kms) => Kms = kms;
    protected IAmazonKeyManagementService Kms { get; }

    public async Task RunAsync(string storeId)
    {
        await AssertNoKeysAsync(storeId);
        await AssertOfflineAsync(storeId);
        await Kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId });
    }

    protected abstract Task AssertNoKeysAsync(string storeId);
    protected abstract Task AssertOfflineAsync(string storeId);
}

public sealed class CloudHsmRetirement : RetirementTemplate
{
    public CloudHsmRetirement(IAmazonKeyManagementService kms) : base(kms) { }

    protected override async Task AssertNoKeysAsync(string storeId)
    {
        await foreach (var key in Kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var d = await Kms.DescribeKeyAsync(key.KeyId).ConfigureAwait(false);
            if (d.KeyMetadata.CustomKeyStoreId == storeId)
                throw new InvalidOperationException("Key store in use: " + key.KeyId);
        }
    }

    protected override async Task AssertOfflineAsync(string storeId)
    {
        var list = await Kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }).ConfigureAwait(false);
        if (list.CustomKeyStores.First().ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException("Key store online");
    }
}
//=== a07 keyinfo projection
namespace Ops.Inventory;

public sealed record KeyInfo(string Id, string? StoreId, string State);

public sealed class KeyInventory(IAmazonKeyManagementService kms)
{
    public async Task<IReadOnlyList<KeyInfo>> LoadAsync(CancellationToken ct)
    {
        var all = new List<KeyInfo>();
        var paginator = kms.Paginators.ListKeys(new ListKeysRequest());
        await foreach (var entry in paginator.Keys.WithCancellation(ct))
        {
            var m = (await kms.DescribeKeyAsync(entry.KeyId, ct)).KeyMetadata;
            all.Add(new KeyInfo(m.KeyId, m.CustomKeyStoreId, m.KeyState.Value));
        }
        return all;
    }
}

public sealed class StoreJanitor(IAmazonKeyManagementService kms)
{
    public async Task DropAsync(string storeId, CancellationToken ct = default)
    {
        var keys = await new KeyInventory(kms).LoadAsync(ct);
        if (keys.Any(k => k.StoreId == storeId))
            throw new InvalidOperationException("keys: " + string.Join(",", keys.Where(k => k.StoreId == storeId).Select(k => $"{k.Id}({k.State})")));

        var stores = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, ct);
        var state = stores.CustomKeyStores.Select(s => s.ConnectionState).FirstOrDefault();
        if (state != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException($"state {state}");

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
    }
}
//=== a08 enum verdict
namespace Ops.Verdicts;

public enum Readiness { Ready, HasKeys, StillOnline }

public class KeyStoreRemover
{
    private readonly IAmazonKeyManagementService _client;
    public KeyStoreRemover(IAmazonKeyManagementService client) => _client = client;

    public async Task<Readiness> RemoveAsync(string keyStoreId)
    {
        var readiness = await AssessAsync(keyStoreId);
        switch (readiness)
        {
            case Readiness.Ready:
                await _client.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = keyStoreId });
                break;
            case Readiness.HasKeys:
                Console.WriteLine("schedule the keys for deletion first");
                break;
            case Readiness.StillOnline:
                Console.WriteLine("disconnect first");
                break;
        }
        return readiness;
    }

    private async Task<Readiness> AssessAsync(string keyStoreId)
    {
        await foreach (var k in _client.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var resp = await _client.DescribeKeyAsync(k.KeyId);
            if (resp.KeyMetadata.CustomKeyStoreId == keyStoreId)
                return Readiness.HasKeys;
        }
        var cks = (await _client.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = keyStoreId })).CustomKeyStores.Single();
        if (cks.ConnectionState != ConnectionStateType.DISCONNECTED)
            return Readiness.StillOnline;
        return Readiness.Ready;
    }
}
//=== a09 nullable reason
namespace Ops.Reasons;

internal sealed class DeletionGate
{
    private readonly IAmazonKeyManagementService _kms;
    internal DeletionGate(IAmazonKeyManagementService kms) { _kms = kms; }

    internal async Task<string?> FindBlockerAsync(string store, CancellationToken token)
    {
        string? blocker = null;
        await foreach (var key in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(token))
        {
            var info = await _kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = key.KeyId }, token);
            if (info.KeyMetadata.CustomKeyStoreId == store)
            {
                blocker = $"{key.KeyId} ({info.KeyMetadata.KeyState}) is in the store";
                break;
            }
        }
        if (blocker is not null) return blocker;
        var s = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = store }, token);
        return s.CustomKeyStores[0].ConnectionState == ConnectionStateType.DISCONNECTED ? null : "store is not disconnected";
    }

    internal async Task DeleteAsync(string store, CancellationToken token)
    {
        if (await FindBlockerAsync(store, token) is { } reason)
            throw new InvalidOperationException(reason);
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = store }, token);
    }
}
//=== a10 list of problems
using Microsoft.Extensions.Logging;
namespace Ops.Problems;

public sealed class PreflightException(IEnumerable<string> problems) : Exception(string.Join("; ", problems));

public sealed class Preflight(IAmazonKeyManagementService kms, ILogger<Preflight> log)
{
    public async Task ExecuteAsync(string storeId, CancellationToken ct)
    {
        var problems = new List<string>();
        await CollectKeyProblemsAsync(storeId, problems, ct);
        await CollectStateProblemsAsync(storeId, problems, ct);
        foreach (var p in problems) log.LogWarning("{Problem}", p);
        if (problems.Count > 0) throw new PreflightException(problems);
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
    }

    private async Task CollectKeyProblemsAsync(string storeId, List<string> problems, CancellationToken ct)
    {
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var md = (await kms.DescribeKeyAsync(key.KeyId, ct)).KeyMetadata;
            if (md.CustomKeyStoreId == storeId)
                problems.Add($"key {md.KeyId} is {md.KeyState}");
        }
    }

    private async Task CollectStateProblemsAsync(string storeId, List<string> problems, CancellationToken ct)
    {
        var resp = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, ct);
        foreach (var s in resp.CustomKeyStores.Where(x => x.ConnectionState != ConnectionStateType.DISCONNECTED))
            problems.Add($"store {s.CustomKeyStoreName} is {s.ConnectionState}");
    }
}
//=== a11 tuple verdict
namespace Ops.Tuples;

public static class StoreTool
{
    public static async Task<int> RemoveAsync(IAmazonKeyManagementService kms, string id)
    {
        var (empty, sample) = await IsEmptyAsync(kms, id);
        if (!empty)
        {
            Console.Error.WriteLine($"not empty, e.g. {sample}");
            return 1;
        }
        var (down, state) = await IsDownAsync(kms, id);
        if (!down)
        {
            Console.Error.WriteLine($"state is {state}");
            return 2;
        }
        var response = await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        return (int)response.HttpStatusCode == 200 ? 0 : 3;
    }

    private static async Task<(bool Empty, string? Sample)> IsEmptyAsync(IAmazonKeyManagementService kms, string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var m = await kms.DescribeKeyAsync(k.KeyId);
            if (m.KeyMetadata.CustomKeyStoreId == id) return (false, k.KeyId);
        }
        return (true, null);
    }

    private static async Task<(bool Down, string State)> IsDownAsync(IAmazonKeyManagementService kms, string id)
    {
        var all = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest());
        var mine = all.CustomKeyStores.Single(s => s.CustomKeyStoreId == id);
        return (mine.ConnectionState == ConnectionStateType.DISCONNECTED, mine.ConnectionState.Value);
    }
}
//=== a12 hashset occupied
namespace Ops.Sets;

public sealed class BulkCleaner
{
    private readonly IAmazonKeyManagementService kms;
    public BulkCleaner(IAmazonKeyManagementService kms) => this.kms = kms;

    public async Task<int> CleanAsync(IEnumerable<string> candidates, CancellationToken ct)
    {
        var occupied = await GetOccupiedStoresAsync(ct);
        var removed = 0;
        foreach (var candidate in candidates.Distinct())
        {
            if (occupied.Contains(candidate)) continue;
            var entry = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = candidate }, ct)).CustomKeyStores.Single();
            if (entry.ConnectionState == ConnectionStateType.DISCONNECTED)
            {
                await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = candidate }, ct);
                removed++;
            }
        }
        return removed;
    }

    private async Task<HashSet<string>> GetOccupiedStoresAsync(CancellationToken ct)
    {
        var set = new HashSet<string>(StringComparer.Ordinal);
        var request = new ListKeysRequest { Limit = 1000 };
        ListKeysResponse page;
        do
        {
            page = await kms.ListKeysAsync(request, ct);
            foreach (var k in page.Keys)
            {
                var d = await kms.DescribeKeyAsync(k.KeyId, ct);
                if (!string.IsNullOrEmpty(d.KeyMetadata.CustomKeyStoreId))
                    set.Add(d.KeyMetadata.CustomKeyStoreId);
            }
            request.Marker = page.NextMarker;
        } while (page.Truncated == true);
        return set;
    }
}
//=== a13 dictionary counts
namespace Ops.Counts;

public sealed class CountingRemover(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string storeId)
    {
        var counts = new Dictionary<string, int>();
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var owner = (await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.CustomKeyStoreId;
            if (owner is null) continue;
            counts[owner] = counts.TryGetValue(owner, out var n) ? n + 1 : 1;
        }
        if (counts.ContainsKey(storeId))
            throw new InvalidOperationException($"{counts[storeId]} keys in {storeId}");

        while (true)
        {
            var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId });
            var state = s.CustomKeyStores.Single().ConnectionState;
            if (state == ConnectionStateType.DISCONNECTED) break;
            if (state == ConnectionStateType.FAILED || state == ConnectionStateType.CONNECTED)
                await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = storeId });
            await Task.Delay(5000);
        }
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId });
    }
}
//=== a14 async iterator
using System.Runtime.CompilerServices;
namespace Ops.Iterators;

public class StoreContents
{
    private readonly IAmazonKeyManagementService _kms;
    public StoreContents(IAmazonKeyManagementService kms) => _kms = kms;

    public async IAsyncEnumerable<KeyMetadata> KeysOf(string storeId, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await foreach (var e in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var d = await _kms.DescribeKeyAsync(e.KeyId, ct);
            if (d.KeyMetadata.CustomKeyStoreId == storeId)
                yield return d.KeyMetadata;
        }
    }

    public async Task DeleteAsync(string storeId, CancellationToken ct)
    {
        await foreach (var key in KeysOf(storeId, ct))
            throw new InvalidOperationException($"{key.KeyId} is {key.KeyState}");

        var stores = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, ct);
        if (stores.CustomKeyStores.Any(s => s.ConnectionState != ConnectionStateType.DISCONNECTED) || stores.CustomKeyStores.Count == 0)
            throw new InvalidOperationException("disconnect it first");

        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
    }
}
//=== a15 goto poll
namespace Ops.Legacy;

public static class LegacyScript
{
    public static async Task Run(AmazonKeyManagementServiceClient svc, string cks)
    {
        var req = new ListKeysRequest();
    nextPage:
        var page = await svc.ListKeysAsync(req);
        foreach (var item in page.Keys)
        {
            var key = await svc.DescribeKeyAsync(new DescribeKeyRequest { KeyId = item.KeyId });
            if (key.KeyMetadata.CustomKeyStoreId == cks)
                throw new ApplicationException("key " + item.KeyId);
        }
        if (page.Truncated == true)
        {
            req.Marker = page.NextMarker;
            goto nextPage;
        }

        var tries = 0;
    again:
        var d = await svc.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = cks });
        if (d.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED)
        {
            if (tries++ == 0)
                await svc.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = cks });
            if (tries > 100) throw new TimeoutException();
            await Task.Delay(3000);
            goto again;
        }

        await svc.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = cks });
    }
}
//=== b01 async linq any
namespace Ops.B1;

public sealed class Decommissioner(IAmazonKeyManagementService kms)
{
    public async Task DecommissionAsync(string storeId, CancellationToken ct)
    {
        var used = await kms.Paginators.ListKeys(new ListKeysRequest()).Keys
            .AnyAsync(async (k, t) => (await kms.DescribeKeyAsync(k.KeyId, t)).KeyMetadata.CustomKeyStoreId == storeId, ct);
        if (used) throw new InvalidOperationException($"{storeId} still holds keys");

        var state = await StateAsync(storeId, ct);
        if (state == "CONNECTED" || state == "FAILED")
        {
            await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
            state = await StateAsync(storeId, ct);
        }
        while (state != "DISCONNECTED")
        {
            await Task.Delay(TimeSpan.FromSeconds(5), ct);
            state = await StateAsync(storeId, ct);
        }
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
    }

    private async Task<string> StateAsync(string id, CancellationToken ct)
    {
        var r = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, ct);
        return r.CustomKeyStores.Single().ConnectionState.Value;
    }
}
//=== b02 semaphore whenall
namespace Ops.B2;

public sealed class ParallelChecker(IAmazonKeyManagementService kms)
{
    private readonly SemaphoreSlim _throttle = new(20);

    public async Task DeleteIfUnusedAsync(string storeId)
    {
        var entries = await kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToListAsync();
        var metas = await Task.WhenAll(entries.Select(DescribeThrottledAsync));
        var inside = metas.Where(m => m.CustomKeyStoreId == storeId).ToList();
        if (inside.Count != 0)
            throw new InvalidOperationException($"{inside.Count} keys, first {inside[0].KeyId}");

        var cks = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = storeId })).CustomKeyStores.Single();
        if (!cks.ConnectionState.Equals(ConnectionStateType.DISCONNECTED))
            throw new InvalidOperationException("connected");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = storeId });
    }

    private async Task<KeyMetadata> DescribeThrottledAsync(KeyListEntry entry)
    {
        await _throttle.WaitAsync();
        try
        {
            return (await kms.DescribeKeyAsync(entry.KeyId)).KeyMetadata;
        }
        finally
        {
            _throttle.Release();
        }
    }
}
//=== b03 channel pipeline
using System.Threading.Channels;
namespace Ops.B3;

public sealed class ChannelSweep(IAmazonKeyManagementService kms)
{
    public async Task RunAsync(string storeId, CancellationToken ct)
    {
        var channel = Channel.CreateBounded<string>(100);
        var hits = new System.Collections.Concurrent.ConcurrentBag<string>();
        var producer = Task.Run(async () =>
        {
            await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
                await channel.Writer.WriteAsync(k.KeyId, ct);
            channel.Writer.Complete();
        }, ct);
        var consumer = Task.Run(async () =>
        {
            await foreach (var keyId in channel.Reader.ReadAllAsync(ct))
            {
                var d = await kms.DescribeKeyAsync(keyId, ct);
                if (d.KeyMetadata.CustomKeyStoreId == storeId) hits.Add(keyId);
            }
        }, ct);
        await Task.WhenAll(producer, consumer);
        if (!hits.IsEmpty) throw new InvalidOperationException($"{hits.Count} keys");

        var st = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = storeId }, ct)).CustomKeyStores[0].ConnectionState;
        if (st != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException(st);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = storeId }, ct);
    }
}
//=== b04 polly describe
using Polly;
using Polly.Retry;
namespace Ops.B4;

public sealed class ResilientRemover
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly ResiliencePipeline _pipeline = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions { MaxRetryAttempts = 5, Delay = TimeSpan.FromSeconds(1), BackoffType = DelayBackoffType.Exponential })
        .Build();

    public ResilientRemover(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task RemoveAsync(string storeId, CancellationToken ct)
    {
        await foreach (var key in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var answer = await _pipeline.ExecuteAsync(async t => await _kms.DescribeKeyAsync(key.KeyId, t), ct);
            if (answer.KeyMetadata.CustomKeyStoreId == storeId)
                throw new InvalidOperationException($"{key.KeyId} is in {storeId}");
        }
        var stores = await _pipeline.ExecuteAsync(async t => await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, t), ct);
        if (stores.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException("not disconnected");
        await _pipeline.ExecuteAsync(async t => { await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, t); }, ct);
    }
}
//=== b05 cts timeout
namespace Ops.B5;

public class TimedDisconnect
{
    private readonly IAmazonKeyManagementService _kms;
    public TimedDisconnect(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task WipeAsync(string storeId, TimeSpan limit)
    {
        await EnsureNoKeys(storeId);
        using var cts = new CancellationTokenSource(limit);
        try
        {
            await WaitUntilDisconnected(storeId, cts.Token);
        }
        catch (OperationCanceledException) when (cts.IsCancellationRequested)
        {
            throw new TimeoutException($"{storeId} is not disconnected after {limit}");
        }
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId });
    }

    private async Task EnsureNoKeys(string storeId)
    {
        var request = new ListKeysRequest();
        bool more;
        do
        {
            var page = await _kms.ListKeysAsync(request);
            foreach (var k in page.Keys ?? Enumerable.Empty<KeyListEntry>())
            {
                if ((await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == storeId)
                    throw new CustomKeyStoreHasCMKsException($"{k.KeyId}");
            }
            request.Marker = page.NextMarker;
            more = page.Truncated ?? false;
        } while (more);
    }

    private async Task WaitUntilDisconnected(string storeId, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            var s = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, ct);
            if (s.CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED) return;
            await Task.Delay(2000, ct);
        }
        ct.ThrowIfCancellationRequested();
    }
}
//=== b06 partial class
namespace Ops.B6;

public partial class StoreService
{
    private readonly IAmazonKeyManagementService _kms;
    public StoreService(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<bool> TryDeleteAsync(string id)
    {
        if (await HasKeysAsync(id)) return false;
        if (!await IsDisconnectedAsync(id)) return false;
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        return true;
    }
}

public partial class StoreService
{
    private async Task<bool> HasKeysAsync(string id)
    {
        var hasKeys = false;
        await foreach (var key in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var detail = await _kms.DescribeKeyAsync(key.KeyId);
            hasKeys |= detail.KeyMetadata.CustomKeyStoreId == id;
        }
        return hasKeys;
    }

    private async Task<bool> IsDisconnectedAsync(string id)
    {
        var r = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        return r.CustomKeyStores.All(s => s.ConnectionState == ConnectionStateType.DISCONNECTED) && r.CustomKeyStores.Count == 1;
    }
}
//=== b07 extension methods
namespace Ops.B7;

public static class KmsExtensions
{
    public static async Task<IReadOnlyCollection<string>> GetKeysInStoreAsync(this IAmazonKeyManagementService kms, string storeId, CancellationToken ct = default)
    {
        var ids = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var r = await kms.DescribeKeyAsync(k.KeyId, ct);
            if (r.KeyMetadata.CustomKeyStoreId == storeId) ids.Add(k.KeyId);
        }
        return ids;
    }

    public static async Task<ConnectionStateType> GetStoreStateAsync(this IAmazonKeyManagementService kms, string storeId, CancellationToken ct = default) =>
        (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, ct)).CustomKeyStores.Single().ConnectionState;
}

public class Cli
{
    public static async Task<int> Remove(IAmazonKeyManagementService kms, string storeId)
    {
        var left = await kms.GetKeysInStoreAsync(storeId);
        if (left.Any())
        {
            foreach (var l in left) Console.WriteLine(l);
            return 1;
        }
        if (await kms.GetStoreStateAsync(storeId) is var state && state != ConnectionStateType.DISCONNECTED)
        {
            Console.WriteLine($"State: {state}");
            return 1;
        }
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId });
        return 0;
    }
}
//=== b08 generic poller
namespace Ops.B8;

public static class Poll
{
    public static async Task<T> UntilAsync<T>(Func<Task<T>> probe, Func<T, bool> done, TimeSpan every, int max)
    {
        for (var i = 0; i < max; i++)
        {
            var value = await probe();
            if (done(value)) return value;
            await Task.Delay(every);
        }
        throw new TimeoutException();
    }
}

public sealed class Remover(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string storeId)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == storeId)
                throw new InvalidOperationException(k.KeyId);

        await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = storeId });
        await Poll.UntilAsync(
            async () => (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId })).CustomKeyStores[0].ConnectionState,
            s => s == ConnectionStateType.DISCONNECTED, TimeSpan.FromSeconds(10), 90);
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId });
    }
}
//=== b09 proof constructor
namespace Ops.B9;

public sealed class EmptyProof
{
    public EmptyProof(string storeId, IEnumerable<KeyMetadata> allKeys)
    {
        StoreId = storeId;
        foreach (var k in allKeys)
            if (k.CustomKeyStoreId == storeId)
                throw new InvalidOperationException($"{k.KeyId} belongs to {storeId}");
    }
    public string StoreId { get; }
}

public sealed class ProofBasedRemover(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string storeId)
    {
        var metas = new List<KeyMetadata>();
        await foreach (var e in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var r = await kms.DescribeKeyAsync(e.KeyId);
            metas.Add(r.KeyMetadata);
        }
        _ = new EmptyProof(storeId, metas);

        var store = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = storeId })).CustomKeyStores.Single();
        if (store is not { ConnectionState: var cs } || cs != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = storeId });
    }
}
//=== b10 oneof verdict
namespace Ops.B10;

public abstract record Verdict
{
    public sealed record Clear : Verdict;
    public sealed record Occupied(string KeyId) : Verdict;
    public sealed record Online(string State) : Verdict;
}

public sealed class VerdictService(IAmazonKeyManagementService kms)
{
    public async Task<Verdict> DeleteAsync(string storeId, CancellationToken ct)
    {
        var verdict = await JudgeAsync(storeId, ct);
        switch (verdict)
        {
            case Verdict.Clear:
                await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
                return verdict;
            case Verdict.Occupied o:
                Console.WriteLine($"occupied by {o.KeyId}");
                return verdict;
            case Verdict.Online n:
                Console.WriteLine($"online: {n.State}");
                return verdict;
            default:
                throw new NotSupportedException();
        }
    }

    private async Task<Verdict> JudgeAsync(string storeId, CancellationToken ct)
    {
        await foreach (var entry in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var key = await kms.DescribeKeyAsync(entry.KeyId, ct);
            if (key.KeyMetadata.CustomKeyStoreId == storeId) return new Verdict.Occupied(entry.KeyId);
        }
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = storeId }, ct)).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) return new Verdict.Online(s.ConnectionState.Value);
        return new Verdict.Clear();
    }
}
//=== b11 own link enum
namespace Ops.B11;

public enum Link { Down, Up, Moving, Broken }

public sealed class LinkAwareRemover(IAmazonKeyManagementService kms)
{
    private async Task<Link> ReadLinkAsync(string id)
    {
        var e = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        return e.ConnectionState.Value switch
        {
            "DISCONNECTED" => Link.Down,
            "CONNECTED" => Link.Up,
            "FAILED" => Link.Broken,
            _ => Link.Moving,
        };
    }

    public async Task RemoveAsync(string id)
    {
        var any = false;
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var m = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (m.CustomKeyStoreId == id) { any = true; break; }
        }
        if (any) throw new InvalidOperationException("in use");

        Link link;
        while ((link = await ReadLinkAsync(id)) != Link.Down)
        {
            if (link is Link.Up or Link.Broken)
                await kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
            await Task.Delay(10_000);
        }
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== b12 tostring state
namespace Ops.B12;

public class TextStateRemover
{
    private readonly IAmazonKeyManagementService _kms;
    public TextStateRemover(IAmazonKeyManagementService kms) { _kms = kms; }

    public async Task RemoveAsync(string keyStore)
    {
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            DescribeKeyResponse described;
            try { described = await _kms.DescribeKeyAsync(k.KeyId); }
            catch (NotFoundException) { continue; }
            if (string.Equals(keyStore, described.KeyMetadata.CustomKeyStoreId))
                throw new InvalidOperationException($"{k.KeyId}");
        }
        var text = (await _kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = keyStore })).CustomKeyStores[0].ConnectionState.ToString();
        if (!text.Equals("DISCONNECTED", StringComparison.OrdinalIgnoreCase))
            throw new InvalidOperationException($"expected DISCONNECTED, was {text}");
        await _kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = keyStore });
    }
}
//=== b13 switch expression throw
namespace Ops.B13;

public sealed record StoreSnapshot(string Id, string State, int Keys);

public sealed class SnapshotRemover(IAmazonKeyManagementService kms)
{
    public async Task<string> RemoveAsync(string id)
    {
        var snap = await TakeAsync(id);
        var next = snap switch
        {
            { Keys: > 0 } => throw new InvalidOperationException($"{snap.Keys} keys"),
            { State: "DISCONNECTED" } => "delete",
            _ => throw new InvalidOperationException($"state {snap.State}"),
        };
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        return next;
    }

    private async Task<StoreSnapshot> TakeAsync(string id)
    {
        var count = 0;
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var d = await kms.DescribeKeyAsync(k.KeyId);
            if (d.KeyMetadata.CustomKeyStoreId == id) count++;
        }
        var s = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        return new StoreSnapshot(id, s.CustomKeyStores.Single().ConnectionState.Value, count);
    }
}
//=== b14 decorator
using Microsoft.Extensions.Logging;
namespace Ops.B14;

internal interface IStoreDeleter { Task DeleteAsync(string storeId, CancellationToken ct); }

internal sealed class GuardedDeleter(IAmazonKeyManagementService kms, ILogger log)
{
    public async Task DeleteAsync(string storeId, CancellationToken ct)
    {
        log.LogInformation("guarding {Store}", storeId);
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var d = await kms.DescribeKeyAsync(k.KeyId, ct);
            if (d.KeyMetadata.CustomKeyStoreId == storeId) throw new InvalidOperationException("occupied");
        }
        var s = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = storeId }, ct);
        if (s.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await DeleteCoreAsync(storeId, ct);
    }

    private async Task DeleteCoreAsync(string storeId, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = storeId }, ct);
                return;
            }
            catch (KMSInternalException ex) when (attempt < 4)
            {
                log.LogWarning(ex, "attempt {Attempt}", attempt);
                await Task.Delay(TimeSpan.FromSeconds(attempt * 2), ct);
            }
        }
    }
}
//=== b15 name lookup
namespace Ops.B15;

public sealed class ByNameRemover(IAmazonKeyManagementService kms)
{
    public async Task RemoveByNameAsync(string name)
    {
        var found = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreName = name });
        var entry = found.CustomKeyStores.SingleOrDefault() ?? throw new KeyNotFoundException(name);
        var id = entry.CustomKeyStoreId;

        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var m = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (m.CustomKeyStoreId == id)
                throw new InvalidOperationException($"{name} has key {m.KeyId}");
        }

        if (entry.ConnectionState == ConnectionStateType.CONNECTED)
            await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id });

        var watch = System.Diagnostics.Stopwatch.StartNew();
        ConnectionStateType state;
        do
        {
            if (watch.Elapsed > TimeSpan.FromMinutes(20)) throw new TimeoutException(name);
            await Task.Delay(TimeSpan.FromSeconds(4));
            state = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single().ConnectionState;
        } while (state != ConnectionStateType.DISCONNECTED);

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== c01 gate finally
namespace Ops.C1;

public sealed class SerializedRemover(IAmazonKeyManagementService kms)
{
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private readonly object _sync = new();
    private int _running;

    public async Task RemoveAsync(string storeId, CancellationToken ct)
    {
        await Gate.WaitAsync(ct);
        try
        {
            lock (_sync) _running++;
            await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct).ConfigureAwait(false))
            {
                var r = await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = k.KeyId }, ct).ConfigureAwait(false);
                if (r.KeyMetadata.CustomKeyStoreId is { } owner && owner == storeId)
                    throw new InvalidOperationException($"{k.KeyId} in {storeId}");
            }
            var resp = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = storeId }, ct).ConfigureAwait(false);
            if (resp.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED)
                throw new InvalidOperationException("disconnect first");
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = storeId }, ct).ConfigureAwait(false);
        }
        finally
        {
            lock (_sync) _running--;
            Gate.Release();
        }
    }
}
//=== c02 await using lease
namespace Ops.C2;

public sealed class Lease(string name) : IAsyncDisposable
{
    public static async Task<Lease> AcquireAsync(string name) { await Task.Yield(); return new Lease(name); }
    public ValueTask DisposeAsync() { Console.WriteLine("release " + name); return ValueTask.CompletedTask; }
}

public sealed class LeasedRemover(IAmazonKeyManagementService kms)
{
    public async Task<bool> RemoveAsync(string storeId)
    {
        await using var lease = await Lease.AcquireAsync("cks");
        using var activity = new System.Diagnostics.Activity("remove").Start();

        var keys = await kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToArrayAsync();
        foreach (var key in keys)
        {
            var md = await kms.DescribeKeyAsync(key.KeyId);
            if (md.KeyMetadata.CustomKeyStoreId == storeId)
            {
                activity.SetStatus(System.Diagnostics.ActivityStatusCode.Error, "occupied");
                return false;
            }
        }

        var resp = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = storeId });
        if (resp.CustomKeyStores is [{ ConnectionState.Value: "DISCONNECTED" }])
        {
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = storeId });
            return true;
        }
        return false;
    }
}
//=== c03 field cache
namespace Ops.C3;

public sealed class InventoryRun
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly HashSet<string> _inUse = new();

    public InventoryRun(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task RunAsync()
    {
        _inUse.Clear();
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var owner = (await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId;
            if (owner != null) _inUse.Add(owner);
        }

        var stores = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest())).CustomKeyStores;
        foreach (var s in stores.Where(s => s.ConnectionState == ConnectionStateType.DISCONNECTED && !_inUse.Contains(s.CustomKeyStoreId)))
        {
            Console.WriteLine("removing " + s.CustomKeyStoreName);
            await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = s.CustomKeyStoreId });
        }
    }
}
//=== c04 trimmed id
namespace Ops.C4;

public class TrimmedRemover
{
    readonly IAmazonKeyManagementService kms;
    public TrimmedRemover(IAmazonKeyManagementService kms) => this.kms = kms;

    public async Task RemoveAsync(string rawId)
    {
        var id = rawId.Trim();
        if (!id.StartsWith("cks-", StringComparison.Ordinal)) throw new ArgumentException("not a store id", nameof(rawId));
        rawId = null!;

        if (await CountKeysAsync(id) is var n and > 0)
            throw new InvalidOperationException($"{n} keys");
        if (await StateOf(id) != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException("online");
        var request = new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id };
        await kms.DeleteCustomKeyStoreAsync(request);
    }

    async Task<int> CountKeysAsync(string id)
    {
        var n = 0;
        string? marker = null;
        do
        {
            var page = await kms.ListKeysAsync(new ListKeysRequest { Limit = 100, Marker = marker });
            foreach (var k in page.Keys)
                if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) n++;
            marker = page.Truncated == true ? page.NextMarker : null;
        } while (marker != null);
        return n;
    }

    async Task<ConnectionStateType> StateOf(string id)
    {
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        return r.CustomKeyStores.First().ConnectionState;
    }
}
//=== c05 event notify
namespace Ops.C5;

public sealed class NotifyingRemover(IAmazonKeyManagementService kms)
{
    public event EventHandler<string>? Removing;
    public event EventHandler<string>? Removed;

    public async Task RemoveAsync(string storeId, CancellationToken ct)
    {
        var leftovers = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var d = await kms.DescribeKeyAsync(k.KeyId, ct);
            if (d.KeyMetadata.CustomKeyStoreId == storeId)
                leftovers.Add(k.KeyId);
        }
        if (leftovers is not [])
            throw new AggregateException(leftovers.Select(l => new InvalidOperationException(l)));

        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = storeId }, ct)).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException(s.ConnectionState.Value);

        Removing?.Invoke(this, storeId);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = storeId }, ct);
        Removed?.Invoke(this, storeId);
    }
}
//=== c06 many regions
using Amazon;
namespace Ops.C6;

public static class RegionSweep
{
    private static readonly string[] Regions = ["eu-west-1", "eu-central-1", "us-east-1"];

    public static async Task SweepAsync(string prefix)
    {
        foreach (var region in Regions)
        {
            using var kms = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName(region));
            var owners = new HashSet<string>();
            await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            {
                var md = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
                if (md.CustomKeyStoreId is { Length: > 0 } owner) owners.Add(owner);
            }

            var stores = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest());
            foreach (var store in stores.CustomKeyStores ?? [])
            {
                if (!store.CustomKeyStoreName.StartsWith(prefix, StringComparison.Ordinal)) continue;
                if (owners.Contains(store.CustomKeyStoreId) || store.ConnectionState != ConnectionStateType.DISCONNECTED)
                {
                    Console.WriteLine($"{region}: skip {store.CustomKeyStoreId}");
                    continue;
                }
                await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = store.CustomKeyStoreId });
                Console.WriteLine($"{region}: deleted {store.CustomKeyStoreId}");
            }
        }
    }
}
//=== c07 parallel foreach
namespace Ops.C7;

public sealed class ParallelRemover(IAmazonKeyManagementService kms)
{
    public Task RemoveAllAsync(IReadOnlyList<string> ids, CancellationToken ct) =>
        Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = ct }, async (id, token) =>
        {
            if (!await IsVacantAsync(id, token))
            {
                Console.WriteLine($"{id} is in use");
                return;
            }
            var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, token);
            if (r.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED)
            {
                Console.WriteLine($"{id} is online");
                return;
            }
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, token);
        });

    private async Task<bool> IsVacantAsync(string id, CancellationToken token)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(token))
        {
            var d = await kms.DescribeKeyAsync(k.KeyId, token);
            if (d.KeyMetadata.CustomKeyStoreId == id) return false;
        }
        return true;
    }
}
//=== c08 collect then describe
namespace Ops.C8;

public sealed class TwoPhase(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string storeId)
    {
        var ids = await ListAllKeyIdsAsync();
        var owners = new Dictionary<string, string?>(ids.Count);
        foreach (var keyId in ids)
        {
            var r = await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = keyId });
            owners[keyId] = r.KeyMetadata.CustomKeyStoreId;
        }
        var mine = from o in owners where o.Value == storeId orderby o.Key select o.Key;
        if (mine.Any())
            throw new InvalidOperationException("in use by " + string.Join(' ', mine));

        var cks = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = storeId })).CustomKeyStores;
        if (cks.Count != 1 || cks[0].ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException("wrong state");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = storeId });
    }

    private async Task<List<string>> ListAllKeyIdsAsync()
    {
        var result = new List<string>();
        var req = new ListKeysRequest();
        ListKeysResponse resp;
        do
        {
            resp = await kms.ListKeysAsync(req);
            if (resp.Keys is not null) result.AddRange(resp.Keys.Select(k => k.KeyId));
            req.Marker = resp.NextMarker;
        }
        while (resp.Truncated is true);
        return result;
    }
}
//=== c09 local functions
namespace Ops.C9;

public static class Script
{
    public static async Task ExecuteAsync(IAmazonKeyManagementService kms, string storeId, bool wait)
    {
        await EnsureEmpty();
        if (await State() is not "DISCONNECTED")
        {
            if (!wait) { Console.WriteLine("not disconnected"); return; }
            await WaitDown();
        }
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId });

        async Task EnsureEmpty()
        {
            await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
                if (await Owner(k.KeyId) == storeId)
                    throw new InvalidOperationException($"{k.KeyId} blocks");
        }

        async Task<string?> Owner(string keyId) => (await kms.DescribeKeyAsync(keyId)).KeyMetadata.CustomKeyStoreId;

        async Task<string> State()
        {
            var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = storeId });
            return r.CustomKeyStores[0].ConnectionState.Value;
        }

        async Task WaitDown()
        {
            await kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = storeId });
            while (await State() != "DISCONNECTED") await Task.Delay(1000);
        }
    }
}
//=== c10 require helper
using System.Diagnostics.CodeAnalysis;
namespace Ops.C10;

internal static class Require
{
    public static void That([DoesNotReturnIf(false)] bool condition, string message)
    {
        if (!condition) throw new InvalidOperationException(message);
    }
}

public sealed class RequiringRemover(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id, CancellationToken ct = default)
    {
        var keyCount = 0;
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var meta = (await kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata;
            if (meta.CustomKeyStoreId == id) keyCount++;
        }
        Require.That(keyCount == 0, $"{keyCount} keys left");

        var stores = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct);
        var store = stores.CustomKeyStores.Single();
        Require.That(store.ConnectionState == ConnectionStateType.DISCONNECTED, "store is connected");

        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, ct);
    }
}
//=== c12 overriding client
using Microsoft.Extensions.Logging;
namespace Ops.C12;

public sealed class AuditedKmsClient : AmazonKeyManagementServiceClient
{
    private readonly ILogger<AuditedKmsClient> _log;
    public AuditedKmsClient(ILogger<AuditedKmsClient> log) => _log = log;

    public override async Task<DeleteCustomKeyStoreResponse> DeleteCustomKeyStoreAsync(DeleteCustomKeyStoreRequest request, CancellationToken cancellationToken = default)
    {
        _log.LogWarning("deleting {Store}", request.CustomKeyStoreId);
        try
        {
            return await base.DeleteCustomKeyStoreAsync(request, cancellationToken);
        }
        catch (AmazonKeyManagementServiceException ex)
        {
            _log.LogError(ex, "deleting {Store} failed", request.CustomKeyStoreId);
            throw;
        }
    }

    public override async Task<DisconnectCustomKeyStoreResponse> DisconnectCustomKeyStoreAsync(DisconnectCustomKeyStoreRequest request, CancellationToken cancellationToken = default)
    {
        _log.LogWarning("disconnecting {Store}", request.CustomKeyStoreId);
        return await base.DisconnectCustomKeyStoreAsync(request, cancellationToken);
    }
}
//=== c13 side calls
namespace Ops.C13;

public sealed class ReportingRemover(IAmazonKeyManagementService kms)
{
    private sealed record Row(string KeyId, string Arn, string Policy, int Aliases);

    public async Task RemoveAsync(string storeId)
    {
        var rows = new List<Row>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var md = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (md.CustomKeyStoreId != storeId) continue;
            var policy = "?";
            try { policy = (await kms.GetKeyPolicyAsync(new GetKeyPolicyRequest { KeyId = k.KeyId, PolicyName = "default" })).Policy; }
            catch (AmazonKeyManagementServiceException) { }
            var aliases = await kms.ListAliasesAsync(new ListAliasesRequest { KeyId = k.KeyId });
            rows.Add(new Row(k.KeyId, md.Arn, policy, aliases.Aliases?.Count ?? 0));
        }
        if (rows.Count > 0)
        {
            foreach (var row in rows) Console.WriteLine(row);
            throw new InvalidOperationException($"{rows.Count} keys in {storeId}");
        }
        var s = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = storeId });
        if (s.CustomKeyStores.Single().ConnectionState?.Value != "DISCONNECTED")
            throw new InvalidOperationException("not disconnected");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = storeId });
    }
}
//=== c14 force skips prompt
namespace Ops.C14;

public sealed record Options(string StoreId, bool Force, bool DryRun);

public static class Tool
{
    public static async Task<int> RunAsync(IAmazonKeyManagementService kms, Options o)
    {
        int exit = await VerifyAsync(kms, o.StoreId);
        if (exit != 0) return exit;
        if (!o.Force)
        {
            Console.Write($"type {o.StoreId} to confirm: ");
            if (Console.ReadLine() != o.StoreId) return 10;
        }
        if (o.DryRun) return 0;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = o.StoreId });
        return 0;
    }

    private static async Task<int> VerifyAsync(IAmazonKeyManagementService kms, string id)
    {
        await foreach (var page in kms.Paginators.ListKeys(new ListKeysRequest()).Responses)
        {
            foreach (var e in page.Keys ?? new List<KeyListEntry>())
            {
                var r = await kms.DescribeKeyAsync(e.KeyId);
                if (r.KeyMetadata.CustomKeyStoreId == id) return 2;
            }
        }
        var d = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (d.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return 3;
        return 0;
    }
}
//=== c15 xks only
namespace Ops.C15;

public sealed class XksRemover(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string storeId, CancellationToken ct)
    {
        var store = await LoadAsync(storeId, ct);
        if (store.CustomKeyStoreType != CustomKeyStoreType.EXTERNAL_KEY_STORE)
            throw new NotSupportedException("not an external key store");
        Console.WriteLine($"proxy {store.XksProxyConfiguration?.UriEndpoint} stays as it is");

        var used = false;
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var md = (await kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata;
            used = used || md.CustomKeyStoreId == storeId;
        }
        if (used) throw new InvalidOperationException("external keys are still attached");

        if (store.ConnectionState == ConnectionStateType.CONNECTED)
            await kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = storeId }, ct);
        while ((store = await LoadAsync(storeId, ct)).ConnectionState != ConnectionStateType.DISCONNECTED)
            await Task.Delay(TimeSpan.FromSeconds(15), ct);

        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = storeId }, ct);
    }

    private async Task<CustomKeyStoresListEntry> LoadAsync(string id, CancellationToken ct)
    {
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct);
        return r.CustomKeyStores.Single();
    }
}
//=== d01 manual delete retry
namespace Ops.D1;

public sealed class RetryingRemover(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id)
    {
        await AssertEmpty(id);
        for (int attempt = 1; ; attempt++)
        {
            await AssertDisconnected(id);
            try
            {
                await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
                return;
            }
            catch (CustomKeyStoreInvalidStateException) when (attempt < 5)
            {
                await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, attempt)));
            }
            catch (CustomKeyStoreNotFoundException) when (attempt > 1)
            {
                return;
            }
        }
    }

    private async Task AssertEmpty(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
        {
            var m = await kms.DescribeKeyAsync(k.KeyId);
            if (id == m.KeyMetadata.CustomKeyStoreId) throw new InvalidOperationException(k.KeyId);
        }
    }

    private async Task AssertDisconnected(string id)
    {
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (r.CustomKeyStores.Single() is not { ConnectionState.Value: "DISCONNECTED" })
            throw new InvalidOperationException("not disconnected");
    }
}
//=== d02 task run delete
namespace Ops.D2;

public static class Fire
{
    public static async Task GoAsync(IAmazonKeyManagementService kms, string storeId)
    {
        var owners = await kms.Paginators.ListKeys(new ListKeysRequest()).Keys
            .Select(async (KeyListEntry k, CancellationToken t) => (await kms.DescribeKeyAsync(k.KeyId, t)).KeyMetadata.CustomKeyStoreId)
            .ToListAsync();
        if (owners.Contains(storeId)) throw new InvalidOperationException("occupied");

        var state = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = storeId })).CustomKeyStores.Single().ConnectionState;
        if (state != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");

        await Task.Run(async () =>
        {
            Console.WriteLine("deleting on the pool");
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = storeId });
        });
    }
}
//=== d03 exception mapping
namespace Ops.D3;

public class StoreInUseException(string id, Exception? inner = null) : Exception(id, inner);
public class StoreOnlineException(string id, Exception? inner = null) : Exception(id, inner);

public sealed class KeyStoreRepository(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id)
    {
        try
        {
            await GuardAsync(id);
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        }
        catch (CustomKeyStoreHasCMKsException ex)
        {
            throw new StoreInUseException(id, ex);
        }
        catch (CustomKeyStoreInvalidStateException ex)
        {
            throw new StoreOnlineException(id, ex);
        }
    }

    private async Task GuardAsync(string id)
    {
        var pages = kms.Paginators.ListKeys(new ListKeysRequest()).Responses;
        await foreach (var p in pages)
            foreach (var k in p.Keys)
                if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata is { CustomKeyStoreId: var owner } && owner == id)
                    throw new StoreInUseException(id);
        var st = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (!Equals(st.ConnectionState, ConnectionStateType.DISCONNECTED))
            throw new StoreOnlineException(id);
    }
}
//=== d04 count async
namespace Ops.D4;

public static class Counter
{
    public static async Task<bool> DeleteWhenEmptyAsync(this IAmazonKeyManagementService kms, string id, CancellationToken ct = default)
    {
        var count = await kms.Paginators.ListKeys(new ListKeysRequest { Limit = 1000 }).Keys
            .Select(async (KeyListEntry e, CancellationToken t) => await kms.DescribeKeyAsync(e.KeyId, t))
            .Where(r => r.KeyMetadata.CustomKeyStoreId == id)
            .CountAsync(ct);
        var stores = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct);
        var disconnected = stores.CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED;
        if (count == 0 && disconnected)
        {
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, ct);
            return true;
        }
        return false;
    }
}
//=== d05 groupby dictionary
namespace Ops.D5;

public sealed class GroupingRemover(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(params string[] ids)
    {
        var metadata = new List<KeyMetadata>();
        await foreach (var e in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var response = await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = e.KeyId });
            metadata.Add(response.KeyMetadata);
        }
        var groups = metadata
            .Where(m => !string.IsNullOrEmpty(m.CustomKeyStoreId))
            .GroupBy(m => m.CustomKeyStoreId)
            .ToDictionary(g => g.Key, g => g.ToList());

        foreach (var id in ids)
        {
            if (groups.TryGetValue(id, out var keys))
            {
                Console.WriteLine($"{id}: {keys.Count} keys, skipped");
                continue;
            }
            var d = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
            if (d.CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED)
                await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
            else
                Console.WriteLine($"{id}: still online, skipped");
        }
    }
}
//=== d06 query syntax let
namespace Ops.D6;

public class QueryRemover
{
    private readonly IAmazonKeyManagementService _kms;
    public QueryRemover(IAmazonKeyManagementService kms) => _kms = kms;

    private async Task<List<KeyMetadata>> AllAsync()
    {
        var tasks = new List<Task<DescribeKeyResponse>>();
        await foreach (var e in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            tasks.Add(_kms.DescribeKeyAsync(e.KeyId));
        var done = await Task.WhenAll(tasks);
        return done.Select(d => d.KeyMetadata).ToList();
    }

    public async Task RemoveAsync(string id)
    {
        var all = await AllAsync();
        var q = from m in all
                let owner = m.CustomKeyStoreId
                where owner == id
                select new { m.KeyId, m.KeyState };
        var list = q.ToArray();
        if (list.Length > 0)
            throw new InvalidOperationException(string.Join(", ", list.Select(x => x.KeyId)));
        var store = (await _kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.First();
        if (store.ConnectionState == ConnectionStateType.DISCONNECTED)
        {
            await _kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        }
        else
        {
            throw new InvalidOperationException("not disconnected");
        }
    }
}
//=== d07 nullable verdict
using Microsoft.Extensions.Logging;
namespace Ops.D7;

public sealed class CautiousRemover(IAmazonKeyManagementService kms, ILogger<CautiousRemover> log)
{
    public async Task RemoveAsync(string id)
    {
        var empty = await IsEmptyAsync(id);
        if (empty is null)
        {
            log.LogError("cannot tell whether {Id} is empty", id);
            return;
        }
        if (empty != true)
        {
            log.LogError("{Id} is not empty", id);
            return;
        }
        if (await IsOffAsync(id) is not true) return;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }

    private async Task<bool?> IsEmptyAsync(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            try
            {
                var r = await kms.DescribeKeyAsync(k.KeyId);
                if (r.KeyMetadata.CustomKeyStoreId == id) return false;
            }
            catch (AmazonKeyManagementServiceException ex) when (ex.ErrorCode == "AccessDeniedException")
            {
                return null;
            }
        }
        return true;
    }

    private async Task<bool?> IsOffAsync(string id)
    {
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        var state = r.CustomKeyStores.SingleOrDefault()?.ConnectionState;
        return state is null ? null : state == ConnectionStateType.DISCONNECTED;
    }
}
//=== d08 problems is empty pattern
namespace Ops.D8;

public interface IDeletionPolicy { Task<IReadOnlyList<string>> ProblemsAsync(string id); }

public sealed class EmptyAndOfflinePolicy(IAmazonKeyManagementService kms) : IDeletionPolicy
{
    public async Task<IReadOnlyList<string>> ProblemsAsync(string id)
    {
        var problems = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var r = await kms.DescribeKeyAsync(k.KeyId);
            if (r.KeyMetadata.CustomKeyStoreId == id) problems.Add("key " + k.KeyId);
        }
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) problems.Add("state " + s.ConnectionState);
        return problems;
    }
}

public sealed class PolicyRemover(IAmazonKeyManagementService kms, IDeletionPolicy policy)
{
    public async Task<bool> RemoveAsync(string id)
    {
        if (await policy.ProblemsAsync(id) is not [])
            return false;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        return true;
    }
}
//=== d09 result class
namespace Ops.D9;

public sealed class CheckResult
{
    private CheckResult(bool isOk, string message) { IsOk = isOk; Message = message; }
    public bool IsOk { get; }
    public string Message { get; }
    public static CheckResult Passed { get; } = new(true, "");
    public static CheckResult Failed(string message) => new(false, message);
}

public sealed class CheckedRemover(IAmazonKeyManagementService kms)
{
    public async Task<CheckResult> RemoveAsync(string id)
    {
        var check = await CheckAsync(id);
        if (check.IsOk)
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        return check;
    }

    private async Task<CheckResult> CheckAsync(string id)
    {
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.FirstOrDefault();
        if (s == null) return CheckResult.Failed("no such store");
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) return CheckResult.Failed("not disconnected");
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id)
                return CheckResult.Failed("holds " + k.KeyId);
        return CheckResult.Passed;
    }
}
//=== d10 periodic timer
namespace Ops.D10;

public sealed class TimerRemover(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id, CancellationToken ct)
    {
        if (await HoldsKeys(id, ct)) throw new InvalidOperationException("holds keys");
        await kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, ct);
        await AwaitOffline(id, ct);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, ct);
    }

    private async Task<bool> HoldsKeys(string id, CancellationToken ct)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
            if ((await kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata.CustomKeyStoreId == id)
                return true;
        return false;
    }

    private async Task AwaitOffline(string id, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(5));
        while (await timer.WaitForNextTickAsync(ct))
        {
            var state = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState;
            if (state == ConnectionStateType.DISCONNECTED) return;
            if (state == ConnectionStateType.FAILED) throw new InvalidOperationException("failed");
        }
        throw new OperationCanceledException();
    }
}
//=== d11 list pattern loop
namespace Ops.D11;

public static class Patterned
{
    public static async Task RemoveAsync(IAmazonKeyManagementService kms, string id, CancellationToken ct)
    {
        await foreach (var page in kms.Paginators.ListKeys(new ListKeysRequest()).Responses.WithCancellation(ct))
        {
            if (page is not { Keys: { Count: > 0 } keys }) continue;
            foreach (var key in keys)
            {
                var md = (await kms.DescribeKeyAsync(key.KeyId, ct)).KeyMetadata;
                switch (md)
                {
                    case { CustomKeyStoreId: null }: break;
                    case var m when m.CustomKeyStoreId == id:
                        throw new InvalidOperationException($"{m.KeyId} {m.KeyState}");
                    default: break;
                }
            }
        }
        while (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct) is not { CustomKeyStores: [{ ConnectionState.Value: "DISCONNECTED" }] })
            await Task.Delay(TimeSpan.FromSeconds(3), ct);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, ct);
    }
}
//=== d12 retire many collect errors
namespace Ops.D12;

public sealed class ManyRemover(IAmazonKeyManagementService kms)
{
    public async Task<IReadOnlyDictionary<string, string>> RemoveManyAsync(IEnumerable<string> ids, CancellationToken ct)
    {
        var outcome = new Dictionary<string, string>();
        foreach (var id in ids)
        {
            try
            {
                await GuardEmptyAsync(id, ct);
                await GuardOffAsync(id, ct);
                await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, ct);
                outcome[id] = "deleted";
            }
            catch (InvalidOperationException ex)
            {
                outcome[id] = ex.Message;
            }
        }
        return outcome;
    }

    private async Task GuardEmptyAsync(string id, CancellationToken ct)
    {
        var inside = await KeysAsync(id, ct).FirstOrDefaultAsync(ct);
        if (inside != null) throw new InvalidOperationException($"holds {inside}");
    }

    private async IAsyncEnumerable<string> KeysAsync(string id, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var md = (await kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata;
            if (md.CustomKeyStoreId != id) continue;
            yield return md.KeyId;
        }
    }

    private async Task GuardOffAsync(string id, CancellationToken ct)
    {
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct);
        if (r.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException("online");
    }
}
//=== d13 check and disconnect together
namespace Ops.D13;

public sealed class Impatient(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id)
    {
        var check = CheckEmptyAsync(id);
        var disconnect = kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 003
        await Task.WhenAll(check, disconnect);
        if (!await check) throw new InvalidOperationException("occupied");

        var deadline = DateTime.UtcNow.AddMinutes(10);
        var ready = false;
        while (!ready)
        {
            if (DateTime.UtcNow > deadline) throw new TimeoutException();
            var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
            ready = r.CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED;
            if (!ready) await Task.Delay(3000);
        }
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }

    private async Task<bool> CheckEmptyAsync(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var d = await kms.DescribeKeyAsync(k.KeyId);
            if (d.KeyMetadata.CustomKeyStoreId == id) return false;
        }
        return true;
    }
}
//=== d14 context object
namespace Ops.D14;

public sealed class RetireContext
{
    public required string StoreId { get; init; }
    public int KeyCount { get; set; } = -1;
    public string? State { get; set; }
}

public sealed class RetirePipeline(IAmazonKeyManagementService kms)
{
    public async Task<bool> RunAsync(string storeId)
    {
        var ctx = new RetireContext { StoreId = storeId };
        await CountStep(ctx);
        await StateStep(ctx);
        if (ctx.KeyCount != 0 || ctx.State != "DISCONNECTED")
        {
            Console.WriteLine($"{ctx.StoreId}: {ctx.KeyCount} keys, {ctx.State}");
            return false;
        }
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = ctx.StoreId });
        return true;
    }

    private async Task CountStep(RetireContext ctx)
    {
        var n = 0;
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var d = await kms.DescribeKeyAsync(k.KeyId);
            if (d.KeyMetadata.CustomKeyStoreId == ctx.StoreId) n++;
        }
        ctx.KeyCount = n;
    }

    private async Task StateStep(RetireContext ctx)
    {
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = ctx.StoreId });
        ctx.State = r.CustomKeyStores.Single().ConnectionState.Value;
    }
}
//=== d15 base class guards
namespace Ops.D15;

public abstract class StoreJob
{
    protected readonly IAmazonKeyManagementService Kms;
    protected StoreJob(IAmazonKeyManagementService kms) => Kms = kms;

    protected async Task<string[]> OccupantsAsync(string id)
    {
        var hits = new List<string>();
        string? next = null;
        while (true)
        {
            var page = await Kms.ListKeysAsync(new ListKeysRequest { Marker = next });
            foreach (var k in page.Keys ?? [])
            {
                var m = await Kms.DescribeKeyAsync(k.KeyId);
                if (m.KeyMetadata.CustomKeyStoreId == id) hits.Add(k.KeyId);
            }
            if (page.Truncated != true) break;
            next = page.NextMarker;
        }
        return hits.ToArray();
    }

    protected async Task MustBeOffAsync(string id)
    {
        var r = await Kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        var s = r.CustomKeyStores.Single().ConnectionState;
        if (s == ConnectionStateType.DISCONNECTED) return;
        throw new InvalidOperationException($"{id} is {s}");
    }

    protected abstract string StoreId { get; }
    public abstract Task ExecuteAsync();
}

public sealed class DropStoreJob(IAmazonKeyManagementService kms, string target) : StoreJob(kms)
{
    protected override string StoreId => target;

    public override async Task ExecuteAsync()
    {
        var id = StoreId;
        var occupants = await OccupantsAsync(id);
        if (occupants.Length != 0) throw new InvalidOperationException(string.Join(",", occupants));
        await MustBeOffAsync(id);
        await Kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
