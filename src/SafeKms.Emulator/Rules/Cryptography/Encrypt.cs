using SafeKms.Emulator.Rules.Keys;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Cryptography;

internal static class Encrypt
{
    public static void Run(Scope scope, Input input, Output output)
    {
        var key = scope.Key(input, orAlias: true);
        scope.RequireUsable(key);
        KeyUse.RequireSymmetric(input);
        KeyUse.EndDryRun(input);
        output.Json.WriteBase64String("CiphertextBlob", Envelope.Seal(key, input.Blob("Plaintext"), input.Map("EncryptionContext")));
        output.Text("KeyId", scope.Arns.OfKey(key.Id));
        output.Text("EncryptionAlgorithm", "SYMMETRIC_DEFAULT");
        scope.Record(key);
    }
}
