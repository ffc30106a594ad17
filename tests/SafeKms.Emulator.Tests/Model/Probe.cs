using System.Text.Json.Nodes;

namespace SafeKms.Emulator.Tests.Model;

/// <summary>A value at, or just beyond, the border of what the model allows.</summary>
/// <param name="Value">The value; null for JSON's null.</param>
/// <param name="Constraint">What it violates, in AWS's words; null if nothing.</param>
internal sealed record Probe(JsonNode? Value, string? Constraint)
{
    public static IEnumerable<Probe> Of(ModelMember member) => member.Kind switch
    {
        "string" => Texts(member),
        "enum" => [.. member.Values.Select(static value => new Probe(value, null)), new("MARS", EnumSet(member)), new("", EnumSet(member)), new(member.Values[0].ToLowerInvariant(), EnumSet(member))],
        "integer" => Range(member, static number => JsonValue.Create(number), "value"),
        "blob" => Range(member, Samples.Blob, "length"),
        "boolean" => [new(true, null), new(false, null)],
        "list" => Lists(member),
        _ => [new(Samples.Value(member), null)],
    };

    /// <summary>Values whose JSON type is never right.</summary>
    public static IEnumerable<JsonNode> WrongTypes(ModelMember member)
    {
        (string Type, JsonNode Value)[] all = [("text", "x!"), ("number", 1.5), ("boolean", true), ("list", new JsonArray(1)), ("structure", new JsonObject { ["x"] = 1 })];
        string[] right = member.Kind switch
        {
            "string" or "enum" => ["text"],
            "boolean" => ["boolean"],
            "list" => ["list"],
            "structure" => ["structure"],
            _ => [], // integer and blob: neither 1.5 nor "x!"; map: the value 1 is no text
        };
        return all.Where(pair => !right.Contains(pair.Type)).Select(static pair => pair.Value);
    }

    private static IEnumerable<Probe> Texts(ModelMember member)
    {
        int min = member.Min ?? 0;
        if (min > 0)
        {
            yield return new(new string('A', min - 1), $"Member must have length greater than or equal to {min}");
        }

        foreach (int length in new[] { min, min + 1, member.Max ?? min }.Distinct())
        {
            if (Samples.Text(member.Pattern, length) is { } text)
            {
                yield return new(text, null);
            }
        }

        if (member.Max is { } max)
        {
            yield return new(new string('A', max + 1), $"Member must have length less than or equal to {max}");
        }

        if (member.Pattern is { } pattern)
        {
            string good = Enumerable.Range(min, 64).Select(length => Samples.Text(pattern, length)).First(static text => text is not null)!;
            foreach (string bad in new[] { $"{good[..^1]}\u0100", $"{good}\u0001", $"\u0100{good}", pattern.Contains("\\u000A", StringComparison.Ordinal) ? "\u0001" : good + "\n" })
            {
                yield return new(bad, $"Member must satisfy regular expression pattern: {pattern}");
            }
        }
    }

    private static IEnumerable<Probe> Range(ModelMember member, Func<int, JsonNode> value, string measure)
    {
        int min = member.Min!.Value;
        int max = member.Max!.Value;
        yield return new(value(min - 1), $"Member must have {measure} greater than or equal to {min}");
        yield return new(value(min), null);
        yield return new(value(max), null);
        yield return new(value(max + 1), $"Member must have {measure} less than or equal to {max}");
    }

    private static IEnumerable<Probe> Lists(ModelMember member)
    {
        var item = ServiceModel.ChildrenOf(member.Operation, member.Path).Single();
        yield return new(new JsonArray(), null);
        if (member.Max is { } max)
        {
            yield return new(Of(item, max), null);
            yield return new(Of(item, max + 1), $"Member must have length less than or equal to {max}");
        }

        static JsonArray Of(ModelMember item, int count) => new([.. Enumerable.Range(0, count).Select(_ => Samples.Value(item))]);
    }

    private static string EnumSet(ModelMember member) => $"Member must satisfy enum value set: [{string.Join(", ", member.Values)}]";
}
