using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafeKms;

/// <summary>How plans and receipts are written as JSON: without reflection, so that it works trimmed and ahead of time.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(DeletionPlan))]
[JsonSerializable(typeof(EmptinessReceipt))]
[JsonSerializable(typeof(DisconnectionReceipt))]
[JsonSerializable(typeof(ConnectionReceipt))]
[JsonSerializable(typeof(DeletionReceipt))]
[JsonSerializable(typeof(KeyDeletionScheduleReceipt))]
[JsonSerializable(typeof(KeyDeletionCancellationReceipt))]
internal sealed partial class SafeKmsJson : JsonSerializerContext
{
    /// <summary>For files and terminals, not for HTML: a plus sign in a date stays a plus sign.</summary>
    public static SafeKmsJson Readable => Lazily.Readable;

    // Apart, so that it is made after Default.
    private static class Lazily
    {
        public static readonly SafeKmsJson Readable = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
