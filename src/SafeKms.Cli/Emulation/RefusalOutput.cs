using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Connections;

namespace SafeKms.Cli.Emulation;

/// <summary>
/// What a caller is sent, every refusal with a request id. Kestrel refuses what is no HTTP before anything of ours is asked, and only here
/// can such a refusal be told what all others say: which request it is about, and that the fault is the caller's (it takes a request line
/// that makes no sense for one of another HTTP, and says 505).
/// </summary>
internal sealed class RefusalOutput(PipeWriter output) : PipeWriter
{
    // A head is written in one piece where there is room for it.
    private const int RoomForHead = 1024;

    // CR LF, the name, a colon, a blank and the id.
    private const int RoomForId = 64;

    private Memory<byte> _memory;

    public override bool CanGetUnflushedBytes => output.CanGetUnflushedBytes;

    public override long UnflushedBytes => output.UnflushedBytes;

    /// <summary>For every connection of an endpoint.</summary>
    public static ConnectionDelegate Number(ConnectionDelegate next) => connection =>
    {
        connection.Transport = new Duplex(connection.Transport.Input, new RefusalOutput(connection.Transport.Output));
        return next(connection);
    };

    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        _memory = output.GetMemory(Math.Max(sizeHint, RoomForHead) + RoomForId);
        return _memory[..^RoomForId];
    }

    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public override void Advance(int bytes)
    {
        var length = IsBareRefusal(_memory.Span[..bytes]) ? AddId(bytes) : bytes;
        _memory = _memory[length..]; // Kestrel goes on where it was without asking for memory again
        output.Advance(length);
    }

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => output.FlushAsync(cancellationToken);

    public override void CancelPendingFlush() => output.CancelPendingFlush();

    public override void Complete(Exception? exception = null) => output.Complete(exception);

    public override ValueTask CompleteAsync(Exception? exception = null) => output.CompleteAsync(exception);

    // Kestrel's own: nothing follows that would be in the wrong place now.
    private static bool IsBareRefusal(ReadOnlySpan<byte> written) =>
        (written.StartsWith("HTTP/1.1 4"u8) || written.StartsWith("HTTP/1.1 5"u8))
        && written.IndexOf("\r\nContent-Length: 0\r\n"u8) > 0
        && written.IndexOf("\r\nx-amzn-RequestId: "u8) < 0;

    private int AddId(int bytes)
    {
        ReadOnlySpan<byte> written = _memory.Span[..bytes];
        var end = written.IndexOf("\r\n"u8);
        var isOtherHttp = written.StartsWith("HTTP/1.1 505"u8);
        var status = isOtherHttp ? "HTTP/1.1 400 Bad Request" : Encoding.ASCII.GetString(written[..end]);
        byte[] head = [.. Encoding.ASCII.GetBytes($"{status}\r\nx-amzn-RequestId: {Guid.NewGuid()}"), .. written[end..]];
        head.CopyTo(_memory);
        return head.Length;
    }
}
