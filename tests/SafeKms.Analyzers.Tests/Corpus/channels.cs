//=== written, then read
using System.Threading.Channels;
public class ChannelSweep(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id, CancellationToken ct)
    {
        var channel = Channel.CreateUnbounded<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
            await channel.Writer.WriteAsync(k.KeyId, ct);
        channel.Writer.Complete();
        var hits = 0;
        await foreach (var key in channel.Reader.ReadAllAsync(ct))
        {
            var d = await kms.DescribeKeyAsync(key, ct);
            if (d.KeyMetadata.CustomKeyStoreId == id) hits++;
        }
        if (hits > 0)
            throw new InvalidOperationException($"{hits} keys in {id}");
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct); //! 002
    }
}
//=== a writer and two readers waited for together
using System.Threading.Channels;
public class ChannelSweep(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id, CancellationToken ct)
    {
        var channel = Channel.CreateUnbounded<string>();
        var hits = 0;
        await Task.WhenAll(Produce(), Consume(), Consume());
        if (hits > 0)
            throw new InvalidOperationException($"{hits} keys in {id}");
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct); //! 002
        async Task Produce()
        {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
            await channel.Writer.WriteAsync(k.KeyId, ct);
        channel.Writer.Complete();
        }
        async Task Consume() {
        await foreach (var key in channel.Reader.ReadAllAsync(ct))
        {
            var d = await kms.DescribeKeyAsync(key, ct);
            if (d.KeyMetadata.CustomKeyStoreId == id) hits++;
        } }
    }
}
//=== read as long as there is something to read
using System.Threading.Channels;
public class ChannelSweep(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id, CancellationToken ct)
    {
        var channel = Channel.CreateUnbounded<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
            channel.Writer.TryWrite(k.KeyId);
        channel.Writer.Complete();
        while (await channel.Reader.WaitToReadAsync(ct))
        {
            while (channel.Reader.TryRead(out var key)) {
            var d = await kms.DescribeKeyAsync(key, ct);
            if (d.KeyMetadata.CustomKeyStoreId == id) return; }
        }
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct); //! 002
    }
}
//=== channel pipeline that fails loudly
using System.Threading.Channels;

public class ChannelSweep(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id, CancellationToken ct)
    {
        var channel = Channel.CreateBounded<string>(256);
        var hits = 0;

        async Task ProduceAsync()
        {
            try
            {
                await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
                    await channel.Writer.WriteAsync(k.KeyId, ct);
                channel.Writer.Complete();
            }
            catch (Exception e)
            {
                channel.Writer.Complete(e);
                throw;
            }
        }

        async Task ConsumeAsync()
        {
            await foreach (var key in channel.Reader.ReadAllAsync(ct))
            {
                var d = await kms.DescribeKeyAsync(key, ct);
                if (d.KeyMetadata.CustomKeyStoreId == id)
                    Interlocked.Increment(ref hits);
            }
        }

        await Task.WhenAll(ProduceAsync(), ConsumeAsync(), ConsumeAsync(), ConsumeAsync());
        if (hits > 0)
            throw new InvalidOperationException($"{hits} keys in {id}");

        var s = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id }, ct);
        if (s.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException("connected");
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, ct);
    }
}
//=== channel with consumers
using System.Threading.Channels;

public sealed class ChannelScanner
{
    private readonly IAmazonKeyManagementService _kms;
    public ChannelScanner(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task DeleteAsync(string storeId, CancellationToken ct)
    {
        if (await CountMembersAsync(storeId, ct) is > 0 and var n)
            throw new InvalidOperationException($"{n} keys left");

        var stores = await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = storeId }, ct);
        if (stores.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED)
            throw new InvalidOperationException("must be disconnected");

        await _kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct);
    }

    private async Task<int> CountMembersAsync(string storeId, CancellationToken ct)
    {
        var channel = Channel.CreateUnbounded<string>();
        var producer = ProduceAsync(channel.Writer, ct);
        var consumers = Enumerable.Range(0, 8).Select(_ => ConsumeAsync(channel.Reader, storeId, ct)).ToArray();

        await producer;
        var counts = await Task.WhenAll(consumers);
        return counts.Sum();
    }

    private async Task ProduceAsync(ChannelWriter<string> writer, CancellationToken ct)
    {
        try
        {
            await foreach (var entry in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
                await writer.WriteAsync(entry.KeyId, ct);
            writer.Complete();
        }
        catch (Exception e)
        {
            writer.Complete(e);
            throw;
        }
    }

    private async Task<int> ConsumeAsync(ChannelReader<string> reader, string storeId, CancellationToken ct)
    {
        var count = 0;
        await foreach (var keyId in reader.ReadAllAsync(ct))
        {
            var meta = (await _kms.DescribeKeyAsync(keyId, ct)).KeyMetadata;
            if (meta.CustomKeyStoreId == storeId)
                count++;
        }

        return count;
    }
}
//=== channel producer swallows its failure
using System.Threading.Channels;

public class LossyChannelSweep(IAmazonKeyManagementService kms)
{
    private async Task ProduceAsync(ChannelWriter<KeyListEntry> writer)
    {
        try
        {
            await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
                await writer.WriteAsync(k);
        }
        catch (AmazonKeyManagementServiceException e)
        {
            // a throttled page ends the stream as if there were no more keys
            Console.Error.WriteLine("listing stopped: " + e.Message);
        }
        finally
        {
            writer.TryComplete();
        }
    }

    public async Task DeleteAsync(string id)
    {
        var channel = Channel.CreateUnbounded<KeyListEntry>();
        var producer = ProduceAsync(channel.Writer);
        await foreach (var k in channel.Reader.ReadAllAsync())
        {
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id)
                throw new InvalidOperationException(k.KeyId);
        }
        await producer;

        var s = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (s.CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED)
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }
}
//=== a writer that fails as if it had ended
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
                Console.WriteLine(e.Message);
                channel.Writer.Complete();
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

        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = storeId }, ct); //! 001
    }
}
