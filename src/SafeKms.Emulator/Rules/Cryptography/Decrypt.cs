using SafeKms.Emulator.Rules.Keys;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Cryptography;

internal static class Decrypt
{
    public static void Run(Scope scope, Input input, Output output)
    {
        KeyUse.RefuseRecipient(input);
        byte[] ciphertext = input.Blob("CiphertextBlob")
            ?? throw KmsFailure.Validation("1 validation error detected: Value null at 'ciphertextBlob' failed to satisfy constraint: Member must not be null");
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

    private static KmsFailure Invalid() =>
        new("InvalidCiphertextException", "The ciphertext was not made by this emulator, or it or the encryption context was altered.");
}
