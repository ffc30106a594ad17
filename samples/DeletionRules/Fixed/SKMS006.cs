using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using SafeKms;

namespace DeletionRules;

/// <summary>The answer decides.</summary>
public sealed class UnheardAnswer(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id)
    {
        if (!await IsEmptyAsync(id))
            throw new InvalidOperationException($"{id} holds keys");

        await kms.CustomKeyStore(id).DisconnectMakingKeysUnusable();
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id });
    }

    private async Task<bool> IsEmptyAsync(string id)
    {
        await foreach (var key in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            if ((await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.CustomKeyStoreId == id)
                return false;
        }

        return true;
    }
}
