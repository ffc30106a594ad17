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

        Apply(scope.World.Stores, store, input);
    }

    private static bool IsAllowed(string field, EmulatedConnectionState state, bool isExternal) =>
        state == EmulatedConnectionState.Disconnected
        || field == "NewCustomKeyStoreName"
        || (isExternal && field is "XksProxyAuthenticationCredential" or "XksProxyUriPath");

    private static void Apply(StoreShelf stores, StoreRecord store, Input input)
    {
        string name = input.Text("NewCustomKeyStoreName") ?? store.Name;
        string? clusterId = input.Text("CloudHsmClusterId") ?? store.CloudHsmClusterId;
        var proxy = store.Proxy is null ? null : StoreFields.Proxy(input, store.Proxy);
        if (stores.FindByName(name) is { } holder && holder != store)
        {
            throw StoreFields.NameInUse(name);
        }

        StoreFields.RefuseConflicts(stores, store, clusterId, proxy);
        store.Name = name;
        store.CloudHsmClusterId = clusterId;
        store.Proxy = proxy;
    }
}
