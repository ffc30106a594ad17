using System.Text.Json;
using SafeKms.Emulator.Rules;
using SafeKms.Emulator.Validation;

namespace SafeKms.Emulator.Wire;

/// <summary>A request as far as it can be understood: an operation with its input, or the failure to answer.</summary>
internal sealed class KmsRequest : IDisposable
{
    private const string TargetPrefix = "TrentService.";

    private JsonDocument? _document;

    private KmsRequest(string operationName) => OperationName = operationName;

    public string OperationName { get; }

    public Operation? Operation { get; private init; }

    public KmsFailure? Failure { get; private set; }

    public Input Input { get; private set; }

    /// <summary>The store that the request names, for the log.</summary>
    public string? CustomKeyStoreId { get; private set; }

    /// <summary>The key that the request names, for the log.</summary>
    public string? KeyId { get; private set; }

    public static KmsRequest Parse(string? target, ReadOnlyMemory<byte> body)
    {
        string name = target is not null && target.StartsWith(TargetPrefix, StringComparison.Ordinal) ? target[TargetPrefix.Length..] : target ?? "";
        if (name.Length == target?.Length || OperationTable.Find(name) is not { } operation)
        {
            return new KmsRequest(name) { Failure = KmsFailure.NotModelled(name) };
        }

        var request = new KmsRequest(operation.Name) { Operation = operation };
        try
        {
            request.Read(operation.Input, body);
        }
        catch (KmsFailure wrongType)
        {
            request.Failure = wrongType;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string that is no Unicode text.
            request.Failure = KmsFailure.Serialization("The request body is not valid JSON.");
        }

        return request;
    }

    public void Dispose() => _document?.Dispose();

    private void Read(StructureShape shape, ReadOnlyMemory<byte> body)
    {
        _document = JsonDocument.Parse(body.IsEmpty ? "{}"u8.ToArray() : body);
        var root = _document.RootElement;
        if (root.ValueKind == JsonValueKind.Object)
        {
            CustomKeyStoreId = TextOf(root, "CustomKeyStoreId");
            KeyId = TextOf(root, "KeyId") ?? TextOf(root, "TargetKeyId");
        }

        Input = new Input(root);
        var violations = new Violations();
        shape.Check(root, "", violations);
        Failure = violations.ToFailure();
    }

    private static string? TextOf(JsonElement root, string member) =>
        root.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
