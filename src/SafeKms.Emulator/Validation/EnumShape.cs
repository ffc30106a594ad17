using System.Text.Json;

namespace SafeKms.Emulator.Validation;

/// <summary>One of a set of strings.</summary>
internal sealed class EnumShape(params string[] values) : Shape
{
    private readonly string _constraint = $"Member must satisfy enum value set: [{string.Join(", ", values)}]";

    public override IReadOnlyList<string> Constraints => [_constraint];

    public override void Check(JsonElement value, string path, Violations violations)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            throw WrongType(value, "a String");
        }

        string text = value.GetString()!;
        if (!values.Contains(text))
        {
            violations.Add($"'{text}'", path, _constraint);
        }
    }
}
