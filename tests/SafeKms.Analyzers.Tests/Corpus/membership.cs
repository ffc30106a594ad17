//=== L1 isstring used
namespace V.L1_isstring_used;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string[] ids, string id)
    {
        var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
        if (used.Contains(id)) return;
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== L2 tohashset foreach
namespace V.L2_tohashset_foreach;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string[] ids)
    {
        var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
        var pending = ids.Where(i => !used.Contains(i)).ToHashSet();
        foreach (var c in pending)
        {
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = c })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = c });
        }
    }
}
//=== L3 tolist foreach
namespace V.L3_tolist_foreach;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string[] ids)
    {
        var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
        var pending = ids.Where(i => !used.Contains(i)).ToList();
        foreach (var c in pending)
        {
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = c })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = c });
        }
    }
}
//=== L4 tohashset contains
namespace V.L4_tohashset_contains;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string[] ids, string id)
    {
        var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
        var pending = ids.Where(i => !used.Contains(i)).ToHashSet();
        if (!pending.Contains(id)) return;
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== L5 tolist contains
namespace V.L5_tolist_contains;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string[] ids, string id)
    {
        var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
        var pending = ids.Where(i => !used.Contains(i)).ToList();
        if (pending.Contains(id))
        {
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        }
    }
}
//=== L6 foreach remove
namespace V.L6_foreach_remove;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string[] ids)
    {
        var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
        var pending = ids.Where(i => !used.Contains(i)).ToHashSet();
        foreach (var c in pending.ToArray())
        {
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = c })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = c });
            pending.Remove(c);
        }
    }
}
//=== L7 exceptwith
namespace V.L7_exceptwith;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string[] ids)
    {
        var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
        var pending = ids.ToHashSet();
        pending.ExceptWith(used);
        foreach (var c in pending)
        {
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = c })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = c });
        }
    }
}
//=== L8 queue
namespace V.L8_queue;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string[] ids)
    {
        var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
        var q = new Queue<string>(ids.Where(i => !used.Contains(i)));
        while (q.TryDequeue(out var c))
        {
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = c })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = c });
        }
    }
}
//=== L9 dict any flag
namespace V.L9_dict_any_flag;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string[] ids)
    {
        var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
        var ok = ids.ToDictionary(i => i, i => !used.Contains(i));
        foreach (var (c, free) in ok)
        {
            if (!free) continue;
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = c })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = c });
        }
    }
}
//=== lk contains
namespace V.P0;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var metas = new List<KeyMetadata>(); await foreach (var k in kms.Paginators.ListKeys(new()).Keys) metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
var by = metas.ToLookup(m => m.CustomKeyStoreId); if (by.Contains(id)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== lk inverted
namespace V.P1;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var metas = new List<KeyMetadata>(); await foreach (var k in kms.Paginators.ListKeys(new()).Keys) metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
var by = metas.ToLookup(m => m.CustomKeyStoreId); if (!by.Contains(id)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001

    }

}
//=== lk keyid
namespace V.P2;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var metas = new List<KeyMetadata>(); await foreach (var k in kms.Paginators.ListKeys(new()).Keys) metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
var by = metas.ToLookup(m => m.KeyId); if (by.Contains(id)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001

    }

}
//=== lk any key
namespace V.P3;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var metas = new List<KeyMetadata>(); await foreach (var k in kms.Paginators.ListKeys(new()).Keys) metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
var by = metas.ToLookup(m => m.CustomKeyStoreId); if (by.Any(g => g.Key == id)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== lk count pred
namespace V.P4;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var metas = new List<KeyMetadata>(); await foreach (var k in kms.Paginators.ListKeys(new()).Keys) metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
var by = metas.ToLookup(m => m.CustomKeyStoreId); if (by.Count(g => g.Key == id) > 0) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== lk index count
namespace V.P5;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var metas = new List<KeyMetadata>(); await foreach (var k in kms.Paginators.ListKeys(new()).Keys) metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
var by = metas.ToLookup(m => m.CustomKeyStoreId); if (by[id].Count() != 0) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== lk first
namespace V.P6;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var metas = new List<KeyMetadata>(); await foreach (var k in kms.Paginators.ListKeys(new()).Keys) metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
var by = metas.ToLookup(m => m.CustomKeyStoreId); if (by.FirstOrDefault(g => g.Key == id) != null) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== lk count zero
namespace V.P7;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var metas = new List<KeyMetadata>(); await foreach (var k in kms.Paginators.ListKeys(new()).Keys) metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
var by = metas.ToLookup(m => m.CustomKeyStoreId); if (by.Count == 0) {
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
 }
    }

}
//=== lk elem selector
namespace V.P8;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var metas = new List<KeyMetadata>(); await foreach (var k in kms.Paginators.ListKeys(new()).Keys) metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
var by = metas.ToLookup(m => m.CustomKeyStoreId, m => m.Arn); if (by.Contains(id)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== lk comparer
namespace V.P9;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var metas = new List<KeyMetadata>(); await foreach (var k in kms.Paginators.ListKeys(new()).Keys) metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
var by = metas.ToLookup(m => m.CustomKeyStoreId, StringComparer.Ordinal); if (by.Contains(id)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== lk filtered enabled
namespace V.P10;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var metas = new List<KeyMetadata>(); await foreach (var k in kms.Paginators.ListKeys(new()).Keys) metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
var by = metas.Where(m => m.Enabled == true).ToLookup(m => m.CustomKeyStoreId); if (by.Contains(id)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001

    }

}
//=== dict containskey
namespace V.P11;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var metas = new List<KeyMetadata>(); await foreach (var k in kms.Paginators.ListKeys(new()).Keys) metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
var by = metas.Where(m => m.CustomKeyStoreId != null).GroupBy(m => m.CustomKeyStoreId).ToDictionary(g => g.Key, g => g.Count()); if (by.ContainsKey(id)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== dict keys
namespace V.P12;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var metas = new List<KeyMetadata>(); await foreach (var k in kms.Paginators.ListKeys(new()).Keys) metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
var by = metas.Where(m => m.CustomKeyStoreId != null).GroupBy(m => m.CustomKeyStoreId).ToDictionary(g => g.Key, g => g.Count()); if (by.Keys.Contains(id)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== dict getvalueordefault
namespace V.P13;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var metas = new List<KeyMetadata>(); await foreach (var k in kms.Paginators.ListKeys(new()).Keys) metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
var by = metas.Where(m => m.CustomKeyStoreId != null).GroupBy(m => m.CustomKeyStoreId).ToDictionary(g => g.Key, g => g.Count()); if (by.GetValueOrDefault(id) > 0) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== free contains
namespace V.P14;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var free = ids.Where(i => !used.Contains(i)).ToHashSet();
if (!free.Contains(id)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== free contains inverted
namespace V.P15;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var free = ids.Where(i => !used.Contains(i)).ToHashSet();
if (free.Contains(id)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001

    }

}
//=== free remove
namespace V.P16;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var free = ids.Where(i => !used.Contains(i)).ToHashSet();
if (!free.Remove(id)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== free any eq
namespace V.P17;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var free = ids.Where(i => !used.Contains(i)).ToHashSet();
if (!free.Any(x => x == id)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== free first
namespace V.P18;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var free = ids.Where(i => !used.Contains(i)).ToHashSet();
var c = free.FirstOrDefault(x => x == id); if (c is null) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = c })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = c });

    }

}
//=== free first id
namespace V.P19;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var free = ids.Where(i => !used.Contains(i)).ToHashSet();
var c = free.FirstOrDefault(x => x == id); if (c is null) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== free foreach eq
namespace V.P20;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var free = ids.Where(i => !used.Contains(i)).ToHashSet();
foreach (var x in free) { if (x != id) continue;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
 }
    }

}
//=== free first pick
namespace V.P21;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var free = ids.Where(i => !used.Contains(i)).ToHashSet();
var c = free.First();
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = c })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = c });

    }

}
//=== free peek
namespace V.P22;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var q = new Queue<string>(ids.Where(i => !used.Contains(i))); while (q.Count > 0) { var c = q.Dequeue();
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = c })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = c });
 }
    }

}
//=== free trydequeue
namespace V.P23;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var q = new Queue<string>(ids.Where(i => !used.Contains(i))); while (q.TryDequeue(out var c)) {
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = c })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = c });
 }
    }

}
//=== busy dequeue
namespace V.P24;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var q = new Queue<string>(ids.Where(i => used.Contains(i))); while (q.TryDequeue(out var c)) {
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = c })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = c }); //! 001
 }
    }

}
//=== dequeue two
namespace V.P25;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var q = new Queue<string>(ids); var a = q.Dequeue(); var b = q.Dequeue(); if (used.Contains(a)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = b })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = b }); //! 001

    }

}
//=== dequeue one
namespace V.P26;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var q = new Queue<string>(ids); var a = q.Dequeue(); if (used.Contains(a)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = a })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = a });

    }

}
//=== free index
namespace V.P28;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var free = ids.Where(i => !used.Contains(i)).ToList(); for (var i = 0; i < free.Count; i++) {
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = free[i] })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = free[i] });
 }
    }

}
//=== list index const
namespace V.P29;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var l = ids.ToList(); if (used.Contains(l[0])) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = l[0] })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = l[0] });

    }

}
//=== list index other
namespace V.P30;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var l = ids.ToList(); if (used.Contains(l[0])) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = l[1] })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = l[1] }); //! 001

    }

}
//=== list index var
namespace V.P31;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var l = ids.ToList(); for (var i = 0; i < l.Count; i++) { if (used.Contains(l[i])) continue;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = l[i] })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = l[i] });
 }
    }

}
//=== list index var next
namespace V.P32;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag, int n)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var l = ids.ToList(); var i = n; if (used.Contains(l[i])) return; i++;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = l[i] })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = l[i] }); //! 001

    }

}
//=== first twice
namespace V.P33;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 if (used.Contains(ids.First())) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = ids.First() })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = (ids.First()) });

    }

}
//=== first last
namespace V.P34;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 if (used.Contains(ids.First())) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = ids.Last() })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = (ids.Last()) }); //! 001

    }

}
//=== first pred two
namespace V.P35;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var a = ids.First(x => x.StartsWith("a")); var b = ids.First(x => x.StartsWith("b")); if (used.Contains(a)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = b })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = b }); //! 001

    }

}
//=== first pred one
namespace V.P36;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var a = ids.First(x => x.StartsWith("a")); if (used.Contains(a)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = a })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = a });

    }

}
//=== used add then other
namespace V.P38;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 used.Add("x"); if (used.Contains(id)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== except contains
namespace V.P40;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 if (!ids.Except(used).Contains(id)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== stores free contains
namespace V.P41;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var all = (await kms.DescribeCustomKeyStoresAsync(new())).CustomKeyStores; var free = all.Where(s => !used.Contains(s.CustomKeyStoreId)).Select(s => s.CustomKeyStoreId).ToHashSet(); if (!free.Contains(id)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== stores off contains
namespace V.P42;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 var all = (await kms.DescribeCustomKeyStoresAsync(new())).CustomKeyStores; var off = all.Where(s => s.ConnectionState == ConnectionStateType.DISCONNECTED).Select(s => s.CustomKeyStoreId).ToHashSet(); if (!off.Contains(id)) return;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== stores off any
namespace V.P43;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 var all = (await kms.DescribeCustomKeyStoresAsync(new())).CustomKeyStores; var off = all.Where(s => s.ConnectionState == ConnectionStateType.DISCONNECTED).Select(s => s.CustomKeyStoreId).ToList(); if (!off.Any(x => x == id)) return;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== stores on contains
namespace V.P44;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 var all = (await kms.DescribeCustomKeyStoresAsync(new())).CustomKeyStores; var on = all.Where(s => s.ConnectionState != ConnectionStateType.DISCONNECTED).Select(s => s.CustomKeyStoreId).ToHashSet(); if (!on.Contains(id)) return;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002

    }

}
//=== free union contains
namespace V.P45;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var free = ids.Where(i => !used.Contains(i)).ToHashSet();
free.UnionWith(ids); if (!free.Contains(id)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001

    }

}
//=== free added
namespace V.P46;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var free = ids.Where(i => !used.Contains(i)).ToHashSet();
free.Add(id); if (!free.Contains(id)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001

    }

}
//=== intersect
namespace V.P48;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var free = ids.Where(i => !used.Contains(i)).ToHashSet();
foreach (var c in free.Intersect(ids)) {
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = c })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = c });
 }
    }

}
//=== free list build
namespace V.P49;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var free = new List<string>(); foreach (var i in ids) if (!used.Contains(i)) free.Add(i); if (!free.Contains(id)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== free list build wrong
namespace V.P50;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var free = new List<string>(); foreach (var i in ids) if (flag || !used.Contains(i)) free.Add(i); if (!free.Contains(id)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001

    }

}
//=== list pattern
namespace V.P51;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var free = ids.Where(i => !used.Contains(i)).ToList(); if (free is not [var only]) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = only })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = only });

    }

}
//=== single free
namespace V.P52;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var c = ids.Single(i => !used.Contains(i));
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = c })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = c });

    }

}
