//=== c01 keystore retirement service
using Microsoft.Extensions.Logging;

namespace Contoso.Security.Retirement;

public interface IKeyStoreRetirementService
{
    Task RetireAsync(string customKeyStoreId, CancellationToken cancellationToken);
}

public sealed class KeyStoreRetirementService : IKeyStoreRetirementService
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(15);
    private readonly IAmazonKeyManagementService _kms;
    private readonly ILogger<KeyStoreRetirementService> _logger;

    public KeyStoreRetirementService(IAmazonKeyManagementService kms, ILogger<KeyStoreRetirementService> logger)
    {
        _kms = kms ?? throw new ArgumentNullException(nameof(kms));
        _logger = logger ?? throw new ArgumentNullException(nameof(logger));
    }

    public async Task RetireAsync(string customKeyStoreId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(customKeyStoreId);
        _logger.LogInformation("Retiring {Store}", customKeyStoreId);

        await foreach (var entry in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(cancellationToken))
        {
            var described = await _kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = entry.KeyId }, cancellationToken);
            if (string.Equals(described.KeyMetadata.CustomKeyStoreId, customKeyStoreId, StringComparison.Ordinal))
            {
                _logger.LogWarning("Key {Key} still lives in {Store}", entry.KeyId, customKeyStoreId);
                throw new InvalidOperationException($"Key {entry.KeyId} is still in {customKeyStoreId}.");
            }
        }

        if (await ReadStateAsync(customKeyStoreId, cancellationToken) == ConnectionStateType.CONNECTED)
        {
            await _kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = customKeyStoreId }, cancellationToken);
        }

        var deadline = DateTimeOffset.UtcNow.AddMinutes(15);
        while (await ReadStateAsync(customKeyStoreId, cancellationToken) != ConnectionStateType.DISCONNECTED)
        {
            if (DateTimeOffset.UtcNow > deadline)
                throw new TimeoutException($"{customKeyStoreId} did not disconnect in time.");
            await Task.Delay(PollInterval, cancellationToken);
        }

        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = customKeyStoreId }, cancellationToken);
        _logger.LogInformation("Deleted {Store}", customKeyStoreId);
    }

    private async Task<ConnectionStateType> ReadStateAsync(string id, CancellationToken ct)
    {
        var response = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, ct);
        return response.CustomKeyStores.Single().ConnectionState;
    }
}
//=== c03 sqs decommission handler
public record SqsMessage(string MessageId, string Body);
public record BatchItemFailure(string ItemIdentifier);

public class DecommissionQueueHandler
{
    private readonly IAmazonKeyManagementService _client;

    public DecommissionQueueHandler(IAmazonKeyManagementService client) => _client = client;

    public async Task<List<BatchItemFailure>> HandleAsync(IReadOnlyList<SqsMessage> batch, CancellationToken ct)
    {
        var failures = new List<BatchItemFailure>();
        foreach (var msg in batch)
        {
            try
            {
                if (!await TryDecommissionAsync(msg.Body.Trim(), ct))
                    failures.Add(new BatchItemFailure(msg.MessageId));
            }
            catch (AmazonKeyManagementServiceException e)
            {
                Console.Error.WriteLine($"{msg.MessageId}: {e.ErrorCode}");
                failures.Add(new BatchItemFailure(msg.MessageId));
            }
        }
        return failures;
    }

    private async Task<bool> TryDecommissionAsync(string storeId, CancellationToken ct)
    {
        string? marker = null;
        do
        {
            var page = await _client.ListKeysAsync(new ListKeysRequest { Marker = marker, Limit = 500 }, ct);
            foreach (var k in page.Keys)
            {
                var d = await _client.DescribeKeyAsync(new DescribeKeyRequest { KeyId = k.KeyArn }, ct);
                if (d.KeyMetadata.CustomKeyStoreId is { } owner && owner == storeId)
                    return false;
            }
            marker = page.NextMarker;
        } while (!string.IsNullOrEmpty(marker));

        await _client.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
        for (; ; )
        {
            var r = await _client.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, ct);
            if (r.CustomKeyStores[0].ConnectionState == ConnectionStateType.DISCONNECTED) break;
            await Task.Delay(5000, ct);
        }

        await _client.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
        return true;
    }
}
//=== c04 cli top level
if (args is not [var id, ..])
{
    Console.Error.WriteLine("usage: drop-store <cks-id>");
    return 64;
}

using var kms = new AmazonKeyManagementServiceClient();

var holder = default(string);
await foreach (var page in kms.Paginators.ListKeys(new ListKeysRequest()).Responses)
{
    foreach (var k in page.Keys)
    {
        var info = await kms.DescribeKeyAsync(k.KeyId);
        if (info.KeyMetadata.CustomKeyStoreId == id)
        {
            holder = k.KeyId;
            goto done;
        }
    }
}
done:
if (holder != null)
{
    Console.Error.WriteLine($"refusing: {holder} is in {id}");
    return 2;
}

Console.WriteLine("no keys, disconnecting");
try
{
    await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id });
}
catch (CustomKeyStoreInvalidStateException)
{
    Console.WriteLine("already disconnected or on its way");
}

var tries = 0;
ConnectionStateType state;
do
{
    if (tries++ > 60)
    {
        Console.Error.WriteLine("gave up");
        return 3;
    }
    await Task.Delay(TimeSpan.FromSeconds(10));
    state = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single().ConnectionState;
} while (state != ConnectionStateType.DISCONNECTED);

await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
Console.WriteLine("gone");
return 0;
//=== c05 lambda discriminated union
public abstract record StoreCheck
{
    public sealed record Empty : StoreCheck;
    public sealed record InUse(string KeyId) : StoreCheck;
    public sealed record NotDisconnected(string State) : StoreCheck;
}

public record DeleteEvent(string StoreId, string RequestedBy);
public record DeleteReply(bool Deleted, string? Reason);

public class Function
{
    private readonly IAmazonKeyManagementService _kms = new AmazonKeyManagementServiceClient();

    public async Task<DeleteReply> FunctionHandler(DeleteEvent evt)
    {
        var storeId = evt.StoreId;
        var check = await CheckAsync(storeId);
        switch (check)
        {
            case StoreCheck.InUse inUse:
                return new DeleteReply(false, $"key {inUse.KeyId} is in the store");
            case StoreCheck.NotDisconnected(var s):
                return new DeleteReply(false, "store is " + s);
            case StoreCheck.Empty:
                await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId });
                return new DeleteReply(true, null);
            default:
                throw new InvalidOperationException("unknown check result " + check);
        }
    }

    private async Task<StoreCheck> CheckAsync(string storeId)
    {
        var keys = _kms.Paginators.ListKeys(new ListKeysRequest());
        await foreach (var key in keys.Keys)
        {
            var m = (await _kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = key.KeyId })).KeyMetadata;
            if (m.CustomKeyStoreId == storeId)
                return new StoreCheck.InUse(m.KeyId);
        }

        var store = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId })).CustomKeyStores.First();
        if (store.ConnectionState != ConnectionStateType.DISCONNECTED)
            return new StoreCheck.NotDisconnected(store.ConnectionState.Value);

        return new StoreCheck.Empty();
    }
}
//=== c06 mediator command result of t
public readonly record struct Result<T>(T? Value, string? Error)
{
    public bool IsSuccess => Error is null;
    public static Result<T> Ok(T value) => new(value, null);
    public static Result<T> Fail(string error) => new(default, error);
}

