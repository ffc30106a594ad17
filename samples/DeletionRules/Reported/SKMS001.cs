using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using SafeKms;

namespace DeletionRules;

/// <summary>Keys in the store are told of, but the store is deleted all the same.</summary>
public sealed class LogOnlyCheck(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id)
    {
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            var metadata = (await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata;
            if (metadata.CustomKeyStoreId == id)
                Console.WriteLine($"{key.KeyId} is in the store");
        }

        await kms.CustomKeyStore(id).DisconnectMakingKeysUnusable();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
