using Amazon.KeyManagementService;
using SafeKms;

namespace DeletionRules;

/// <summary>Awaited, it runs.</summary>
public sealed class NeverAwaited(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id)
    {
        await kms.CustomKeyStore(id).EnsureEmpty().Disconnect().Delete();
        Console.WriteLine($"{id} is gone");
    }
}
