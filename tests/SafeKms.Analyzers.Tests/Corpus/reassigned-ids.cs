//=== F1 trygetvalue outvar helper
namespace V.F1_trygetvalue_outvar_helper;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, Dictionary<string, string> map)
    {
        await G(id);
        if (map.TryGetValue(id, out var other)) id = other;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
    private async Task G(string id)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }
}
//=== F1 trygetvalue outvar inline
namespace V.F1_trygetvalue_outvar_inline;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, Dictionary<string, string> map)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        if (map.TryGetValue(id, out var other)) id = other;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== F2 plain assign helper
namespace V.F2_plain_assign_helper;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string? other)
    {
        await G(id);
        if (other != null) id = other;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
    private async Task G(string id)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }
}
//=== F2 plain assign inline
namespace V.F2_plain_assign_inline;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string? other)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        if (other != null) id = other;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== F3 trygetvalue indexer helper
namespace V.F3_trygetvalue_indexer_helper;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, Dictionary<string, string> map)
    {
        await G(id);
        if (map.ContainsKey(id)) id = map[id];
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
    private async Task G(string id)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }
}
//=== F3 trygetvalue indexer inline
namespace V.F3_trygetvalue_indexer_inline;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, Dictionary<string, string> map)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        if (map.ContainsKey(id)) id = map[id];
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== F4 ireadonly trygetvalue helper
namespace V.F4_ireadonly_trygetvalue_helper;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, IReadOnlyDictionary<string, string> map)
    {
        await G(id);
        if (map.TryGetValue(id, out var other)) id = other;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
    private async Task G(string id)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }
}
//=== F4 ireadonly trygetvalue inline
namespace V.F4_ireadonly_trygetvalue_inline;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, IReadOnlyDictionary<string, string> map)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        if (map.TryGetValue(id, out var other)) id = other;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== F5 trygetvalue unconditional helper
namespace V.F5_trygetvalue_unconditional_helper;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, Dictionary<string, string> map)
    {
        await G(id);
        map.TryGetValue(id, out id!);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
    private async Task G(string id)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }
}
//=== F5 trygetvalue unconditional inline
namespace V.F5_trygetvalue_unconditional_inline;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, Dictionary<string, string> map)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        map.TryGetValue(id, out id!);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== F6 trygetvalue otherkey helper
namespace V.F6_trygetvalue_otherkey_helper;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, Dictionary<string, string> map)
    {
        await G(id);
        if (map.TryGetValue("k", out var other)) id = other;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
    private async Task G(string id)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }
}
//=== F6 trygetvalue otherkey inline
namespace V.F6_trygetvalue_otherkey_inline;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, Dictionary<string, string> map)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        if (map.TryGetValue("k", out var other)) id = other;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== F7 own resolver helper
namespace V.F7_own_resolver_helper;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        await G(id);
        if (Resolve(id, out var other)) id = other;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
    private async Task G(string id)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }
    private static bool Resolve(string a, out string b) { b = a + "x"; return a.Length > 3; }
}
//=== F7 own resolver inline
namespace V.F7_own_resolver_inline;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        if (Resolve(id, out var other)) id = other;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
    private async Task G(string id)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }
    private static bool Resolve(string a, out string b) { b = a + "x"; return a.Length > 3; }
}
//=== F8 tryparse like helper
namespace V.F8_tryparse_like_helper;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        await G(id);
        if (Environment.GetEnvironmentVariable(id) is { } other) id = other;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
    private async Task G(string id)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }
}
//=== F8 tryparse like inline
namespace V.F8_tryparse_like_inline;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        if (Environment.GetEnvironmentVariable(id) is { } other) id = other;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== F10 unconditional
namespace V.F10_unconditional;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        id = other;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== F11 if bool
namespace V.F11_if_bool;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        if (flag) id = other;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== F12 copy target
namespace V.F12_copy_target;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        var target = id;
        if (flag) target = other;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = target }); //! 001 002
    }
}
//=== F13 ternary
namespace V.F13_ternary;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        id = flag ? other : id;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== F14 ternary in request
namespace V.F14_ternary_in_request;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = flag ? other : id }); //! 001 002
    }
}
//=== F15 noguard
namespace V.F15_noguard;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        if (flag) id = other;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== F16 else
namespace V.F16_else;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        if (flag) id = other; else id = other + "x";
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== F17 coalesce
namespace V.F17_coalesce;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string? other)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        id = other ?? id;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== F18 e only guarded
namespace V.F18_e_only_guarded;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        if (flag) id = other;
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }
}
//=== F19 const other
namespace V.F19_const_other;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        if (id == "old") id = "cks-new";
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== F20 local id
namespace V.F20_local_id;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, bool flag)
    {
        var x = id;
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        if (flag) x = Console.ReadLine()!;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = x }); //! 001 002
    }
}
//=== F21 request mutated if
namespace V.F21_request_mutated_if;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        var rq = new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id };
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        if (flag) rq.CustomKeyStoreId = other;
        await kms.DeleteCustomKeyStoreAsync(rq); //! 001 002
    }
}
//=== F22 void no async
namespace V.F22_void_no_async;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        if (flag) id = other;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== F23 block body if
namespace V.F23_block_body_if;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var m = (await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata;
            if (m.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        }
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        if (flag) { id = other; }
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== F24 second private delete
namespace V.F24_second_private_delete;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        if (flag) id = other;
        await Del(id); //! 001 002
    }
    private async Task Del(string s) => await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = s });
}
//=== H1 loop reassign
namespace V.H1_loop_reassign;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        foreach (var c in other) if (c == 95) id = other;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== H2 out param
namespace V.H2_out_param;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        Get(out id);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
    private static void Get(out string s) => s = Console.ReadLine()!;
}
//=== H3 ref param
namespace V.H3_ref_param;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        Get(ref id);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
    private static void Get(ref string s) => s += "x";
}
//=== H4 compound
namespace V.H4_compound;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        if (flag) id += other;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== H5 local out
namespace V.H5_local_out;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, Dictionary<string, string> map)
    {
        var x = id;
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        map.TryGetValue("k", out x!);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = x }); //! 001 002
    }
}
//=== H7 switch
namespace V.H7_switch;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        switch (other.Length) { case 3: id = other; break; default: break; }
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== H8 field
namespace V.H8_field;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == _f) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = _f })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        if (flag) _f = other;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = _f }); //! 001 002
    }
    private string _f = "a";
}
//=== H9 tuple assign
namespace V.H9_tuple_assign;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        if (flag) (id, other) = (other, id);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== H11 local const cond
namespace V.H11_local_const_cond;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        var x = "cks-1";
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == x) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = x })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        if (flag) x = other;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = x }); //! 001 002
    }
}
//=== H12 local function assign
namespace V.H12_local_function_assign;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        if (flag) Set();
        void Set() { id = other; }
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== H13 lambda assign
namespace V.H13_lambda_assign;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        Action set = () => id = other;
        if (flag) set();
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== H14 reassigned before guards
namespace V.H14_reassigned_before_guards;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        if (flag) id = other;
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== H15 guard in each branch
namespace V.H15_guard_in_each_branch;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        if (flag)
        {
            id = other;
        await foreach (var k1 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k1.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d1 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d1.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        }
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
}
//=== H16 primary ctor param
namespace V.H16_primary_ctor_param;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        if (flag) kms = new AmazonKeyManagementServiceClient(Amazon.RegionEndpoint.EUWest1);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== H17 client param cond
namespace V.H17_client_param_cond;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(IAmazonKeyManagementService c, string id, bool flag)
    {
        await foreach (var k0 in c.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await c.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await c.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        if (flag) c = new AmazonKeyManagementServiceClient(Amazon.RegionEndpoint.EUWest1);
        await c.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== H18 foreach var
namespace V.H18_foreach_var;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string[] ids, bool flag)
    {
        foreach (var id in ids)
        {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
            if (flag) ids = [];
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
        }
    }
}
//=== H19 record param
namespace V.H19_record_param;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(DeleteCustomKeyStoreRequest r, DeleteCustomKeyStoreRequest o, bool flag)
    {
        var id = r.CustomKeyStoreId;
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        if (flag) r = o;
        await kms.DeleteCustomKeyStoreAsync(r); //! 001 002
    }
}
//=== H20 entity param
namespace V.H20_entity_param;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(CustomKeyStoresListEntry e, CustomKeyStoresListEntry o, bool flag)
    {
        var id0 = e.CustomKeyStoreId;
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == e.CustomKeyStoreId) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = e.CustomKeyStoreId })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        if (flag) e = o;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = e.CustomKeyStoreId }); //! 001 002
    }
}
//=== J1 local own out
namespace V.J1_local_own_out;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        var x = id;
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == x) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = x })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        Get(out x);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = x }); //! 001 002
    }
    private static void Get(out string s) => s = Console.ReadLine()!;
}
//=== J2 local own ref
namespace V.J2_local_own_ref;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        var x = id;
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == x) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = x })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        Get(ref x);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = x }); //! 001 002
    }
    private static void Get(ref string s) => s += "x";
}
//=== J3 local lambda
namespace V.J3_local_lambda;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        var x = id;
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == x) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = x })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        Action a = () => x = other;
        a();
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = x }); //! 001 002
    }
}
//=== J4 local lf
namespace V.J4_local_lf;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        var x = id;
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == x) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = x })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        Set();
        void Set() { x = other; }
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = x }); //! 001 002
    }
}
//=== J5 local deconstruct
namespace V.J5_local_deconstruct;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        var x = id;
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == x) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = x })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        (x, _) = (other, 1);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = x }); //! 001 002
    }
}
//=== J6 local readline out
namespace V.J6_local_readline_out;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        var x = Console.ReadLine()!;
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == x) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = x })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        Get(out x);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = x }); //! 001 002
    }
    private static void Get(out string s) => s = Console.ReadLine()!;
}
//=== J7 param unconditional lf
namespace V.J7_param_unconditional_lf;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        Set();
        void Set() { id = other; }
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== J8 param deconstruct uncond
namespace V.J8_param_deconstruct_uncond;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        (id, _) = (other, 1);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== J9 param compound uncond
namespace V.J9_param_compound_uncond;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        id += other;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
}
//=== J10 local cond from readline
namespace V.J10_local_cond_from_readline;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        var x = Console.ReadLine()!;
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == x) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = x })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        if (flag) x = other;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = x }); //! 001 002
    }
}
//=== J11 prop cond
namespace V.J11_prop_cond;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == Id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = Id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        if (flag) Id = other;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = Id }); //! 001 002
    }
    public string Id { get; set; } = "";
}
//=== J12 foreach var cond
namespace V.J12_foreach_var_cond;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string[] ids, string other, bool flag)
    {
        foreach (var i0 in ids)
        {
            var id = i0;
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
            if (flag) id = other;
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
        }
    }
}
//=== J13 using before
namespace V.J13_using_before;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        if (other.Length > 0) id = other;
        var d9 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d9.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001
    }
}
//=== J14 param cond throw other guarded
namespace V.J14_param_cond_throw_other_guarded;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
        if (flag)
        {
            id = other;
        await foreach (var k1 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k1.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        }
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 002
    }
}
//=== J15 helper param cond
namespace V.J15_helper_param_cond;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await G(id, flag);
        await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
    private async Task G(string id, bool flag)
    {
        if (flag) id = "x" + id;
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }
}
//=== ref ternary
namespace V.P1;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await G(id); (flag ? ref id : ref other) = "x";
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }
    private async Task G(string store)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }

}
//=== swap ref
namespace V.P2;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await G(id); Swap(ref id, ref other);
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002

    }
    private async Task G(string store)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }
