//=== A1 lookup where notnull
namespace V.A1_lookup_where_notnull;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var metas = new List<KeyMetadata>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
        var by = metas.Where(m => m.CustomKeyStoreId != null).ToLookup(m => m.CustomKeyStoreId);
        if (by.Contains(id)) throw new InvalidOperationException();
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== A2 lookup plain
namespace V.A2_lookup_plain;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var metas = new List<KeyMetadata>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
        var by = metas.ToLookup(m => m.CustomKeyStoreId);
        if (by.Contains(id)) throw new InvalidOperationException();
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== A3 lookup index count
namespace V.A3_lookup_index_count;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var metas = new List<KeyMetadata>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
        var by = metas.ToLookup(m => m.CustomKeyStoreId);
        if (by.Contains(id)) { Console.WriteLine(by[id].Count()); return; }
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== A4 lookup index any
namespace V.A4_lookup_index_any;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var metas = new List<KeyMetadata>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
        var by = metas.ToLookup(m => m.CustomKeyStoreId);
        if (by[id].Any()) return;
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== A5 foreach stores paginator
namespace V.A5_foreach_stores_paginator;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run()
    {
        var metas = new List<KeyMetadata>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
        var used = metas.Select(m => m.CustomKeyStoreId).ToHashSet();
        await foreach (var store in kms.Paginators.DescribeCustomKeyStores(new DescribeCustomKeyStoresRequest()).CustomKeyStores)
        {
            if (used.Contains(store.CustomKeyStoreId)) continue;
            if (store.ConnectionState != ConnectionStateType.DISCONNECTED) continue;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = store.CustomKeyStoreId });
        }
    }
}
//=== A6 where notnull hashset
namespace V.A6_where_notnull_hashset;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var metas = new List<KeyMetadata>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
        var used = metas.Where(m => m.CustomKeyStoreId != null).Select(m => m.CustomKeyStoreId).ToHashSet();
        if (used.Contains(id)) return;
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== A7 lookup paginator stores
namespace V.A7_lookup_paginator_stores;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run()
    {
        var metas = new List<KeyMetadata>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
        var by = metas.Where(m => m.CustomKeyStoreId != null).ToLookup(m => m.CustomKeyStoreId);
        await foreach (var store in kms.Paginators.DescribeCustomKeyStores(new DescribeCustomKeyStoresRequest()).CustomKeyStores)
        {
            if (by.Contains(store.CustomKeyStoreId)) continue;
            if (store.ConnectionState != ConnectionStateType.DISCONNECTED) continue;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = store.CustomKeyStoreId });
        }
    }
}
//=== A8 lookup paginator log index
namespace V.A8_lookup_paginator_log_index;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run()
    {
        var metas = new List<KeyMetadata>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
        var by = metas.ToLookup(m => m.CustomKeyStoreId);
        foreach (var store in (await kms.DescribeCustomKeyStoresAsync(new())).CustomKeyStores)
        {
            if (by.Contains(store.CustomKeyStoreId)) { Console.WriteLine(by[store.CustomKeyStoreId].Count()); continue; }
            if (store.ConnectionState != ConnectionStateType.DISCONNECTED) continue;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = store.CustomKeyStoreId });
        }
    }
}
//=== A9 groupby dictionary
namespace V.A9_groupby_dictionary;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var metas = new List<KeyMetadata>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
        var by = metas.Where(m => m.CustomKeyStoreId != null).GroupBy(m => m.CustomKeyStoreId).ToDictionary(g => g.Key, g => g.Count());
        if (by.ContainsKey(id)) return;
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== A10 lookup from array
namespace V.A10_lookup_from_array;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var keys = await kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToListAsync();
        var all = await Task.WhenAll(keys.Select(k => kms.DescribeKeyAsync(k.KeyId)));
        if (all.ToLookup(a => a.KeyMetadata.CustomKeyStoreId).Contains(id)) return;
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== A11 lookup method
namespace V.A11_lookup_method;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var by = await Load();
        if (by.Contains(id)) return;
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
    private async Task<ILookup<string, KeyMetadata>> Load()
    {
        var metas = new List<KeyMetadata>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
        return metas.ToLookup(m => m.CustomKeyStoreId);
    }
}
//=== A12 select list contains
namespace V.A12_select_list_contains;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var metas = new List<KeyMetadata>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
        if (metas.Select(m => m.CustomKeyStoreId).Contains(id)) return;
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== A13 todictionary group
namespace V.A13_todictionary_group;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var metas = new List<KeyMetadata>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
        if (metas.GroupBy(m => m.CustomKeyStoreId).Any(g => g.Key == id)) return;
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== A14 frozenset
namespace V.A14_frozenset;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var metas = new List<KeyMetadata>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
        var used = System.Collections.Frozen.FrozenSet.ToFrozenSet(metas.Select(m => m.CustomKeyStoreId));
        if (used.Contains(id)) return;
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== A15 exceptby
namespace V.A15_exceptby;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string[] ids)
    {
        var metas = new List<KeyMetadata>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
        var used = metas.Select(m => m.CustomKeyStoreId).ToHashSet();
        foreach (var id in ids.Where(i => !used.Contains(i)))
        {
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        }
    }
}
//=== A16 countby
namespace V.A16_countby;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var metas = new List<KeyMetadata>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
        if (metas.DistinctBy(m => m.CustomKeyStoreId).Any(m => m.CustomKeyStoreId == id)) return;
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== A17 select linq except
namespace V.A17_select_linq_except;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string[] ids)
    {
        var metas = new List<KeyMetadata>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
        foreach (var id in ids.Except(metas.Select(m => m.CustomKeyStoreId)))
        {
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        }
    }
}
