using Amazon.KeyManagementService;

namespace SafeKms;

/// <summary>What the AWS client that the user brings tells of itself. A substitute may tell nothing.</summary>
internal static class ClientSettings
{
    public static string? Region(IAmazonKeyManagementService kms) =>
        kms.Config?.RegionEndpoint?.SystemName ?? (kms.Config?.AuthenticationRegion is { Length: > 0 } region ? region : null);

    /// <summary>How often the client itself attempts a call: its retries, and its replays after a broken connection, which it counts apart.</summary>
    public static int Attempts(IAmazonKeyManagementService kms) =>
        1 + (kms.Config?.MaxErrorRetry ?? 0) + (kms.Config?.MaxStaleConnectionRetries ?? 0);
}
