using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace SafeKms.Emulator.Tests.Stores;

public abstract class StoreCreationFacts(Transport transport) : OnEachTransport(transport)
{
    [Fact]
    public async Task A_new_store_is_disconnected_and_tells_no_secret()
    {
        var created = await Kms.CreateCustomKeyStoreAsync(CloudHsm("store", "cluster-abcdefghijk"));
        var store = await Kms.Describe(created.CustomKeyStoreId);
        Assert.Matches("^cks-[0-9a-f]{17}$", store.CustomKeyStoreId);
        Assert.Equal("store", store.CustomKeyStoreName);
        Assert.Equal("cluster-abcdefghijk", store.CloudHsmClusterId);
        Assert.Equal("certificate", store.TrustAnchorCertificate);
        Assert.Equal(ConnectionStateType.DISCONNECTED, store.ConnectionState);
        Assert.Equal(CustomKeyStoreType.AWS_CLOUDHSM, store.CustomKeyStoreType);
        Assert.Equal(Emulator.UtcNow.UtcDateTime, store.CreationDate!.Value.ToUniversalTime());
        Assert.Null(store.XksProxyConfiguration);
    }

    [Fact]
    public async Task An_external_store_shows_its_proxy_without_the_secret_key()
    {
        var created = await Kms.CreateCustomKeyStoreAsync(External("store", "/kms/xks/v1"));
        var store = await Kms.Describe(created.CustomKeyStoreId);
        Assert.Equal(CustomKeyStoreType.EXTERNAL_KEY_STORE, store.CustomKeyStoreType);
        Assert.Equal("https://proxy.example.com", store.XksProxyConfiguration.UriEndpoint);
        Assert.Equal("/kms/xks/v1", store.XksProxyConfiguration.UriPath);
        Assert.Equal("ABCDEFGHIJKLMNOPQRST", store.XksProxyConfiguration.AccessKeyId);
        Assert.Null(store.CloudHsmClusterId);
        string body = await Body("DescribeCustomKeyStores", "{}");
        Assert.DoesNotContain(new string('k', 43), body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_and_a_cluster_and_a_proxy_can_be_used_once()
    {
        await Kms.CreateCustomKeyStoreAsync(CloudHsm("store", "cluster-abcdefghijk"));
        await Kms.CreateCustomKeyStoreAsync(External("proxied", "/kms/xks/v1"));
        await Assert.ThrowsAsync<CustomKeyStoreNameInUseException>(() => Kms.CreateCustomKeyStoreAsync(CloudHsm("store", "cluster-zyxwvutsrqp")));
        await Assert.ThrowsAsync<CloudHsmClusterInUseException>(() => Kms.CreateCustomKeyStoreAsync(CloudHsm("other", "cluster-abcdefghijk")));
        await Assert.ThrowsAsync<XksProxyUriInUseException>(() => Kms.CreateCustomKeyStoreAsync(External("other", "/kms/xks/v1")));
        await Kms.CreateCustomKeyStoreAsync(External("other", "/two/kms/xks/v1"));
        Assert.Equal(3, Emulator.Stores.Count);
    }

    [Fact]
    public async Task The_cluster_of_a_deleted_store_can_be_used_again()
    {
        var created = await Kms.CreateCustomKeyStoreAsync(CloudHsm("store", "cluster-abcdefghijk"));
        await Kms.Delete(created.CustomKeyStoreId);
        await Kms.CreateCustomKeyStoreAsync(CloudHsm("store", "cluster-abcdefghijk"));
        Assert.NotEqual(created.CustomKeyStoreId, Assert.Single(Emulator.Stores).Id);
    }

    [Fact]
    public async Task Ten_stores_are_the_most()
    {
        for (int i = 0; i < 10; i++)
        {
            Emulator.AddCloudHsmStore($"store {i}");
        }

        await Assert.ThrowsAsync<LimitExceededException>(() => Kms.CreateCustomKeyStoreAsync(CloudHsm("one more", "cluster-abcdefghijk")));
    }

    [Fact]
    public async Task Each_type_needs_its_own_fields_and_refuses_the_others()
    {
        var withoutPassword = CloudHsm("store", "cluster-abcdefghijk");
        withoutPassword.KeyStorePassword = null;
        var mixed = CloudHsm("store", "cluster-abcdefghijk");
        mixed.XksProxyUriPath = "/kms/xks/v1";
        var withoutPath = External("store", "/kms/xks/v1");
        withoutPath.XksProxyUriPath = null;
        var vpcWithoutService = External("store", "/kms/xks/v1");
        vpcWithoutService.XksProxyConnectivity = "VPC_ENDPOINT_SERVICE";
        foreach (var request in new[] { withoutPassword, mixed, withoutPath, vpcWithoutService })
        {
            Assert.Equal("ValidationException", await Kms.CreateCustomKeyStoreAsync(request).Outcome());
        }

        Assert.Empty(Emulator.Stores);
    }

    [Fact]
    public async Task Stores_are_found_by_id_or_by_name_but_not_by_both()
    {
        var store = Emulator.AddCloudHsmStore("payments");
        Emulator.AddExternalStore("other");
        var byName = await Kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreName = "payments" });
        Assert.Equal(store.Id, Assert.Single(byName.CustomKeyStores).CustomKeyStoreId);
        Assert.Equal("payments", (await Kms.Describe(store.Id)).CustomKeyStoreName);
        Assert.Equal("ValidationException", await Kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreId = store.Id, CustomKeyStoreName = "payments" }).Outcome());
        await Assert.ThrowsAsync<CustomKeyStoreNotFoundException>(() => Kms.DescribeCustomKeyStoresAsync(new() { CustomKeyStoreName = "nobody" }));
        await Assert.ThrowsAsync<CustomKeyStoreNotFoundException>(() => Kms.Describe("cks-nobody"));
    }

    [Fact]
    public async Task Every_operation_on_an_unknown_store_says_so()
    {
        const string NotFound = "CustomKeyStoreNotFoundException";
        Assert.Equal(NotFound, await Kms.Connect("cks-nobody").Outcome());
        Assert.Equal(NotFound, await Kms.Disconnect("cks-nobody").Outcome());
        Assert.Equal(NotFound, await Kms.Delete("cks-nobody").Outcome());
        Assert.Equal(NotFound, await Kms.UpdateCustomKeyStoreAsync(new() { CustomKeyStoreId = "cks-nobody", NewCustomKeyStoreName = "x" }).Outcome());
        Assert.Equal(NotFound, await Kms.CreateKeyAsync(new() { Origin = "AWS_CLOUDHSM", CustomKeyStoreId = "cks-nobody" }).Outcome());
    }

    [Fact]
    public async Task Stores_come_in_pages()
    {
        string[] ids = [.. Enumerable.Range(0, 5).Select(i => Emulator.AddCloudHsmStore($"store {i}").Id)];
        var first = await Kms.DescribeCustomKeyStoresAsync(new() { Limit = 3 });
        var second = await Kms.DescribeCustomKeyStoresAsync(new() { Limit = 3, Marker = first.NextMarker });
        Assert.Equal(ids, first.CustomKeyStores.Concat(second.CustomKeyStores).Select(store => store.CustomKeyStoreId));
        Assert.True(first.Truncated);
        Assert.False(second.Truncated);
        await Assert.ThrowsAsync<InvalidMarkerException>(() => Kms.DescribeCustomKeyStoresAsync(new() { Marker = "foreign" }));
    }

    [Fact]
    public async Task Pages_go_on_where_they_were_when_stores_go()
    {
        string[] ids = [.. Enumerable.Range(0, 6).Select(i => Emulator.AddCloudHsmStore($"store {i}", EmulatedConnectionState.Disconnected).Id)];
        var first = await Kms.DescribeCustomKeyStoresAsync(new() { Limit = 3 });
        await Kms.Delete(ids[0]);
        await Kms.Delete(ids[2]);
        var second = await Kms.DescribeCustomKeyStoresAsync(new() { Limit = 3, Marker = first.NextMarker });
        Assert.Equal(ids[3..], second.CustomKeyStores.Select(store => store.CustomKeyStoreId));
        Assert.False(second.Truncated);
    }

    private static CreateCustomKeyStoreRequest CloudHsm(string name, string cluster) => new()
    {
        CustomKeyStoreName = name,
        CloudHsmClusterId = cluster,
        TrustAnchorCertificate = "certificate",
        KeyStorePassword = "kmsuser-password",
    };

    private static CreateCustomKeyStoreRequest External(string name, string path) => new()
    {
        CustomKeyStoreName = name,
        CustomKeyStoreType = CustomKeyStoreType.EXTERNAL_KEY_STORE,
        XksProxyUriEndpoint = "https://proxy.example.com",
        XksProxyUriPath = path,
        XksProxyConnectivity = XksProxyConnectivityType.PUBLIC_ENDPOINT,
        XksProxyAuthenticationCredential = new() { AccessKeyId = "ABCDEFGHIJKLMNOPQRST", RawSecretAccessKey = new string('k', 43) },
    };

    private async Task<string> Body(string operation, string body)
    {
        var answer = await SendAsync(operation, body);
        return answer.Body;
    }
}

public sealed class StoreCreationInProcess() : StoreCreationFacts(Transport.InProcess);

public sealed class StoreCreationOverHttp() : StoreCreationFacts(Transport.Http);
