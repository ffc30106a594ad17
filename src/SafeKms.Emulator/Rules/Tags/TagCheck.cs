using System.Buffers;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Tags;

/// <summary>What the tags of a request have to be, beyond their lengths.</summary>
internal static class TagCheck
{
    private const int MostTags = 50;

    private static readonly SearchValues<char> Marks = SearchValues.Create(" _.:/=+-@");

    /// <summary>The request's tags: no key twice, none of AWS's own, no character that tags do not take.</summary>
    public static IReadOnlyDictionary<string, string> Read(Input input)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in input.List("Tags"))
        {
            string key = tag.Required("TagKey");
            string value = tag.Required("TagValue");
            RefuseReserved(key);
            if (!IsPlain(key) || !IsPlain(value))
            {
                throw Invalid("Tags take letters, digits, spaces and the characters _ . : / = + - @ only.");
            }

            if (!tags.TryAdd(key, value))
            {
                throw Invalid("Duplicate tag keys found. A KMS key has one tag of each key.");
            }
        }

        return tags;
    }

    public static void RefuseReserved(string key)
    {
        if (key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
        {
            throw Invalid("Tag keys that begin with 'aws:' are reserved for AWS.");
        }
    }

    public static void RefuseTooMany(int count)
    {
        if (count > MostTags)
        {
            throw new KmsFailure("LimitExceededException", $"A KMS key can have at most {MostTags} tags.");
        }
    }

    private static bool IsPlain(string text) => text.All(static letter => char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || Marks.Contains(letter) || char.IsWhiteSpace(letter));

    private static KmsFailure Invalid(string message) => new("TagException", message);
}
