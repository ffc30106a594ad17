using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Keys;

internal static class ListKeys
{
    public static void Run(Scope scope, Input input, Output output)
    {
        var keys = scope.World.Keys;
        int index = Page.After(scope, input) is { } last ? keys.IndexAfter(Guid.Parse(last)) : 0;
        int left = Page.Size(input, byDefault: 100);
        string? lastGiven = null;
        string? lastIfMore = null;
        output.Json.WriteStartArray("Keys");
        for (; index < keys.Count; index++)
        {
            var key = keys.Sorted[index];
            if (key.VisibleFrom > scope.Now)
            {
                continue;
            }

            if (left-- == 0)
            {
                lastIfMore = lastGiven;
                break;
            }

            lastGiven = key.Id.ToString();
            output.Json.WriteStartObject();
            output.Json.WriteString("KeyId", lastGiven);
            output.Json.WriteString("KeyArn", string.Concat(scope.Arns.KeyPrefix, lastGiven));
            output.Json.WriteEndObject();
        }

        output.Json.WriteEndArray();
        Page.End(scope, output, lastIfMore);
    }
}
