using SafeKms.Emulator.Rules;

namespace SafeKms.Emulator;

/// <summary>One call that reached the emulator. Immutable.</summary>
public sealed class KmsCall
{
    // As long as the model lets a key id be: a caller cannot fill the memory through the log.
    private const int LongestText = 2048;

    private readonly Guid _requestId;

    internal KmsCall(long sequence, string operation, Guid requestId, DateTimeOffset time, string? customKeyStoreId, string? keyId)
    {
        Sequence = sequence;
        Operation = Shortened(operation)!;
        _requestId = requestId;
        Time = time;
        CustomKeyStoreId = Shortened(customKeyStoreId);
        KeyId = Shortened(keyId);
    }

    private KmsCall(KmsCall call, int statusCode, string? errorType)
        : this(call.Sequence, call.Operation, call._requestId, call.Time, call.CustomKeyStoreId, call.KeyId)
    {
        StatusCode = statusCode;
        ErrorType = errorType;
    }

    /// <summary>Counts the calls in order of arrival, from 1.</summary>
    public long Sequence { get; }

    /// <summary>The operation, such as <c>DescribeKey</c>.</summary>
    public string Operation { get; }

    /// <summary>The request id, as in the x-amzn-RequestId header.</summary>
    public string RequestId => _requestId.ToString();

    /// <summary>When the call arrived, on the emulator's clock.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>The request's CustomKeyStoreId, if it has one.</summary>
    public string? CustomKeyStoreId { get; }

    /// <summary>The request's KeyId (or TargetKeyId), as it was written, if it has one.</summary>
    public string? KeyId { get; }

    /// <summary>The HTTP status that the caller got; 0 while the call is under way, and if it got no answer.</summary>
    public int StatusCode { get; }

    /// <summary>The error's type; null on success; <c>ConnectionDropped</c>, <c>ResponseLost</c> or <c>Canceled</c> if the caller got no answer.</summary>
    public string? ErrorType { get; }

    /// <inheritdoc />
    public override string ToString() => $"#{Sequence} {Operation} {CustomKeyStoreId ?? KeyId} -> {StatusCode} {ErrorType}";

    internal Guid Id => _requestId;

    /// <summary>Whether the emulator has the operation.</summary>
    internal bool IsModelled => OperationTable.Find(Operation) is not null;

    internal KmsCall Ended(int statusCode, string? errorType) => new(this, statusCode, errorType);

    private static string? Shortened(string? text) => text is { Length: > LongestText } ? text[..LongestText] : text;
}
