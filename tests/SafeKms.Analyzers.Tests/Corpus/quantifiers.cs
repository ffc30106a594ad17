//=== B1 foreach where add inline
namespace V.B1_foreach_where_add_inline;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        var problems = new List<string>();
        foreach (var s in r.CustomKeyStores.Where(x => x.ConnectionState != ConnectionStateType.DISCONNECTED)) problems.Add(s.CustomKeyStoreName);
        if (problems.Count > 0) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== B2 foreach if add inline
namespace V.B2_foreach_if_add_inline;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        var problems = new List<string>();
        foreach (var s in r.CustomKeyStores) if (s.ConnectionState != ConnectionStateType.DISCONNECTED) problems.Add(s.CustomKeyStoreName);
        if (problems.Count > 0) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== B3 foreach throw
namespace V.B3_foreach_throw;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        foreach (var s in r.CustomKeyStores) if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== B4 single add helper
namespace V.B4_single_add_helper;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var problems = new List<string>();
        await StateProblems(id, problems);
        if (problems.Count > 0) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
    private async Task StateProblems(string id, List<string> problems)
    {
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (s.ConnectionState != ConnectionStateType.DISCONNECTED) problems.Add("online");
    }
}
//=== B5 any throw
namespace V.B5_any_throw;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (r.CustomKeyStores.Any(s => s.ConnectionState != ConnectionStateType.DISCONNECTED)) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== B6 all throw
namespace V.B6_all_throw;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (!r.CustomKeyStores.All(s => s.ConnectionState == ConnectionStateType.DISCONNECTED)) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== C1 any or count0
namespace V.C1_any_or_count0;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (r.CustomKeyStores.Any(s => s.ConnectionState != ConnectionStateType.DISCONNECTED) || r.CustomKeyStores.Count == 0) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== C2 count0 or any
namespace V.C2_count0_or_any;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (r.CustomKeyStores.Count == 0 || r.CustomKeyStores.Any(s => s.ConnectionState != ConnectionStateType.DISCONNECTED)) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== C3 all and count1
namespace V.C3_all_and_count1;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (!(r.CustomKeyStores.All(s => s.ConnectionState == ConnectionStateType.DISCONNECTED) && r.CustomKeyStores.Count == 1)) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== C4 any positive
namespace V.C4_any_positive;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (!r.CustomKeyStores.Any(s => s.ConnectionState == ConnectionStateType.DISCONNECTED)) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== C5 two ifs
namespace V.C5_two_ifs;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (r.CustomKeyStores.Count != 1) throw new InvalidOperationException();
        if (r.CustomKeyStores.Any(s => s.ConnectionState != ConnectionStateType.DISCONNECTED)) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== C6 single in same
