namespace SafeKms;

/// <summary>What a store's state asks for before it is DISCONNECTED. Plan and execution both go by it.</summary>
internal enum DisconnectNeed
{
    /// <summary>It must be disconnected: CONNECTED, CONNECTING and FAILED stores alike.</summary>
    Disconnect,

    /// <summary>It is DISCONNECTING: only wait.</summary>
    WaitOnly,

    /// <summary>It is DISCONNECTED.</summary>
    Nothing,

    /// <summary>Its state is unknown: touch nothing.</summary>
    Undecided,
}

internal static class DisconnectNeeds
{
    public static DisconnectNeed Of(StoreConnectionState state) => state switch
    {
        StoreConnectionState.Connected or StoreConnectionState.Connecting or StoreConnectionState.Failed => DisconnectNeed.Disconnect,
        StoreConnectionState.Disconnecting => DisconnectNeed.WaitOnly,
        StoreConnectionState.Disconnected => DisconnectNeed.Nothing,
        _ => DisconnectNeed.Undecided,
    };
}