public interface IRequestHandler<in TRequest, TResponse>
{
    Task<TResponse> Handle(TRequest request, CancellationToken ct);
}

public sealed record DropKeyStore(string StoreId);

public sealed class DropKeyStoreHandler : IRequestHandler<DropKeyStore, Result<string>>
{
    private readonly IAmazonKeyManagementService kms;
    public DropKeyStoreHandler(IAmazonKeyManagementService kms) { this.kms = kms; }

    public async Task<Result<string>> Handle(DropKeyStore request, CancellationToken ct)
    {
        var empty = await VerifyEmpty(request.StoreId, ct);
        if (!empty.IsSuccess)
            return Result<string>.Fail(empty.Error!);

        var disconnected = await VerifyDisconnected(request.StoreId, ct);
        if (!disconnected.IsSuccess)
            return Result<string>.Fail(disconnected.Error!);

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = request.StoreId }, ct);
        return Result<string>.Ok(request.StoreId);
    }

    private async Task<Result<int>> VerifyEmpty(string storeId, CancellationToken ct)
    {
        var seen = 0;
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys.WithCancellation(ct).ConfigureAwait(false))
        {
            seen++;
            var key = await kms.DescribeKeyAsync(k.KeyId, ct).ConfigureAwait(false);
            if (key.KeyMetadata.CustomKeyStoreId == storeId)
                return Result<int>.Fail($"{k.KeyId} is still in use");
        }
        return Result<int>.Ok(seen);
    }

    private async Task<Result<bool>> VerifyDisconnected(string storeId, CancellationToken ct)
    {
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = storeId }, ct).ConfigureAwait(false);
        return r.CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED
            ? Result<bool>.Ok(true)
            : Result<bool>.Fail("not disconnected");
    }
}
//=== c07 local state machine
public class StoreRemovalMachine
{
    private enum Step { Inspect, Disconnect, WaitDisconnected, Delete, Done, Refused }

    private readonly IAmazonKeyManagementService _kms;
    public StoreRemovalMachine(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<bool> RunAsync(string storeId, CancellationToken ct = default)
    {
        var step = Step.Inspect;
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            switch (step)
            {
                case Step.Inspect:
                    step = await HoldsKeysAsync(storeId, ct) ? Step.Refused : Step.Disconnect;
                    break;
                case Step.Disconnect:
                    await _kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
                    step = Step.WaitDisconnected;
                    break;
                case Step.WaitDisconnected:
                    var resp = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, ct);
                    if (resp.CustomKeyStores[0].ConnectionState == ConnectionStateType.DISCONNECTED)
                        step = Step.Delete;
                    else
                        await Task.Delay(2000, ct);
                    break;
                case Step.Delete:
                    await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
                    step = Step.Done;
                    break;
                case Step.Done:
                    return true;
                default:
                    return false;
            }
        }
    }

    private async Task<bool> HoldsKeysAsync(string storeId, CancellationToken ct)
    {
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var d = await _kms.DescribeKeyAsync(k.KeyId, ct);
            if (storeId.Equals(d.KeyMetadata.CustomKeyStoreId)) return true;
        }
        return false;
    }
}
//=== c08 polly everything inside
using Polly;
using Polly.Retry;

public sealed class ResilientStoreDeleter
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly ResiliencePipeline _pipeline = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<KMSInternalException>().Handle<DependencyTimeoutException>(),
            MaxRetryAttempts = 4,
            BackoffType = DelayBackoffType.Exponential,
        })
        .Build();

    public ResilientStoreDeleter(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task DeleteAsync(string keyStoreId, CancellationToken cancel)
    {
        await _pipeline.ExecuteAsync(async token =>
        {
            var stores = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = keyStoreId }, token);
            if (stores.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED)
                throw new InvalidOperationException("disconnect the store first");

            await foreach (var key in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(token))
            {
                var key2 = await _kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = key.KeyId }, token);
                if (key2.KeyMetadata.CustomKeyStoreId == keyStoreId)
                    throw new InvalidOperationException("the store holds " + key.KeyId);
            }

            await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = keyStoreId }, token);
        }, cancel);
    }
}
//=== c09 used ids hashset
public static class OrphanStores
{
    public static async Task<int> RemoveAsync(IAmazonKeyManagementService kms, CancellationToken ct)
    {
        HashSet<string> inUse = [];
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var meta = (await kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata;
            if (meta.CustomKeyStoreId != null)
                inUse.Add(meta.CustomKeyStoreId);
        }

        var removed = 0;
        var all = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest(), ct);
        foreach (var store in all.CustomKeyStores)
        {
            var id = store.CustomKeyStoreId;
            if (inUse.Contains(id) || store.ConnectionState != ConnectionStateType.DISCONNECTED)
                continue;

            await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);
            removed++;
        }

        return removed;
    }
}
//=== c10 store to keys dictionary
using Microsoft.Extensions.Logging;

public class RegionReaper
{
    readonly IAmazonKeyManagementService kms;
    readonly ILogger logger;

    public RegionReaper(IAmazonKeyManagementService kms, ILogger logger)
    {
        this.kms = kms;
        this.logger = logger;
    }

    public async Task ReapAsync(IEnumerable<string> storeIds)
    {
        var byStore = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        string? next = null;
        while (true)
        {
            var page = await kms.ListKeysAsync(new ListKeysRequest { Marker = next });
            foreach (var k in page.Keys)
            {
                var d = await kms.DescribeKeyAsync(k.KeyId);
                if (d.KeyMetadata.CustomKeyStoreId is not string store) continue;
                if (!byStore.TryGetValue(store, out var list))
                    byStore[store] = list = new List<string>();
                list.Add(k.KeyId);
            }

            if (page.Truncated != true) break;
            next = page.NextMarker;
        }

        foreach (var id in storeIds)
        {
            if (byStore.TryGetValue(id, out var keys))
            {
                logger.LogWarning("{Store} has {Count} keys", id, keys.Count);
                continue;
            }

            await EnsureDisconnectedAsync(id);
            await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        }
    }

    async Task EnsureDisconnectedAsync(string id)
    {
        var requested = false;
        while (true)
        {
            var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
            if (s.ConnectionState == ConnectionStateType.DISCONNECTED) return;
            if (!requested && s.ConnectionState != ConnectionStateType.DISCONNECTING)
            {
                await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id });
                requested = true;
            }
            await Task.Delay(TimeSpan.FromSeconds(20));
        }
    }
}
//=== c11 lookup by store
public class LookupGuard
{
    private readonly IAmazonKeyManagementService _aws;
    public LookupGuard(IAmazonKeyManagementService aws) => _aws = aws;

    public async Task PurgeAsync(string storeId)
    {
        var metas = new List<KeyMetadata>();
        await foreach (var e in _aws.Paginators.ListKeys(new ListKeysRequest()).Keys)
            metas.Add((await _aws.DescribeKeyAsync(e.KeyId)).KeyMetadata);

        var lookup = metas.ToLookup(m => m.CustomKeyStoreId);
        if (lookup[storeId].Any())
            throw new InvalidOperationException($"{lookup[storeId].Count()} keys remain in {storeId}");

        var current = (await _aws.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId })).CustomKeyStores.Single();
        if (!current.ConnectionState.Equals(ConnectionStateType.DISCONNECTED))
            throw new InvalidOperationException($"{current.CustomKeyStoreName} is {current.ConnectionState}");

        await _aws.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId });
    }
}
//=== c12 parallel foreach bag
using System.Collections.Concurrent;

