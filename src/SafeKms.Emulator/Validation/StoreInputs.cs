using static SafeKms.Emulator.Validation.Member;

namespace SafeKms.Emulator.Validation;

/// <summary>The inputs of the custom key store operations.</summary>
internal static class StoreInputs
{
    public static readonly StructureShape OneStore = new(Required("CustomKeyStoreId", Shapes.StoreId));

    public static readonly StructureShape Describe = new(
        Optional("CustomKeyStoreId", Shapes.StoreId),
        Optional("CustomKeyStoreName", Shapes.StoreName),
        Optional("Limit", Shapes.Limit),
        Optional("Marker", Shapes.Marker));

    public static readonly StructureShape Create = new(
        Required("CustomKeyStoreName", Shapes.StoreName),
        Optional("CloudHsmClusterId", Shapes.ClusterId),
        Optional("TrustAnchorCertificate", Shapes.TrustAnchor),
        Optional("KeyStorePassword", Shapes.StorePassword),
        Optional("CustomKeyStoreType", Shapes.StoreType),
        Optional("XksProxyUriEndpoint", Shapes.XksEndpoint),
        Optional("XksProxyUriPath", Shapes.XksPath),
        Optional("XksProxyVpcEndpointServiceName", Shapes.XksVpcService),
        Optional("XksProxyVpcEndpointServiceOwner", Shapes.AccountId),
        Optional("XksProxyAuthenticationCredential", Shapes.XksCredential),
        Optional("XksProxyConnectivity", Shapes.XksConnectivity));

    public static readonly StructureShape Update = new(
        Required("CustomKeyStoreId", Shapes.StoreId),
        Optional("NewCustomKeyStoreName", Shapes.StoreName),
        Optional("KeyStorePassword", Shapes.StorePassword),
        Optional("CloudHsmClusterId", Shapes.ClusterId),
        Optional("XksProxyUriEndpoint", Shapes.XksEndpoint),
        Optional("XksProxyUriPath", Shapes.XksPath),
        Optional("XksProxyVpcEndpointServiceName", Shapes.XksVpcService),
        Optional("XksProxyVpcEndpointServiceOwner", Shapes.AccountId),
        Optional("XksProxyAuthenticationCredential", Shapes.XksCredential),
        Optional("XksProxyConnectivity", Shapes.XksConnectivity));
}
