using System.Text;
using System.Text.Json;

namespace SafeKms.Emulator.Tests;

/// <summary>An answer as it came over the wire.</summary>
internal sealed record RawAnswer(int Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>"ok", or the error's type.</summary>
    public string Outcome => Status == 200 ? "ok" : Json.GetProperty("__type").GetString()!;

    public string Message => Json.GetProperty("message").GetString()!;

    public JsonElement Json
    {
        get
        {
            using var document = JsonDocument.Parse(Body);
            return document.RootElement.Clone();
        }
    }

    public static async Task<RawAnswer> OfAsync(HttpResponseMessage response)
    {
        string body = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync());
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
        return new RawAnswer((int)response.StatusCode, body, headers);
    }
}
