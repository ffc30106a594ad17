using System.Text;
using Spectre.Console;

namespace SafeKms.Cli.Terminals;

/// <summary>
/// The two streams a command writes to, and what they can show. Results go to standard output and everything else to standard error; colour
/// and moving lines appear only on a terminal.
/// </summary>
internal sealed class Terminal : IDisposable
{
    /// <summary>Wide enough that nothing wraps in a file.</summary>
    private const int WidthOfFiles = 160;

    private readonly ResultWriter _out;
    private readonly TextWriter _error;

    public Terminal(bool noColor, OutputMode mode)
    {
        Mode = mode;
        IsUnicode = Locale.IsUnicode;
        var encoding = IsUnicode ? new UTF8Encoding(false) : Encoding.ASCII;
        _out = new ResultWriter(Console.OpenStandardOutput(), mode == OutputMode.Json ? new UTF8Encoding(false) : encoding);
        _error = new StreamWriter(Console.OpenStandardError(), encoding) { AutoFlush = true };

        var canColor = !noColor && !IsDumb && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        Out = Create(_out, !Console.IsOutputRedirected, canColor);
        Error = Create(_error, !Console.IsErrorRedirected, canColor);
        IsLive = !Console.IsErrorRedirected && !IsDumb;
        HasColor = IsLive && canColor;
        CanAsk = !Console.IsInputRedirected && !Console.IsErrorRedirected;
    }

    public OutputMode Mode { get; }

    /// <summary>Standard output: the result.</summary>
    public IAnsiConsole Out { get; }

    /// <summary>Standard error: progress, questions and errors.</summary>
    public IAnsiConsole Error { get; }

    /// <summary>Whether standard error shows a line that moves.</summary>
    public bool IsLive { get; }

    /// <summary>Whether standard error shows colour.</summary>
    public bool HasColor { get; }

    /// <summary>Whether there is somebody to ask.</summary>
    public bool CanAsk { get; }

    /// <summary>Whether the locale shows more than ASCII.</summary>
    public bool IsUnicode { get; }

    /// <summary>Standard error without any layout.</summary>
    public TextWriter ErrorText => _error;

    /// <summary>Writes a JSON document as the result.</summary>
    public void WriteJson(string json) => _out.WriteLine(json);

    /// <summary>Hands the result over.</summary>
    /// <exception cref="IOException">Nobody can take it: standard output is closed, or a disk is full.</exception>
    public void Flush() => _out.Flush();

    public void Dispose()
    {
        _out.Dispose();
        _error.Dispose();
    }

    /// <summary>How many columns there are: what COLUMNS says, else the terminal's.</summary>
    public static int Width(bool isTerminal)
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out var columns) && columns is >= 20 and <= 10_000)
            return columns;
        return isTerminal && Console.WindowWidth is > 0 and var width ? Math.Max(40, width) : WidthOfFiles;
    }

    private static bool IsDumb => Environment.GetEnvironmentVariable("TERM") == "dumb";

    private IAnsiConsole Create(TextWriter writer, bool isTerminal, bool canColor)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = isTerminal && canColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(isTerminal && canColor ? writer : new PlainWriter(writer)),
        });
        console.Profile.Width = Width(isTerminal);
        console.Profile.Capabilities.Unicode = IsUnicode;
        return console;
    }
}
