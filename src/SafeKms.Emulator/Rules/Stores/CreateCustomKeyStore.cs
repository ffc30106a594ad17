using SafeKms.Emulator.State;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Stores;

/// <summary>Every well-formed cluster id is an active cluster, every well-formed proxy answers.</summary>
internal static class CreateCustomKeyStore
{
    private const int MostStores = 10;

    public static void Run(Scope scope, Input input, Output output)
    {
        bool isExternal = input.Text("CustomKeyStoreType") == "EXTERNAL_KEY_STORE";
        string name = input.Required("CustomKeyStoreName");
        StoreFields.RequireFor(isExternal, input);
        var stores = scope.World.Stores;
        if (stores.FindByName(name) is not null)
        {
            throw StoreFields.NameInUse(name);
        }

        var store = new StoreRecord(
            World.NewStoreId(),
            name,
            isExternal ? EmulatedStoreType.External : EmulatedStoreType.CloudHsm,
            scope.Now,
            new ConnectionTimeline(scope.Now, EmulatedConnectionState.Disconnected, null))
        {
            CloudHsmClusterId = input.Text("CloudHsmClusterId"),
            TrustAnchorCertificate = input.Text("TrustAnchorCertificate"),
            Proxy = isExternal ? StoreFields.Proxy(scope.Arns, input, current: null) : null,
        };
        if (StoreFields.HolderOf(store.CloudHsmClusterId, stores) is { } holder)
        {
            throw new KmsFailure("CloudHsmClusterInUseException", $"The cluster {store.CloudHsmClusterId} is already associated with the custom key store {holder.Id}.");
        }

        StoreFields.RefuseSameProxy(stores, self: null, store.Proxy);
        if (stores.All.Count >= MostStores)
        {
            throw new KmsFailure("LimitExceededException", $"An account can have at most {MostStores} custom key stores in a Region.");
        }

        stores.Add(store);
        output.Text("CustomKeyStoreId", store.Id);
    }
}
