namespace SafeKms;

/// <summary>The service's words for states and types, and back.</summary>
internal static class StateWords
{
    public static string InAwsWords(this StoreConnectionState state) => state switch
    {
        StoreConnectionState.Disconnected => "DISCONNECTED",
        StoreConnectionState.Connecting => "CONNECTING",
        StoreConnectionState.Connected => "CONNECTED",
        StoreConnectionState.Failed => "FAILED",
        StoreConnectionState.Disconnecting => "DISCONNECTING",
        _ => "UNKNOWN",
    };

    public static StoreConnectionState ParseState(string? text) => text switch
    {
        "DISCONNECTED" => StoreConnectionState.Disconnected,
        "CONNECTING" => StoreConnectionState.Connecting,
        "CONNECTED" => StoreConnectionState.Connected,
        "FAILED" => StoreConnectionState.Failed,
        "DISCONNECTING" => StoreConnectionState.Disconnecting,
        _ => StoreConnectionState.Unknown,
    };

    public static StoreType ParseType(string? text, bool hasCluster, bool hasProxy) => text switch
    {
        "AWS_CLOUDHSM" => StoreType.CloudHsm,
        "EXTERNAL_KEY_STORE" => StoreType.External,
        // Answers from before external key stores existed carry no type.
        null when hasCluster => StoreType.CloudHsm,
        null when hasProxy => StoreType.External,
        _ => StoreType.Unknown,
    };
}
