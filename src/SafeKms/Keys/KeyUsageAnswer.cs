namespace SafeKms;

/// <summary>What AWS KMS knows of a key's last use.</summary>
public enum KeyUsageAnswer
{
    /// <summary>It cannot be told: the key is older than the account that AWS KMS keeps, or the answer was refused or lacks something.</summary>
    Unknown = 0,

    /// <summary>The key was used at a known time.</summary>
    Used,

    /// <summary>The key was never used, all its life long.</summary>
    NeverUsed,
}
