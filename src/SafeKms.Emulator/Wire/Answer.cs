namespace SafeKms.Emulator.Wire;

/// <summary>What the caller gets.</summary>
internal sealed record Answer(int StatusCode, string? ErrorType, ReadOnlyMemory<byte> Body)
{
    public static Answer None(string reason) => new(0, reason, default);

    public static Answer Of(KmsFailure failure)
    {
        using var output = new Output();
        output.Text("__type", failure.Type);
        output.Text("message", failure.Message);
        return new Answer(failure.StatusCode, failure.Type, output.Close());
    }
}
