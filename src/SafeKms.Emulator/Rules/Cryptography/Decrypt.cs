using SafeKms.Emulator.Rules.Keys;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Cryptography;

internal static class Decrypt
{
    public static void Run(Scope scope, Input input, Output output)
    {
        KeyUse.RefuseRecipient(input);
        if (input.Flag("DryRun") && input.Texts("DryRunModifiers").Contains("IGNORE_CIPHERTEXT"))
        {
            RunWithoutCiphertext(scope, input);
        }

        byte[] ciphertext = input.Blob("CiphertextBlob")
            ?? throw KmsFailure.Validation("CiphertextBlob is required, except in a dry run with the modifier IGNORE_CIPHERTEXT.");
        var id = Envelope.KeyOf(ciphertext) ?? throw Invalid();
        if (input.Text("KeyId") is { } named && scope.Key(named, orAlias: true).Id != id)
        {
            throw new KmsFailure("IncorrectKeyException", "The key ID in the request does not identify a KMS key that can perform this operation.");
        }

        var key = scope.Key(id.ToString());
        scope.RequireUsable(key);
        KeyUse.RequireSymmetric(input);
        byte[] plaintext = Envelope.Open(key, ciphertext, input.Map("EncryptionContext")) ?? throw Invalid();
        KeyUse.EndDryRun(input);
        output.Text("KeyId", scope.Arns.OfKey(key.Id));
        output.Json.WriteBase64String("Plaintext", plaintext);
        output.Text("EncryptionAlgorithm", "SYMMETRIC_DEFAULT");
        output.Text("KeyMaterialId", key.MaterialId);
        scope.Record(key);
    }

    /// <summary>Asks only whether the named key could decrypt.</summary>
    private static void RunWithoutCiphertext(Scope scope, Input input)
    {
        var key = scope.Key(
            input.Text("KeyId") ?? throw KmsFailure.Validation("KeyId is required in a dry run with the modifier IGNORE_CIPHERTEXT."),
            orAlias: true);
        scope.RequireUsable(key);
        KeyUse.RequireSymmetric(input);
        KeyUse.EndDryRun(input);
    }

    private static KmsFailure Invalid() =>
        new("InvalidCiphertextException", "The ciphertext was not made by this emulator, or it or the encryption context was altered.");
}
