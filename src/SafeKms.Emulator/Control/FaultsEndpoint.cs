using System.Text.Json;
using SafeKms.Emulator.Rules;

namespace SafeKms.Emulator.Control;

/// <summary><c>POST /_emulator/faults</c> adds a fault, <c>GET</c> tells those that can still strike, <c>DELETE</c> clears them.</summary>
internal static class FaultsEndpoint
{
    private const int LongestDelay = 24 * 60 * 60 * 1000;

    private static readonly string[] Members =
        ["operation", "error", "message", "statusCode", "count", "skip", "afterCommit", "delayMs", "dropConnection", "keyId", "customKeyStoreId"];

    public static void Add(ControlRequest request)
    {
        var fault = Read(request.Read(Members));
        request.Emulator.Faults.Add(fault);
        Write(request.Answer, fault);
    }

    public static void Tell(ControlRequest request)
    {
        request.Answer.WriteStartArray();
        foreach (var fault in request.Emulator.Faults)
        {
            Write(request.Answer, fault);
        }

        request.Answer.WriteEndArray();
    }

    public static void Clear(ControlRequest request)
    {
        request.Emulator.Faults.Clear();
        request.AnswerNothing();
    }

    private static Fault Read(ControlBody body)
    {
        string operation = body.Text("operation") ?? throw ControlFailure.BadRequest("'operation' is missing: an operation's name, or * for all.");
        if (operation != "*" && OperationTable.Find(operation) is null)
        {
            throw ControlFailure.BadRequest($"The emulator has no operation '{operation}'; a fault for all operations has the operation '*'.");
        }

        int? status = body.Whole("statusCode", 400, 599);
        var fault = new Fault(operation)
        {
            Error = Error(body.Text("error"), status),
            Message = body.Text("message"),
            StatusCode = status ?? 0,
            Count = body.Whole("count", 1, int.MaxValue) ?? 1,
            Skip = body.Whole("skip", 0, int.MaxValue) ?? 0,
            AfterEffect = body.Flag("afterCommit"),
            Delay = TimeSpan.FromMilliseconds(body.Whole("delayMs", 0, LongestDelay) ?? 0),
            DropConnection = body.Flag("dropConnection"),
            KeyId = body.Text("keyId"),
            CustomKeyStoreId = body.Text("customKeyStoreId"),
        };
        return fault.Error is not null || fault.DropConnection || fault.Delay > TimeSpan.Zero
            ? fault
            : throw ControlFailure.BadRequest("This fault would do nothing: give an 'error', a 'delayMs' or 'dropConnection'.");
    }

    private static string? Error(string? error, int? status) => (error, status) switch
    {
        ("", _) => throw ControlFailure.BadRequest("'error' has to be an error's name, such as ThrottlingException."),
        (null, >= 500) => "KMSInternalException",
        (null, not null) => throw ControlFailure.BadRequest("'error' is missing: which error has that status?"),
        _ => error,
    };

    private static void Write(Utf8JsonWriter json, Fault fault)
    {
        json.WriteStartObject();
        json.WriteString("operation", fault.Operation);
        json.WriteString("error", fault.Error);
        json.WriteString("message", fault.Message);
        json.WriteNumber("statusCode", fault.AnsweredStatus);
        json.WriteNumber("count", fault.Count);
        json.WriteNumber("skip", fault.Skip);
        json.WriteBoolean("afterCommit", fault.AfterEffect);
        json.WriteNumber("delayMs", (int)fault.Delay.TotalMilliseconds);
        json.WriteBoolean("dropConnection", fault.DropConnection);
        json.WriteString("keyId", fault.KeyId);
        json.WriteString("customKeyStoreId", fault.CustomKeyStoreId);
        json.WriteNumber("hits", fault.Hits);
        json.WriteEndObject();
    }
}