public class ParallelInspector
{
    private readonly IAmazonKeyManagementService _kms;
    public ParallelInspector(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task DeleteIfEmptyAsync(string storeId, CancellationToken ct)
    {
        var hits = new ConcurrentBag<string>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = ct };
        await Parallel.ForEachAsync(_kms.Paginators.ListKeys(new ListKeysRequest { Limit = 1000 }).Keys, options, async (key, token) =>
        {
            var response = await _kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = key.KeyId }, token);
            if (response.KeyMetadata.CustomKeyStoreId == storeId)
                hits.Add(key.KeyId);
        });

        if (!hits.IsEmpty)
            throw new InvalidOperationException($"store {storeId} still holds {string.Join(", ", hits)}");

        while (true)
        {
            var d = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, ct);
            var s = d.CustomKeyStores[0].ConnectionState;
            if (s == ConnectionStateType.DISCONNECTED) break;
            if (s != ConnectionStateType.DISCONNECTING)
                await _kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
            await Task.Delay(3000, ct);
        }

        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
    }
}
//=== c13 whenall over chunks
public static class ChunkedTeardown
{
    public static async Task RunAsync(IAmazonKeyManagementService kms, string cksId)
    {
        var keys = await kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToListAsync();
        foreach (var chunk in keys.Chunk(50))
        {
            var described = await Task.WhenAll(chunk.Select(k => kms.DescribeKeyAsync(k.KeyId)));
            if (described.Any(d => d.KeyMetadata.CustomKeyStoreId == cksId))
                throw new InvalidOperationException("custom key store is not empty");
        }

        var store = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = cksId })).CustomKeyStores.Single();
        if (store.ConnectionState != ConnectionStateType.DISCONNECTED)
        {
            await kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = cksId });
            do
            {
                await Task.Delay(10_000);
                store = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = cksId })).CustomKeyStores.Single();
            }
            while (store.ConnectionState != ConnectionStateType.DISCONNECTED);
        }

        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = cksId });
    }
}
//=== c14 goto paging
class LegacyTool
{
    static async Task Main(string[] argv)
    {
        var c = new AmazonKeyManagementServiceClient();
        string target = argv[0];
        var req = new ListKeysRequest();

    again:
        ListKeysResponse res = await c.ListKeysAsync(req);
        for (int i = 0; i < res.Keys.Count; i++)
        {
            DescribeKeyResponse dk = await c.DescribeKeyAsync(new DescribeKeyRequest { KeyId = res.Keys[i].KeyId });
            if (dk.KeyMetadata.CustomKeyStoreId == target)
            {
                Console.WriteLine("key " + res.Keys[i].KeyId + " is in the store, aborting");
                return;
            }
        }
        if (res.NextMarker != null)
        {
            req.Marker = res.NextMarker;
            goto again;
        }

        await c.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = target });
    poll:
        var st = (await c.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = target })).CustomKeyStores[0];
        if (st.ConnectionState != ConnectionStateType.DISCONNECTED)
        {
            Thread.Sleep(1000);
            goto poll;
        }
        await c.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = target });
    }
}
//=== c16 async iterator helper
using System.Runtime.CompilerServices;

public class KeyStream(IAmazonKeyManagementService kms)
{
    private async IAsyncEnumerable<KeyMetadata> AllKeys([EnumeratorCancellation] CancellationToken ct = default)
    {
        string? marker = null;
        do
        {
            var page = await kms.ListKeysAsync(new ListKeysRequest { Marker = marker, Limit = 1000 }, ct);
            foreach (var k in page.Keys)
            {
                var d = await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = k.KeyId }, ct);
                yield return d.KeyMetadata;
            }
            marker = page.NextMarker;
        } while (marker is not null);
    }

    public async Task RemoveStoreAsync(string id, CancellationToken ct)
    {
        if (await AllKeys(ct).AnyAsync(m => m.CustomKeyStoreId == id, ct))
            throw new InvalidOperationException($"{id} is not empty");

        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(5));
        await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);
        bool off = false;
        while (!off && await timer.WaitForNextTickAsync(ct))
        {
            var r = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, ct);
            off = r.CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED;
        }
        if (!off)
            throw new TimeoutException();

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);
    }
}
//=== c17 sync wrapper
public class SyncStoreAdmin
{
    private readonly IAmazonKeyManagementService _kms;

    public SyncStoreAdmin(IAmazonKeyManagementService kms) { _kms = kms; }

    public void Delete(string id)
    {
        string? marker = null;
        bool more = true;
        while (more)
        {
            ListKeysResponse page = _kms.ListKeysAsync(new ListKeysRequest { Marker = marker }).GetAwaiter().GetResult();
            foreach (KeyListEntry key in page.Keys)
            {
                KeyMetadata md = _kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = key.KeyId }).Result.KeyMetadata;
                if (id == md.CustomKeyStoreId)
                    throw new ApplicationException("keys left in " + id);
            }
            marker = page.NextMarker;
            more = page.Truncated ?? false;
        }

        _kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id }).Wait();
        while (true)
        {
            var entry = _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).GetAwaiter().GetResult().CustomKeyStores.Single();
            if (entry.ConnectionState.Value == "DISCONNECTED")
                break;
            if (entry.ConnectionState.Value == "FAILED")
                throw new ApplicationException(entry.ConnectionErrorCode?.Value);
            Thread.Sleep(TimeSpan.FromSeconds(5));
        }

        _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }).GetAwaiter().GetResult();
    }
}
//=== c18 by name with deconstruction
public class NamedStoreRemover
{
    private readonly IAmazonKeyManagementService kms;
    public NamedStoreRemover(IAmazonKeyManagementService kms) => this.kms = kms;

    private async Task<(string Id, ConnectionStateType State)> FindAsync(string name)
    {
        var r = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreName = name });
        var s = r.CustomKeyStores.Single();
        return (s.CustomKeyStoreId, s.ConnectionState);
    }

    public async Task RemoveByNameAsync(string name)
    {
        var (id, state) = await FindAsync(name);
        if (state != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException($"{name} ({id}) is {state}; disconnect it first");

        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var d = await kms.DescribeKeyAsync(k.KeyId);
            if (d.KeyMetadata.CustomKeyStoreId == id)
                throw new InvalidOperationException($"{k.KeyId} is in {name}");
        }

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== c19 extension method guards
public static class KmsStoreExtensions
{
    public static async Task ThrowIfHasKeysAsync(this IAmazonKeyManagementService kms, string storeId, CancellationToken ct = default)
    {
        await foreach (var entry in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var answer = await kms.DescribeKeyAsync(entry.KeyId, ct);
            if (answer.KeyMetadata?.CustomKeyStoreId == storeId)
                throw new CustomKeyStoreHasCMKsException($"{entry.KeyId} still belongs to {storeId}");
        }
    }

    public static async Task DisconnectAndWaitAsync(this IAmazonKeyManagementService kms, string storeId, TimeSpan patience, CancellationToken ct = default)
    {
        var started = Environment.TickCount64;
        bool asked = false;
        for (;;)
        {
            var stores = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, ct)).CustomKeyStores;
            switch (stores[0].ConnectionState.Value)
            {
                case "DISCONNECTED":
                    return;
                case "DISCONNECTING":
                    break;
                default:
                    if (!asked)
                    {
                        await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
                        asked = true;
                    }
                    break;
            }
            if (Environment.TickCount64 - started > patience.TotalMilliseconds)
                throw new TimeoutException();
            await Task.Delay(1000, ct);
        }
    }
}

