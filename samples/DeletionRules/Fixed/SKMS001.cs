using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using SafeKms;

namespace DeletionRules;

/// <summary>A key in the store ends it.</summary>
public sealed class LogOnlyCheck(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id)
    {
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var metadata = (await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata;
            if (metadata.CustomKeyStoreId == id)
                throw new InvalidOperationException($"{key.KeyId} is in the store");
        }

        await kms.CustomKeyStore(id).DisconnectMakingKeysUnusable();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
