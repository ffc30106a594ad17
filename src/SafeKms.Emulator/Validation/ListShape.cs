using System.Text.Json;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Validation;

/// <summary>A list of like values.</summary>
internal sealed class ListShape(Shape member, int max = int.MaxValue) : Shape
{
    public override void Check(JsonElement value, string path, Violations violations)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            throw KmsFailure.Serialization("Expected list or null");
        }

        if (value.GetArrayLength() > max)
        {
            violations.Add($"'{value.GetRawText()}'", path, $"Member must have length less than or equal to {max}");
        }

        int position = 0;
        foreach (var item in value.EnumerateArray())
        {
            position++;
            if (item.ValueKind == JsonValueKind.Null)
            {
                violations.Add(null, $"{path}.{position}.member", "Member must not be null");
            }
            else
            {
                member.Check(item, $"{path}.{position}.member", violations);
            }
        }
    }
}
