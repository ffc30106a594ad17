using System.Security.Cryptography;
using SafeKms.Emulator.Rules.Keys;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Cryptography;

internal static class GenerateDataKey
{
    public static void Run(Scope scope, Input input, Output output)
    {
        KeyUse.RefuseRecipient(input);
        int length = (input.Number("NumberOfBytes"), input.Text("KeySpec")) switch
        {
            ({ } bytes, null) => bytes,
            (null, "AES_256") => 32,
            (null, "AES_128") => 16,
            _ => throw KmsFailure.Validation("Please specify either number of bytes or key spec."),
        };
        var key = scope.Key(input, orAlias: true);
        scope.RequireUsable(key);
        KeyUse.EndDryRun(input);
        byte[] plaintext = RandomNumberGenerator.GetBytes(length);
        output.Json.WriteBase64String("CiphertextBlob", Envelope.Seal(key, plaintext, input.Map("EncryptionContext")));
        output.Json.WriteBase64String("Plaintext", plaintext);
        output.Text("KeyId", scope.Arns.OfKey(key.Id));
        output.Text("KeyMaterialId", key.MaterialId);
        scope.Record(key);
    }
}
