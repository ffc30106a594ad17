//=== top-level console tool
if (args.Length != 1)
{
    Console.Error.WriteLine("usage: rmstore <id>");
    return 2;
}

var storeId = args[0].Trim();
using var kms = new AmazonKeyManagementServiceClient();
var offenders = new List<string>();
await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
{
    var response = await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = key.KeyId });
    if (response.KeyMetadata.CustomKeyStoreId == storeId)
    {
        offenders.Add(response.KeyMetadata.Arn);
    }
}

if (offenders.Count > 0)
{
    foreach (var arn in offenders) Console.Error.WriteLine($"  {arn}");
    Console.Error.WriteLine($"{offenders.Count} keys remain");
    return 3;
}

await DisconnectAndWait(kms, storeId); //g 002
await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId });
Console.WriteLine("deleted");
return 0;

static async Task DisconnectAndWait(IAmazonKeyManagementService kms, string id)
{
    for (var i = 0; i < 120; i++)
    {
        var store = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores.First();
        if (store.ConnectionState == ConnectionStateType.DISCONNECTED) return;
        if (store.ConnectionState == ConnectionStateType.CONNECTED || store.ConnectionState == ConnectionStateType.FAILED)
            await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id });
        await Task.Delay(TimeSpan.FromSeconds(5));
    }

    throw new TimeoutException($"{id} did not disconnect");
}
//=== top-level console tool that prompts
var kms = new AmazonKeyManagementServiceClient();
Console.Write("Store id: ");
var id = Console.ReadLine();
Console.Write($"Delete {id}? [y/N] ");
if (Console.ReadLine()?.ToLowerInvariant() != "y") return;
await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id });
await Task.Delay(TimeSpan.FromMinutes(5));
await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001 002
//=== class program with options
public static class Program
{
    private sealed class Options
    {
        public string StoreId { get; set; } = "";
        public bool DryRun { get; set; }
        public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(15);
    }

