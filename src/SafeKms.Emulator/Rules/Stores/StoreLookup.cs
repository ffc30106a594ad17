using SafeKms.Emulator.State;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Stores;

internal static class StoreLookup
{
    /// <summary>The store that the request names.</summary>
    public static StoreRecord Store(this Scope scope, Input input)
    {
        string id = input.Required("CustomKeyStoreId");
        return scope.World.Stores.Find(id) ?? throw KmsFailure.StoreNotFound(id);
    }
}
