//=== k01 parallel describe bag
using System.Collections.Concurrent;
namespace Ops.K1;
public sealed class R(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id, CancellationToken ct)
    {
        var hits = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(kms.Paginators.ListKeys(new ListKeysRequest()).Keys, ct, async (k, t) =>
        {
            var d = await kms.DescribeKeyAsync(k.KeyId, t);
            if (d.KeyMetadata.CustomKeyStoreId == id) hits.Add(k.KeyId);
        });
        if (!hits.IsEmpty) throw new InvalidOperationException(string.Join(",", hits));
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }, ct);
    }
}
//=== k02 chunked whenall
namespace Ops.K2;
public sealed class R(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id)
    {
        var keys = await kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToListAsync();
        foreach (var chunk in keys.Chunk(50))
        {
            var responses = await Task.WhenAll(chunk.Select(k => kms.DescribeKeyAsync(k.KeyId)));
            if (Array.Exists(responses, r => r.KeyMetadata.CustomKeyStoreId == id))
                throw new InvalidOperationException("occupied");
        }
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Find(x => x.CustomKeyStoreId == id);
        if (s?.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== k03 pages whenall
namespace Ops.K3;
public sealed class R(IAmazonKeyManagementService kms)
{
    public async Task<bool> RemoveAsync(string id)
    {
        if (!await VacantAsync(id)) return false;
        if (!await OfflineAsync(id)) return false;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        return true;
    }
    private async Task<bool> VacantAsync(string id)
    {
        await foreach (var page in kms.Paginators.ListKeys(new ListKeysRequest { Limit = 200 }).Responses)
        {
            if (page.Keys is null) continue;
            var owners = await Task.WhenAll(page.Keys.Select(k => OwnerAsync(k.KeyId)));
            if (owners.Contains(id)) return false;
        }
        return true;
    }
    private async Task<string?> OwnerAsync(string keyId) => (await kms.DescribeKeyAsync(keyId)).KeyMetadata.CustomKeyStoreId;
    private async Task<bool> OfflineAsync(string id)
    {
        var all = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        return all.CustomKeyStores.Any(s => s.CustomKeyStoreId == id && s.ConnectionState == ConnectionStateType.DISCONNECTED);
    }
}
//=== k04 flags enum
namespace Ops.K4;
[Flags] public enum Blockers { None = 0, Keys = 1, Online = 2 }
public sealed class R(IAmazonKeyManagementService kms)
{
    public async Task<Blockers> RemoveAsync(string id)
    {
        var b = Blockers.None;
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) { b |= Blockers.Keys; break; }
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) b |= Blockers.Online;
        if (b != Blockers.None) return b;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        return b;
    }
}
//=== k05 exception as value
namespace Ops.K5;
public sealed class R(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id)
    {
        var error = await ValidateAsync(id);
        if (error is not null) throw error;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
    private async Task<Exception?> ValidateAsync(string id)
    {
        var errors = new List<Exception>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id)
                errors.Add(new InvalidOperationException("key " + k.KeyId));
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED)
            errors.Add(new InvalidOperationException("state " + s.ConnectionState));
        return errors.Count == 0 ? null : new AggregateException(errors);
    }
}
//=== k06 poll many at once
namespace Ops.K6;
public sealed class R(IAmazonKeyManagementService kms)
{
    public async Task RemoveAllAsync(IEnumerable<string> ids, CancellationToken ct)
    {
        var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(ct))
            if ((await kms.DescribeKeyAsync(k.KeyId, ct)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
        var pending = ids.Where(i => !used.Contains(i)).ToHashSet();
        while (pending.Count > 0)
        {
            var all = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest(), ct);
            foreach (var s in all.CustomKeyStores)
            {
                if (!pending.Contains(s.CustomKeyStoreId) || s.ConnectionState != ConnectionStateType.DISCONNECTED) continue;
                await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = s.CustomKeyStoreId }, ct);
                pending.Remove(s.CustomKeyStoreId);
            }
            await Task.Delay(5000, ct);
        }
    }
}
//=== k07 out verdict
namespace Ops.K7;
public sealed class R(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id)
    {
        var metas = new List<KeyMetadata>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
        if (TryFind(metas, id, out var hit)) throw new InvalidOperationException(hit!.Arn);
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
    private static bool TryFind(IEnumerable<KeyMetadata> metas, string id, out KeyMetadata? hit)
    {
        foreach (var m in metas)
            if (m.CustomKeyStoreId == id) { hit = m; return true; }
        hit = null;
        return false;
    }
}
//=== k08 lazy inventory
namespace Ops.K8;
public sealed class R
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly Lazy<Task<HashSet<string>>> _owners;
    public R(IAmazonKeyManagementService kms) { _kms = kms; _owners = new(LoadAsync); }
    private async Task<HashSet<string>> LoadAsync()
    {
        var set = new HashSet<string>();
        await foreach (var k in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var o = (await _kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId;
            if (o != null) set.Add(o);
        }
        return set;
    }
    public async Task RemoveAsync(string id)
    {
        if ((await _owners.Value).Contains(id)) throw new InvalidOperationException("occupied");
        var s = (await _kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await _kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 008
    }
}
//=== k09 trueforall
namespace Ops.K9;
public sealed class R(IAmazonKeyManagementService kms)
{
    public async Task<string> RemoveAsync(string id)
    {
        var keys = await kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToListAsync();
        var metas = new List<KeyMetadata>(keys.Count);
        foreach (var k in keys) metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
        if (metas.TrueForAll(m => m.CustomKeyStoreId != id))
        {
            var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
            if (r.CustomKeyStores is [var s] && s.ConnectionState == ConnectionStateType.DISCONNECTED)
            {
                await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
                return "deleted";
            }
            return "online";
        }
        return "occupied";
    }
}
//=== k10 state machine
namespace Ops.K10;
public enum Step { Check, Disconnect, Wait, Delete, Done }
public sealed class R(IAmazonKeyManagementService kms)
{
    public async Task RunAsync(string id)
    {
        var step = Step.Check;
        while (step != Step.Done)
        {
            switch (step)
            {
                case Step.Check:
                    await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
                        if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
                    step = Step.Disconnect;
                    break;
                case Step.Disconnect:
                    await kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
                    step = Step.Wait;
                    break;
                case Step.Wait:
                    var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
                    if (s.ConnectionState == ConnectionStateType.DISCONNECTED) step = Step.Delete;
                    else await Task.Delay(3000);
                    break;
                case Step.Delete:
                    await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
                    step = Step.Done;
                    break;
            }
        }
    }
}
//=== k11 func local
namespace Ops.K11;
public sealed class R(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id)
    {
        Func<string, Task<bool>> belongs = async keyId => (await kms.DescribeKeyAsync(keyId)).KeyMetadata.CustomKeyStoreId == id;
        Func<Task<string>> state = async () => (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single().ConnectionState.Value;
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if (await belongs(k.KeyId)) throw new InvalidOperationException("occupied");
        if (await state() != "DISCONNECTED") throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== k12 validated wrapper
namespace Ops.K12;
public sealed class DeletableStore
{
    private DeletableStore(string id) => Id = id;
    public string Id { get; }
    public static async Task<DeletableStore> CreateAsync(IAmazonKeyManagementService kms, string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        return new DeletableStore(id);
    }
}
public sealed class R(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id)
    {
        var store = await DeletableStore.CreateAsync(kms, id);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = store.Id });
    }
}
//=== k13 filtered candidates
namespace Ops.K13;
public sealed class R(IAmazonKeyManagementService kms)
{
    private async Task<List<string>> CandidatesAsync()
    {
        var used = new HashSet<string?>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) used.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId);
        var result = new List<string>();
        await foreach (var s in kms.Paginators.DescribeCustomKeyStores(new()).CustomKeyStores)
            if (s.ConnectionState == ConnectionStateType.DISCONNECTED && !used.Contains(s.CustomKeyStoreId))
                result.Add(s.CustomKeyStoreId);
        return result;
    }
    public async Task RunAsync()
    {
        foreach (var id in await CandidatesAsync())
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== k14 when filter retry describe
namespace Ops.K14;
public sealed class R(IAmazonKeyManagementService kms)
{
    private async Task<T> RetryAsync<T>(Func<Task<T>> call)
    {
        for (var i = 0; ; i++)
        {
            try { return await call(); }
            catch (AmazonKeyManagementServiceException ex) when (i < 5 && ex.ErrorCode == "ThrottlingException") { await Task.Delay(200 << i); }
        }
    }
    public async Task RemoveAsync(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var d = await RetryAsync(() => kms.DescribeKeyAsync(k.KeyId));
            if (d.KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        }
        var s = await RetryAsync(() => kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }));
        if (s.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await RetryAsync(() => kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }));
    }
}
//=== k21 retry swallows
namespace Ops.K21;
public sealed class R(IAmazonKeyManagementService kms)
{
    private async Task<KeyMetadata?> TryDescribeAsync(string keyId)
    {
        for (var i = 0; i < 5; i++)
        {
            try { return (await kms.DescribeKeyAsync(keyId)).KeyMetadata; }
            catch (AmazonKeyManagementServiceException) { await Task.Delay(200); }
        }
        return null;
    }
    public async Task RemoveAsync(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var m = await TryDescribeAsync(k.KeyId);
            if (m?.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        }
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }
}
//=== k22 take limit
namespace Ops.K22;
public sealed class R(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.Take(500))
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }
}
//=== k23 cancel ends sweep
namespace Ops.K23;
public sealed class R(IAmazonKeyManagementService kms)
{
    private async Task<bool> EmptyAsync(string id, CancellationToken ct)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            if (ct.IsCancellationRequested) break;
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return false;
        }
        return true;
    }
    public async Task RemoveAsync(string id, CancellationToken ct)
    {
        if (!await EmptyAsync(id, ct)) return;
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }
}
//=== k24 flag reset
namespace Ops.K24;
public sealed class R(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id)
    {
        var used = false;
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            used = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id;
        if (used) throw new InvalidOperationException("occupied");
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }
}
//=== k25 machine skips check
namespace Ops.K25;
public enum Step { Check, Wait, Delete, Done }
public sealed class R(IAmazonKeyManagementService kms)
{
    public async Task RunAsync(string id, bool force)
    {
        var step = force ? Step.Wait : Step.Check;
        while (step != Step.Done)
        {
            switch (step)
            {
                case Step.Check:
                    await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
                        if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
                    step = Step.Wait;
                    break;
                case Step.Wait:
                    var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
                    if (s.ConnectionState == ConnectionStateType.DISCONNECTED) step = Step.Delete;
                    break;
                case Step.Delete:
                    await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
                    step = Step.Done;
                    break;
            }
        }
    }
}
//=== k26 candidates not filtered
namespace Ops.K26;
public sealed class R(IAmazonKeyManagementService kms)
{
    private async Task<List<string>> CandidatesAsync()
    {
        var result = new List<string>();
        await foreach (var s in kms.Paginators.DescribeCustomKeyStores(new()).CustomKeyStores)
            if (s.ConnectionState == ConnectionStateType.DISCONNECTED) result.Add(s.CustomKeyStoreId);
        return result;
    }
    public async Task RunAsync()
    {
        foreach (var id in await CandidatesAsync())
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }
}
//=== k27 out reassign
namespace Ops.K27;
public sealed class R(IAmazonKeyManagementService kms)
{
    private static void Normalize(ref string s) => s = s.ToLowerInvariant();
    public async Task RemoveAsync(string name)
    {
        var id = name;
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        Normalize(ref id);
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }
}
//=== k28 first key only
namespace Ops.K28;
public sealed class R(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id)
    {
        var first = await kms.Paginators.ListKeys(new ListKeysRequest()).Keys.FirstOrDefaultAsync();
        if (first != null && (await kms.DescribeKeyAsync(first.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }
}
//=== k29 state before disconnect reused
namespace Ops.K29;
public sealed class R(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var state = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single().ConnectionState;
        if (state == ConnectionStateType.CONNECTED)
        {
            await kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
            state = ConnectionStateType.DISCONNECTED;
        }
        if (state != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("moving");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002
    }
}
//=== k30 contains on other set
namespace Ops.K30;
public sealed class R(IAmazonKeyManagementService kms)
{
    public async Task RemoveAsync(string id)
    {
        var seen = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var m = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata;
            if (m.CustomKeyStoreId != null) seen.Add(m.KeyId);
        }
        if (seen.Contains(id)) throw new InvalidOperationException("occupied");
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }
}
