namespace SafeKms;

/// <summary>The steps of an operation on a custom key store, each operation's in their order.</summary>
public enum StepName
{
    /// <summary>Finds the store and holds it against the safety policy and the confirmation.</summary>
    InspectStore = 0,

    /// <summary>Sweeps all keys of the Region to prove that none is in the store.</summary>
    EnsureEmpty,

    /// <summary>Asks AWS KMS to disconnect the store. From here on its keys cannot be used.</summary>
    Disconnect,

    /// <summary>Looks at the store until it is DISCONNECTED twice in a row.</summary>
    WaitUntilDisconnected,

    /// <summary>Proves once more that the store is empty, now that no key can be created in it.</summary>
    RecheckEmpty,

    /// <summary>Deletes the store, for ever.</summary>
    Delete,

    /// <summary>Looks for the store until AWS KMS no longer knows it.</summary>
    ConfirmDeletion,

    /// <summary>Asks AWS KMS to connect the store.</summary>
    Connect,

    /// <summary>Looks at the store until it is CONNECTED twice in a row.</summary>
    WaitUntilConnected,

    /// <summary>Sweeps all keys of the Region to find those in the store.</summary>
    FindKeys,

    /// <summary>Schedules the deletion of the keys found.</summary>
    ScheduleKeyDeletion,

    /// <summary>Cancels the deletion of the keys found.</summary>
    CancelKeyDeletion,
}
