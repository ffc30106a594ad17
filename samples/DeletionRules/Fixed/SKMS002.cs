using Amazon.KeyManagementService;
using SafeKms;

namespace DeletionRules;

/// <summary>The chain looks at the store until it is DISCONNECTED.</summary>
public sealed class WaitByTheClock(IAmazonKeyManagementService kms)
{
    public async Task DeleteAsync(string id) => await kms.CustomKeyStore(id).EnsureEmpty().Disconnect().Delete();
}
