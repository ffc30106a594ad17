using System.Text;

namespace SafeKms.Cli.Terminals;

/// <summary>Keeps the result until it is whole, so that a reader who stops early, or is not there, cannot disturb the command itself.</summary>
internal sealed class ResultWriter(Stream stream, Encoding encoding) : StringWriter
{
    private readonly Stream _stream = stream;

    public override Encoding Encoding { get; } = encoding;

    public override void Flush()
    {
        var builder = GetStringBuilder();
        if (builder.Length == 0)
            return;

        // Tables pad their cells; nobody needs the blanks at the end of a line.
        var lines = builder.ToString().Split('\n').Select(static line => line.TrimEnd(' '));
        var bytes = Encoding.GetBytes(string.Join('\n', lines));
        builder.Clear();
        _stream.Write(bytes);
        _stream.Flush();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _stream.Dispose();
        base.Dispose(disposing);
    }
}
