using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;

namespace SafeKms.Cli.Emulation;

/// <summary>
/// What a caller sends, without the news that there is no more to come until all of it is read: a caller that has said all it has to say
/// still wants an answer, and Kestrel would take its end of sending for its leaving.
/// </summary>
internal sealed class HalfClosedInput(PipeReader input) : PipeReader
{
    private long _lengthAtEnd = -1;

    /// <summary>For every connection of an endpoint.</summary>
    public static ConnectionDelegate Allow(ConnectionDelegate next) => connection =>
    {
        connection.ConnectionClosed = CancellationToken.None;
        connection.Transport = new Duplex(new HalfClosedInput(connection.Transport.Input), connection.Transport.Output);
        return next(connection);
    };

    public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default) =>
        Seen(await input.ReadAsync(cancellationToken).ConfigureAwait(false));

    public override bool TryRead(out ReadResult result)
    {
        if (!input.TryRead(out result))
            return false;
        result = Seen(result);
        return true;
    }

    public override void AdvanceTo(SequencePosition consumed) => input.AdvanceTo(consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined) => input.AdvanceTo(consumed, examined);

    public override void CancelPendingRead() => input.CancelPendingRead();

    public override void Complete(Exception? exception = null) => input.Complete(exception);

    /// <summary>The end is told once nothing is left, or once what is left was shown and nothing of it taken.</summary>
    private ReadResult Seen(ReadResult result)
    {
        if (!result.IsCompleted)
            return result;

        var isEnd = result.Buffer.IsEmpty || result.Buffer.Length == _lengthAtEnd;
        _lengthAtEnd = result.Buffer.Length;
        return new ReadResult(result.Buffer, result.IsCanceled, isEnd);
    }
}