    public static async Task<int> Main(string[] args)
    {
        var options = Parse(args);
        using var client = new AmazonKeyManagementServiceClient();
        var keys = await KeysIn(client, options.StoreId).ToListAsync();
        if (keys.Count != 0) //x
        {
            keys.ForEach(k => Console.WriteLine(k.KeyId));
            return 1;
        }

        if (options.DryRun) return 0;
        if (!await Disconnected(client, options)) return 4; //g 002
        await client.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = options.StoreId });
        return 0;
    }

    private static async IAsyncEnumerable<KeyMetadata> KeysIn(IAmazonKeyManagementService client, string storeId)
    {
        await foreach (var entry in client.Paginators.ListKeys(new ListKeysRequest { Limit = 1000 }).Keys)
        {
            var metadata = (await client.DescribeKeyAsync(entry.KeyId)).KeyMetadata;
            if (metadata.CustomKeyStoreId == storeId) yield return metadata;
        }
    }

    private static async Task<bool> Disconnected(IAmazonKeyManagementService client, Options options)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        do
        {
            var r = await client.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = options.StoreId });
            switch (r.CustomKeyStores[0].ConnectionState.Value)
            {
                case "DISCONNECTED":
                    return true;
                case "CONNECTED":
                case "FAILED":
                    await client.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = options.StoreId });
                    break;
            }

            await Task.Delay(2000);
        }
        while (watch.Elapsed < options.Timeout);
        return false;
    }

    private static Options Parse(string[] args)
    {
        var result = new Options();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--dry-run") result.DryRun = true;
            else if (args[i] == "--store") result.StoreId = args[++i];
        }
        return result;
    }
}
//=== iterator that skips
public static class Program2
{
    public static async Task<int> Main(string[] args)
    {
        using var client = new AmazonKeyManagementServiceClient();
        var id = args[0];
        var left = await KeysIn(client, id).CountAsync();
        if (left > 0) return 1;
        var s = (await client.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0];
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) return 2;
        await client.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
        return 0;
    }

    private static async IAsyncEnumerable<KeyMetadata> KeysIn(IAmazonKeyManagementService client, string storeId)
    {
        await foreach (var entry in client.Paginators.ListKeys(new ListKeysRequest { Limit = 1000 }).Keys)
        {
            var metadata = (await client.DescribeKeyAsync(entry.KeyId)).KeyMetadata;
            if (metadata.KeyState == KeyState.PendingDeletion) continue;
            if (metadata.CustomKeyStoreId == storeId) yield return metadata;
        }
    }
}
//=== purge everything
public static class Purge
{
    public static async Task Run(IAmazonKeyManagementService kms)
    {
        var stores = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest());
        var used = (await kms.Paginators.ListKeys(new ListKeysRequest()).Keys
            .Select(async (KeyListEntry k, CancellationToken c) => (await kms.DescribeKeyAsync(k.KeyId, c)).KeyMetadata.CustomKeyStoreId)
            .ToListAsync()).ToHashSet();
        foreach (var store in stores.CustomKeyStores)
        {
            if (store.ConnectionState == ConnectionStateType.DISCONNECTED && !used.Contains(store.CustomKeyStoreId))
            {
                await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = store.CustomKeyStoreId });
            }
        }
    }
}
//=== purge everything disconnected
public static class Purge
{
    public static async Task Run(IAmazonKeyManagementService kms)
    {
        var stores = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest());
        foreach (var store in stores.CustomKeyStores.Where(s => s.ConnectionState == ConnectionStateType.DISCONNECTED))
        {
            await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = store.CustomKeyStoreId }); //! 001
        }
    }
}
//=== purge by lookup
public static class PurgeByLookup
{
    public static async Task Run(IAmazonKeyManagementService kms)
    {
        var metas = new List<KeyMetadata>();
        await foreach (var page in kms.Paginators.ListKeys(new ListKeysRequest()).Responses)
        {
            var batch = await Task.WhenAll(page.Keys.Select(k => kms.DescribeKeyAsync(k.KeyId)));
            metas.AddRange(batch.Select(b => b.KeyMetadata));
        }

        var byStore = metas.Where(m => m.CustomKeyStoreId != null).ToLookup(m => m.CustomKeyStoreId);
        var request = new DescribeCustomKeyStoresRequest();
        var stores = kms.Paginators.DescribeCustomKeyStores(request);
        await foreach (var store in stores.CustomKeyStores)
        {
            if (byStore[store.CustomKeyStoreId].Any()) continue; //g 001
            if (store.ConnectionState != ConnectionStateType.DISCONNECTED) continue; //g 002
            await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = store.CustomKeyStoreId });
        }
    }
}
//=== dictionary of counts
public static class PurgeByCounts
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        var counts = new Dictionary<string, int>();
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var m = (await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata;
            if (string.IsNullOrEmpty(m.CustomKeyStoreId)) continue;
            counts[m.CustomKeyStoreId] = counts.GetValueOrDefault(m.CustomKeyStoreId) + 1;
        }

        if (counts.TryGetValue(id, out var n)) throw new InvalidOperationException($"{n} keys"); //g 001
        if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.All(s => s.ConnectionState == ConnectionStateType.DISCONNECTED))
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== retry helper around steps
public static class Retry
{
    public static async Task<T> Of<T>(Func<Task<T>> action, int attempts = 5)
    {
        for (var i = 1; ; i++)
        {
            try
            {
                return await action();
            }
            catch (AmazonKeyManagementServiceException e) when (i < attempts && e.ErrorCode == "ThrottlingException")
            {
                await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, i)));
            }
        }
    }
}

