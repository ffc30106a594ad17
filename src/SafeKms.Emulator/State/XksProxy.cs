namespace SafeKms.Emulator.State;

/// <summary>An external key store's proxy. The secret access key is accepted and forgotten.</summary>
internal sealed record XksProxy(
    string Connectivity,
    string AccessKeyId,
    string UriEndpoint,
    string UriPath,
    string? VpcEndpointServiceName,
    string? VpcEndpointServiceOwner);
