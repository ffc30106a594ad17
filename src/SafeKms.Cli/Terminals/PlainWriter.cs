using System.Text;
using System.Text.RegularExpressions;

namespace SafeKms.Cli.Terminals;

/// <summary>
/// Lets no colour and no bold through. Spectre.Console, told that there is no ANSI, would set colours through System.Console, which sends
/// escape sequences of its own to a terminal.
/// </summary>
internal sealed partial class PlainWriter(TextWriter writer) : TextWriter
{
    public override Encoding Encoding => writer.Encoding;

    public override void Write(char value) => writer.Write(value);

    public override void Write(string? value) => writer.Write(value is null ? null : Padding().Replace(Style().Replace(value, ""), ""));

    public override void Flush() => writer.Flush();

    [GeneratedRegex(@"\x1b\[[0-9;]*m")]
    private static partial Regex Style();

    /// <summary>Tables pad their cells; nobody needs the blanks at the end of a line.</summary>
    [GeneratedRegex(" +(?=\r?\n)")]
    private static partial Regex Padding();
}
