namespace SafeKms.Emulator;

/// <summary>An answer of the emulator, ready for any transport.</summary>
public sealed class KmsResponse
{
    internal KmsResponse(int statusCode, ReadOnlyMemory<byte> body, KmsCall call)
    {
        StatusCode = statusCode;
        Body = body;
        RequestId = call.RequestId;
    }

    /// <summary>The HTTP status: 200, 400 or 500, or what a fault says; 0 if the transport has to drop the connection.</summary>
    public int StatusCode { get; }

    /// <summary>The body: AWS JSON 1.1; empty for operations without an output.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The value of the x-amzn-RequestId header.</summary>
    public string RequestId { get; }

    /// <summary>Whether the transport has to drop the connection instead of answering.</summary>
    public bool IsDropped => StatusCode == 0;

    /// <summary>The headers to send. No Date: an AWS client that finds the emulator's clock weeks from its own thinks its clock wrong, and retries.</summary>
    public IEnumerable<KeyValuePair<string, string>> Headers =>
    [
        new("x-amzn-RequestId", RequestId),
        new("Content-Type", "application/x-amz-json-1.1"),
        new("Cache-Control", "no-cache, no-store, must-revalidate, private"),
    ];
}
