using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using SafeKms;

namespace DeletionRules;

/// <summary>The outage comes before the check: keys that are still needed are cut off.</summary>
public sealed class OutageFirst(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id)
    {
        await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id });
        while (await StateOfAsync(id) != ConnectionStateType.DISCONNECTED)
            await Task.Delay(TimeSpan.FromSeconds(10));

        await kms.CustomKeyStore(id).EnsureEmpty();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

    private async Task<ConnectionStateType> StateOfAsync(string id) =>
        (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = id })).CustomKeyStores[0].ConnectionState;
}
