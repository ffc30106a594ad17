using System.Globalization;
using SafeKms.Emulator.State;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Stores;

internal static class DescribeCustomKeyStores
{
    public static void Run(Scope scope, Input input, Output output)
    {
        string? id = input.Text("CustomKeyStoreId");
        string? name = input.Text("CustomKeyStoreName");
        if (id is not null && name is not null)
        {
            throw KmsFailure.Validation("Specify either a custom key store ID or a custom key store name, but not both.");
        }

        long delay = scope.Settings.VisibilityDelay.Ticks;
        var stores = scope.World.Stores.Visible(scope.Now, delay)
            .Where(store => (id is null || store.Id == id) && (name is null || store.Name == name))
            .ToList();
        if (stores.Count == 0 && (id ?? name) is { } wanted)
        {
            throw KmsFailure.StoreNotFound(wanted);
        }

        // By number, not by id: the last store of the page before may be gone by now.
        int given = Page.After(scope, input) is { } last ? int.Parse(last, CultureInfo.InvariantCulture) : 0;
        int first = stores.TakeWhile(store => store.Number <= given).Count();
        int end = Math.Min(stores.Count, first + Page.Size(input, byDefault: 100));
        output.Json.WriteStartArray("CustomKeyStores");
        for (int i = first; i < end; i++)
        {
            Write(stores[i], scope.Now - delay, output);
        }

        output.Json.WriteEndArray();
        Page.End(scope, output, end < stores.Count ? stores[end - 1].Number.ToString(CultureInfo.InvariantCulture) : null);
    }

    private static void Write(StoreRecord store, long asOf, Output output)
    {
        var connection = store.Connection.At(asOf);
        output.Json.WriteStartObject();
        output.Text("CustomKeyStoreId", store.Id);
        output.Text("CustomKeyStoreName", store.Name);
        output.Text("CloudHsmClusterId", store.CloudHsmClusterId);
        output.Text("TrustAnchorCertificate", store.TrustAnchorCertificate);
        output.Text("ConnectionState", connection.State.Wire());
        output.Text("ConnectionErrorCode", connection.ErrorCode);
        output.Date("CreationDate", store.Created);
        output.Text("CustomKeyStoreType", store.Type.Wire());
        if (store.Proxy is { } proxy)
        {
            output.Json.WriteStartObject("XksProxyConfiguration");
            output.Text("Connectivity", proxy.Connectivity);
            output.Text("AccessKeyId", proxy.AccessKeyId);
            output.Text("UriEndpoint", proxy.UriEndpoint);
            output.Text("UriPath", proxy.UriPath);
            output.Text("VpcEndpointServiceName", proxy.VpcEndpointServiceName);
            output.Text("VpcEndpointServiceOwner", proxy.VpcEndpointServiceOwner);
            output.Json.WriteEndObject();
        }

        output.Json.WriteEndObject();
    }
}
