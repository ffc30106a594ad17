using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using SafeKms;

namespace DeletionRules;

/// <summary>The check is somebody else's code, which the compiler cannot see.</summary>
public interface IEmptinessCheck
{
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
