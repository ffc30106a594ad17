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
internal sealed partial class SafeKmsJson : JsonSerializerContext;
