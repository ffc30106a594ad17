using System.Text.Json;
using System.Text.RegularExpressions;

namespace SafeKms.Emulator.Validation;

/// <summary>A string with a length and perhaps a pattern, which has to match all of it.</summary>
internal sealed class TextShape(int min, int max, string? pattern = null, bool isSecret = false) : Shape
{
    private readonly Regex? _pattern = pattern is null ? null : new Regex($@"\A(?:{pattern})\z", RegexOptions.ECMAScript);

    private readonly string _atLeast = $"Member must have length greater than or equal to {min}";
    private readonly string _atMost = $"Member must have length less than or equal to {max}";
    private readonly string? _like = pattern is null ? null : $"Member must satisfy regular expression pattern: {pattern}";

    public override IReadOnlyList<string> Constraints => _like is null ? [_atMost, _atLeast] : [_atMost, _atLeast, _like];

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
            Add(_atLeast);
        }

        if (length > max)
        {
            Add(_atMost);
        }

        if (_pattern is not null && !_pattern.IsMatch(text))
        {
            Add(_like!);
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
