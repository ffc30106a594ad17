namespace SafeKms.Emulator;

/// <summary>What DeleteCustomKeyStore answers for a store that both holds keys and is not disconnected, which AWS leaves undocumented.</summary>
public enum DeletePrecedence
{
    /// <summary>CustomKeyStoreInvalidStateException.</summary>
    InvalidState,

    /// <summary>CustomKeyStoreHasCMKsException.</summary>
    HasKeys,
}
