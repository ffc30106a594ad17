using Amazon.KeyManagementService;
using SafeKms;

namespace DeletionRules;

/// <summary>A deletion that was refused looks like one that was done.</summary>
public sealed class SwallowedRefusal(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id)
    {
        try
        {
            await kms.CustomKeyStore(id).EnsureEmpty().Disconnect().Delete();
        }
        catch (StoreNotEmptyException refusal)
        {
            Console.WriteLine(refusal.Message);
        }
    }
}
