using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace SafeKms.Emulator.Tests.Stores;

/// <summary>What two stores cannot share, and what the fields of a proxy have to do with each other.</summary>
public abstract class StoreSharingFacts(Transport transport) : OnEachTransport(transport)
{
    private const string Service = "com.amazonaws.vpce.us-east-1.vpce-svc-1234567890";

    [Fact]
    public async Task A_store_takes_no_cluster_of_another_one()
    {
        var one = Emulator.AddCloudHsmStore("one", EmulatedConnectionState.Disconnected);
        var other = Emulator.AddCloudHsmStore("other");
        await Assert.ThrowsAsync<CloudHsmClusterNotRelatedException>(() => Kms.UpdateCustomKeyStoreAsync(new() { CustomKeyStoreId = one.Id, CloudHsmClusterId = other.CloudHsmClusterId }));
        Assert.Equal("ok", await Kms.UpdateCustomKeyStoreAsync(new() { CustomKeyStoreId = one.Id, CloudHsmClusterId = one.CloudHsmClusterId }).Outcome());
    }

    [Fact]
    public async Task A_private_DNS_name_and_an_endpoint_service_are_one_stores_own()
    {
        await Kms.CreateCustomKeyStoreAsync(Public("public", "https://public.example.com"));
        await Kms.CreateCustomKeyStoreAsync(Vpc("private", "https://private.example.com", Service));
        await Assert.ThrowsAsync<XksProxyUriEndpointInUseException>(() => Kms.CreateCustomKeyStoreAsync(Vpc("x", "https://public.example.com", Service + "1")));
        await Assert.ThrowsAsync<XksProxyUriEndpointInUseException>(() => Kms.CreateCustomKeyStoreAsync(Public("x", "https://private.example.com")));
        await Assert.ThrowsAsync<XksProxyUriEndpointInUseException>(() => Kms.CreateCustomKeyStoreAsync(Vpc("x", "https://private.example.com", Service + "1")));
        await Assert.ThrowsAsync<XksProxyVpcEndpointServiceInUseException>(() => Kms.CreateCustomKeyStoreAsync(Vpc("x", "https://other.example.com", Service)));
        Assert.Equal("ok", await Kms.CreateCustomKeyStoreAsync(Public("x", "https://public.example.com")).Outcome());
        Assert.Equal("ok", await Kms.CreateCustomKeyStoreAsync(Vpc("y", "https://other.example.com", Service + "1")).Outcome());
    }

    [Fact]
    public async Task An_endpoint_service_is_the_accounts_own_unless_it_is_said_whose_it_is()
    {
        string store = (await Kms.CreateCustomKeyStoreAsync(Vpc("private", "https://private.example.com", Service))).CustomKeyStoreId;
        Assert.Equal("111122223333", (await Kms.Describe(store)).XksProxyConfiguration.VpcEndpointServiceOwner);
        await Kms.UpdateCustomKeyStoreAsync(new() { CustomKeyStoreId = store, XksProxyVpcEndpointServiceOwner = "999988887777" });
        await Kms.UpdateCustomKeyStoreAsync(new() { CustomKeyStoreId = store, NewCustomKeyStoreName = "renamed" });
        Assert.Equal("999988887777", (await Kms.Describe(store)).XksProxyConfiguration.VpcEndpointServiceOwner);
    }

    [Fact]
    public async Task A_public_proxy_has_no_endpoint_service()
    {
        var withOwner = Public("public", "https://public.example.com");
        withOwner.XksProxyVpcEndpointServiceOwner = "999988887777";
        Assert.Equal("ValidationException", await Kms.CreateCustomKeyStoreAsync(withOwner).Outcome());
        string store = (await Kms.CreateCustomKeyStoreAsync(Public("public", "https://public.example.com"))).CustomKeyStoreId;
        Assert.Equal("ValidationException", await Update(store, new() { XksProxyVpcEndpointServiceName = Service }));
        Assert.Equal("ValidationException", await Update(store, new() { XksProxyVpcEndpointServiceOwner = "999988887777" }));
    }

    [Fact]
    public async Task A_new_connectivity_takes_a_new_endpoint()
    {
        string store = (await Kms.CreateCustomKeyStoreAsync(Public("store", "https://public.example.com"))).CustomKeyStoreId;
        Assert.Equal("ValidationException", await Update(store, new() { XksProxyConnectivity = XksProxyConnectivityType.VPC_ENDPOINT_SERVICE, XksProxyVpcEndpointServiceName = Service }));
        Assert.Equal("ValidationException", await Update(store, new() { XksProxyConnectivity = XksProxyConnectivityType.VPC_ENDPOINT_SERVICE, XksProxyUriEndpoint = "https://private.example.com" }));
        Assert.Equal("ok", await Update(store, new() { XksProxyConnectivity = XksProxyConnectivityType.VPC_ENDPOINT_SERVICE, XksProxyUriEndpoint = "https://private.example.com", XksProxyVpcEndpointServiceName = Service }));
        Assert.Equal("ValidationException", await Update(store, new() { XksProxyConnectivity = XksProxyConnectivityType.PUBLIC_ENDPOINT }));
        Assert.Equal("ok", await Update(store, new() { XksProxyConnectivity = XksProxyConnectivityType.PUBLIC_ENDPOINT, XksProxyUriEndpoint = "https://public.example.com" }));
        var proxy = (await Kms.Describe(store)).XksProxyConfiguration;
        Assert.Equal(("https://public.example.com", null, null), (proxy.UriEndpoint, proxy.VpcEndpointServiceName, proxy.VpcEndpointServiceOwner));
    }

    private static CreateCustomKeyStoreRequest Public(string name, string endpoint) => new()
    {
        CustomKeyStoreName = name,
        CustomKeyStoreType = CustomKeyStoreType.EXTERNAL_KEY_STORE,
        XksProxyUriEndpoint = endpoint,
        XksProxyUriPath = $"/{name}/kms/xks/v1",
        XksProxyConnectivity = XksProxyConnectivityType.PUBLIC_ENDPOINT,
        XksProxyAuthenticationCredential = new() { AccessKeyId = "ABCDEFGHIJKLMNOPQRST", RawSecretAccessKey = new string('k', 43) },
    };

    private static CreateCustomKeyStoreRequest Vpc(string name, string endpoint, string service)
    {
        var request = Public(name, endpoint);
        request.XksProxyConnectivity = XksProxyConnectivityType.VPC_ENDPOINT_SERVICE;
        request.XksProxyVpcEndpointServiceName = service;
        return request;
    }

    private Task<string> Update(string store, UpdateCustomKeyStoreRequest request)
    {
        request.CustomKeyStoreId = store;
        return Kms.UpdateCustomKeyStoreAsync(request).Outcome();
    }
}

public sealed class StoreSharingInProcess() : StoreSharingFacts(Transport.InProcess);

public sealed class StoreSharingOverHttp() : StoreSharingFacts(Transport.Http);
