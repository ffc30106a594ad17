using System.CommandLine;
using System.CommandLine.Invocation;
using System.Runtime.InteropServices;
using SafeKms.Cli.Commands;
using SafeKms.Cli.Failures;
using SafeKms.Cli.Terminals;

namespace SafeKms.Cli;

/// <summary>One run of <c>safekms</c>: from the arguments to the exit code.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        using var interrupt = new CancellationTokenSource();

        void Stop(PosixSignalContext signal)
        {
            // The first signal lets the command stop in order and say where it stopped; a second one ends it at once.
            signal.Cancel = !interrupt.IsCancellationRequested;
            interrupt.Cancel();
        }

        using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

        var parsed = SafeKmsCommand.Create().Parse(args);
        if (parsed.Action is ParseErrorAction)
            return Refuse(parsed, args);

        return await parsed.InvokeAsync(
            new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false },
            interrupt.Token).ConfigureAwait(false);
    }

    /// <summary>The arguments as a shell would take them again.</summary>
    public static string Again(ParseResult parsed) => string.Join(
        ' ', parsed.Tokens.Select(token => token.Value).Prepend("safekms").Select(text => text.All(IsPlain) && text.Length > 0 ? text : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'"));

    private static bool IsPlain(char character) => char.IsAsciiLetterOrDigit(character) || "-_./:=,@%+".Contains(character, StringComparison.Ordinal);

    /// <summary>What is wrong with the command line; that a command is missing goes without saying where one was not recognized.</summary>
    private static string Complaints(ParseResult parsed)
    {
        var messages = parsed.Errors.Select(error => error.Message).Distinct().ToList();
        if (messages.Count > 1 && parsed.UnmatchedTokens.Count > 0)
            messages.RemoveAll(message => message.StartsWith("Required command", StringComparison.Ordinal));
        return string.Join(" ", messages);
    }

    private static int Refuse(ParseResult parsed, string[] args)
    {
        using var terminal = new Terminal(parsed.GetResult(GlobalOptions.NoColor) is not null, GlobalOptions.Mode(parsed));
        var message = args.Length == 0 ? "What shall be done? Give a command." : Complaints(parsed);
        var path = parsed.CommandResult.Command is RootCommand ? "safekms" : $"safekms {parsed.CommandResult.Command.Name}";
        FailureWriter.Write(
            terminal,
            new CommandFailure { ExitCode = ExitCode.Usage, Code = "Usage", Message = message, Remedy = $"See: {path} --help" },
            verbose: false);
        terminal.Flush();
        return ExitCode.Usage;
    }
}
