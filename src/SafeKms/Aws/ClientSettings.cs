using Amazon.KeyManagementService;

namespace SafeKms;

/// <summary>What the AWS client that the user brings tells of itself. A substitute may tell nothing.</summary>
internal static class ClientSettings
{
    public static string? Region(IAmazonKeyManagementService kms) =>
        kms.Config?.RegionEndpoint?.SystemName ?? (kms.Config?.AuthenticationRegion is { Length: > 0 } region ? region : null);

    /// <summary>How often the client itself attempts a call.</summary>
    public static int? Attempts(IAmazonKeyManagementService kms) => kms.Config?.MaxErrorRetry + 1;
}
