namespace SafeKms;

/// <summary>How a custom key store is connected to its backing key store, as AWS KMS tells it.</summary>
/// <seealso href="https://docs.aws.amazon.com/kms/latest/APIReference/API_CustomKeyStoresListEntry.html">CustomKeyStoresListEntry</seealso>
public enum StoreConnectionState
{
    /// <summary>The service gave no state, or one that this version does not know. Never taken for disconnected.</summary>
    Unknown = 0,

    /// <summary>Disconnected: its keys cannot be used, none can be created in it, and it may be deleted when it holds none.</summary>
    Disconnected,

    /// <summary>On the way to <see cref="Connected"/> or <see cref="Failed"/>.</summary>
    Connecting,

    /// <summary>Connected: its keys are in service.</summary>
    Connected,

    /// <summary>The last attempt to connect failed. It must be disconnected before it can be connected or deleted.</summary>
    Failed,

    /// <summary>On the way to <see cref="Disconnected"/>.</summary>
    Disconnecting,
}
