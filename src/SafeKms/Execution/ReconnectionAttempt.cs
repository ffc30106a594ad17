namespace SafeKms;

/// <summary>How the attempt to connect a store again ended.</summary>
public enum ReconnectionAttempt
{
    /// <summary>The store had not been disconnected by this operation.</summary>
    NotNeeded = 0,

    /// <summary>The store was CONNECTED again, seen twice in a row.</summary>
    Reconnected,

    /// <summary>It was not tried: the option is off, or the store was not CONNECTED at the start.</summary>
    NotAttempted,

    /// <summary>It was tried, and the store is not CONNECTED. Its keys cannot be used.</summary>
    Failed,
}
