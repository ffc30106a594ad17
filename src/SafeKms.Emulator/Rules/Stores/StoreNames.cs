namespace SafeKms.Emulator.Rules.Stores;

/// <summary>AWS's words for stores.</summary>
internal static class StoreNames
{
    public static string Wire(this EmulatedStoreType type) => type == EmulatedStoreType.CloudHsm ? "AWS_CLOUDHSM" : "EXTERNAL_KEY_STORE";

    public static EmulatedStoreType ReadType(string wire) =>
        Enum.GetValues<EmulatedStoreType>().Cast<EmulatedStoreType?>().FirstOrDefault(type => type!.Value.Wire() == wire) ?? throw new FormatException($"'{wire}' is no type of store.");

    public static EmulatedConnectionState ReadState(string wire) =>
        Enum.GetValues<EmulatedConnectionState>().Cast<EmulatedConnectionState?>().FirstOrDefault(state => state!.Value.Wire() == wire) ?? throw new FormatException($"'{wire}' is no connection state.");

    public static string Wire(this EmulatedConnectionState state) => state switch
    {
        EmulatedConnectionState.Connected => "CONNECTED",
        EmulatedConnectionState.Connecting => "CONNECTING",
        EmulatedConnectionState.Disconnected => "DISCONNECTED",
        EmulatedConnectionState.Disconnecting => "DISCONNECTING",
        _ => "FAILED",
    };
}