namespace V.C6_single_in_same;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (r.CustomKeyStores.Count != 1 || r.CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== C7 any neg count positive
namespace V.C7_any_neg_count_positive;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (r.CustomKeyStores.Count == 1 && r.CustomKeyStores.All(s => s.ConnectionState == ConnectionStateType.DISCONNECTED))
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== C8 notany and count
namespace V.C8_notany_and_count;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (!r.CustomKeyStores.Any(s => s.ConnectionState != ConnectionStateType.DISCONNECTED) && r.CustomKeyStores.Count == 1)
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== C9 any then notany
namespace V.C9_any_then_notany;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (r.CustomKeyStores.Any() && r.CustomKeyStores.All(s => s.ConnectionState == ConnectionStateType.DISCONNECTED))
            await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== C10 count pred
namespace V.C10_count_pred;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id });
        if (r.CustomKeyStores.Count(s => s.ConnectionState == ConnectionStateType.DISCONNECTED) != 1) throw new InvalidOperationException();
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== any not
namespace V.P0;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }); var l = r.CustomKeyStores; if (l.Any(s => s.ConnectionState != ConnectionStateType.DISCONNECTED)) return;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== any is
namespace V.P1;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }); var l = r.CustomKeyStores; if (l.Any(s => s.ConnectionState == ConnectionStateType.DISCONNECTED)) return;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002

    }

}
//=== any failed
namespace V.P2;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }); var l = r.CustomKeyStores; if (l.Any(s => s.ConnectionState == ConnectionStateType.CONNECTED)) return;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002

    }

}
//=== all or
namespace V.P3;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }); var l = r.CustomKeyStores; if (!l.All(s => s.ConnectionState == ConnectionStateType.DISCONNECTED || s.ConnectionState == ConnectionStateType.FAILED)) return;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002

    }

}
//=== all flag
namespace V.P4;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }); var l = r.CustomKeyStores; if (!l.All(s => flag || s.ConnectionState == ConnectionStateType.DISCONNECTED)) return;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002

    }

}
//=== not all not
namespace V.P5;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }); var l = r.CustomKeyStores; if (l.All(s => s.ConnectionState != ConnectionStateType.DISCONNECTED)) return;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== count eq 1
namespace V.P6;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }); var l = r.CustomKeyStores; if (l.Count(s => s.ConnectionState == ConnectionStateType.DISCONNECTED) != 1) return;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== count gt
namespace V.P7;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }); var l = r.CustomKeyStores; if (l.Count(s => s.ConnectionState == ConnectionStateType.DISCONNECTED) < 1) return;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== count not 0
namespace V.P8;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }); var l = r.CustomKeyStores; if (l.Count(s => s.ConnectionState != ConnectionStateType.DISCONNECTED) != 0) return;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== count eq count
namespace V.P9;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }); var l = r.CustomKeyStores; if (l.Count(s => s.ConnectionState == ConnectionStateType.DISCONNECTED) == l.Count) {
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
 }
    }

}
//=== count ne count
namespace V.P10;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }); var l = r.CustomKeyStores; if (l.Count(s => s.ConnectionState == ConnectionStateType.DISCONNECTED) == l.Count) return;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002

    }

}
//=== count lt count
namespace V.P11;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }); var l = r.CustomKeyStores; if (l.Count(s => s.ConnectionState == ConnectionStateType.DISCONNECTED) < l.Count) return;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== count rev
namespace V.P12;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }); var l = r.CustomKeyStores; if (l.Count != l.Count(s => s.ConnectionState == ConnectionStateType.DISCONNECTED)) return;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== count after nonempty
namespace V.P13;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }); var l = r.CustomKeyStores; if (l.Count == 0) return; if (l.Count(s => s.ConnectionState == ConnectionStateType.DISCONNECTED) != l.Count) return;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== where any
namespace V.P14;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }); var l = r.CustomKeyStores; if (l.Where(s => s.ConnectionState != ConnectionStateType.DISCONNECTED).Any()) return;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== where tolist count
namespace V.P15;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }); var l = r.CustomKeyStores; var on = l.Where(s => s.ConnectionState != ConnectionStateType.DISCONNECTED).ToList(); if (on.Count > 0) return;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== where select join
namespace V.P16;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }); var l = r.CustomKeyStores; var on = l.Where(s => s.ConnectionState != ConnectionStateType.DISCONNECTED).Select(s => s.CustomKeyStoreName).ToList(); if (on.Count > 0) throw new Exception(string.Join(",", on));
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== where is empty pattern
namespace V.P17;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }); var l = r.CustomKeyStores; if (l.Where(s => s.ConnectionState != ConnectionStateType.DISCONNECTED).ToList() is not []) return;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== where first
namespace V.P18;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }); var l = r.CustomKeyStores; if (l.FirstOrDefault(s => s.ConnectionState != ConnectionStateType.DISCONNECTED) is not null) return;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== find is null wrong
namespace V.P19;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }); var l = r.CustomKeyStores; if (l.FirstOrDefault(s => s.ConnectionState == ConnectionStateType.DISCONNECTED) is not null) return;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002

    }

}
//=== foreach where throw
namespace V.P20;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }); var l = r.CustomKeyStores; foreach (var s in l.Where(s => s.ConnectionState != ConnectionStateType.DISCONNECTED)) throw new Exception(s.CustomKeyStoreName);
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== foreach where log
namespace V.P21;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }); var l = r.CustomKeyStores; foreach (var s in l.Where(s => s.ConnectionState != ConnectionStateType.DISCONNECTED)) Console.WriteLine(s.CustomKeyStoreName);
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002

    }

}
//=== foreach where problems
namespace V.P22;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }); var l = r.CustomKeyStores; var problems = new List<string>(); foreach (var s in l.Where(s => s.ConnectionState != ConnectionStateType.DISCONNECTED)) problems.Add(s.CustomKeyStoreName); if (problems.Count > 0) return;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== foreach if problems
namespace V.P23;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }); var l = r.CustomKeyStores; var problems = new List<string>(); foreach (var s in l) if (s.ConnectionState != ConnectionStateType.DISCONNECTED) problems.Add(s.CustomKeyStoreName); if (problems.Count > 0) return;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== foreach if throw
namespace V.P24;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }); var l = r.CustomKeyStores; foreach (var s in l) if (s.ConnectionState != ConnectionStateType.DISCONNECTED) throw new Exception();
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== foreach if flag
namespace V.P25;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }); var l = r.CustomKeyStores; var on = false; foreach (var s in l) if (s.ConnectionState != ConnectionStateType.DISCONNECTED) on = true; if (on) return;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== foreach if continue log
namespace V.P26;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 var r = await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }); var l = r.CustomKeyStores; foreach (var s in l) { if (s.ConnectionState != ConnectionStateType.DISCONNECTED) { Console.WriteLine(); continue; } }
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002

    }

}
//=== all stores any unfiltered
namespace V.P27;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
var l = (await kms.DescribeCustomKeyStoresAsync(new())).CustomKeyStores; if (l.Any(s => s.ConnectionState != ConnectionStateType.DISCONNECTED)) return;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002

    }

}
//=== all stores foreach
namespace V.P28;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var l = (await kms.DescribeCustomKeyStoresAsync(new())).CustomKeyStores; if (l.Any(s => s.ConnectionState != ConnectionStateType.DISCONNECTED)) return; foreach (var s in l) { if (used.Contains(s.CustomKeyStoreId)) continue;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = s.CustomKeyStoreId });
 }
    }

}
//=== all stores all foreach
namespace V.P29;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var l = (await kms.DescribeCustomKeyStoresAsync(new())).CustomKeyStores; if (!l.All(s => s.ConnectionState == ConnectionStateType.DISCONNECTED)) return; foreach (var s in l) { if (used.Contains(s.CustomKeyStoreId)) continue;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = s.CustomKeyStoreId });
 }
    }

}
//=== all stores single
namespace V.P30;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
        var l = (await kms.DescribeCustomKeyStoresAsync(new())).CustomKeyStores; if (l.Any(s => s.ConnectionState != ConnectionStateType.DISCONNECTED)) return; var one = l.Single(s => s.CustomKeyStoreName == name);         await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == one.CustomKeyStoreId) throw new InvalidOperationException("occupied");

 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = one.CustomKeyStoreId });

    }

}
//=== all stores wrong filter
namespace V.P31;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var l = (await kms.DescribeCustomKeyStoresAsync(new())).CustomKeyStores; if (l.Any(s => s.ConnectionState == ConnectionStateType.CONNECTED)) return; foreach (var s in l) { if (used.Contains(s.CustomKeyStoreId)) continue;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = s.CustomKeyStoreId }); //! 002
 }
    }

}
//=== ids any used
namespace V.P32;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 if (ids.Any(i => used.Contains(i))) return; foreach (var i in ids) {
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = i })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = i });
 }
    }

}
//=== ids any used methodgroup
namespace V.P33;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 if (ids.Any(used.Contains)) return; foreach (var i in ids) {
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = i })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = i });
 }
    }

}
//=== ids all free
namespace V.P34;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 if (!ids.All(i => !used.Contains(i))) return; foreach (var i in ids) {
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = i })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = i });
 }
    }

}
//=== ids count free
namespace V.P35;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var free = ids.Count(i => !used.Contains(i)); if (free != ids.Length) return; foreach (var i in ids) {
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = i })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = i });
 }
    }

}
//=== ids any inverted
namespace V.P36;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 if (!ids.Any(i => used.Contains(i))) return; foreach (var i in ids) {
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = i })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = i }); //! 001
 }
    }

}
//=== ids any other
namespace V.P37;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 if (ids.Any(i => used.Contains(name))) return; foreach (var i in ids) {
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = i })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = i }); //! 001
 }
    }

}
//=== ids vacuous
namespace V.P38;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 if (!ids.All(i => !used.Contains(id))) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001

    }

}
//=== ids where used empty
namespace V.P39;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var busy = ids.Where(used.Contains).ToList(); if (busy.Count > 0) return; foreach (var i in ids) {
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = i })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = i });
 }
    }

}
//=== ids intersect
namespace V.P40;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 if (ids.Intersect(used).Any()) return; foreach (var i in ids) {
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = i })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = i });
 }
    }

}
//=== used overlaps
namespace V.P41;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 if (used.Overlaps(ids)) return; foreach (var i in ids) {
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = i })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = i });
 }
    }

}
//=== used any eq
namespace V.P42;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 if (used.Any(u => u == id)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== used all ne
namespace V.P43;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 if (!used.All(u => u != id)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== metas count ne wrong
namespace V.P46;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
        var metas = new List<KeyMetadata>(); await foreach (var k in kms.Paginators.ListKeys(new()).Keys) metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
if (metas.Count(m => m.CustomKeyStoreId != id) == metas.Count) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001

    }

}
//=== metas count eq 1
namespace V.P47;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
        var metas = new List<KeyMetadata>(); await foreach (var k in kms.Paginators.ListKeys(new()).Keys) metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
