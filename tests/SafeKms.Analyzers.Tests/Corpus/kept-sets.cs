//=== M1 plain load
namespace V.M1_plain_load;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        if ((await Load()).Contains(id)) return;
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
    private async Task<HashSet<string>> Load()
    {
        var set = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var o = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId;
            if (o != null) set.Add(o);
        }
        return set;
    }
}
//=== M2 lazy local
namespace V.M2_lazy_local;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var lazy = new Lazy<Task<HashSet<string>>>(Load);
        if ((await lazy.Value).Contains(id)) return;
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
    private async Task<HashSet<string>> Load()
    {
        var set = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var o = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId;
            if (o != null) set.Add(o);
        }
        return set;
    }
}
//=== M3 lazy local lambda
namespace V.M3_lazy_local_lambda;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        var lazy = new Lazy<Task<HashSet<string>>>(() => Load());
        if ((await lazy.Value).Contains(id)) return;
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
    private async Task<HashSet<string>> Load()
    {
        var set = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var o = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId;
            if (o != null) set.Add(o);
        }
        return set;
    }
}
//=== M4 field coalesce
namespace V.M4_field_coalesce;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        _set ??= await Load();
        if (_set.Contains(id)) return;
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 008
    }
    private HashSet<string>? _set;
    private async Task<HashSet<string>> Load()
    {
        var set = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var o = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId;
            if (o != null) set.Add(o);
        }
        return set;
    }
}
//=== M5 field task
namespace V.M5_field_task;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        _task ??= Load();
        if ((await _task).Contains(id)) return;
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 008
    }
    private Task<HashSet<string>>? _task;
    private async Task<HashSet<string>> Load()
    {
        var set = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var o = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId;
            if (o != null) set.Add(o);
        }
        return set;
    }
}
//=== M6 field filled elsewhere
namespace V.M6_field_filled_elsewhere;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        if (_set.Contains(id)) return;
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 008
    }
    private HashSet<string> _set = [];
    public async Task Init() => _set = await Load();
    private async Task<HashSet<string>> Load()
    {
        var set = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var o = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId;
            if (o != null) set.Add(o);
        }
        return set;
    }
}
//=== M7 memory cache dict
namespace V.M7_memory_cache_dict;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        if (!_c.TryGetValue(id, out var free)) _c[id] = free = !(await Load()).Contains(id);
        if (!free) return;
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 008
    }
    private readonly Dictionary<string, bool> _c = new();
    private async Task<HashSet<string>> Load()
    {
        var set = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var o = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId;
            if (o != null) set.Add(o);
        }
        return set;
    }
}
//=== M8 local func field
namespace V.M8_local_func_field;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        if ((await _f()).Contains(id)) return;
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 008
    }
    private readonly Func<Task<HashSet<string>>> _f = null!;
    private async Task<HashSet<string>> Load()
    {
        var set = new HashSet<string>();
        await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var o = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId;
            if (o != null) set.Add(o);
        }
        return set;
    }
}
//=== coalesce
namespace V.P0;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other)
    {
        _set ??= await Load(); if (_set.Contains(id)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 008

    }
private async Task<HashSet<string>> Load() { var set = new HashSet<string>(); await foreach (var k in kms.Paginators.ListKeys(new()).Keys) { var o = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId; if (o != null) set.Add(o); } return set; }
private HashSet<string>? _set;
}
//=== coalesce other
namespace V.P1;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other)
    {
        _set ??= await Load(); if (_set.Contains(other)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001

    }
private async Task<HashSet<string>> Load() { var set = new HashSet<string>(); await foreach (var k in kms.Paginators.ListKeys(new()).Keys) { var o = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId; if (o != null) set.Add(o); } return set; }
private HashSet<string>? _set;
}
//=== ifnull
namespace V.P2;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other)
    {
        if (_set is null) _set = await Load(); if (_set.Contains(id)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 008

    }
private async Task<HashSet<string>> Load() { var set = new HashSet<string>(); await foreach (var k in kms.Paginators.ListKeys(new()).Keys) { var o = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId; if (o != null) set.Add(o); } return set; }
private HashSet<string>? _set;
}
//=== always reload
namespace V.P3;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other)
    {
        _set = await Load(); if (_set.Contains(id)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }
private async Task<HashSet<string>> Load() { var set = new HashSet<string>(); await foreach (var k in kms.Paginators.ListKeys(new()).Keys) { var o = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId; if (o != null) set.Add(o); } return set; }
private HashSet<string>? _set;
}
//=== task field
namespace V.P4;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other)
    {
        _t ??= Load(); if ((await _t).Contains(id)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 008

    }
private async Task<HashSet<string>> Load() { var set = new HashSet<string>(); await foreach (var k in kms.Paginators.ListKeys(new()).Keys) { var o = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId; if (o != null) set.Add(o); } return set; }
private Task<HashSet<string>>? _t;
}
//=== not tested
namespace V.P5;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other)
    {
        _set ??= await Load(); Console.WriteLine(_set.Count);
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001

    }
