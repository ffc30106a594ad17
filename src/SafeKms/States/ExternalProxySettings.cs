namespace SafeKms;

/// <summary>Where the proxy of an external key store is reached. The proxy's credential is never part of it.</summary>
public sealed record ExternalProxySettings
{
    /// <summary><c>PUBLIC_ENDPOINT</c> or <c>VPC_ENDPOINT_SERVICE</c>.</summary>
    public string? Connectivity { get; init; }

    /// <summary>The endpoint, scheme included.</summary>
    public string? UriEndpoint { get; init; }

    /// <summary>The path of the proxy's API below the endpoint.</summary>
    public string? UriPath { get; init; }

    /// <summary>The VPC endpoint service, where the proxy is reached through one.</summary>
    public string? VpcEndpointServiceName { get; init; }

    /// <summary>The account that owns the VPC endpoint service.</summary>
    public string? VpcEndpointServiceOwner { get; init; }
}
