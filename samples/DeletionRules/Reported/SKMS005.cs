using Amazon.KeyManagementService;
using SafeKms;

namespace DeletionRules;

/// <summary>Nothing is sent: the chain is built and thrown away.</summary>
public sealed class NeverAwaited(IAmazonKeyManagementService kms)
{
    public void Delete(string id)
    {
        kms.CustomKeyStore(id).EnsureEmpty().Disconnect().Delete();
        Console.WriteLine($"{id} is gone");
    }
}
