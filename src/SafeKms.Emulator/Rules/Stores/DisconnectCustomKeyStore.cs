using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Stores;

internal static class DisconnectCustomKeyStore
{
    public static void Run(Scope scope, Input input, Output output)
    {
        var store = scope.Store(input);
        var state = store.StateAt(scope.Now);
        if (state is EmulatedConnectionState.Disconnected or EmulatedConnectionState.Disconnecting)
        {
            throw KmsFailure.StoreState($"The custom key store {store.Id} is already {state.Wire()}.");
        }

        store.Disconnect(scope.Now, scope.Settings.DisconnectDuration);
    }
}
