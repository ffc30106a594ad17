using System.Text.Json;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Validation;

/// <summary>Bytes, in base64 on the wire; their value is never repeated.</summary>
internal sealed class BlobShape(int min, int max) : Shape
{
    public override void Check(JsonElement value, string path, Violations violations)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            throw WrongType(value, "a Blob");
        }

        if (!value.TryGetBytesFromBase64(out byte[]? bytes))
        {
            throw KmsFailure.Serialization("Unable to decode a base64 encoded Blob");
        }

        if (bytes.Length < min)
        {
            violations.AddSecret(path, $"Member must have length greater than or equal to {min}");
        }

        if (bytes.Length > max)
        {
            violations.AddSecret(path, $"Member must have length less than or equal to {max}");
        }
    }
}
