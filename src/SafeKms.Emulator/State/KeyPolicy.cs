using System.Text.Json;

namespace SafeKms.Emulator.State;

/// <summary>A key policy, of which only one thing is judged: which actions it denies to everyone.</summary>
internal sealed class KeyPolicy
{
    private readonly string[] _denied;

    private KeyPolicy(string text, JsonElement[] statements)
    {
        Text = text;
        IsSound = Array.TrueForAll(statements, IsStatement);
        _denied = [.. statements.Where(DeniesEveryone).SelectMany(Actions)];
    }

    public string Text { get; }

    /// <summary>Whether every statement allows or denies, and says whom.</summary>
    public bool IsSound { get; }

    public static KeyPolicy DenyDescribeKey(Arns arns) => Parse($$"""
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Effect": "Allow", "Principal": { "AWS": "{{arns.Root}}" }, "Action": "kms:*", "Resource": "*" },
            { "Effect": "Deny", "Principal": "*", "Action": "kms:DescribeKey", "Resource": "*" }
          ]
        }
        """)!;

    public static string DefaultText(Arns arns) =>
        $$"""{"Version":"2012-10-17","Id":"key-default-1","Statement":[{"Sid":"Enable IAM User Permissions","Effect":"Allow","Principal":{"AWS":"{{arns.Root}}"},"Action":"kms:*","Resource":"*"}]}""";

    /// <summary>Reads a policy document; null if it is none.</summary>
    public static KeyPolicy? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("Statement", out var statements))
            {
                return null;
            }

            return new KeyPolicy(text, Items(statements));
        }
        catch (Exception notJson) when (notJson is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whether nobody may perform <paramref name="operation"/> on the key.</summary>
    public bool Denies(string operation) => _denied.Length > 0 && Array.Exists(_denied, pattern => Matches(pattern, "kms:" + operation));

    // A statement without Action or Resource is no mistake: it has no effect.
    private static bool IsStatement(JsonElement statement) =>
        statement.ValueKind == JsonValueKind.Object
        && statement.TryGetProperty("Effect", out var effect) && (Is(effect, "Allow") || Is(effect, "Deny"))
        && (statement.TryGetProperty("Principal", out _) || statement.TryGetProperty("NotPrincipal", out _));

    private static bool DeniesEveryone(JsonElement statement) =>
        statement.ValueKind == JsonValueKind.Object
        && statement.TryGetProperty("Effect", out var effect) && Is(effect, "Deny")
        && statement.TryGetProperty("Principal", out var principal) && IsEveryone(principal)
        && !statement.TryGetProperty("Condition", out _);

    private static bool IsEveryone(JsonElement principal) =>
        Is(principal, "*")
        || (principal.ValueKind == JsonValueKind.Object && principal.TryGetProperty("AWS", out var aws) && Items(aws).Any(static item => Is(item, "*")));

    private static IEnumerable<string> Actions(JsonElement statement) =>
        statement.TryGetProperty("Action", out var action) ? Items(action).Where(static item => item.ValueKind == JsonValueKind.String).Select(static item => item.GetString()!) : [];

    private static JsonElement[] Items(JsonElement element) => element.ValueKind == JsonValueKind.Array ? [.. element.EnumerateArray()] : [element];

    private static bool Is(JsonElement element, string text) => element.ValueKind == JsonValueKind.String && element.ValueEquals(text);

    private static bool Matches(string pattern, string action) =>
        System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern.Replace("\\", "\\\\", StringComparison.Ordinal), action, ignoreCase: true);
}
