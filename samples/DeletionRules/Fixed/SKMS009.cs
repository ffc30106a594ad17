using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using SafeKms;

namespace DeletionRules;

/// <summary>The waiting promises what it ensures.</summary>
public interface IDisconnection
{
    [EnsuresStoreDisconnected("storeId")]
    Task DisconnectAndWaitAsync(string storeId);
}

public sealed class UnseenWait(IAmazonKeyManagementService kms, IDisconnection disconnection)
{
    public async Task DeleteAsync(string id)
    {
        await kms.CustomKeyStore(id).EnsureEmpty();
        await disconnection.DisconnectAndWaitAsync(id);
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
