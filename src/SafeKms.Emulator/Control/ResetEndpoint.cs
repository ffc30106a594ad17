namespace SafeKms.Emulator.Control;

/// <summary><c>POST /_emulator/reset</c>: stores, keys, aliases, faults and calls go; time and settings stay.</summary>
internal static class ResetEndpoint
{
    public static void Reset(ControlRequest request)
    {
        request.Read();
        request.Emulator.Reset();
        request.AnswerNothing();
    }
}