static void Swap(ref string a, ref string b) { var t = a; a = b; b = t; }
}
//=== swap ref right
namespace V.P3;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await G(other); Swap(ref id, ref other);
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }
    private async Task G(string store)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }
static void Swap(ref string a, ref string b) { var t = a; a = b; b = t; }
}
//=== swap tuple right
namespace V.P4;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await G(other); (id, other) = (other, id);
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }
    private async Task G(string store)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }

}
//=== swap tuple
namespace V.P5;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await G(id); (id, other) = (other, id);
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002

    }
    private async Task G(string store)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }

}
//=== interlocked exchange
namespace V.P6;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await G(id); Interlocked.Exchange(ref id, other);
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002

    }
    private async Task G(string store)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }

}
//=== interlocked cas
namespace V.P7;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await G(id); Interlocked.CompareExchange(ref id, other, null!);
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002

    }
    private async Task G(string store)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }

}
//=== out helper right
namespace V.P8;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        if (!Parse(other, out var store)) return; await G(store);
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = store });

    }
    private async Task G(string store)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }
static bool Parse(string text, out string store) { store = text.Trim(); return store.Length > 0; }
}
//=== out helper guard
namespace V.P9;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        Pick(other, out var store); await G(other);
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = store });

    }
    private async Task G(string store)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }
