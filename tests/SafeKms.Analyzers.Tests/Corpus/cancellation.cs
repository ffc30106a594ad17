//=== E1 helper return then throwif
namespace V.E1_helper_return_then_throwif;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, CancellationToken ct)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        await Wait(id, ct);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
    private async Task Wait(string id, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED) return;
            await Task.Delay(2000, ct);
        }
        ct.ThrowIfCancellationRequested();
    }
}
//=== E2 inline break then throwif
namespace V.E2_inline_break_then_throwif;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, CancellationToken ct)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        while (!ct.IsCancellationRequested)
        {
            if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED) break;
            await Task.Delay(2000, ct);
        }
        ct.ThrowIfCancellationRequested();
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== E3 throwif inside
namespace V.E3_throwif_inside;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, CancellationToken ct)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        await Wait(id, ct);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
    private async Task Wait(string id, CancellationToken ct)
    {
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED) return;
            await Task.Delay(2000, ct);
        }
    }
}
//=== E4 helper throw oce
namespace V.E4_helper_throw_oce;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, CancellationToken ct)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        await Wait(id, ct);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
    private async Task Wait(string id, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED) return;
            await Task.Delay(2000, ct);
        }
        throw new OperationCanceledException(ct);
    }
}
//=== E5 filter throw
namespace V.E5_filter_throw;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        using var cts = new CancellationTokenSource(60000);
        var ct = cts.Token;
        try
        {
        while (true)
        {
            if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED) break;
            await Task.Delay(2000, ct);
        }
        }
        catch (OperationCanceledException) when (cts.IsCancellationRequested) { throw new TimeoutException(); }
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== E6 if cancelled throw
namespace V.E6_if_cancelled_throw;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, CancellationToken ct)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        while (!ct.IsCancellationRequested)
        {
            if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED) break;
            await Task.Delay(2000, ct);
        }
        if (ct.IsCancellationRequested) throw new OperationCanceledException(ct);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== E7 throwif flag loop
namespace V.E7_throwif_flag_loop;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, CancellationToken ct)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var off = false;
        while (!off && !ct.IsCancellationRequested)
        {
            off = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED;
        }
        ct.ThrowIfCancellationRequested();
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== E8 other token
namespace V.E8_other_token;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, CancellationToken ct, CancellationToken other)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        while (!ct.IsCancellationRequested)
        {
            if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED) break;
            await Task.Delay(2000, ct);
        }
        other.ThrowIfCancellationRequested();
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002
    }
}
//=== E9 field token
namespace V.E9_field_token;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        using var cts = new CancellationTokenSource(60000);
        var ct = cts.Token;
        while (!cts.IsCancellationRequested)
        {
            if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED) break;
            await Task.Delay(2000, ct);
        }
        cts.Token.ThrowIfCancellationRequested();
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== E10 throwif then assert
namespace V.E10_throwif_then_assert;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, CancellationToken ct)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var off = false;
        while (!ct.IsCancellationRequested)
        {
            if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED) { off = true; break; };
            await Task.Delay(2000, ct);
        }
        if (!off) throw new TimeoutException();
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== t1
namespace V.P0;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, CancellationToken ct, CancellationToken other)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 while (!ct.IsCancellationRequested) { if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED) break; } ct.ThrowIfCancellationRequested();
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== t2 other
namespace V.P1;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, CancellationToken ct, CancellationToken other)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 while (!ct.IsCancellationRequested) { if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED) break; } other.ThrowIfCancellationRequested();
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002

    }

}
//=== t3 none
namespace V.P2;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, CancellationToken ct, CancellationToken other)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 while (!ct.IsCancellationRequested) { if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED) break; }
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002

    }

}
//=== t4 linked
namespace V.P3;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, CancellationToken ct, CancellationToken other)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 using var cts = CancellationTokenSource.CreateLinkedTokenSource(ct); cts.CancelAfter(1000); while (!cts.Token.IsCancellationRequested) { if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED) break; } cts.Token.ThrowIfCancellationRequested();
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== t5 outer token
namespace V.P4;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, CancellationToken ct, CancellationToken other)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 using var cts = CancellationTokenSource.CreateLinkedTokenSource(ct); cts.CancelAfter(1000); while (!cts.Token.IsCancellationRequested) { if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED) break; } ct.ThrowIfCancellationRequested();
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002

    }

}
//=== t6 for
namespace V.P5;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, CancellationToken ct, CancellationToken other)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 for (;;) { if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED) break; if (ct.IsCancellationRequested) return; }
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== t7 for break
namespace V.P6;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, CancellationToken ct, CancellationToken other)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 for (;;) { if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED) break; if (ct.IsCancellationRequested) break; }
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002

    }

}
//=== t8 do
namespace V.P7;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, CancellationToken ct, CancellationToken other)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 var off = false; do { off = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED; } while (!off && !ct.IsCancellationRequested); ct.ThrowIfCancellationRequested();
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== t9 swallow
namespace V.P8;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, CancellationToken ct, CancellationToken other)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 try { while (!ct.IsCancellationRequested) { if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED) break; } ct.ThrowIfCancellationRequested(); } catch (OperationCanceledException) { Console.WriteLine("late"); }
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002

    }

}
//=== t10 if return
namespace V.P9;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, CancellationToken ct, CancellationToken other)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 while (!ct.IsCancellationRequested) { if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED) break; } if (ct.IsCancellationRequested) return;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== t11 before loop
namespace V.P10;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, CancellationToken ct, CancellationToken other)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 ct.ThrowIfCancellationRequested(); while (!ct.IsCancellationRequested) { if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED) break; }
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002

    }

}
//=== t12 helper
namespace V.P11;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, CancellationToken ct, CancellationToken other)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 await Wait(id, ct);
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }
private async Task Wait(string id, CancellationToken ct) { while (!ct.IsCancellationRequested) { if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED) return; await Task.Delay(1, CancellationToken.None); } throw new OperationCanceledException(ct); }
}
//=== t13 is true
namespace V.P12;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, CancellationToken ct, CancellationToken other)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 while (ct.IsCancellationRequested == false) { if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED) break; } ct.ThrowIfCancellationRequested();
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== t14 field cts
namespace V.P13;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, CancellationToken ct, CancellationToken other)
    {
                await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
 while (!_cts.IsCancellationRequested) { if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }, ct)).CustomKeyStores.Single().ConnectionState == ConnectionStateType.DISCONNECTED) break; } _cts.Token.ThrowIfCancellationRequested();
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }
private readonly CancellationTokenSource _cts = new(1000);
}
