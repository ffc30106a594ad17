using SafeKms.Emulator.State;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Stores;

/// <summary>DISCONNECTED: every field. CONNECTED: the name, and an external store's credential and URI path. Else nothing.</summary>
internal static class UpdateCustomKeyStore
{
    private static readonly string[] AllFields = ["NewCustomKeyStoreName", .. StoreFields.OfCloudHsm, .. StoreFields.OfExternal];

    public static void Run(Scope scope, Input input, Output output)
    {
        var store = scope.Store(input);
        bool isExternal = store.Type == EmulatedStoreType.External;
        StoreFields.Refuse(isExternal ? StoreFields.OfCloudHsm : StoreFields.OfExternal, store.Type.Wire(), input);
        var state = store.StateAt(scope.Now);
        if (state is not (EmulatedConnectionState.Disconnected or EmulatedConnectionState.Connected))
        {
            throw KmsFailure.StoreState($"The custom key store {store.Id} is {state.Wire()}. Only a DISCONNECTED or CONNECTED custom key store can be changed.");
        }

        if (Array.Find(AllFields, field => input.Has(field) && !IsAllowed(field, state, isExternal)) is { } refused)
        {
            throw KmsFailure.StoreState($"{refused} cannot be changed while the custom key store {store.Id} is {state.Wire()}. Disconnect it first.");
        }

        Apply(scope, store, input);
    }

    private static bool IsAllowed(string field, EmulatedConnectionState state, bool isExternal) =>
        state == EmulatedConnectionState.Disconnected
        || field == "NewCustomKeyStoreName"
        || (isExternal && field is "XksProxyAuthenticationCredential" or "XksProxyUriPath");

    private static void Apply(Scope scope, StoreRecord store, Input input)
    {
        var stores = scope.World.Stores;
        string name = input.Text("NewCustomKeyStoreName") ?? store.Name;
        string? clusterId = input.Text("CloudHsmClusterId") ?? store.CloudHsmClusterId;
        var proxy = store.Proxy is null ? null : StoreFields.Proxy(scope.Arns, input, store.Proxy);
        if (stores.FindByName(name) is { } holder && holder != store)
        {
            throw StoreFields.NameInUse(name);
        }

        // Another store's cluster shares no backup with this store's: else it could not be that store's. Update knows no "in use".
        if (StoreFields.HolderOf(clusterId, stores, store) is { } owner)
        {
            throw new KmsFailure("CloudHsmClusterNotRelatedException", $"The cluster {clusterId} is not related to the cluster of the custom key store {store.Id}: it belongs to the custom key store {owner.Id}.");
        }

        StoreFields.RefuseSameProxy(stores, store, proxy);
        store.Name = name;
        store.CloudHsmClusterId = clusterId;
        store.Proxy = proxy;
    }
}
