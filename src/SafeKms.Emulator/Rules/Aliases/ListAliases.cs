using SafeKms.Emulator.Rules.Keys;
using SafeKms.Emulator.State;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Aliases;

internal static class ListAliases
{
    public static void Run(Scope scope, Input input, Output output)
    {
        var aliases = input.Text("KeyId") is { } reference
            ? scope.Key(reference).DetailsIfAny?.Aliases.Values ?? Enumerable.Empty<AliasRecord>()
            : scope.World.Aliases.All.Values;
        if (Page.After(scope, input) is { } last)
        {
            aliases = aliases.SkipWhile(alias => string.CompareOrdinal(alias.Name, last) <= 0);
        }

        int size = Page.Size(input, byDefault: 50, most: 100);
        var found = aliases.Take(size + 1).ToList();
        output.Json.WriteStartArray("Aliases");
        foreach (var alias in found.Take(size))
        {
            Write(scope, alias, output);
        }

        output.Json.WriteEndArray();
        Page.End(scope, output, found.Count > size ? found[size - 1].Name : null);
    }

    private static void Write(Scope scope, AliasRecord alias, Output output)
    {
        output.Json.WriteStartObject();
        output.Text("AliasName", alias.Name);
        output.Text("AliasArn", scope.Arns.OfAlias(alias.Name));
        output.Json.WriteString("TargetKeyId", alias.Target.Id);
        output.Date("CreationDate", alias.Created);
        output.Date("LastUpdatedDate", alias.Updated);
        output.Json.WriteEndObject();
    }
}
