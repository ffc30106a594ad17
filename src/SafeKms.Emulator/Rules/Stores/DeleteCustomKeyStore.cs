using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Stores;

internal static class DeleteCustomKeyStore
{
    public static void Run(Scope scope, Input input, Output output)
    {
        var store = scope.Store(input);
        var state = store.StateAt(scope.Now);
        bool hasKeys = store.KeyCount > 0;
        bool isDisconnected = state == EmulatedConnectionState.Disconnected;
        if (hasKeys && (isDisconnected || scope.Settings.DeletePrecedence == DeletePrecedence.HasKeys))
        {
            throw new KmsFailure("CustomKeyStoreHasCMKsException", $"The custom key store {store.Id} contains {store.KeyCount} KMS keys. Schedule their deletion and wait until they are deleted.");
        }

        if (!isDisconnected)
        {
            throw KmsFailure.StoreState($"The custom key store {store.Id} is {state.Wire()}. Only a DISCONNECTED custom key store can be deleted.");
        }

        scope.World.Stores.Remove(store, scope.Now);
    }
}