private async Task<HashSet<string>> Load() { var set = new HashSet<string>(); await foreach (var k in kms.Paginators.ListKeys(new()).Keys) { var o = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId; if (o != null) set.Add(o); } return set; }
private HashSet<string>? _set;
}
//=== any metas
namespace V.P6;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other)
    {
        if (_m.Any(m => m.CustomKeyStoreId == id)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 008

    }
private readonly List<KeyMetadata> _m = []; public async Task Fill() { await foreach (var k in kms.Paginators.ListKeys(new()).Keys) _m.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata); }
}
//=== any metas filled
namespace V.P7;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other)
    {
        _m.Clear(); await Fill(); if (_m.Any(m => m.CustomKeyStoreId == id)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }
private readonly List<KeyMetadata> _m = []; public async Task Fill() { await foreach (var k in kms.Paginators.ListKeys(new()).Keys) _m.Add((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata); }
}
//=== unrelated set
namespace V.P8;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other)
    {
        if (_protected.Contains(id)) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001

    }
private async Task<HashSet<string>> Load() { var set = new HashSet<string>(); await foreach (var k in kms.Paginators.ListKeys(new()).Keys) { var o = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId; if (o != null) set.Add(o); } return set; }
private readonly HashSet<string> _protected = ["a"];
}
//=== verified memo
namespace V.P9;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other)
    {
        if (!_ok.Contains(id)) {         await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 _ok.Add(id); }
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 008

    }
private readonly HashSet<string> _ok = [];
}
//=== dict memo
namespace V.P10;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other)
    {
        if (!_ok.TryGetValue(id, out var free)) { free = !(await Load()).Contains(id); _ok[id] = free; } if (!free) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 008

    }
private async Task<HashSet<string>> Load() { var set = new HashSet<string>(); await foreach (var k in kms.Paginators.ListKeys(new()).Keys) { var o = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId; if (o != null) set.Add(o); } return set; }
private readonly Dictionary<string, bool> _ok = [];
}
//=== dict memo other
namespace V.P11;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other)
    {
        if (!_ok.TryGetValue(other, out var free)) { free = !(await Load()).Contains(other); _ok[other] = free; } if (!free) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001

    }
private async Task<HashSet<string>> Load() { var set = new HashSet<string>(); await foreach (var k in kms.Paginators.ListKeys(new()).Keys) { var o = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId; if (o != null) set.Add(o); } return set; }
private readonly Dictionary<string, bool> _ok = [];
}
//=== icommand
namespace V.P12;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, System.Windows.Input.ICommand c)
    {
        c.Execute(id);
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 008 009

    }

}
//=== iprogress
namespace V.P13;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, IProgress<string> c)
    {
        c.Report(id);
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002

    }

}
//=== observer
namespace V.P14;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, IObserver<string> c)
    {
        c.OnNext(id);
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 008 009

    }

}
//=== validator
namespace V.P15;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other)
    {
        System.ComponentModel.DataAnnotations.Validator.ValidateObject(id, new(id));
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 008 009

    }

}
//=== logger
namespace V.P16;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, Microsoft.Extensions.Logging.ILogger c)
    {
        Microsoft.Extensions.Logging.LoggerExtensions.LogInformation(c, "x {Id}", id);
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002

    }

}
//=== comparer
namespace V.P17;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, IEqualityComparer<string> c)
    {
        if (c.Equals(id, "x")) return;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002

    }

}
//=== provider
namespace V.P18;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, IServiceProvider c)
    {
        Console.WriteLine(c.GetService(id.GetType()));
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002

    }

}
//=== queue
namespace V.P19;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, System.Threading.Channels.Channel<string> c)
    {
        await c.Writer.WriteAsync(id);
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002

    }

}