static void Pick(string text, out string store) { store = text; }
}
//=== out bool
namespace V.P10;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await foreach (var k in kms.Paginators.ListKeys(new()).Keys) { var m = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata; Is(m, id, out var bad); if (bad) throw new InvalidOperationException(); }
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }
static void Is(KeyMetadata m, string id, out bool bad) { bad = m.CustomKeyStoreId == id; }
}
//=== ref count
namespace V.P11;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        var n = 0; await foreach (var k in kms.Paginators.ListKeys(new()).Keys) { var m = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata; Tally(m, id, ref n); } if (n > 0) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }
static void Tally(KeyMetadata m, string id, ref int n) { if (m.CustomKeyStoreId == id) n++; }
}
//=== ref count wrong
namespace V.P12;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        var n = 0; await foreach (var k in kms.Paginators.ListKeys(new()).Keys) { var m = (await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata; Tally(m, other, ref n); } if (n > 0) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001

    }
static void Tally(KeyMetadata m, string id, ref int n) { if (m.CustomKeyStoreId == id) n++; }
}
//=== interlocked count
namespace V.P13;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        var n = 0; var keys = await kms.Paginators.ListKeys(new()).Keys.ToListAsync(); await Parallel.ForEachAsync(keys, async (k, t) => { if ((await kms.DescribeKeyAsync(k.KeyId, t)).KeyMetadata.CustomKeyStoreId == id) Interlocked.Increment(ref n); }); if (n > 0) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== interlocked cas flag
namespace V.P14;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        var n = 0; var keys = await kms.Paginators.ListKeys(new()).Keys.ToListAsync(); await Parallel.ForEachAsync(keys, async (k, t) => { if ((await kms.DescribeKeyAsync(k.KeyId, t)).KeyMetadata.CustomKeyStoreId == id) Interlocked.Exchange(ref n, 1); }); if (Volatile.Read(ref n) == 1) return;
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }

}
//=== lambda passed unknown
namespace V.P15;
public interface IRunner { void Go(Action a); }
public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag, IRunner r)
    {
        await G(id); r.Go(() => id = other);
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 008 009

    }
    private async Task G(string store)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }

}
//=== local fn if
namespace V.P17;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await G(id); void Set() => id = other; if (flag) Set();
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002

    }
    private async Task G(string store)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }

}
//=== client local
namespace V.P18;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag, IAmazonKeyManagementService b)
    {
        var c = kms; await G(id); if (flag) c = b;
 await c.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002
    }
    private async Task G(string store)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }

}
//=== client coalesce right
namespace V.P19;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag, IAmazonKeyManagementService? b)
    {
        var c = b ?? kms; await H(c, id);
 await c.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
private static async Task H(IAmazonKeyManagementService kms, string store)
 { var r = kms.Paginators.ListKeys(new()); await foreach (var k in r.Keys) if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new Exception();
 if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new Exception(); }
}
//=== client lazy right
namespace V.P20;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await H(Client, id);
 await Client.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