public class TenantOffboarding(IAmazonKeyManagementService kms)
{
    public string TenantStoreId { get; init; } = "";

    public async Task OffboardAsync(CancellationToken ct)
    {
        await kms.ThrowIfHasKeysAsync(TenantStoreId, ct);
        await kms.DisconnectAndWaitAsync(TenantStoreId, TimeSpan.FromMinutes(20), ct);
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = TenantStoreId }, ct);
    }
}
//=== c20 base class template
public abstract class StoreJob
{
    protected StoreJob(IAmazonKeyManagementService kms) => Kms = kms;
    protected IAmazonKeyManagementService Kms { get; }

    protected async Task<bool> IsEmptyAsync(string id)
    {
        await foreach (var k in Kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            if ((await Kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id)
                return false;
        }
        return true;
    }

    protected async Task<bool> IsDisconnectedAsync(string id)
    {
        var r = await Kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        return r.CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED;
    }
}

public sealed class DeleteStoreJob : StoreJob
{
    public DeleteStoreJob(IAmazonKeyManagementService kms) : base(kms) { }

    public async Task<string> ExecuteAsync(string id)
    {
        if (!await IsEmptyAsync(id)) return "has-keys";
        if (!await IsDisconnectedAsync(id)) return "connected";
        await Kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        return "deleted";
    }
}
//=== c21 partial class field id
public partial class StoreSession
{
    private readonly string _storeId;
    private readonly IAmazonKeyManagementService _kms;

    public StoreSession(IAmazonKeyManagementService kms, string storeId)
    {
        _kms = kms;
        _storeId = storeId;
    }

    public async Task CloseAsync()
    {
        await AssertNoKeysAsync();
        await DrainAsync();
        var request = new DeleteCustomKeyStoreRequest { CustomKeyStoreId = _storeId };
        await _kms.DeleteCustomKeyStoreAsync(request);
    }
}

public partial class StoreSession
{
    private async Task AssertNoKeysAsync()
    {
        var marker = (string?)null;
        ListKeysResponse page;
        do
        {
            page = await _kms.ListKeysAsync(new ListKeysRequest { Marker = marker });
            foreach (var key in page.Keys)
            {
                var meta = (await _kms.DescribeKeyAsync(key.KeyId)).KeyMetadata;
                if (meta.CustomKeyStoreId == _storeId)
                    throw new InvalidOperationException($"{meta.Arn} is in {_storeId}");
            }
            marker = page.NextMarker;
        } while (page.Truncated == true);
    }

    private async Task DrainAsync()
    {
        await _kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = _storeId });
        while ((await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = _storeId })).CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED)
            await Task.Delay(TimeSpan.FromSeconds(3));
    }
}
//=== c22 generic poll helper
public static class Poll
{
    public static async Task<T> UntilAsync<T>(Func<Task<T>> read, Func<T, bool> done, TimeSpan every, int attempts)
    {
        for (var i = 0; i < attempts; i++)
        {
            var value = await read();
            if (done(value)) return value;
            await Task.Delay(every);
        }
        throw new TimeoutException($"condition not met after {attempts} attempts");
    }
}

public class PollingDeleter
{
    private readonly IAmazonKeyManagementService _kms;
    public PollingDeleter(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task GoAsync(string storeId)
    {
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var m = (await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (m.CustomKeyStoreId == storeId) throw new InvalidOperationException("store in use by " + m.KeyId);
        }

        await _kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = storeId });
        await Poll.UntilAsync(
            async () => (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId })).CustomKeyStores.Single(),
            s => s.ConnectionState == ConnectionStateType.DISCONNECTED,
            TimeSpan.FromSeconds(10),
            90);

        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId });
    }
}
//=== c23 switch expression action
public class SwitchingRemover(IAmazonKeyManagementService client)
{
    private enum Next { Proceed, Wait, AskDisconnect }

    public async ValueTask RemoveAsync(string store, CancellationToken ct)
    {
        await EnsureVacantAsync(store, ct);

        Next next;
        do
        {
            var r = await client.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = store }, ct);
            next = r.CustomKeyStores.Single().ConnectionState.Value switch
            {
                "DISCONNECTED" => Next.Proceed,
                "DISCONNECTING" => Next.Wait,
                "CONNECTED" or "CONNECTING" or "FAILED" => Next.AskDisconnect,
                var other => throw new NotSupportedException(other),
            };

            if (next == Next.AskDisconnect)
                await client.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = store }, ct);
            if (next != Next.Proceed)
                await Task.Delay(4000, ct);
        } while (next != Next.Proceed);

        await client.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = store }, ct);
    }

    private async ValueTask EnsureVacantAsync(string store, CancellationToken ct)
    {
        var anyKey = await client.Paginators.ListKeys(new ListKeysRequest()).Keys
            .AnyAsync(async (KeyListEntry k, CancellationToken c) => (await client.DescribeKeyAsync(k.KeyId, c)).KeyMetadata.CustomKeyStoreId == store, ct);
        if (anyKey)
            throw new InvalidOperationException(store + " is not vacant");
    }
}
//=== c24 property and list patterns
using Microsoft.Extensions.Logging;

public class PatternFan(IAmazonKeyManagementService kms, ILogger<PatternFan> logger)
{
    public async Task<bool> TryDeleteAsync(string id)
    {
        await foreach (var key in kms.Paginators.ListKeys(new()).Keys)
        {
            if (await kms.DescribeKeyAsync(key.KeyId) is { KeyMetadata: { CustomKeyStoreId: { } sid, KeyId: var kid } } && sid == id)
            {
                logger.LogWarning("{Key} blocks the deletion", kid);
                return false;
            }
        }

        if (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }) is not { CustomKeyStores: [{ ConnectionState.Value: "DISCONNECTED" }] })
        {
            logger.LogWarning("{Store} is not disconnected", id);
            return false;
        }

        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        return true;
    }
}
//=== c25 client decorator
using System.Diagnostics;

public class TimingKmsClient : AmazonKeyManagementServiceClient
{
    private readonly Action<string, TimeSpan> _report;

    public TimingKmsClient(AmazonKeyManagementServiceConfig config, Action<string, TimeSpan> report) : base(config)
        => _report = report;

    public override async Task<DeleteCustomKeyStoreResponse> DeleteCustomKeyStoreAsync(DeleteCustomKeyStoreRequest request, CancellationToken cancellationToken = default)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            return await base.DeleteCustomKeyStoreAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _report(nameof(DeleteCustomKeyStoreAsync), watch.Elapsed);
        }
    }

    public override Task<DisconnectCustomKeyStoreResponse> DisconnectCustomKeyStoreAsync(DisconnectCustomKeyStoreRequest request, CancellationToken cancellationToken = default)
    {
        _report(nameof(DisconnectCustomKeyStoreAsync), TimeSpan.Zero);
        return base.DisconnectCustomKeyStoreAsync(request, cancellationToken);
    }
}
//=== c27 list of problems
public class ProblemCollector
{
    private readonly IAmazonKeyManagementService _kms;
    public ProblemCollector(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<IReadOnlyList<string>> DeleteAsync(string storeId, CancellationToken ct)
    {
        var problems = new List<string>();

        var key = await FirstKeyAsync(storeId, ct);
        if (key is not null)
            problems.Add($"key {key} is in the store");

        var store = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, ct)).CustomKeyStores.Single();
        if (store.ConnectionState != ConnectionStateType.DISCONNECTED)
            problems.Add($"store is {store.ConnectionState}");

