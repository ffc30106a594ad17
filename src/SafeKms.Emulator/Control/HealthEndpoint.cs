namespace SafeKms.Emulator.Control;

/// <summary><c>GET /_emulator/health</c></summary>
internal static class HealthEndpoint
{
    public static void Tell(ControlRequest request)
    {
        request.Answer.WriteStartObject();
        request.Answer.WriteString("status", "ok");
        request.Answer.WriteEndObject();
    }
}
