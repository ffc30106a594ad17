using System.Text.RegularExpressions;

namespace SafeKms.Analyzers.Tests.Harness;

/// <summary>
/// A row of the table of shapes: a body with its verdict. G[id] is a correct emptiness check, P[id] a correct
/// disconnection with polling, X[id] the deletion.
/// </summary>
internal sealed partial record Shape(string Name, string Expected, string Body)
{
    public static IReadOnlyList<Shape> Read(string resource)
    {
        using var stream = typeof(Shape).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return [.. Regex.Split(reader.ReadToEnd(), @"^== ", RegexOptions.Multiline).Skip(1).Select(Parse)];
    }

    /// <summary>The whole program: members before a line of dashes, the body after it.</summary>
    public string Program
    {
        get
        {
            var parts = Regex.Split(Expand(Body), @"^---\s*$", RegexOptions.Multiline);
            if (parts.Length == 1 && Body.StartsWith("// file", StringComparison.Ordinal))
            {
                return parts[0];
            }

            var (members, body) = parts.Length == 1 ? ("", parts[0]) : (parts[0], parts[1]);
            return $$"""
                class Holes(IAmazonKeyManagementService kms)
                {
                    readonly string _readonlyId = "cks-1";
                    string _field = "cks-2";
                    public string Property { get; set; } = "";
                    static void Log(object message) => Console.WriteLine(message);
                {{members}}
                    public async Task Run(string id, string id2, string[] ids, bool a, CancellationToken ct, IAmazonKeyManagementService other)
                    {
                        await Task.Yield();
                {{body}}
                    }
                }
                """;
        }
    }

    private static Shape Parse(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var head = text[..end].Split('|');
        return new Shape(head[0].Trim(), head[1].Trim(), text[(end + 1)..]);
    }

    private static string Expand(string body)
    {
        body = Replace(body, "G", "await foreach (var key# in kms.Paginators.ListKeys(new ListKeysRequest()).Keys) { var meta# = (await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = key#.KeyId })).KeyMetadata; if (meta#.CustomKeyStoreId == @) throw new InvalidOperationException(); }");
        body = Replace(body, "P", "{ var now# = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = @ })).CustomKeyStores[0].ConnectionState; if (now# != ConnectionStateType.DISCONNECTED) { await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = @ }); while (true) { var then# = (await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = @ })).CustomKeyStores[0].ConnectionState; if (then# == ConnectionStateType.DISCONNECTED) break; await Task.Delay(1000); } } }");
        body = Replace(body, "W", "while ((await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = @ })).CustomKeyStores[0].ConnectionState != ConnectionStateType.DISCONNECTED) await Task.Delay(1000);");
        body = Replace(body, "X", "await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = @ });");
        body = Replace(body, "M", "(await kms.DescribeKeyAsync(@)).KeyMetadata");
        body = Replace(body, "S", "(await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = @ })).CustomKeyStores[0].ConnectionState");
        body = body.Replace("DISC[", "await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = ", StringComparison.Ordinal).Replace("]CSID;", " });", StringComparison.Ordinal);
        return body.Replace("KEYS", "kms.Paginators.ListKeys(new ListKeysRequest()).Keys", StringComparison.Ordinal);
    }

    private static string Replace(string body, string macro, string text)
    {
        var n = 0;
        return Regex.Replace(body, $@"(?<![A-Za-z0-9_]){macro}\[([^\]]+(?:\[\d\])?)\]", m => text.Replace("#", macro + ++n, StringComparison.Ordinal).Replace("@", m.Groups[1].Value, StringComparison.Ordinal));
    }

    public override string ToString() => Name;
}
