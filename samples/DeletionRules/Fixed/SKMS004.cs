using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using SafeKms;

namespace DeletionRules;

/// <summary>The paginator reads them all.</summary>
public sealed class FirstPage(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id)
    {
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            if ((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.CustomKeyStoreId == id)
                throw new InvalidOperationException($"{key.KeyId} is in the store");
        }

        await kms.CustomKeyStore(id).DisconnectMakingKeysUnusable();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
