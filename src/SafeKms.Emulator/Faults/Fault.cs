using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator;

/// <summary>Something that goes wrong with the calls of one operation.</summary>
/// <param name="operation">The operation's name, such as <c>DescribeKey</c>, or <c>*</c> for every operation.</param>
/// <example><code>
/// emulator.Faults.Add(new Fault("DisconnectCustomKeyStore") { Error = "KMSInternalException", Count = 2 });
/// emulator.Faults.Add(new Fault("DeleteCustomKeyStore") { AfterEffect = true, DropConnection = true }); // a lost response
/// </code></example>
public sealed class Fault(string operation)
{
    private int _hits;

    /// <summary>The operation, or <c>*</c>.</summary>
    public string Operation { get; } = operation ?? throw new ArgumentNullException(nameof(operation));

    /// <summary>The error to answer, such as <c>ThrottlingException</c>; null for none.</summary>
    public string? Error { get; init; }

    /// <summary>The error's message; a plain one unless given.</summary>
    public string? Message { get; init; }

    /// <summary>The error's HTTP status; unless given, the one AWS sends with this error (400 or 500).</summary>
    public int StatusCode { get; init; }

    /// <summary>How many calls it strikes; <see cref="int.MaxValue"/> for all.</summary>
    /// <value>1 unless set.</value>
    public int Count { get; init; } = 1;

    /// <summary>How many matching calls it lets pass first.</summary>
    public int Skip { get; init; }

    /// <summary>Whether the call takes effect before the fault strikes.</summary>
    public bool AfterEffect { get; init; }

    /// <summary>How much longer the call takes, on the emulator's clock: before its effect, or after it with <see cref="AfterEffect"/>.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Whether the connection breaks instead of an answer: an <see cref="HttpRequestException"/> in the client. With <see cref="AfterEffect"/>, a lost response.</summary>
    public bool DropConnection { get; init; }

    /// <summary>Strike only calls with this KeyId, as the caller writes it; null for any.</summary>
    public string? KeyId { get; init; }

    /// <summary>Strike only calls with this CustomKeyStoreId; null for any.</summary>
    public string? CustomKeyStoreId { get; init; }

    /// <summary>How many calls it has struck.</summary>
    public int Hits => Volatile.Read(ref _hits);

    /// <inheritdoc />
    public override string ToString() => $"{Operation}: {(DropConnection ? "dropped connection" : Error ?? "delay")}{(AfterEffect ? " after the effect" : "")}";

    /// <summary>The status of the error it answers; 0 if it answers none.</summary>
    internal int AnsweredStatus => Error is null || DropConnection ? 0 : StatusCode != 0 ? StatusCode : KmsFailure.StatusOf(Error);

    internal void Struck() => Interlocked.Increment(ref _hits);

    internal bool Matches(KmsCall call) =>
        (Operation == "*" || Operation == call.Operation)
        && (KeyId is null || KeyId == call.KeyId)
        && (CustomKeyStoreId is null || CustomKeyStoreId == call.CustomKeyStoreId);
}