        if (problems.Count > 0)
            return problems;

        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
        return problems;
    }

    private async Task<string?> FirstKeyAsync(string storeId, CancellationToken ct)
    {
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var m = (await _kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata;
            if (m.CustomKeyStoreId == storeId) return m.KeyId;
        }
        return null;
    }
}
//=== c28 reason string
public static class StoreOps
{
    public static async Task<int> DeleteCommand(string id, IAmazonKeyManagementService kms)
    {
        var why = await WhyNotAsync(kms, id);
        if (why != null)
        {
            Console.Error.WriteLine(why);
            return 1;
        }

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        return 0;
    }

    static async Task<string?> WhyNotAsync(IAmazonKeyManagementService kms, string id)
    {
        CustomKeyStoresListEntry? store;
        try
        {
            var found = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
            store = found.CustomKeyStores.FirstOrDefault();
        }
        catch (CustomKeyStoreNotFoundException)
        {
            return "no such store";
        }

        if (store is null) return "no such store";
        if (store.ConnectionState != ConnectionStateType.DISCONNECTED) return $"store is {store.ConnectionState}";

        var n = 0;
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var d = await kms.DescribeKeyAsync(k.KeyId);
            if (d.KeyMetadata.CustomKeyStoreId == id) n++;
        }
        return n > 0 ? $"{n} keys in the store" : null;
    }
}
//=== c29 enum verdict
public enum Readiness { Ready, HasKeys, StillConnected, Unknown }

public class ReadinessGate
{
    private readonly IAmazonKeyManagementService _kms;
    public ReadinessGate(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<Readiness> AssessAsync(string id, CancellationToken ct)
    {
        try
        {
            await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
            {
                var d = await _kms.DescribeKeyAsync(k.KeyId, ct);
                if (d.KeyMetadata.CustomKeyStoreId == id) return Readiness.HasKeys;
            }
            var s = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, ct);
            return s.CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED ? Readiness.Ready : Readiness.StillConnected;
        }
        catch (AmazonKeyManagementServiceException)
        {
            return Readiness.Unknown;
        }
    }

    public async Task<Readiness> DeleteWhenReadyAsync(string id, CancellationToken ct)
    {
        var verdict = await AssessAsync(id, ct);
        if (verdict is not Readiness.Ready)
            return verdict;
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);
        return Readiness.Ready;
    }
}
//=== c30 nullable metadata
public sealed class StoreDisposer
{
    private readonly IAmazonKeyManagementService _kms;
    public StoreDisposer(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task DisposeStoreAsync(string storeId)
    {
        KeyMetadata? occupant = await FindOccupant(storeId);
        if (occupant is { } o)
            throw new InvalidOperationException($"{o.Arn} ({o.KeyState}) occupies {storeId}");

        var state = await GetState(storeId);
        if (state == ConnectionStateType.CONNECTED || state == ConnectionStateType.FAILED)
            await _kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = storeId });

        for (var attempt = 1; ; attempt++)
        {
            if (await GetState(storeId) == ConnectionStateType.DISCONNECTED) break;
            if (attempt == 100) throw new TimeoutException();
            await Task.Delay(TimeSpan.FromMilliseconds(100 * attempt));
        }

        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId });
    }

    private async Task<ConnectionStateType> GetState(string id) =>
        (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState;

    private async Task<KeyMetadata?> FindOccupant(string id)
    {
        await foreach (var e in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var md = (await _kms.DescribeKeyAsync(e.KeyId)).KeyMetadata;
            if (md.CustomKeyStoreId == id) return md;
        }
        return null;
    }
}
//=== c31 counter
var kms = new AmazonKeyManagementServiceClient();
const string StoreId = "cks-9a0b1c2d3e4f56789";
int total = 0, inside = 0;

await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest { Limit = 250 }).Keys)
{
    total++;
    var info = (await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata;
    if (info.CustomKeyStoreId != StoreId) continue;
    inside++;
    Console.WriteLine($"  {info.KeyId} {info.KeyState}");
}

Console.WriteLine($"{inside} of {total} keys are in {StoreId}");
if (inside != 0) return;

var desc = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = StoreId });
if (desc.CustomKeyStores.Single() is not { ConnectionState: var cs } || cs != ConnectionStateType.DISCONNECTED)
{
    Console.WriteLine("disconnect it first");
    return;
}

Console.Write("Type the id to confirm: ");
if (Console.ReadLine() != StoreId) return;
await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = StoreId });
//=== c32 query syntax
public class QueryStyle
{
    private readonly IAmazonKeyManagementService m_kms;
    public QueryStyle(IAmazonKeyManagementService kms) { m_kms = kms; }

    public async Task DeleteStore(string storeId)
    {
        var everything = new List<KeyMetadata>();
        ListKeysRequest request = new ListKeysRequest();
        ListKeysResponse response;
        do
        {
            response = await m_kms.ListKeysAsync(request);
            foreach (KeyListEntry entry in response.Keys)
            {
                DescribeKeyResponse dk = await m_kms.DescribeKeyAsync(entry.KeyId);
                everything.Add(dk.KeyMetadata);
            }
            request.Marker = response.NextMarker;
        } while (response.Truncated.GetValueOrDefault());

        var blockers = (from m in everything
                        where m.CustomKeyStoreId == storeId
                        orderby m.CreationDate
                        select m.KeyId).ToList();

        if (blockers.Count != 0)
            throw new InvalidOperationException(string.Join(Environment.NewLine, blockers));

        var me = (from s in (await m_kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest())).CustomKeyStores
                  where s.CustomKeyStoreId == storeId
                  select s).Single();
        if (me.ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException("connected");

        await m_kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId });
    }
}
//=== c33 async linq count
public class AsyncLinqAdmin(IAmazonKeyManagementService kms)
{
    public async Task<bool> RemoveAsync(string id, CancellationToken ct)
    {
        var count = await kms.Paginators.ListKeys(new ListKeysRequest()).Keys
            .Select(async (KeyListEntry k, CancellationToken t) => (await kms.DescribeKeyAsync(k.KeyId, t)).KeyMetadata)
            .CountAsync(m => m.CustomKeyStoreId == id, ct);

        if (count > 0)
            return false;

        var stores = await kms.Paginators.DescribeCustomKeyStores(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).CustomKeyStores.ToListAsync(ct);
        if (stores is [var only] && only.ConnectionState == ConnectionStateType.DISCONNECTED)
        {
            await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);
            return true;
        }
        return false;
    }
}
//=== c34 semaphore try finally
public sealed class GatedDeleter : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly IAmazonKeyManagementService _kms;
    private int _deleted;

    public GatedDeleter(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task DeleteAsync(string id, CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        try
        {
            using var cts = CancellationTokenSource.CreateLinkedTokenSource(ct);
            cts.CancelAfter(TimeSpan.FromMinutes(30));

            await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(cts.Token))
            {
                KeyMetadata meta;
                try
                {
                    meta = (await _kms.DescribeKeyAsync(k.KeyId, cts.Token)).KeyMetadata;
                }
                catch (NotFoundException)
                {
                    continue; // the key vanished between ListKeys and DescribeKey
                }
                if (meta.CustomKeyStoreId == id)
                    throw new InvalidOperationException($"{k.KeyArn} is in {id}");
            }

            await _kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id }, cts.Token);
            ConnectionStateType now;
            do
            {
                cts.Token.ThrowIfCancellationRequested();
                await Task.Delay(500, CancellationToken.None);
                now = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, cts.Token)).CustomKeyStores.Single().ConnectionState;
            } while (ConnectionStateType.DISCONNECTED != now);

            await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, cts.Token);
            _deleted++;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();
}
//=== c35 exception filters
public class FilterBased
{
    readonly IAmazonKeyManagementService kms;
    public FilterBased(IAmazonKeyManagementService kms) => this.kms = kms;

