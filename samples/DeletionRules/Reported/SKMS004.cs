using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using SafeKms;

namespace DeletionRules;

/// <summary>The first 1,000 keys are looked at; the account may have 100,000. SKMS001 says what follows: nothing is proved.</summary>
public sealed class FirstPage(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id)
    {
        var page = await kms.ListKeysAsync(new ListKeysRequest { Limit = 1000 });
        foreach (var key in page.Keys)
        {
            if ((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.CustomKeyStoreId == id)
                throw new InvalidOperationException($"{key.KeyId} is in the store");
        }

        await kms.CustomKeyStore(id).DisconnectMakingKeysUnusable();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }
}
