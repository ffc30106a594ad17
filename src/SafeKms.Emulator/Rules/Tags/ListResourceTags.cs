using SafeKms.Emulator.Rules.Keys;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Tags;

internal static class ListResourceTags
{
    private const int LongestPage = 50;

    public static void Run(Scope scope, Input input, Output output)
    {
        var tags = scope.Key(input).DetailsIfAny?.Tags.AsEnumerable() ?? [];
        if (Page.After(scope, input) is { } last)
        {
            tags = tags.SkipWhile(tag => string.CompareOrdinal(tag.Key, last) <= 0);
        }

        int size = Page.Size(input, LongestPage, LongestPage);
        var found = tags.Take(size + 1).ToList();
        output.Json.WriteStartArray("Tags");
        foreach (var (key, value) in found.Take(size))
        {
            output.Json.WriteStartObject();
            output.Text("TagKey", key);
            output.Text("TagValue", value);
            output.Json.WriteEndObject();
        }

        output.Json.WriteEndArray();
        Page.End(scope, output, found.Count > size ? found[size - 1].Key : null);
    }
}