    async Task<string?> StoreOf(string keyId)
    {
        try
        {
            return (await kms.DescribeKeyAsync(keyId)).KeyMetadata.CustomKeyStoreId;
        }
        catch (AmazonKeyManagementServiceException e) when (e is NotFoundException)
        {
            return null;
        }
    }

    public async Task Remove(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            if (await StoreOf(k.KeyId) == id)
                throw new InvalidOperationException("in use: " + k.KeyId);
        }

        var cks = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (cks.ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException("store is " + cks.ConnectionState.Value);

        try
        {
            await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        }
        catch (CustomKeyStoreNotFoundException)
        {
            Console.WriteLine("somebody was faster");
        }
    }
}
//=== c36 throttle backoff
public sealed class PatientRemover
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly Random _jitter = new();
    public PatientRemover(IAmazonKeyManagementService kms) => _kms = kms;

    private async Task<T> WithBackoff<T>(Func<Task<T>> call, CancellationToken ct)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await call();
            }
            catch (AmazonKeyManagementServiceException e) when (e.ErrorCode == "ThrottlingException" && attempt < 6)
            {
                var ms = (1 << attempt) * 100 + _jitter.Next(100);
                await Task.Delay(ms, ct);
            }
        }
    }

    public async Task RemoveAsync(string id, CancellationToken ct)
    {
        await foreach (var entry in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var md = await WithBackoff(() => _kms.DescribeKeyAsync(entry.KeyId, ct), ct);
            if (md.KeyMetadata.CustomKeyStoreId == id)
                throw new InvalidOperationException("not empty");
        }

        var described = await WithBackoff(() => _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, ct), ct);
        if (described.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException("not disconnected");

        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);
    }
}
//=== c37 valuetask tuple
public class TupleTalk
{
    private readonly IAmazonKeyManagementService _kms;
    public TupleTalk(IAmazonKeyManagementService kms) => _kms = kms;

    private async ValueTask<(bool Empty, int Scanned)> ScanAsync(string store)
    {
        var scanned = 0;
        var empty = true;
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            scanned++;
            var m = (await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            empty &= m.CustomKeyStoreId != store;
        }
        return (empty, scanned);
    }

    public async ValueTask<string> TryDropAsync(string store)
    {
        var scan = await ScanAsync(store);
        if (!scan.Empty)
            return $"refused after {scan.Scanned} keys";

        var s = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = store })).CustomKeyStores.Single();
        var (ok, text) = (s.ConnectionState == ConnectionStateType.DISCONNECTED, s.ConnectionState.Value);
        if (!ok)
            return text;

        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = store });
        return "dropped";
    }
}
//=== c38 many stores local functions
public class BulkRemover
{
    private readonly IAmazonKeyManagementService _kms;
    public BulkRemover(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<Dictionary<string, Exception>> RemoveAllAsync(string[] ids, CancellationToken ct)
    {
        var errors = new Dictionary<string, Exception>();
        foreach (var id in ids.Distinct())
        {
            try
            {
                await MustBeEmpty(id);
                await MustBeOff(id);
                await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);
            }
            catch (Exception e) when (e is InvalidOperationException or TimeoutException)
            {
                errors[id] = e;
            }
        }
        return errors;

        async Task MustBeEmpty(string storeId)
        {
            await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
                if ((await _kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata.CustomKeyStoreId == storeId)
                    throw new InvalidOperationException(k.KeyId);
        }

        async Task MustBeOff(string storeId)
        {
            await _kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
            for (int n = 0; n < 200; n++)
            {
                var r = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, ct);
                if (r.CustomKeyStores[0].ConnectionState == ConnectionStateType.DISCONNECTED)
                    return;
                await Task.Delay(3000, ct);
            }
            throw new TimeoutException(storeId);
        }
    }
}
//=== c39 candidates list two phase
public class TwoPhaseReaper(IAmazonKeyManagementService kms)
{
    public async Task<int> ReapAsync(CancellationToken ct)
    {
        var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            if ((await kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata.CustomKeyStoreId is { } sid)
                used.Add(sid);
        }

        var candidates = new List<string>();
        await foreach (var s in kms.Paginators.DescribeCustomKeyStores(new DescribeCustomKeyStoresRequest()).CustomKeyStores)
        {
            if (s.ConnectionState == ConnectionStateType.DISCONNECTED && !used.Contains(s.CustomKeyStoreId))
                candidates.Add(s.CustomKeyStoreId);
        }

        foreach (var id in candidates)
        {
            Console.WriteLine("deleting " + id);
            await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);
        }
        return candidates.Count;
    }
}
//=== c40 interface single implementation
public interface IStoreGuard
{
    Task EnsureNoKeysAsync(string storeId, CancellationToken ct);
    Task EnsureDisconnectedAsync(string storeId, CancellationToken ct);
}

public sealed class StoreGuard(IAmazonKeyManagementService kms) : IStoreGuard
{
    public async Task EnsureNoKeysAsync(string storeId, CancellationToken ct)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var d = await kms.DescribeKeyAsync(k.KeyId, ct);
            if (d.KeyMetadata.CustomKeyStoreId == storeId)
                throw new InvalidOperationException($"Key {k.KeyId} lives in {storeId}");
        }
    }

    public async Task EnsureDisconnectedAsync(string storeId, CancellationToken ct)
    {
        var d = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, ct);
        if (d.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException("must be disconnected");
    }
}

public sealed class StoreController(IAmazonKeyManagementService kms, IStoreGuard guard)
{
    public async Task<int> Delete(string storeId, CancellationToken ct)
    {
        await guard.EnsureNoKeysAsync(storeId, ct);
        await guard.EnsureDisconnectedAsync(storeId, ct);
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
        return 204;
    }
}
//=== c41 for loop with flag
public class FlaggedWait
{
    public static async Task RunAsync(AmazonKeyManagementServiceClient kms, string storeName)
    {
        var entry = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreName = storeName })).CustomKeyStores.Single();
        var id = entry.CustomKeyStoreId;

        var found = new List<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var m = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (m.CustomKeyStoreId == id)
                found.Add(m.KeyId);
        }
        if (found.Any())
        {
            found.ForEach(Console.WriteLine);
            return;
        }

        if (entry.ConnectionState != ConnectionStateType.DISCONNECTED)
            await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id });

        var disconnected = false;
        for (var i = 0; i < 40; i++)
        {
            var states = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores;
            if (states.All(s => s.ConnectionState == ConnectionStateType.DISCONNECTED) && states.Count == 1)
            {
                disconnected = true;
                break;
            }
            await Task.Delay(15_000);
        }
        if (!disconnected)
            throw new TimeoutException("still not disconnected after ten minutes");

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== c42 invalid state retry
public class EventualConsistencyAware
{
    private readonly IAmazonKeyManagementService _kms;
    public EventualConsistencyAware(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task DeleteAsync(string id, CancellationToken ct)
    {
        if (await _kms.Paginators.ListKeys(new ListKeysRequest()).Keys.AnyAsync(async (KeyListEntry k, CancellationToken t) => (await _kms.DescribeKeyAsync(k.KeyId, t)).KeyMetadata.CustomKeyStoreId == id, ct))
            throw new InvalidOperationException("has keys");

        await WaitOffAsync();

        for (int attempt = 1; ; attempt++)
        {
            try
            {
                await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);
                return;
            }
            catch (CustomKeyStoreInvalidStateException) when (attempt < 5)
            {
                await Task.Delay(TimeSpan.FromSeconds(10 * attempt), ct);
                await WaitOffAsync();
            }
            catch (CustomKeyStoreNotFoundException) when (attempt > 1)
            {
                return;
            }
        }

        async Task WaitOffAsync()
        {
            var inARow = 0;
            while (inARow < 1)
            {
                var s = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single();
                if (s.ConnectionState == ConnectionStateType.DISCONNECTED)
                    return;
                await Task.Delay(2000, ct);
            }
            throw new TimeoutException();
        }
    }
}
//=== c43 minimal api lambda
public interface IEndpointBuilder
{
    void MapDelete(string pattern, Delegate handler);
}

