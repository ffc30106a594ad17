using System.Text.Json;

namespace SafeKms.Emulator.Validation;

/// <summary>True or false.</summary>
internal sealed class BooleanShape : Shape
{
    public override void Check(JsonElement value, string path, Violations violations)
    {
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            throw WrongType(value, "a Boolean");
        }
    }
}
