using Amazon.KeyManagementService;

namespace SafeKms;

/// <summary>Sets an AWS client up to work beneath SafeKms.</summary>
public static class AmazonKeyManagementServiceConfigExtensions
{
    /// <summary>
    /// Makes SafeKms the one owner of retries: switches off the AWS client's own, which would multiply with ours, and its silent replays
    /// after a broken connection, which would hide that a request may have been carried out twice.
    /// </summary>
    /// <remarks>The client corrects a wrong clock of this machine by a retry; with this it does not: keep the clock right, within 5 minutes.</remarks>
    /// <param name="config">The configuration of the client to be; changed.</param>
    /// <returns><paramref name="config"/>, with <c>MaxErrorRetry</c> and <c>MaxStaleConnectionRetries</c> 0.</returns>
    public static AmazonKeyManagementServiceConfig LeaveRetriesToSafeKms(this AmazonKeyManagementServiceConfig config)
    {
        if (config is null)
            throw new ArgumentNullException(nameof(config));

        config.MaxErrorRetry = 0;
        config.MaxStaleConnectionRetries = 0;
        return config;
    }
}
