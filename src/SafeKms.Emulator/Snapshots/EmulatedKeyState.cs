namespace SafeKms.Emulator;

/// <summary>A key's state as DescribeKey tells it.</summary>
public enum EmulatedKeyState
{
    /// <summary>Enabled: usable.</summary>
    Enabled,

    /// <summary>Disabled: cryptographic operations are refused.</summary>
    Disabled,

    /// <summary>PendingDeletion: gone at the deletion date unless cancelled.</summary>
    PendingDeletion,

    /// <summary>Unavailable: the key's store is not connected.</summary>
    Unavailable,
}
