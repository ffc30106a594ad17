using SafeKms.Emulator.Rules.Keys;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Tags;

internal static class TagResource
{
    public static void Run(Scope scope, Input input, Output output)
    {
        var added = TagCheck.Read(input);
        var tags = scope.LastingKey(input).Details.Tags;
        TagCheck.RefuseTooMany(tags.Count + added.Keys.Count(key => !tags.ContainsKey(key)));
        foreach (var (key, value) in added)
        {
            tags[key] = value;
        }
    }
}
