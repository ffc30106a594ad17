//=== extension block with inverted use
//--- Ext.cs
public static class StoreExtensions
{
    extension(IAmazonKeyManagementService kms)
    {
        public async Task<bool> HoldsKeysAsync(string store)
        {
            await foreach (var k in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
            {
                var d = await kms.DescribeKeyAsync(k.KeyId);
                if (d.KeyMetadata.CustomKeyStoreId == store)
                    return true;
            }
            return false;
        }

        public async Task<bool> IsDisconnectedAsync(string store)
        {
            var d = await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = store });
            return d.CustomKeyStores is [var only] && only.ConnectionState == ConnectionStateType.DISCONNECTED;
        }
    }
}
//--- Job.cs
public class NightlyStoreJob(IAmazonKeyManagementService kms)
{
    public async Task RunAsync(string store)
    {
        // the negation was forgotten when the helper was renamed from IsEmpty
        if (await kms.HoldsKeysAsync(store) && await kms.IsDisconnectedAsync(store))
        {
            await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = store }); //! 001
        }
        else
        {
            Console.WriteLine($"{store} is left alone");
        }
    }
}
//=== extension block with an extension property
//--- Ext.cs
public static class EntryExtensions
{
    extension(CustomKeyStoresListEntry entry)
    {
        public bool Offline => entry.ConnectionState == ConnectionStateType.DISCONNECTED;
    }

    extension(KeyMetadata key)
    {
        public bool BelongsTo(string store) => key.CustomKeyStoreId == store;
    }
}
//--- Janitor.cs
public sealed class Janitor
{
    private readonly IAmazonKeyManagementService _aws;
    public Janitor(IAmazonKeyManagementService aws) => _aws = aws;

    public async Task<bool> TrySweepAsync(string store)
    {
        await foreach (var page in _aws.Paginators.ListKeys(new ListKeysRequest()).Responses)
        {
            foreach (var item in page.Keys)
            {
                var info = await _aws.DescribeKeyAsync(item.KeyId);
                if (info.KeyMetadata.BelongsTo(store))
                    return false;
            }
        }

        var list = await _aws.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = store });
        if (!list.CustomKeyStores.Single().Offline)
            return false;

        _ = await _aws.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = store });
        return true;
    }
}
