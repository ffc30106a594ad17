using Amazon.KeyManagementService.Model;

namespace SafeKms;

/// <summary>From the service's description of a store to a <see cref="StoreSnapshot"/>.</summary>
internal static class StoreMapping
{
    /// <summary><see langword="null"/> for an entry that does not even say which store it is.</summary>
    public static StoreSnapshot? ToSnapshot(CustomKeyStoresListEntry? entry, DateTimeOffset now)
    {
        if (string.IsNullOrEmpty(entry?.CustomKeyStoreId) || string.IsNullOrEmpty(entry!.CustomKeyStoreName))
            return null;

        var state = entry.ConnectionState?.Value;
        return new StoreSnapshot
        {
            Id = entry.CustomKeyStoreId,
            Name = entry.CustomKeyStoreName,
            Type = StateWords.ParseType(entry.CustomKeyStoreType?.Value, entry.CloudHsmClusterId is not null, entry.XksProxyConfiguration is not null),
            ConnectionState = StateWords.ParseState(state),
            ConnectionStateText = state,
            ConnectionErrorCode = entry.ConnectionErrorCode?.Value,
            CreationDate = ToDate(entry.CreationDate),
            CloudHsmClusterId = entry.CloudHsmClusterId,
            TrustAnchorCertificate = entry.TrustAnchorCertificate,
            ExternalProxy = ToProxy(entry.XksProxyConfiguration),
            ObservedAt = now,
        };
    }

    public static DateTimeOffset? ToDate(DateTime? date) =>
        date is { } value ? new DateTimeOffset(value.ToUniversalTime()) : null;

    /// <summary>The proxy without its access key id: half a credential is still part of a secret.</summary>
    private static ExternalProxySettings? ToProxy(XksProxyConfigurationType? proxy) =>
        proxy is null
            ? null
            : new ExternalProxySettings
            {
                Connectivity = proxy.Connectivity?.Value,
                UriEndpoint = proxy.UriEndpoint,
                UriPath = proxy.UriPath,
                VpcEndpointServiceName = proxy.VpcEndpointServiceName,
                VpcEndpointServiceOwner = proxy.VpcEndpointServiceOwner,
            };
}
