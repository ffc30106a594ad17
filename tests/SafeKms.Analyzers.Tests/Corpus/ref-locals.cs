//=== ref local written after the checks
public class P(IAmazonKeyManagementService kms)
{
    private string _id = "a";
    public void Run(string id, string other, bool a, string[] ids)
    {
        ref var r = ref id;
        foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToBlockingEnumerable())
            if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }).Result.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        r = other;
        kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }).Wait(); //! 001 002
    }
}
//=== ref local made after the checks
public class P(IAmazonKeyManagementService kms)
{
    private string _id = "a";
    public void Run(string id, string other, bool a, string[] ids)
    {
        foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToBlockingEnumerable())
            if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }).Result.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        ref var r = ref id;
        r = other;
        kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }).Wait(); //! 001 002
    }
}
//=== ref local only read
public class P(IAmazonKeyManagementService kms)
{
    private string _id = "a";
    public void Run(string id, string other, bool a, string[] ids)
    {
        ref readonly var r = ref id;
        foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToBlockingEnumerable())
            if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }).Result.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        Console.WriteLine(r);
        kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }).Wait();
    }
}
//=== ref local deleted as the variable
public class P(IAmazonKeyManagementService kms)
{
    private string _id = "a";
    public void Run(string id, string other, bool a, string[] ids)
    {
        ref var r = ref id;
        foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToBlockingEnumerable())
            if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }).Result.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = r }).Wait();
    }
}
//=== ref local checked and its variable written
public class P(IAmazonKeyManagementService kms)
{
    private string _id = "a";
    public void Run(string id, string other, bool a, string[] ids)
    {
        ref var r = ref id;
        foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToBlockingEnumerable())
            if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == r) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = r }).Result.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        id = other;
        kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = r }).Wait(); //! 001 002
    }
}
//=== ref local of one of two
public class P(IAmazonKeyManagementService kms)
{
    private string _id = "a";
    public void Run(string id, string other, bool a, string[] ids)
    {
        foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToBlockingEnumerable())
            if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }).Result.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        ref var r = ref (a ? ref id : ref other);
        r = "x";
        kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }).Wait(); //! 001 002
    }
}
//=== ref local set anew
public class P(IAmazonKeyManagementService kms)
{
    private string _id = "a";
    public void Run(string id, string other, bool a, string[] ids)
    {
        string x = "x";
        ref var r = ref x;
        foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToBlockingEnumerable())
            if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }).Result.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        r = ref id;
        r = other;
        kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }).Wait(); //! 001 002
    }
}
//=== ref local of another variable
public class P(IAmazonKeyManagementService kms)
{
    private string _id = "a";
    public void Run(string id, string other, bool a, string[] ids)
    {
        string x = "x";
        ref var r = ref x;
        foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToBlockingEnumerable())
            if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }).Result.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        r = other;
        kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }).Wait();
    }
}
//=== ref local of a ref local
public class P(IAmazonKeyManagementService kms)
{
    private string _id = "a";
    public void Run(string id, string other, bool a, string[] ids)
    {
        ref var r = ref id;
        ref var q = ref r;
        foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToBlockingEnumerable())
            if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }).Result.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        q = other;
        kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }).Wait(); //! 001 002
    }
}
//=== ref local of a field
public class P(IAmazonKeyManagementService kms)
{
    private string _id = "a";
    public void Run(string id, string other, bool a, string[] ids)
    {
        ref var r = ref _id;
        foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToBlockingEnumerable())
            if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == _id) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = _id }).Result.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        r = other;
        kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = _id }).Wait(); //! 001 002
    }
}
//=== ref local written by a callee
public class P(IAmazonKeyManagementService kms)
{
    private string _id = "a";
    public void Run(string id, string other, bool a, string[] ids)
    {
        ref var r = ref id;
        foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToBlockingEnumerable())
            if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }).Result.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        Set(ref r);
        void Set(ref string x) => x = other;
        kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }).Wait(); //! 001 002
    }
}
//=== ref local of an element
public class P(IAmazonKeyManagementService kms)
{
    private string _id = "a";
    public void Run(string id, string other, bool a, string[] ids)
    {
        ref var r = ref ids[0];
        foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToBlockingEnumerable())
            if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == ids[0]) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = ids[0] }).Result.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        r = other;
        kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = ids[0] }).Wait(); //! 001 002
    }
}
//=== ref local assigned before the checks
public class P(IAmazonKeyManagementService kms)
{
    private string _id = "a";
    public void Run(string id, string other, bool a, string[] ids)
    {
        ref var r = ref id;
        r = other;
        foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys.ToBlockingEnumerable())
            if (kms.DescribeKeyAsync(k.KeyId).Result.KeyMetadata.CustomKeyStoreId == id) throw new InvalidOperationException();
        if (kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = id }).Result.CustomKeyStores.Single().ConnectionState != ConnectionStateType.DISCONNECTED) throw new InvalidOperationException();
        kms.DeleteCustomKeyStoreAsync(new() { CustomKeyStoreId = id }).Wait();
    }
}
