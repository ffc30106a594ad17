namespace SafeKms.Emulator;

/// <summary>An answer of the emulator's control API, ready for any transport.</summary>
public sealed class ControlResponse
{
    internal ControlResponse(int statusCode, ReadOnlyMemory<byte> body)
    {
        StatusCode = statusCode;
        Body = body;
    }

    /// <summary>The HTTP status: 200, 400, 404 or 405.</summary>
    public int StatusCode { get; }

    /// <summary>The body: one JSON document, <c>{"error":{"code":…,"message":…}}</c> unless the status is 200.</summary>
    public ReadOnlyMemory<byte> Body { get; }
}
