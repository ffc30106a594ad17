namespace SafeKms.Emulator.Rules.Stores;

/// <summary>AWS's words for stores.</summary>
internal static class StoreNames
{
    public static string Wire(this EmulatedStoreType type) => type == EmulatedStoreType.CloudHsm ? "AWS_CLOUDHSM" : "EXTERNAL_KEY_STORE";

    public static string Wire(this EmulatedConnectionState state) => state switch
    {
        EmulatedConnectionState.Connected => "CONNECTED",
        EmulatedConnectionState.Connecting => "CONNECTING",
        EmulatedConnectionState.Disconnected => "DISCONNECTED",
        EmulatedConnectionState.Disconnecting => "DISCONNECTING",
        _ => "FAILED",
    };
}