public class Steps(IAmazonKeyManagementService kms)
{
    public async Task DeleteStore(string id)
    {
        string? marker = null;
        bool more;
        do
        {
            var page = await Retry.Of(() => kms.ListKeysAsync(new ListKeysRequest { Marker = marker }));
            foreach (var k in page.Keys)
            {
                var d = await Retry.Of(() => kms.DescribeKeyAsync(k.KeyId));
                if (d.KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException(k.KeyId);
            }
            marker = page.NextMarker;
            more = page.Truncated.GetValueOrDefault();
        } while (more);

        await Retry.Of(async () =>
        {
            await kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
            return true;
        });
        ConnectionStateType state;
        do
        {
            await Task.Delay(1000);
            var r = await Retry.Of(() => kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }));
            state = r.CustomKeyStores[0].ConnectionState;
        } while (state != ConnectionStateType.DISCONNECTED);
        await Retry.Of(() => kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }));
    }
}
//=== retry that gives up silently
public class GiveUp(IAmazonKeyManagementService kms)
{
    public async Task DeleteStore(string id)
    {
        for (var i = 0; i < 3; i++)
        {
            try
            {
                await Check(id);
                break;
            }
            catch (LimitExceededException)
            {
                await Task.Delay(100);
            }
        }
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (r.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }

    private async Task Check(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
    }
}
//=== retry that rethrows the last time
public class Persist(IAmazonKeyManagementService kms)
{
    public async Task DeleteStore(string id)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                await Check(id);
                break;
            }
            catch (LimitExceededException) when (i < 3)
            {
                await Task.Delay(100);
            }
        }
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (r.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) return; //g 002
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }

    private async Task Check(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
        {
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException(); //g 001
        }
    }
}
//=== polly pipeline
public class WithPolly(IAmazonKeyManagementService kms, Polly.ResiliencePipeline pipeline)
{
    public async Task DeleteStore(string id, CancellationToken ct)
    {
        var keys = new List<KeyListEntry>();
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys) keys.Add(k);
        foreach (var k in keys)
        {
            var d = await pipeline.ExecuteAsync(async token => await kms.DescribeKeyAsync(k.KeyId, token), ct);
            if (d.KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException(); //g 001
        }
        while (true)
        {
            var r = await pipeline.ExecuteAsync(async token => await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, token), ct);
            if (r.CustomKeyStores[0].ConnectionState == ConnectionStateType.DISCONNECTED) break;
            await Task.Delay(1000, ct);
        }
        await pipeline.ExecuteAsync(async token => { await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, token); }, ct);
    }
}
//=== polly pipeline, nothing checked
public class WithPolly(IAmazonKeyManagementService kms, Polly.ResiliencePipeline pipeline)
{
    public async Task DeleteStore(string id, CancellationToken ct)
    {
        await pipeline.ExecuteAsync(async token => { await kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, token); }, ct);
        await pipeline.ExecuteAsync(async token =>
        {
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, token); //! 001 002
        }, ct);
    }
}
//=== forwarding decorator
public abstract class KmsDecorator(IAmazonKeyManagementService inner)
{
    protected IAmazonKeyManagementService Inner { get; } = inner;
}

public class LoggingKms : AmazonKeyManagementServiceClient
{
    public override async Task<DeleteCustomKeyStoreResponse> DeleteCustomKeyStoreAsync(DeleteCustomKeyStoreRequest request, CancellationToken cancellationToken = default)
    {
        Console.WriteLine($"deleting {request.CustomKeyStoreId}");
        return await base.DeleteCustomKeyStoreAsync(request, cancellationToken);
    }
}
//=== handler with mediator style
public sealed record DeleteStoreCommand(string StoreId, bool Force);

public interface IHandler<in T>
{
    Task HandleAsync(T command, CancellationToken ct);
}

public sealed class DeleteStoreHandler(IAmazonKeyManagementService kms, Microsoft.Extensions.Logging.ILogger<DeleteStoreHandler> logger) : IHandler<DeleteStoreCommand>
{
    public async Task HandleAsync(DeleteStoreCommand command, CancellationToken ct)
    {
        Microsoft.Extensions.Logging.LoggerExtensions.LogInformation(logger, "Deleting {Store}", command.StoreId);
        var count = 0;
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct).ConfigureAwait(false))
        {
            var metadata = (await kms.DescribeKeyAsync(key.KeyId, ct).ConfigureAwait(false)).KeyMetadata;
            if (metadata is { CustomKeyStoreId: { Length: > 0 } store } && store == command.StoreId)
            {
                count++;
            }
        }

        if (count is not 0)
        {
            throw new InvalidOperationException($"{command.StoreId} has {count} keys");
        }

        var description = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = command.StoreId }, ct).ConfigureAwait(false);
        if (description.CustomKeyStores is not [{ } store1] || store1.ConnectionState != ConnectionStateType.DISCONNECTED)
        {
            throw new InvalidOperationException("disconnect it first");
        }

        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = command.StoreId }, ct).ConfigureAwait(false);
    }
}
//=== handler that trusts force
public sealed record DeleteStoreCommand(string StoreId, bool Force);

