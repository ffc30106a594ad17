namespace SafeKms;

/// <summary>The <see cref="SafetyPolicy"/> forbids changing this store, or it cannot be told whether it does.</summary>
public sealed class SafetyPolicyException : SafeKmsException
{
    internal SafetyPolicyException(OperationSituation situation, string objection)
        : base(
            situation,
            objection,
            "If this is the store you mean, change the SafetyPolicy of this program - after asking those who set it.",
            HelpPages.CustomKeyStorePermissions)
    {
    }
}
