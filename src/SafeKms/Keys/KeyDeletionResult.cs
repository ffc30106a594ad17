namespace SafeKms;

/// <summary>What became of one key when its deletion was to be scheduled or cancelled.</summary>
public enum KeyDeletionResult
{
    /// <summary>AWS KMS refused; <see cref="KeyDeletionOutcome.Reason"/> tells why. The key is as it was.</summary>
    Failed = 0,

    /// <summary>Its deletion was scheduled.</summary>
    Scheduled,

    /// <summary>Its deletion was scheduled already, perhaps with another date; nothing was asked.</summary>
    AlreadyPending,

    /// <summary>Its deletion was cancelled. The key is disabled until EnableKey enables it.</summary>
    Canceled,

    /// <summary>Its deletion was not scheduled; nothing was asked.</summary>
    NotPending,

    /// <summary>It is gone: AWS KMS deleted it on the way.</summary>
    Gone,
}
