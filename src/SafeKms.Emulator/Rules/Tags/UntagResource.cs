using SafeKms.Emulator.Rules.Keys;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Tags;

/// <summary>A tag that is not there is no error.</summary>
internal static class UntagResource
{
    public static void Run(Scope scope, Input input, Output output)
    {
        string[] removed = [.. input.Texts("TagKeys")];
        Array.ForEach(removed, TagCheck.RefuseReserved);
        var tags = scope.LastingKey(input).DetailsIfAny?.Tags;
        foreach (string key in removed)
        {
            tags?.Remove(key);
        }
    }
}