private IAmazonKeyManagementService? _c; private IAmazonKeyManagementService Client => _c ??= new AmazonKeyManagementServiceClient();
 private static async Task H(IAmazonKeyManagementService kms, string store)
 { var r = kms.Paginators.ListKeys(new()); await foreach (var k in r.Keys) if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new Exception();
 if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new Exception(); }
}
//=== client lazy inside right
namespace V.P21;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await H(id);
 await Client.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
private IAmazonKeyManagementService? _c; private IAmazonKeyManagementService Client => _c ??= new AmazonKeyManagementServiceClient();
 private async Task H(string store)
 { await foreach (var k in Client.Paginators.ListKeys(new()).Keys) if ((await Client.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new Exception();
 if ((await Client.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new Exception(); }
}
//=== client both checked
namespace V.P22;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag, IAmazonKeyManagementService b)
    {
        var c = kms; await H(c, id); if (flag) { c = b; await H(c, id); }
 await c.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
    }
private static async Task H(IAmazonKeyManagementService kms, string store)
 { var r = kms.Paginators.ListKeys(new()); await foreach (var k in r.Keys) if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new Exception();
 if ((await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new Exception(); }
}
//=== normalise before right
namespace V.P23;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        if (flag) id = id.Trim(); if (other != null) id ??= other; await G(id);
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }
    private async Task G(string store)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }

}
//=== reguard in branch
namespace V.P24;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await G(id); if (flag) { id = other; await G(id); }
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }
    private async Task G(string store)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }

}
//=== assign and throw
namespace V.P25;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await G(id); if (flag) { id = other; throw new Exception(id); }
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }
    private async Task G(string store)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }

}
//=== self assign
namespace V.P26;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await G(id); if (flag) id = id;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }
    private async Task G(string store)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }

}
//=== try parse int
namespace V.P27;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        if (!int.TryParse(other, out var n) || n < 1) return; await G(id);
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }
    private async Task G(string store)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }

}
//=== request param coalesce
namespace V.P28;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(DeleteCustomKeyStoreRequest? request, string id)
    {
        request ??= new() { CustomKeyStoreId = id }; await G(request.CustomKeyStoreId);
 await kms.DeleteCustomKeyStoreAsync(request);
    }
    private async Task G(string store)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }

}
//=== request local id
namespace V.P29;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag, DeleteCustomKeyStoreRequest request)
    {
        request.CustomKeyStoreId = id; await G(id); if (flag) request.CustomKeyStoreId = other;
 await kms.DeleteCustomKeyStoreAsync(request); //! 001 002
    }
    private async Task G(string store)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }

}
//=== marker param
namespace V.P30;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string? marker)
    {
        do { var r = await kms.ListKeysAsync(new() { Marker = marker }); foreach (var k in r.Keys) if ((await kms.DescribeKeyAsync(k.KeyId)).KeyMetadata.CustomKeyStoreId == id) return; marker = r.NextMarker; } while (marker != null);
         var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001

    }

}
//=== unseen out
namespace V.P31;
public interface IFind { void Find(IAmazonKeyManagementService k, string id, out string store); }
public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag, IFind f)
    {
        f.Find(kms, id, out var store);
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = store }); //! 008 009

    }

}
//=== unseen ref noclient
namespace V.P32;
public interface IFind { void Find(ref string store); }
public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag, IFind f)
    {
        f.Find(ref id);
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 008 009

    }

}
//=== unseen ref after guard
namespace V.P33;
public interface IFind { void Find(ref string store); }
public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag, IFind f)
    {
        await G(id); f.Find(ref id);
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 008 009

    }
    private async Task G(string store)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }

}
//=== unseen out other
namespace V.P34;
public interface IFind { void Find(string x, out string store); }
public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag, IFind f)
    {
        await G(id); f.Find(other, out id);
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 008 009

    }
    private async Task G(string store)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }

}
//=== delegate ref
namespace V.P35;
public delegate void Norm(ref string s);
public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        Norm n = (ref string s) => s = other; await G(id); n(ref id);
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002

    }
    private async Task G(string store)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }

}
//=== out ctor
namespace V.P36;
public class Holder { public Holder(out string s) { s = "a"; } }
public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await G(id); var x = new Holder(out id);
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002

    }
    private async Task G(string store)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }

}
//=== out field
namespace V.P37;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        _id = id; await G(_id); Pick(other, out _id);
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = _id }); //! 001 002

    }
    private async Task G(string store)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }
