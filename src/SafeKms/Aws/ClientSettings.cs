using Amazon.KeyManagementService;
using Amazon.Runtime;

namespace SafeKms;

/// <summary>What the AWS client that the user brings tells of itself. A substitute may tell nothing.</summary>
internal static class ClientSettings
{
    public static string? Region(IAmazonKeyManagementService kms) =>
        kms.Config?.RegionEndpoint?.SystemName ?? (kms.Config?.AuthenticationRegion is { Length: > 0 } region ? region : null);

    /// <summary>
    /// The clock of the client's transport, where it has one of its own: an emulator's, in which waiting by the wall clock would never end.
    /// </summary>
    public static TimeProvider? Clock(IAmazonKeyManagementService kms) =>
        kms.Config is ClientConfig { HttpClientFactory: IServiceProvider transport } ? transport.GetService(typeof(TimeProvider)) as TimeProvider : null;

    /// <summary>How often the client itself attempts a call: its retries, and its replays after a broken connection, which it counts apart.</summary>
    public static int Attempts(IAmazonKeyManagementService kms) =>
        1 + (kms.Config?.MaxErrorRetry ?? 0) + (kms.Config?.MaxStaleConnectionRetries ?? 0);
}
