using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using SafeKms;

namespace DeletionRules;

/// <summary>Half a minute is no observation: a disconnection takes minutes, and can fail.</summary>
public sealed class WaitByTheClock(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id)
    {
        await kms.CustomKeyStore(id).EnsureEmpty();
        await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id });
        await Task.Delay(TimeSpan.FromSeconds(30));
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