public static class Endpoints
{
    public static void MapKeyStores(this IEndpointBuilder app)
    {
        app.MapDelete("/key-stores/{id}", async (string id, IAmazonKeyManagementService kms, CancellationToken ct) =>
        {
            var keys = await kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToListAsync(ct);
            foreach (var key in keys)
            {
                var meta = (await kms.DescribeKeyAsync(key.KeyId, ct)).KeyMetadata;
                if (meta.CustomKeyStoreId == id)
                    return Http.Conflict($"{key.KeyId} is in the store");
            }

            var stores = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, ct);
            if (stores.CustomKeyStores.SingleOrDefault()?.ConnectionState != ConnectionStateType.DISCONNECTED)
                return Http.Conflict("store is not disconnected");

            await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);
            return Http.NoContent;
        });
    }
}

public record Http(int Status, string? Body)
{
    public static readonly Http NoContent = new(204, null);
    public static Http Conflict(string why) => new(409, why);
}
//=== c44 private delete helper
public class HelperDelete
{
    private readonly IAmazonKeyManagementService _kms;
    public HelperDelete(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task RemoveOneAsync(string id)
    {
        await GuardAsync(id);
        await DeleteCoreAsync(id, "single");
    }

    public async Task RemoveManyAsync(IEnumerable<string> ids)
    {
        foreach (var one in ids)
        {
            await GuardAsync(one);
            await DeleteCoreAsync(one, "batch");
        }
    }

    private async Task GuardAsync(string storeId)
    {
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var m = (await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (m.CustomKeyStoreId == storeId) throw new InvalidOperationException();
        }
        var s = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId });
        if (s.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
    }

    private async Task DeleteCoreAsync(string storeId, string mode)
    {
        Console.WriteLine($"[{mode}] {storeId}");
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId });
    }
}
//=== c45 job record with status
public sealed record RemovalJob(string StoreId, string Region)
{
    public string Status { get; init; } = "new";
    public DateTimeOffset? FinishedAt { get; init; }
}

public class JobRunner
{
    private readonly Func<string, IAmazonKeyManagementService> _clientFor;
    public JobRunner(Func<string, IAmazonKeyManagementService> clientFor) => _clientFor = clientFor;

    public async Task<RemovalJob> RunAsync(RemovalJob job)
    {
        var kms = _clientFor(job.Region);
        job = job with { Status = "checking" };
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var d = await kms.DescribeKeyAsync(k.KeyId);
            if (d.KeyMetadata.CustomKeyStoreId == job.StoreId)
                return job with { Status = "blocked by " + k.KeyId };
        }

        var observed = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = job.StoreId });
        if (observed.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED)
            return job with { Status = "waiting" };

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = job.StoreId });
        return job with { Status = "done", FinishedAt = DateTimeOffset.UtcNow };
    }
}
//=== c46 channel pipeline
using System.Collections.Concurrent;
using System.Threading.Channels;

public class ChannelSweep(IAmazonKeyManagementService kms)
{
    public async Task DropAsync(string storeId, CancellationToken ct)
    {
        var channel = Channel.CreateBounded<KeyListEntry>(500);
        var hits = new ConcurrentQueue<string>();

        var producer = Task.Run(async () =>
        {
            try
            {
                await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
                    await channel.Writer.WriteAsync(k, ct);
                channel.Writer.Complete();
            }
            catch (Exception e)
            {
                channel.Writer.Complete(e);
            }
        }, ct);

        var consumers = Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await foreach (var k in channel.Reader.ReadAllAsync(ct))
            {
                var m = (await kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata;
                if (m.CustomKeyStoreId == storeId) hits.Enqueue(m.KeyId);
            }
        }, ct)).ToArray();

        await producer;
        await Task.WhenAll(consumers);
        if (!hits.IsEmpty)
            throw new InvalidOperationException($"{hits.Count} keys are in {storeId}");

        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, ct)).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException("not disconnected");

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
    }
}
//=== c47 parallel tasks then poll
public class ConcurrentPrep
{
    private readonly IAmazonKeyManagementService _kms;
    public ConcurrentPrep(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task RunAsync(string id)
    {
        var check = CheckAsync(id);
        var off = _kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id });
        await Task.WhenAll(check, off);

        while (true)
        {
            var d = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
            var state = d.CustomKeyStores.Single().ConnectionState;
            if (state == ConnectionStateType.DISCONNECTED) break;
            await Task.Delay(1000);
        }

        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

    private async Task CheckAsync(string storeId)
    {
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var m = (await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (m.CustomKeyStoreId == storeId) throw new InvalidOperationException(m.KeyId);
        }
    }
}
//=== c48 dynamic script host
public class ScriptHost
{
    public async Task RunAsync(dynamic kms, string storeId)
    {
        dynamic response = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId });
        Console.WriteLine(response);
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId });
    }
}
//=== c49 generic pipeline steps
public class StepContext
{
    public StepContext(string storeId) => StoreId = storeId;
    public string StoreId { get; }
    public int KeysSeen { get; set; }
}

public class StepRunner
{
    enum Outcome { Continue, Stop }
    private readonly IAmazonKeyManagementService _kms;
    public StepRunner(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<bool> ExecuteAsync(string storeId)
    {
        var ctx = new StepContext(storeId);
        if (await CheckKeysAsync(ctx) == Outcome.Stop) return false;
        if (await CheckStateAsync(ctx) != Outcome.Continue) return false;
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = ctx.StoreId });
        return true;
    }

    private async Task<Outcome> CheckKeysAsync(StepContext ctx)
    {
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            ctx.KeysSeen++;
            var m = (await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (m.CustomKeyStoreId == ctx.StoreId) return Outcome.Stop;
        }
        return Outcome.Continue;
    }

    private async Task<Outcome> CheckStateAsync(StepContext ctx)
    {
        var d = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = ctx.StoreId });
        foreach (var s in d.CustomKeyStores)
        {
            if (s.CustomKeyStoreId == ctx.StoreId && s.ConnectionState == ConnectionStateType.DISCONNECTED)
                return Outcome.Continue;
        }
        return Outcome.Stop;
    }
}
//=== c50 dry run flag
public sealed class Options
{
    public required string StoreId { get; init; }
    public bool DryRun { get; init; }
}