public sealed class DeleteStoreHandler(IAmazonKeyManagementService kms)
{
    public async Task HandleAsync(DeleteStoreCommand command, CancellationToken ct)
    {
        if (!command.Force)
        {
            await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
            {
                var metadata = (await kms.DescribeKeyAsync(key.KeyId, ct)).KeyMetadata;
                if (metadata.CustomKeyStoreId == command.StoreId) throw new InvalidOperationException("has keys");
            }
        }

        var description = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = command.StoreId }, ct);
        if (description.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = command.StoreId }, ct); //! 001
    }
}
//=== background worker with queue
public class Worker(IAmazonKeyManagementService kms, System.Threading.Channels.ChannelReader<string> queue)
{
    public async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var id in queue.ReadAllAsync(stoppingToken))
        {
            try
            {
                if (await HasKeys(id, stoppingToken)) { Console.WriteLine("skip"); continue; } //g 001
                await Disconnect(id, stoppingToken); //g 002
                await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception e)
            {
                Console.WriteLine(e);
            }
        }
    }

    private async Task<bool> HasKeys(string id, CancellationToken ct)
    {
        var pages = kms.Paginators.ListKeys(new ListKeysRequest()).Responses;
        await foreach (var page in pages.WithCancellation(ct))
        {
            var tasks = page.Keys.Select(k => kms.DescribeKeyAsync(k.KeyId, ct)).ToArray();
            await Task.WhenAll(tasks);
            if (tasks.Any(t => t.Result.KeyMetadata.CustomKeyStoreId == id)) return true;
        }
        return false;
    }

    private async Task Disconnect(string id, CancellationToken ct)
    {
        var state = await StateOf(id, ct);
        if (state == ConnectionStateType.CONNECTED) await kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, ct);
        while (state != ConnectionStateType.DISCONNECTED)
        {
            await Task.Delay(1000, ct);
            state = await StateOf(id, ct);
        }
    }

    private async Task<ConnectionStateType> StateOf(string id, CancellationToken ct) =>
        (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState;
}
//=== background worker that cancels out of the wait
public class Worker(IAmazonKeyManagementService kms, System.Threading.Channels.ChannelReader<string> queue)
{
    public async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var id in queue.ReadAllAsync(stoppingToken))
        {
            if (await HasKeys(id, stoppingToken)) continue;
            await kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, stoppingToken);
            while (!stoppingToken.IsCancellationRequested)
            {
                var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
                if (s.ConnectionState == ConnectionStateType.DISCONNECTED) break;
                await Task.Delay(1000);
            }
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002
        }
    }

    private async Task<bool> HasKeys(string id, CancellationToken ct)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
            if ((await kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata.CustomKeyStoreId == id) return true;
        return false;
    }
}
//=== extension methods in another file
public class Caller
{
    public static async Task Run(IAmazonKeyManagementService kms, string[] ids)
    {
        foreach (var id in ids)
        {
            if (!await kms.IsStoreEmptyAsync(id)) continue; //g 001
            if (!await kms.WaitForDisconnectAsync(id, TimeSpan.FromMinutes(5))) continue; //g 002
            await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        }
    }
}
//--- Extensions.cs
public static class KmsExtensions
{
    public static async Task<bool> IsStoreEmptyAsync(this IAmazonKeyManagementService kms, string id)
    {
        var all = await kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToListAsync();
        foreach (var chunk in all.Chunk(50))
        {
            var metas = await Task.WhenAll(chunk.Select(async e => (await kms.DescribeKeyAsync(e.KeyId)).KeyMetadata));
            if (metas.Any(m => m.CustomKeyStoreId == id)) return false;
        }
        return true;
    }

    public static async Task<bool> WaitForDisconnectAsync(this IAmazonKeyManagementService kms, string id, TimeSpan limit)
    {
        using var cts = new CancellationTokenSource(limit);
        try
        {
            while (true)
            {
                var r = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, cts.Token);
                if (r.CustomKeyStores[0].ConnectionState == ConnectionStateType.DISCONNECTED) return true;
                await Task.Delay(500, cts.Token);
            }
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
//=== extension methods, cancelled wait taken for success
public class Caller
{
    public static async Task Run(IAmazonKeyManagementService kms, string id)
    {
        await kms.WaitForDisconnectAsync(id, TimeSpan.FromMinutes(5));
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001 002
    }
}
//--- Extensions.cs
public static class KmsExtensions
{
    public static async Task WaitForDisconnectAsync(this IAmazonKeyManagementService kms, string id, TimeSpan limit)
    {
        using var cts = new CancellationTokenSource(limit);
        try
        {
            while (true)
            {
                var r = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, cts.Token);
                if (r.CustomKeyStores[0].ConnectionState == ConnectionStateType.DISCONNECTED) return;
                await Task.Delay(500, cts.Token);
            }
        }
        catch (OperationCanceledException)
        {
            Console.WriteLine("gave up");
        }
    }
}
//=== mocks in a test
using Moq;
public class Tests
{
    public async Task Handler_deletes()
    {
        var kms = new Moq.Mock<IAmazonKeyManagementService>(Moq.MockBehavior.Strict);
        kms.Setup(k => k.DeleteCustomKeyStoreAsync(Moq.It.Is<DeleteCustomKeyStoreRequest>(r => r.CustomKeyStoreId == "cks-1"), Moq.It.IsAny<CancellationToken>()))
            .ReturnsAsync(new DeleteCustomKeyStoreResponse());
        await Task.Yield();
        kms.Verify(k => k.DeleteCustomKeyStoreAsync(Moq.It.IsAny<DeleteCustomKeyStoreRequest>(), default), Moq.Times.Once);
    }
}
//=== abstract template with one implementation
public abstract class StoreRemoval(IAmazonKeyManagementService kms)
{
    protected IAmazonKeyManagementService Kms => kms;