if (metas.Count(m => m.CustomKeyStoreId == id) == 1) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001

    }

}
//=== metas demorgan
namespace V.P48;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
        var metas = new List<KeyMetadata>(); await foreach (var k in kms.Paginators.ListKeys(new()).Keys) metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
if (!(metas.All(m => !(m.CustomKeyStoreId == id)) && !flag)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== metas not any not
namespace V.P49;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
        var metas = new List<KeyMetadata>(); await foreach (var k in kms.Paginators.ListKeys(new()).Keys) metas.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata);
if (metas.Any(m => !(m.CustomKeyStoreId != id))) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== null store delete
namespace V.P50;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
        var s = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.FirstOrDefault(); if (s is null)
 {
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
 }
    }

}
//=== poll foreach
namespace V.P51;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 var off = false; while (!off) { foreach (var s in (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores) off = s.ConnectionState == ConnectionStateType.DISCONNECTED; }
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== poll any
namespace V.P52;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 while ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Any(s => s.ConnectionState != ConnectionStateType.DISCONNECTED)) await Task.Delay(10);
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== by name any
namespace V.P53;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
        var l = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreName = name })).CustomKeyStores; if (l.Any(s => s.ConnectionState != ConnectionStateType.DISCONNECTED)) return; var s = l.Single();         await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == s.CustomKeyStoreId) throw new InvalidOperationException("occupied");

 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = s.CustomKeyStoreId });

    }

}
//=== helper connected
namespace V.P54;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 if ((await Connected(id)).Count > 0) return;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }
private async Task<List<CustomKeyStoresListEntry>> Connected(string id) => (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Where(s => s.ConnectionState != ConnectionStateType.DISCONNECTED).ToList();
}
//=== free all exact
namespace V.P55;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string name, string[] ids, bool flag)
    {
                var used = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId is string owner) used.Add(owner);
 var two = new[] { "a", "b" }; if (!two.All(i => !used.Contains(i))) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = "a" })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = "a" });

    }

}
