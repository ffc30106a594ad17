namespace SafeKms;

/// <summary>What an operation means to do to the store.</summary>
internal enum StoreIntent
{
    /// <summary>Nothing is changed.</summary>
    Look,

    /// <summary>Brings keys into service.</summary>
    Connect,

    /// <summary>Takes keys out of service.</summary>
    Disconnect,

    /// <summary>Ends the store.</summary>
    Delete,

    /// <summary>Ends its keys.</summary>
    ScheduleKeyDeletion,

    /// <summary>Keeps its keys.</summary>
    CancelKeyDeletion,
}
