using System.Globalization;
using System.Text.Json;

namespace SafeKms.Emulator.Validation;

/// <summary>A whole number in a range.</summary>
internal sealed class IntegerShape(int min, int max) : Shape
{
    public override void Check(JsonElement value, string path, Violations violations)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out int number))
        {
            throw WrongType(value, "an Integer");
        }

        string shown = $"'{number.ToString(CultureInfo.InvariantCulture)}'";
        if (number < min)
        {
            violations.Add(shown, path, $"Member must have value greater than or equal to {min}");
        }

        if (number > max)
        {
            violations.Add(shown, path, $"Member must have value less than or equal to {max}");
        }
    }
}
