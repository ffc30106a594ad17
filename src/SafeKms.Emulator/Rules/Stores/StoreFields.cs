using SafeKms.Emulator.State;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Stores;

/// <summary>Which fields belong to which type of store, and which values two stores cannot share.</summary>
internal static class StoreFields
{
    public static readonly IReadOnlyList<string> OfCloudHsm = ["CloudHsmClusterId", "TrustAnchorCertificate", "KeyStorePassword"];

    public static readonly IReadOnlyList<string> OfExternal =
    [
        "XksProxyUriEndpoint", "XksProxyUriPath", "XksProxyConnectivity", "XksProxyAuthenticationCredential",
        "XksProxyVpcEndpointServiceName", "XksProxyVpcEndpointServiceOwner",
    ];

    private const string Vpc = "VPC_ENDPOINT_SERVICE";

    private static readonly string[] OfVpc = ["XksProxyVpcEndpointServiceName", "XksProxyVpcEndpointServiceOwner"];

    public static void RequireFor(bool isExternal, Input input)
    {
        string type = isExternal ? "EXTERNAL_KEY_STORE" : "AWS_CLOUDHSM";
        Refuse(isExternal ? OfCloudHsm : OfExternal, type, input);
        foreach (string field in isExternal ? OfExternal.Take(4) : OfCloudHsm)
        {
            if (!input.Has(field))
            {
                throw KmsFailure.Validation($"{field} is required for a custom key store of type {type}.");
            }
        }
    }

    public static void Refuse(IEnumerable<string> fields, string type, Input input)
    {
        foreach (string field in fields)
        {
            if (input.Has(field))
            {
                throw KmsFailure.Validation($"{field} is not valid for a custom key store of type {type}.");
            }
        }
    }

    /// <summary>The proxy that the request describes, its missing fields taken from <paramref name="current"/>.</summary>
    public static XksProxy Proxy(Arns arns, Input input, XksProxy? current)
    {
        string connectivity = input.Text("XksProxyConnectivity") ?? current!.Connectivity;
        string? service = input.Text("XksProxyVpcEndpointServiceName");
        if (connectivity != Vpc && Array.Find(OfVpc, input.Has) is { } stray)
        {
            throw KmsFailure.Validation($"{stray} is valid only with XksProxyConnectivity VPC_ENDPOINT_SERVICE.");
        }

        if (current is not null && current.Connectivity != connectivity && !input.Has("XksProxyUriEndpoint"))
        {
            throw KmsFailure.Validation("XksProxyUriEndpoint has to change with XksProxyConnectivity.");
        }

        var proxy = new XksProxy(
            connectivity,
            input.Structure("XksProxyAuthenticationCredential")?.Text("AccessKeyId") ?? current!.AccessKeyId,
            input.Text("XksProxyUriEndpoint") ?? current!.UriEndpoint,
            input.Text("XksProxyUriPath") ?? current!.UriPath,
            connectivity == Vpc ? service ?? current?.VpcEndpointServiceName : null,
            connectivity == Vpc ? input.Text("XksProxyVpcEndpointServiceOwner") ?? current?.VpcEndpointServiceOwner ?? arns.AccountId : null);
        if (connectivity == Vpc && proxy.VpcEndpointServiceName is null)
        {
            throw KmsFailure.Validation("XksProxyVpcEndpointServiceName is required with XksProxyConnectivity VPC_ENDPOINT_SERVICE.");
        }

        return proxy;
    }

    /// <summary>The store, other than <paramref name="self"/>, that has the cluster.</summary>
    public static StoreRecord? HolderOf(string? clusterId, StoreShelf stores, StoreRecord? self = null) =>
        clusterId is null ? null : stores.All.FirstOrDefault(other => other != self && other.CloudHsmClusterId == clusterId);

    public static void RefuseSameProxy(StoreShelf stores, StoreRecord? self, XksProxy? proxy)
    {
        foreach (var other in stores.All)
        {
            if (proxy is not null && other != self && other.Proxy is { } theirs)
            {
                RefuseSameProxy(proxy, theirs, other.Id);
            }
        }
    }

    public static KmsFailure NameInUse(string name) =>
        new("CustomKeyStoreNameInUseException", $"The custom key store name '{name}' is already in use in this account and Region.");

    private static void RefuseSameProxy(XksProxy proxy, XksProxy theirs, string storeId)
    {
        bool sameEndpoint = proxy.UriEndpoint == theirs.UriEndpoint;
        if (sameEndpoint && proxy.UriPath == theirs.UriPath)
        {
            throw new KmsFailure("XksProxyUriInUseException", $"The proxy URI endpoint and path are already used by the custom key store {storeId}.");
        }

        // Public proxies may share an endpoint; the private DNS name of a VPC endpoint service is one store's own.
        if (sameEndpoint && (proxy.Connectivity == Vpc || theirs.Connectivity == Vpc))
        {
            throw new KmsFailure("XksProxyUriEndpointInUseException", $"The proxy URI endpoint is already used by the custom key store {storeId}, and one of the two reaches it through a VPC endpoint service.");
        }

        if (proxy.VpcEndpointServiceName is { } service && service == theirs.VpcEndpointServiceName)
        {
            throw new KmsFailure("XksProxyVpcEndpointServiceInUseException", $"The VPC endpoint service is already used by the custom key store {storeId}.");
        }
    }
}
