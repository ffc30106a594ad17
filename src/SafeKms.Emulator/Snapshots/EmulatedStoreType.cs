namespace SafeKms.Emulator;

/// <summary>What backs a custom key store.</summary>
public enum EmulatedStoreType
{
    /// <summary>AWS_CLOUDHSM: a CloudHSM cluster.</summary>
    CloudHsm,

    /// <summary>EXTERNAL_KEY_STORE: an external key store proxy.</summary>
    External,
}