public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var options = new Options { StoreId = args[0], DryRun = args.Contains("--dry-run") };
        using var kms = new AmazonKeyManagementServiceClient();
        return await RunAsync(kms, options);
    }

    public static async Task<int> RunAsync(IAmazonKeyManagementService kms, Options o)
    {
        var metas = new Dictionary<string, KeyMetadata>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            metas[k.KeyId] = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;

        var inStore = metas.Values.Where(m => m.CustomKeyStoreId == o.StoreId).ToArray();
        foreach (var m in inStore)
            Console.WriteLine($"{m.KeyId}\t{m.KeyState}\t{m.Description}");
        if (inStore.Length > 0)
            return 1;

        var state = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = o.StoreId })).CustomKeyStores[0].ConnectionState;
        if (state != ConnectionStateType.DISCONNECTED)
            return 2;

        if (o.DryRun)
        {
            Console.WriteLine("would delete " + o.StoreId);
            return 0;
        }

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = o.StoreId });
        return 0;
    }
}
//=== c51 except set
public static class SetDifference
{
    public static async Task RunAsync(IAmazonKeyManagementService kms)
    {
        var used = await kms.Paginators.ListKeys(new ListKeysRequest()).Keys
            .Select(async (KeyListEntry k, CancellationToken t) => (await kms.DescribeKeyAsync(k.KeyId, t)).KeyMetadata.CustomKeyStoreId)
            .Where(s => s != null)
            .ToHashSetAsync();

        var stores = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest())).CustomKeyStores;
        var off = stores.Where(s => s.ConnectionState == ConnectionStateType.DISCONNECTED).Select(s => s.CustomKeyStoreId);

        foreach (var id in off.Except(used))
        {
            await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        }
    }
}
//=== c52 throttled whenall results
public class ThrottledSweep
{
    private readonly IAmazonKeyManagementService _kms;
    public ThrottledSweep(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task DeleteAsync(string storeId, CancellationToken ct)
    {
        using var throttle = new SemaphoreSlim(10);
        var tasks = new List<Task<string?>>();
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest { Limit = 1000 }).Keys.WithCancellation(ct))
            tasks.Add(OwnerAsync(k.KeyId, throttle, ct));

        var owners = await Task.WhenAll(tasks);
        foreach (var owner in owners)
        {
            if (owner == storeId)
                throw new InvalidOperationException($"{storeId} is not empty");
        }

        var d = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, ct);
        if (d.CustomKeyStores.Single().ConnectionState is { Value: not "DISCONNECTED" } wrong)
            throw new InvalidOperationException(wrong.Value);

        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
    }

    private async Task<string?> OwnerAsync(string keyId, SemaphoreSlim throttle, CancellationToken ct)
    {
        await throttle.WaitAsync(ct);
        try
        {
            return (await _kms.DescribeKeyAsync(keyId, ct)).KeyMetadata.CustomKeyStoreId;
        }
        finally
        {
            throttle.Release();
        }
    }
}
//=== c53 flags enum
[Flags]
public enum Obstacles { None = 0, Keys = 1, State = 2 }

public class ObstacleCourse(IAmazonKeyManagementService kms)
{
    public async Task<Obstacles> DeleteAsync(string id)
    {
        var obstacles = Obstacles.None;

        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var m = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (m.CustomKeyStoreId == id)
            {
                obstacles |= Obstacles.Keys;
                break;
            }
        }

        var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED)
            obstacles |= Obstacles.State;

        if (obstacles == Obstacles.None)
            await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });

        return obstacles;
    }
}
//=== c54 progress iterator
public record Progress(string Text, bool Final = false);

public class ProgressDeleter(IAmazonKeyManagementService kms)
{
    public async IAsyncEnumerable<Progress> DeleteAsync(string storeId)
    {
        yield return new Progress("listing keys");
        var checkedKeys = 0;
        string? marker = null;
        for (var more = true; more;)
        {
            var page = await kms.ListKeysAsync(new ListKeysRequest { Marker = marker });
            foreach (var key in page.Keys ?? [])
            {
                var d = await kms.DescribeKeyAsync(key.KeyId);
                if (d.KeyMetadata.CustomKeyStoreId == storeId)
                {
                    yield return new Progress($"{key.KeyId} is in the store", true);
                    yield break;
                }
                if (++checkedKeys % 100 == 0)
                    yield return new Progress($"{checkedKeys} keys checked");
            }
            marker = page.NextMarker;
            more = page.Truncated == true;
        }

        yield return new Progress("disconnecting");
        await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = storeId });
        while (true)
        {
            var s = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId })).CustomKeyStores[0];
            yield return new Progress(s.ConnectionState.Value);
            if (s.ConnectionState == ConnectionStateType.DISCONNECTED) break;
            await Task.Delay(2000);
        }

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId });
        yield return new Progress("deleted", true);
    }
}
//=== c55 out parameter try pattern
public class TryStyle
{
    private readonly IAmazonKeyManagementService _kms;
    public TryStyle(IAmazonKeyManagementService kms) => _kms = kms;

    private bool TryVerify(string id, out string reason)
    {
        var pages = _kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToListAsync().AsTask().GetAwaiter().GetResult();
        foreach (var k in pages)
        {
            var meta = _kms.DescribeKeyAsync(k.KeyId).GetAwaiter().GetResult().KeyMetadata;
            if (meta.CustomKeyStoreId == id)
            {
                reason = "holds " + k.KeyId;
                return false;
            }
        }

        var store = _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }).Result.CustomKeyStores.Single();
        if (store.ConnectionState != ConnectionStateType.DISCONNECTED)
        {
            reason = "is " + store.ConnectionState;
            return false;
        }

        reason = "";
        return true;
    }

    public void Run(params string[] ids)
    {
        foreach (var id in ids)
        {
            if (!TryVerify(id, out var reason))
            {
                Console.WriteLine($"{id} {reason}");
                continue;
            }
            _ = _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }).GetAwaiter().GetResult();
        }
    }
}
//=== c56 task run and local delete
public class LocalFunctionDelete(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id, bool offload)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var m = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (m.CustomKeyStoreId is null) continue;
            if (m.CustomKeyStoreId.Equals(id, StringComparison.Ordinal)) throw new InvalidOperationException(m.Arn);
        }

        for (var s = await StateAsync(); s != ConnectionStateType.DISCONNECTED; s = await StateAsync())
            await Task.Delay(1500);

        if (offload)
            await Task.Run(async () => await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }));
        else
            await DeleteNow();

        async Task<ConnectionStateType> StateAsync()
        {
            var r = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
            return r.CustomKeyStores.Single().ConnectionState;
        }

        Task DeleteNow() => kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== c57 report record
public sealed record StoreReport(string StoreId, string Name, string State, IReadOnlyList<string> KeyIds)
{
    public bool CanDelete => KeyIds.Count == 0 && State == "DISCONNECTED";
}

public class Reporter
{
    private readonly IAmazonKeyManagementService _kms;
    public Reporter(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<StoreReport> InspectAsync(string id)
    {
        var keys = new List<string>();
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var m = (await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (m.CustomKeyStoreId == id)
                keys.Add(m.KeyId);
        }
        var s = (await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.Single();
        return new StoreReport(id, s.CustomKeyStoreName, s.ConnectionState.Value, keys);
    }

    public async Task<StoreReport> DeleteAsync(string id)
    {
        var report = await InspectAsync(id);
        if (!report.CanDelete)
            throw new InvalidOperationException($"{report.Name}: {report.State}, {report.KeyIds.Count} keys");
        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        return report;
    }
}
