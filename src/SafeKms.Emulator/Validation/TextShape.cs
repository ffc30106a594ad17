using System.Text.Json;
using System.Text.RegularExpressions;

namespace SafeKms.Emulator.Validation;

/// <summary>A string with a length and perhaps a pattern, which has to match all of it.</summary>
internal sealed class TextShape(int min, int max, string? pattern = null, bool isSecret = false) : Shape
{
    private readonly Regex? _pattern = pattern is null ? null : new Regex($@"\A(?:{pattern})\z", RegexOptions.ECMAScript);

    public override void Check(JsonElement value, string path, Violations violations)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            throw WrongType(value, "a String");
        }

        string text = value.GetString()!;
        int length = LengthOf(text);
        if (length < min)
        {
            Add($"Member must have length greater than or equal to {min}");
        }

        if (length > max)
        {
            Add($"Member must have length less than or equal to {max}");
        }

        if (_pattern is not null && !_pattern.IsMatch(text))
        {
            Add($"Member must satisfy regular expression pattern: {pattern}");
        }

        // A character beyond the basic plane is one character, not two.
        static int LengthOf(string text) => text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0 ? text.Length : text.EnumerateRunes().Count();

        void Add(string constraint)
        {
            if (isSecret)
            {
                violations.AddSecret(path, constraint);
            }
            else
            {
                violations.Add($"'{text}'", path, constraint);
            }
        }
    }
}
