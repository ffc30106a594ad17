using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SafeKms.Cli.Failures;

namespace SafeKms.Cli.Results;

/// <summary>How results are written as JSON: without reflection, so that it works ahead of time.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ErrorDocument))]
[JsonSerializable(typeof(StoresResult))]
[JsonSerializable(typeof(KeysResult))]
internal sealed partial class CliJson : JsonSerializerContext
{
    /// <summary>For files and terminals, not for HTML: an apostrophe stays one.</summary>
    public static CliJson Readable => Lazily.Readable;

    // Apart, so that it is made after Default.
    private static class Lazily
    {
        public static readonly CliJson Readable = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}

/// <summary>A policy statement is written as IAM reads it: names as they are.</summary>
[JsonSourceGenerationOptions]
[JsonSerializable(typeof(IamStatement))]
internal sealed partial class IamJson : JsonSerializerContext;
