using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using SafeKms;

namespace DeletionRules;

/// <summary>The check promises what it ensures.</summary>
public interface IEmptinessCheck
{
    [EnsuresStoreEmpty("storeId")]
    Task CheckAsync(string storeId);
}

public sealed class UnseenCheck(IAmazonKeyManagementService kms, IEmptinessCheck emptiness)
{
    public async Task DeleteAsync(string id)
    {
        await emptiness.CheckAsync(id);
        await kms.CustomKeyStore(id).DisconnectMakingKeysUnusable();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