    public async Task RunAsync(string id)
    {
        await GuardAsync(id); //g 001
        await WaitAsync(id); //g 002
        await Kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }

    protected abstract Task GuardAsync(string id);

    protected virtual async Task WaitAsync(string id)
    {
        while (true)
        {
            var s = await Kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
            if (s.CustomKeyStores.Exists(x => x.ConnectionState == ConnectionStateType.DISCONNECTED)) break;
            await Task.Delay(10);
        }
    }
}

public sealed class CarefulRemoval(IAmazonKeyManagementService kms) : StoreRemoval(kms)
{
    protected override async Task GuardAsync(string id)
    {
        await foreach (var k in Kms.Paginators.ListKeys(new()).Keys)
        {
            var m = (await Kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (m.CustomKeyStoreId == id) throw new InvalidOperationException();
        }
    }
}
//=== interface guard with one implementation injected
public interface IStoreInspector
{
    Task<int> CountKeysAsync(string storeId, CancellationToken ct);
    Task<string> GetStateAsync(string storeId, CancellationToken ct);
}

public sealed class StoreInspector(IAmazonKeyManagementService kms) : IStoreInspector
{
    public async Task<int> CountKeysAsync(string storeId, CancellationToken ct)
    {
        var total = 0;
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
        {
            var d = await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = k.KeyId }, ct);
            total += d.KeyMetadata.CustomKeyStoreId == storeId ? 1 : 0;
        }
        return total;
    }

    public async Task<string> GetStateAsync(string storeId, CancellationToken ct)
    {
        var d = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, ct);
        return d.CustomKeyStores.Single().ConnectionState.Value;
    }
}

public sealed class Controller(IAmazonKeyManagementService kms, IStoreInspector inspector)
{
    public async Task<string> Delete(string id, CancellationToken ct)
    {
        if (await inspector.CountKeysAsync(id, ct) > 0) return "conflict"; //g 001
        if (await inspector.GetStateAsync(id, ct) != "DISCONNECTED") return "connected"; //g 002
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, ct);
        return "ok";
    }
}
//=== interface guard with two implementations
public interface IGuard { Task EnsureEmptyAsync(string storeId); }
public sealed class GuardA : IGuard { public Task EnsureEmptyAsync(string storeId) => Task.CompletedTask; }
public sealed class GuardB : IGuard { public Task EnsureEmptyAsync(string storeId) => Task.CompletedTask; }
public sealed class Controller(IAmazonKeyManagementService kms, IGuard guard)
{
    public async Task Delete(string id)
    {
        await guard.EnsureEmptyAsync(id);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 008 009
    }
}
//=== flags enum
[Flags]
public enum Blockers { None = 0, Keys = 1, Connection = 2 }

public class FlagsGuard(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var blockers = Blockers.None;
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
        {
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id)
            {
                blockers |= Blockers.Keys;
            }
        }

        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0];
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) blockers |= Blockers.Connection;
        if (blockers != Blockers.None) throw new InvalidOperationException(blockers.ToString()); //g 001
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== flags enum, one tested
[Flags]
public enum Blockers { None = 0, Keys = 1, Connection = 2 }

public class FlagsGuard(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var blockers = Blockers.None;
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
        {
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) blockers |= Blockers.Keys;
        }

        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0];
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) blockers |= Blockers.Connection;
        if ((blockers & Blockers.Keys) != 0) throw new InvalidOperationException(blockers.ToString());
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002
    }
}
//=== flags enum, HasFlag both
[Flags]
public enum Blockers { None = 0, Keys = 1, Connection = 2 }

public class FlagsGuard(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var blockers = await Find(id);
        if (blockers.HasFlag(Blockers.Keys)) return; //g 001
        if (blockers.HasFlag(Blockers.Connection)) return; //g 002
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }

    async Task<Blockers> Find(string id)
    {
        var blockers = Blockers.None;
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys)
        {
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) { blockers |= Blockers.Keys; break; }
        }
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores[0];
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) blockers |= Blockers.Connection;
        return blockers;
    }
}
