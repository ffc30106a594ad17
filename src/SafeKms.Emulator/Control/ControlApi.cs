using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SafeKms.Emulator.Control;

/// <summary>Which endpoint a request means, and how it may go wrong.</summary>
internal static class ControlApi
{
    private const string Prefix = "/_emulator/";

    private static readonly JsonWriterOptions Options = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every endpoint: its path, in which <c>*</c> stands for a name, and what it does for each method.</summary>
    private static readonly (string[] Path, Dictionary<string, Action<ControlRequest>> Methods)[] Endpoints =
    [
        (["health"], new() { ["GET"] = HealthEndpoint.Tell }),
        (["clock"], new() { ["GET"] = ClockEndpoint.Tell, ["POST"] = ClockEndpoint.Advance }),
        (["faults"], new() { ["GET"] = FaultsEndpoint.Tell, ["POST"] = FaultsEndpoint.Add, ["DELETE"] = FaultsEndpoint.Clear }),
        (["calls"], new() { ["GET"] = CallsEndpoint.Tell, ["DELETE"] = CallsEndpoint.Clear }),
        (["reset"], new() { ["POST"] = ResetEndpoint.Reset }),
        (["stores", "*", "connection"], new() { ["POST"] = ConnectionEndpoint.Script }),
        (["keys"], new() { ["POST"] = KeysEndpoint.Add }),
    ];

    /// <summary>Every request that makes sense: method and path.</summary>
    public static IEnumerable<string> Requests => Endpoints.SelectMany(static endpoint => endpoint.Methods.Keys.Select(method => $"{method} {PathOf(endpoint.Path)}"));

    public static ControlResponse Handle(KmsEmulator emulator, string method, string path, ReadOnlyMemory<byte> body)
    {
        var answer = new ArrayBufferWriter<byte>(256);
        using var json = new Utf8JsonWriter(answer, Options);
        int status = 200;
        try
        {
            var (act, name) = Find(method, path);
            act(new ControlRequest(emulator, name, body, json));
        }
        catch (ControlFailure failure)
        {
            json.Reset();
            answer.ResetWrittenCount();
            status = failure.StatusCode;
            Write(json, failure);
        }

        json.Flush();
        return new ControlResponse(status, answer.WrittenMemory);
    }

    private static (Action<ControlRequest> Act, string Name) Find(string method, string path)
    {
        string[] asked = path.StartsWith(Prefix, StringComparison.Ordinal) ? path[Prefix.Length..].Split('/') : [];
        foreach (var (pattern, methods) in Endpoints)
        {
            if (Matches(pattern, asked))
            {
                return methods.TryGetValue(method, out var act)
                    ? (act, asked[Math.Min(1, asked.Length - 1)])
                    : throw ControlFailure.MethodNotAllowed(path, methods.Keys);
            }
        }

        throw ControlFailure.NotFound($"The control API has no {path}; it has {string.Join(", ", Endpoints.Select(static endpoint => PathOf(endpoint.Path)))}.");
    }

    private static string PathOf(string[] pattern) => Prefix + string.Join('/', pattern);

    private static bool Matches(string[] pattern, string[] asked) =>
        pattern.Length == asked.Length && pattern.Zip(asked).All(static pair => pair.First == "*" ? pair.Second.Length > 0 : pair.First == pair.Second);

    private static void Write(Utf8JsonWriter json, ControlFailure failure)
    {
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("code", failure.Code);
        json.WriteString("message", failure.Message);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
