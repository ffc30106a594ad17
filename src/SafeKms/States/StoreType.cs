namespace SafeKms;

/// <summary>What backs a custom key store.</summary>
public enum StoreType
{
    /// <summary>The service gave no type, or one that this version does not know.</summary>
    Unknown = 0,

    /// <summary>An AWS CloudHSM cluster (<c>AWS_CLOUDHSM</c>).</summary>
    CloudHsm,

    /// <summary>An external key manager behind an external key store proxy (<c>EXTERNAL_KEY_STORE</c>).</summary>
    External,
}
