using System.Text.Json.Nodes;

namespace SafeKms.Emulator.Tests.Model;

/// <summary>Values that satisfy the model, of any length that the patterns allow.</summary>
internal static class Samples
{
    private const string Vpce = "com.amazonaws.vpce.us-east-1.vpce-svc-";

    /// <summary>A text of that length that satisfies the pattern; null if there is none.</summary>
    public static string? Text(string? pattern, int length) => pattern switch
    {
        "cluster-[2-7a-zA-Z]{11,16}" => Padded("cluster-", length, 'a', atLeast: 11),
        "^https://[a-zA-Z0-9.-]+$" => Padded("https://", length, 'a', atLeast: 1),
        { } path when path.Contains("kms/xks", StringComparison.Ordinal) => length == 11 ? "/kms/xks/v1" : length < 13 ? null : $"/{new string('p', length - 12)}/kms/xks/v1",
        { } vpce when vpce.Contains("vpce-svc", StringComparison.Ordinal) => Padded(Vpce, length, '0', atLeast: 1),
        "[0-9]{12}" => length == 12 ? "111122223333" : null,
        _ => new string('A', length),
    };

    /// <summary>A value that satisfies all that the model demands of a member, its required members included.</summary>
    public static JsonNode Value(ModelMember member) => member.Kind switch
    {
        "string" => Text(member)!,
        "enum" => member.Values[0],
        "integer" => member.Min ?? 1,
        "boolean" => false,
        "blob" => Blob(member.Min ?? 1),
        "map" => new JsonObject { ["name"] = "value" },
        "list" => new JsonArray(Value(ServiceModel.ChildrenOf(member.Operation, member.Path).Single())),
        "structure" => Structure(member.Operation, member.Path),
        _ => throw new NotSupportedException(member.Kind),
    };

    /// <summary>A structure with its required members; the operation's input if the path is empty.</summary>
    public static JsonObject Structure(string operation, string path) =>
        new(ServiceModel.ChildrenOf(operation, path).Where(static child => child.IsRequired).Select(static child => KeyValuePair.Create(NameOf(child), (JsonNode?)Value(child))));

    /// <summary>A request in which only the member at <paramref name="member"/> is special.</summary>
    public static string Request(ModelMember member, JsonNode? value)
    {
        var root = Structure(member.Operation, "");
        string[] steps = [.. member.Path.Replace("[]", ".[]", StringComparison.Ordinal).Split('.')];
        JsonNode node = root;
        string walked = "";
        foreach (string step in steps[..^1])
        {
            walked = step == "[]" ? walked + "[]" : walked.Length == 0 ? step : $"{walked}.{step}";
            var here = ServiceModel.Members.Single(other => other.Operation == member.Operation && other.Path == walked);
            node = step == "[]" ? node[0]! : node[step] ??= Value(here);
        }

        if (steps[^1] == "[]")
        {
            node.AsArray()[0] = value;
        }
        else
        {
            node[steps[^1]] = value;
        }

        return root.ToJsonString();
    }

    public static JsonNode Blob(int length) => Convert.ToBase64String(new byte[length]);

    private static string Text(ModelMember member) =>
        Enumerable.Range(member.Min ?? 1, 64).Select(length => Text(member.Pattern, length)).First(static text => text is not null)!;

    private static string? Padded(string start, int length, char with, int atLeast) => length < start.Length + atLeast ? null : start.PadRight(length, with);

    private static string NameOf(ModelMember member) => member.Path[(member.Path.LastIndexOf('.') + 1)..];
}
