//=== va c03a is owner inline
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        string? m = null;
        do {
            var page = await kms.ListKeysAsync(new ListKeysRequest { Marker = m });
            foreach (var k in page.Keys) {
                var d = await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = k.KeyArn });
                if (d.KeyMetadata.CustomKeyStoreId is { } owner && owner == id) return;
            }
            m = page.NextMarker;
        } while (!string.IsNullOrEmpty(m));
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== va c03b keyid
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        string? m = null;
        do {
            var page = await kms.ListKeysAsync(new ListKeysRequest { Marker = m });
            foreach (var k in page.Keys) {
                var d = await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = k.KeyId });
                if (d.KeyMetadata.CustomKeyStoreId is { } owner && owner == id) return;
            }
            m = page.NextMarker;
        } while (!string.IsNullOrEmpty(m));
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== va c03c paginator arn
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) {
                var d = await kms.DescribeKeyAsync(k.KeyArn);
                if (d.KeyMetadata.CustomKeyStoreId == id) return;
            }
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== va c03d plain eq
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        string? m = null;
        do {
            var page = await kms.ListKeysAsync(new ListKeysRequest { Marker = m });
            foreach (var k in page.Keys) {
                var d = await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = k.KeyId });
                if (d.KeyMetadata.CustomKeyStoreId == id) return;
            }
            m = page.NextMarker;
        } while (!string.IsNullOrEmpty(m));
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== va c03e private helper trim
public class C(IAmazonKeyManagementService kms)
{
    public async Task M(string s) { await Go(s.Trim()); }
    private async Task Go(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== va c03f private helper prop
public class C(IAmazonKeyManagementService kms)
{
    public async Task M(string s) { await Go(s); }
    private async Task Go(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== va c03g private helper trim doloop
public class C(IAmazonKeyManagementService kms)
{
    public async Task M(string s) { await Go(s.Trim()); }
    private async Task Go(string id)
    {
        string? m = null;
        do {
            var page = await kms.ListKeysAsync(new ListKeysRequest { Marker = m });
            foreach (var k in page.Keys) {
                var d = await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = k.KeyId });
                if (d.KeyMetadata.CustomKeyStoreId == id) return;
            }
            m = page.NextMarker;
        } while (!string.IsNullOrEmpty(m));
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== va c14a goto paging
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        var req = new ListKeysRequest();
    again:
        var res = await kms.ListKeysAsync(req);
        foreach (var k in res.Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return;
        if (res.NextMarker != null) { req.Marker = res.NextMarker; goto again; }
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== va c14b index loop
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        string? m = null;
        do {
            var res = await kms.ListKeysAsync(new ListKeysRequest { Marker = m });
            for (int i = 0; i < res.Keys.Count; i++)
                if ((await kms.DescribeKeyAsync(res.Keys[i].KeyId)).KeyMetadata.CustomKeyStoreId == id) return;
            m = res.NextMarker;
        } while (m != null);
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== va c14c index loop list
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        var all = await kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToListAsync();
        for (int i = 0; i < all.Count; i++) {
                var m = (await kms.DescribeKeyAsync(all[i].KeyId)).KeyMetadata;
                if (m.CustomKeyStoreId == id) return;
        }
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== va c10a trygetvalue simple
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        var by = new Dictionary<string, List<string>>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) {
            var s = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId;
            if (s == null) continue;
            if (!by.TryGetValue(s, out var list)) by[s] = list = new List<string>();
            list.Add(k.KeyId);
        }
        if (by.TryGetValue(id, out var keys)) return;
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== va c10b is not string
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        var by = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) {
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is not string s) continue;
            by.Add(s);
        }
        if (by.Contains(id)) return;
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== va c10c two line
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        var by = new Dictionary<string, List<string>>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) {
            var s = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId;
            if (s == null) continue;
            if (!by.ContainsKey(s)) by[s] = new List<string>();
            by[s].Add(k.KeyId);
        }
        if (by.ContainsKey(id)) return;
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== va c10d while true truncated
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        var by = new HashSet<string>();
        string? next = null;
        while (true) {
            var page = await kms.ListKeysAsync(new ListKeysRequest { Marker = next });
            foreach (var k in page.Keys) {
                var s = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId;
                if (s != null) by.Add(s);
            }
            if (page.Truncated != true) break;
            next = page.NextMarker;
        }
        if (by.Contains(id)) return;
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== va c10f dict while true
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        var by = new Dictionary<string, List<string>>();
        string? next = null;
        while (true) {
            var page = await kms.ListKeysAsync(new ListKeysRequest { Marker = next });
            foreach (var k in page.Keys) {
                var d = await kms.DescribeKeyAsync(k.KeyId);
                if (d.KeyMetadata.CustomKeyStoreId is not string s) continue;
                if (!by.TryGetValue(s, out var list)) by[s] = list = new List<string>();
                list.Add(k.KeyId);
            }
            if (page.Truncated != true) break;
            next = page.NextMarker;
        }
        if (by.TryGetValue(id, out var keys)) return;
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== va c10e foreach after
public class C
{
    public async Task M(IAmazonKeyManagementService kms, IEnumerable<string> ids)
    {
        var by = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is { } s) by.Add(s);
        foreach (var id in ids) {
        if (by.Contains(id)) continue;
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        }
    }
}
//=== va c51a except
public class C
{
    public async Task M(IAmazonKeyManagementService kms, IEnumerable<string> ids)
    {
        var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is { } s) used.Add(s);
        foreach (var id in ids.Except(used)) {
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        }
    }
}
//=== va c51b asynclinq set
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        var used = await kms.Paginators.ListKeys(new ListKeysRequest()).Keys
            .Select(async (KeyListEntry k, CancellationToken t) => (await kms.DescribeKeyAsync(k.KeyId, t)).KeyMetadata.CustomKeyStoreId)
            .Where(s => s != null)
            .ToHashSetAsync();
        if (used.Contains(id)) return;
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== va c51c where not contains
public class C
{
    public async Task M(IAmazonKeyManagementService kms, IEnumerable<string> ids)
    {
        var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is { } s) used.Add(s);
        foreach (var id in ids.Where(i => !used.Contains(i))) {
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        }
    }
}
//=== va c51d exceptwith
public class C
{
    public async Task M(IAmazonKeyManagementService kms, IEnumerable<string> ids)
    {
        var todo = new HashSet<string>(ids);
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) {
            var s = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId;
            if (s != null) todo.Remove(s);
        }
        foreach (var id in todo) {
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        }
    }
}
//=== va w23b finally no delegate
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        try {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        } finally {
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001 002
        }
    }
}
//=== va w23c interface noargs
public interface IX { Task PingAsync(); }
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id, IX x)
    {
        await x.PingAsync();
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== va w43a foreach async void throw
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        var keys = await kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToListAsync();
        keys.ForEach(async k => { if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException(); });
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== va w43b parallel foreach async void
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        var keys = await kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToListAsync();
        Parallel.ForEach(keys, async k => { if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException(); });
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== va w43c select not awaited
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        var keys = await kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToListAsync();
        var tasks = keys.Select(async k => { if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException(); });
        Console.WriteLine(tasks.Count());
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== va w43d async void local
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        var bad = false;
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) Look(k.KeyId);
        if (bad) return;
        async void Look(string key) { if ((await kms.DescribeKeyAsync(key)).KeyMetadata.CustomKeyStoreId == id) bad = true; }
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== va w43e whenall select
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        var keys = await kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToListAsync();
        await Task.WhenAll(keys.Select(async k => { if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException(); }));
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== va w43f task factory startnew
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        await Task.Factory.StartNew(async () => {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        });
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== va o07a guards before then queued
public interface IQ { Task QueueAsync(Func<Task> f); }
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id, IQ q)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await q.QueueAsync(async () => {
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 008 009
        });
    }
}
//=== va o07b polly delete in lambda
using Polly;
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id, ResiliencePipeline p)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await p.ExecuteAsync(async ct => {
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        });
    }
}
//=== va o07c no guards polly
using Polly;
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id, ResiliencePipeline p)
    {
        await p.ExecuteAsync(async ct => {
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001 002
        });
    }
}
//=== va o08a own runner interface
public interface IR { Task RunAsync(Func<Task> f); }
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id, IR r)
    {
        await r.RunAsync(async () => {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        });
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 008
    }
}
//=== va o08b delegate runner
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id, Func<Func<Task>, Task> r)
    {
        await r(async () => {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        });
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 008
    }
}
//=== va o08c timer callback
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        using var t = new Timer(async _ => {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        }, null, 0, 1000);
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== va o08d continuewith
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        await Task.CompletedTask.ContinueWith(async _ => {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        });
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== va o08e ct register
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id, CancellationToken ct)
    {
        ct.Register(() => Check(kms, id).Wait());
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
    static async Task Check(IAmazonKeyManagementService kms, string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
    }
}
//=== vd pag loop trycatch
public class C(IAmazonKeyManagementService kms)
{
    public async Task M(List<string> l)
    {
        foreach (var s in l) { try { await Go(s); } catch (AmazonKeyManagementServiceException e) { Console.WriteLine(e); } }
    }
    private async Task Go(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== vd pag loop trycatchall
public class C(IAmazonKeyManagementService kms)
{
    public async Task M(List<string> l)
    {
        foreach (var s in l) { try { await Go(s); } catch (Exception e) { Console.WriteLine(e); } }
    }
    private async Task Go(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== vd pag while trycatch
public class C(IAmazonKeyManagementService kms)
{
    public async Task M(List<string> l)
    {
        while (true) { try { await Go(l[0]); } catch (Exception e) { Console.WriteLine(e); } await Task.Delay(1000); }
    }
    private async Task Go(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== vd pag loop only
public class C(IAmazonKeyManagementService kms)
{
    public async Task M(List<string> l)
    {
        foreach (var s in l) { await Go(s); }
    }
    private async Task Go(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== vd pag try outside
public class C(IAmazonKeyManagementService kms)
{
    public async Task M(List<string> l)
    {
        try { foreach (var s in l) await Go(s); } catch (Exception e) { Console.WriteLine(e); }
    }
    private async Task Go(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== vd pag inline loop trycatch
public class C(IAmazonKeyManagementService kms)
{
    public async Task M(List<string> l)
    {
        foreach (var id in l) { try {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        } catch (Exception e) { Console.WriteLine(e); } }
    }
}
//=== vd pag guardhelper loop trycatch
public class C(IAmazonKeyManagementService kms)
{
    public async Task M(List<string> l)
    {
        foreach (var id in l) { try {
 await G(id);
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        } catch (Exception e) { Console.WriteLine(e); } }
    }
    private async Task G(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
    }
}
//=== vd pag local loop trycatch
public class C(IAmazonKeyManagementService kms)
{
    public async Task M(List<string> l)
    {
        foreach (var id in l) { try {
 await Go(id);
        } catch (Exception e) { Console.WriteLine(e); } }
    async Task Go(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

    }
}
//=== vd do loop trycatch
public class C(IAmazonKeyManagementService kms)
{
    public async Task M(List<string> l)
    {
        foreach (var s in l) { try { await Go(s); } catch (AmazonKeyManagementServiceException e) { Console.WriteLine(e); } }
    }
    private async Task Go(string id)
    {
        string? marker = null;
        do
        {
            var page = await kms.ListKeysAsync(new ListKeysRequest { Marker = marker });
            foreach (var k in page.Keys)
                if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
            marker = page.NextMarker;
        } while (marker != null);
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== vd do loop trycatchall
public class C(IAmazonKeyManagementService kms)
{
    public async Task M(List<string> l)
    {
        foreach (var s in l) { try { await Go(s); } catch (Exception e) { Console.WriteLine(e); } }
    }
    private async Task Go(string id)
    {
        string? marker = null;
        do
        {
            var page = await kms.ListKeysAsync(new ListKeysRequest { Marker = marker });
            foreach (var k in page.Keys)
                if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
            marker = page.NextMarker;
        } while (marker != null);
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== vd do while trycatch
public class C(IAmazonKeyManagementService kms)
{
    public async Task M(List<string> l)
    {
        while (true) { try { await Go(l[0]); } catch (Exception e) { Console.WriteLine(e); } await Task.Delay(1000); }
    }
    private async Task Go(string id)
    {
        string? marker = null;
        do
        {
            var page = await kms.ListKeysAsync(new ListKeysRequest { Marker = marker });
            foreach (var k in page.Keys)
                if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
            marker = page.NextMarker;
        } while (marker != null);
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== vd do loop only
public class C(IAmazonKeyManagementService kms)
{
    public async Task M(List<string> l)
    {
        foreach (var s in l) { await Go(s); }
    }
    private async Task Go(string id)
    {
        string? marker = null;
        do
        {
            var page = await kms.ListKeysAsync(new ListKeysRequest { Marker = marker });
            foreach (var k in page.Keys)
                if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
            marker = page.NextMarker;
        } while (marker != null);
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== vd do try outside
public class C(IAmazonKeyManagementService kms)
{
    public async Task M(List<string> l)
    {
        try { foreach (var s in l) await Go(s); } catch (Exception e) { Console.WriteLine(e); }
    }
    private async Task Go(string id)
    {
        string? marker = null;
        do
        {
            var page = await kms.ListKeysAsync(new ListKeysRequest { Marker = marker });
            foreach (var k in page.Keys)
                if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
            marker = page.NextMarker;
        } while (marker != null);
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== vd do inline loop trycatch
public class C(IAmazonKeyManagementService kms)
{
    public async Task M(List<string> l)
    {
        foreach (var id in l) { try {
        string? marker = null;
        do
        {
            var page = await kms.ListKeysAsync(new ListKeysRequest { Marker = marker });
            foreach (var k in page.Keys)
                if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
            marker = page.NextMarker;
        } while (marker != null);
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        } catch (Exception e) { Console.WriteLine(e); } }
    }
}
//=== vd do guardhelper loop trycatch
public class C(IAmazonKeyManagementService kms)
{
    public async Task M(List<string> l)
    {
        foreach (var id in l) { try {
 await G(id);
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        } catch (Exception e) { Console.WriteLine(e); } }
    }
    private async Task G(string id)
    {
        string? marker = null;
        do
        {
            var page = await kms.ListKeysAsync(new ListKeysRequest { Marker = marker });
            foreach (var k in page.Keys)
                if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
            marker = page.NextMarker;
        } while (marker != null);
    }
}
//=== vd do local loop trycatch
public class C(IAmazonKeyManagementService kms)
{
    public async Task M(List<string> l)
    {
        foreach (var id in l) { try {
 await Go(id);
        } catch (Exception e) { Console.WriteLine(e); } }
    async Task Go(string id)
    {
        string? marker = null;
        do
        {
            var page = await kms.ListKeysAsync(new ListKeysRequest { Marker = marker });
            foreach (var k in page.Keys)
                if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
            marker = page.NextMarker;
        } while (marker != null);
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

    }
}
//=== vd 006 self guarded private ignored
public class C(IAmazonKeyManagementService kms)
{
    public async Task M(string s) { await TryGo(s); }
    private async Task<bool> TryGo(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return false;
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        return true;
    }
}
//=== vd 006 self guarded public ignored
public class C(IAmazonKeyManagementService kms)
{
    public async Task M(string s) { await TryGo(s); }
    public async Task<bool> TryGo(string id)
    {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return false;
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        return true;
    }
}
//=== vd 006 inspect only no delete
public class C(IAmazonKeyManagementService kms)
{
    public async Task Warm(string s) { await Any(s); }
    public async Task<bool> Any(string id) { await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return true; return false; }
}
//=== ve hit flag two breaks
public class C(IAmazonKeyManagementService kms)
{
    public async Task M(List<string> l)
    {
        foreach (var id in l) {
        string? marker = null; var hit = false;
        do {
            var page = await kms.ListKeysAsync(new ListKeysRequest { Marker = marker });
            foreach (var k in page.Keys)
                if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) { hit = true; break; }
            marker = page.NextMarker;
        } while (!hit && marker != null);
        if (hit) continue;
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) continue;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        }
    }
}
//=== ve goto next
public class C(IAmazonKeyManagementService kms)
{
    public async Task M(List<string> l)
    {
        foreach (var id in l) {
        string? marker = null;
        do {
            var page = await kms.ListKeysAsync(new ListKeysRequest { Marker = marker });
            foreach (var k in page.Keys)
                if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) goto next;
            marker = page.NextMarker;
        } while (marker != null);
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) continue;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        next: ;
        }
    }
}
//=== ve request object
public class C(IAmazonKeyManagementService kms)
{
    public async Task M(List<string> l)
    {
        foreach (var id in l) {
        var req = new ListKeysRequest(); ListKeysResponse page; var n = 0;
        do {
            page = await kms.ListKeysAsync(req);
            foreach (var k in page.Keys)
                if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) n++;
            req.Marker = page.NextMarker;
        } while (page.Truncated == true);
        if (n > 0) continue;
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) continue;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        }
    }
}
//=== ve try continue collected
public class C(IAmazonKeyManagementService kms)
{
    public async Task M(List<string> l)
    {
        foreach (var id in l) {
        var owners = new List<string>();
        try {
        string? marker = null;
        do {
            var page = await kms.ListKeysAsync(new ListKeysRequest { Marker = marker });
            foreach (var k in page.Keys) owners.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId);
            marker = page.NextMarker;
        } while (marker != null);
        } catch (AmazonKeyManagementServiceException) { continue; }
        if (owners.Contains(id)) continue;
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) continue;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        }
    }
}
//=== ve sweep hoisted set trycatch
public class C(IAmazonKeyManagementService kms)
{
    public async Task M(List<string> l)
    {
        foreach (var id in l) {
        try {
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
                if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        } catch (InvalidOperationException) { continue; }
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) continue;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
        }
    }
}
//=== ve dict trygetvalue else
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        var by = new Dictionary<string, List<string>>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) {
            var s = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId;
            if (s == null) continue;
            if (by.TryGetValue(s, out var list)) list.Add(k.KeyId); else by.Add(s, [k.KeyId]);
        }
        if (by.ContainsKey(id)) return;
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== ve dict tryadd
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        var by = new Dictionary<string, List<string>>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) {
            var s = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId;
            if (s == null) continue;
            by.TryAdd(s, []); by[s].Add(k.KeyId);
        }
        if (by.ContainsKey(id)) return;
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== ve dict count getvalueordefault
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        var by = new Dictionary<string, int>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) {
            var s = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId;
            if (s == null) continue;
            by[s] = by.GetValueOrDefault(s) + 1;
        }
        if (by.GetValueOrDefault(id) > 0) return;
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== ve dict count trygetvalue
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        var by = new Dictionary<string, int>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) {
            var s = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId;
            if (s == null) continue;
            by.TryGetValue(s, out var n); by[s] = n + 1;
        }
        if (by.TryGetValue(id, out var c) && c > 0) return;
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== ve dict trygetvalue count
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        var by = new Dictionary<string, List<string>>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) {
            var s = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId;
            if (s == null) continue;
            if (!by.TryGetValue(s, out var list)) { list = new List<string>(); by.Add(s, list); }
            list.Add(k.KeyId);
        }
        if (by.TryGetValue(id, out var c) && c.Count > 0) return;
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== ve groupby dict
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        var metas = new List<KeyMetadata>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
        var by = metas.Where(m => m.CustomKeyStoreId != null).GroupBy(m => m.CustomKeyStoreId).ToDictionary(g => g.Key, g => g.ToList());
        if (by.ContainsKey(id)) return;
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== ve for index while
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        var all = await kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToListAsync();
        var i = 0;
        while (i < all.Count) {
            var m = (await kms.DescribeKeyAsync(all[i].KeyId)).KeyMetadata;
            if (m.CustomKeyStoreId == id) return;
            i++;
        }
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== ve for index array
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        var all = (await kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToListAsync()).ToArray();
        for (var i = 0; i < all.Length; ++i)
            if ((await kms.DescribeKeyAsync(all[i].KeyId)).KeyMetadata.CustomKeyStoreId == id) return;
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== ve for index skips first
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        var all = await kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToListAsync();
        for (var i = 1; i < all.Count; i++)
            if ((await kms.DescribeKeyAsync(all[i].KeyId)).KeyMetadata.CustomKeyStoreId == id) return;
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== ve queue dequeue
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        var todo = new Queue<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) todo.Enqueue(k.KeyId);
        while (todo.TryDequeue(out var key))
            if ((await kms.DescribeKeyAsync(key)).KeyMetadata.CustomKeyStoreId == id) return;
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
//=== ve take 100
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        foreach (var k in (await kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToListAsync()).Take(100))
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return;
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== ve asynclinq take
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        if (await kms.Paginators.ListKeys(new ListKeysRequest()).Keys.Take(100).AnyAsync(async (KeyListEntry k, CancellationToken t) => (await kms.DescribeKeyAsync(k.KeyId, t)).KeyMetadata.CustomKeyStoreId == id)) return;
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }); //! 001
    }
}
//=== ve sync lambda foreach
public class C
{
    public async Task M(IAmazonKeyManagementService kms, string id)
    {
        var metas = new List<KeyMetadata>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
        metas.ForEach(m => { if (m.CustomKeyStoreId == id) throw new InvalidOperationException(); });
        var st_ = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id });
        if (st_.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) return;
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
