using Amazon.KeyManagementService;
using SafeKms;

namespace DeletionRules;

/// <summary>The caller learns that the store is still there.</summary>
public sealed class SwallowedRefusal(IAmazonKeyManagementService kms)
{
    public async Task<bool> DeleteAsync(string id)
    {
        try
        {
            await kms.CustomKeyStore(id).EnsureEmpty().Disconnect().Delete();
            return true;
        }
        catch (StoreNotEmptyException refusal)
        {
            Console.WriteLine(refusal.Message);
            return false;
        }
    }
}
