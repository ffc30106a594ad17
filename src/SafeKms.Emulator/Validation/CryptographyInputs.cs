using static SafeKms.Emulator.Validation.Member;

namespace SafeKms.Emulator.Validation;

/// <summary>The inputs of the cryptographic operations.</summary>
internal static class CryptographyInputs
{
    public static readonly StructureShape Encrypt = new(
        Required("KeyId", Shapes.KeyId),
        Required("Plaintext", Shapes.Plaintext),
        Optional("EncryptionContext", Shapes.EncryptionContext),
        Optional("GrantTokens", Shapes.GrantTokens),
        Optional("EncryptionAlgorithm", Shapes.EncryptionAlgorithm),
        Optional("DryRun", Shapes.Boolean));

    public static readonly StructureShape Decrypt = new(
        Optional("CiphertextBlob", Shapes.Ciphertext),
        Optional("EncryptionContext", Shapes.EncryptionContext),
        Optional("GrantTokens", Shapes.GrantTokens),
        Optional("KeyId", Shapes.KeyId),
        Optional("EncryptionAlgorithm", Shapes.EncryptionAlgorithm),
        Optional("Recipient", Shapes.Recipient),
        Optional("DryRun", Shapes.Boolean),
        Optional("DryRunModifiers", Shapes.DryRunModifiers));

    public static readonly StructureShape GenerateDataKey = new(
        Required("KeyId", Shapes.KeyId),
        Optional("EncryptionContext", Shapes.EncryptionContext),
        Optional("NumberOfBytes", Shapes.NumberOfBytes),
        Optional("KeySpec", Shapes.DataKeySpec),
        Optional("GrantTokens", Shapes.GrantTokens),
        Optional("Recipient", Shapes.Recipient),
        Optional("DryRun", Shapes.Boolean));
}
