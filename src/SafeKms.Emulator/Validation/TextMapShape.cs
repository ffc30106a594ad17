using System.Text.Json;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Validation;

/// <summary>A map of strings to strings.</summary>
internal sealed class TextMapShape : Shape
{
    public override void Check(JsonElement value, string path, Violations violations)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw KmsFailure.Serialization("Expected map or null");
        }

        foreach (var entry in value.EnumerateObject())
        {
            _ = entry.Name; // throws if it is no Unicode text
            if (entry.Value.ValueKind == JsonValueKind.Null)
            {
                violations.Add(null, $"{path}.{entry.Name}.member", NotNull);
            }
            else if (entry.Value.ValueKind != JsonValueKind.String)
            {
                throw WrongType(entry.Value, "a String");
            }
            else
            {
                _ = entry.Value.GetString();
            }
        }
    }
}
