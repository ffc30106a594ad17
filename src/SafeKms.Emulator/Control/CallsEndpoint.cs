namespace SafeKms.Emulator.Control;

/// <summary><c>GET /_emulator/calls</c> tells the calls, <c>DELETE</c> forgets them.</summary>
internal static class CallsEndpoint
{
    public static void Tell(ControlRequest request)
    {
        request.Answer.WriteStartArray();
        foreach (var call in request.Emulator.Calls)
        {
            request.Answer.WriteStartObject();
            request.Answer.WriteString("operation", call.Operation);
            request.Answer.WriteString("requestId", call.RequestId);
            request.Answer.WriteString("time", ControlRequest.Instant(call.Time));
            request.Answer.WriteNumber("statusCode", call.StatusCode);
            request.Answer.WriteString("errorType", call.ErrorType);
            request.Answer.WriteEndObject();
        }

        request.Answer.WriteEndArray();
    }

    public static void Clear(ControlRequest request)
    {
        request.Emulator.ClearCalls();
        request.AnswerNothing();
    }
}
