namespace SafeKms.Emulator;

/// <summary>A custom key store's connection state.</summary>
public enum EmulatedConnectionState
{
    /// <summary>CONNECTED: keys can be created and used.</summary>
    Connected,

    /// <summary>CONNECTING: becomes CONNECTED or FAILED.</summary>
    Connecting,

    /// <summary>DISCONNECTED: the only state in which a store can be deleted.</summary>
    Disconnected,

    /// <summary>DISCONNECTING: becomes DISCONNECTED.</summary>
    Disconnecting,

    /// <summary>FAILED: the connection attempt ended with a ConnectionErrorCode.</summary>
    Failed,
}
