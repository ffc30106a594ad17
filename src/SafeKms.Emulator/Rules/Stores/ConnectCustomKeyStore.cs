using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Stores;

/// <summary>The model refuses Connect only in DISCONNECTING and FAILED; in CONNECTING and CONNECTED it changes nothing.</summary>
internal static class ConnectCustomKeyStore
{
    public static void Run(Scope scope, Input input, Output output)
    {
        var store = scope.Store(input);
        switch (store.StateAt(scope.Now))
        {
            case EmulatedConnectionState.Disconnected:
                store.Connect(scope.Now, scope.Settings.ConnectDuration);
                break;
            case EmulatedConnectionState.Disconnecting:
                throw KmsFailure.StoreState($"The custom key store {store.Id} is disconnecting. Wait until it is DISCONNECTED, then connect it.");
            case EmulatedConnectionState.Failed:
                throw KmsFailure.StoreState($"The connection state of the custom key store {store.Id} is FAILED. Disconnect it before you connect it again.");
        }
    }
}
