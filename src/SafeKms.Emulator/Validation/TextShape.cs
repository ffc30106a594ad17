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
        if (text.Length < min)
        {
            Add($"Member must have length greater than or equal to {min}");
        }

        if (text.Length > max)
        {
            Add($"Member must have length less than or equal to {max}");
        }

        if (_pattern is not null && !_pattern.IsMatch(text))
        {
            Add($"Member must satisfy regular expression pattern: {pattern}");
        }

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