private string _id = ""; static void Pick(string t, out string s) => s = t;
}
//=== out array
namespace V.P38;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag, string[] ids)
    {
        await G(ids[0]); Pick(other, out ids[0]);
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = ids[0] }); //! 001 002

    }
    private async Task G(string store)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }
static void Pick(string t, out string s) => s = t;
}
//=== array assign
namespace V.P39;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag, string[] ids)
    {
        await G(ids[0]); ids[0] = other;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = ids[0] }); //! 001 002

    }
    private async Task G(string store)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }

}
//=== in param
namespace V.P40;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await G(id); Look(in id);
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });

    }
    private async Task G(string store)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }
static void Look(in string s) => Console.WriteLine(s);
}
//=== throwing out
namespace V.P41;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await G(id); try { Pick(other, out id); } catch (Exception) { }
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002

    }
    private async Task G(string store)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }
static void Pick(string t, out string s) { s = t; if (t.Length == 3) throw new Exception(); }
}
//=== deconstruct if
namespace V.P42;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag, (string A, string B) t)
    {
        await G(id); if (flag) (id, _) = t;
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002

    }
    private async Task G(string store)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }

}
//=== for step
namespace V.P43;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string id, string other, bool flag)
    {
        await G(id); for (var i = 0; i < 2; i++, id = other) { Console.WriteLine(i); }
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }); //! 001 002

    }
    private async Task G(string store)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }

}
//=== loop after delete
namespace V.P44;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string? id, Func<string?> next)
    {
        while (id != null) { await G(id);
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
 id = next(); }
    }
    private async Task G(string store)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }

}
//=== loop after delete2
namespace V.P45;

public sealed class P(IAmazonKeyManagementService kms)
{
    public async Task Run(string? id, Queue<string> q)
    {
        while (id != null) { await G(id);
 await kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id });
 q.TryDequeue(out id); }
    }
    private async Task G(string store)
    {
        await foreach (var k0 in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            if ((await kms.DescribeKeyAsync(k0.KeyId)).KeyMetadata.CustomKeyStoreId == store) throw new InvalidOperationException("occupied");
        var d0 = (await kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store })).CustomKeyStores.Single();
        if (d0.ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException("online");
    }

}
