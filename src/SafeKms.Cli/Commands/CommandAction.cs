using System.CommandLine;
using SafeKms.Cli.Failures;
using SafeKms.Cli.Terminals;

namespace SafeKms.Cli.Commands;

/// <summary>How every command on AWS runs: with a session, a time limit, and an answer to every fault.</summary>
internal static class CommandAction
{
    public static void SetSessionAction(this Command command, Func<Session, CancellationToken, Task<int>> run) =>
        command.SetAction((parsed, interrupt) => RunAsync(parsed, run, interrupt));

    private static async Task<int> RunAsync(ParseResult parsed, Func<Session, CancellationToken, Task<int>> run, CancellationToken interrupt)
    {
        using var terminal = new Terminal(parsed.GetValue(GlobalOptions.NoColor), GlobalOptions.Mode(parsed));
        var timeout = parsed.GetValue(GlobalOptions.Timeout);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(interrupt);
        if (timeout is { } after)
            limit.CancelAfter(after);

        var exitCode = await GuardAsync().ConfigureAwait(false);
        return Deliver(terminal, exitCode);

        async Task<int> GuardAsync()
        {
            string? region = parsed.GetValue(GlobalOptions.Region);
            try
            {
                using var session = await Session.BeginAsync(parsed, terminal, limit.Token).ConfigureAwait(false);
                region = session.Region;
                return await run(session, limit.Token).ConfigureAwait(false);
            }
            catch (Exception fault)
            {
                var failure = new FailureMeaning(region, CommandLine.Again(parsed), timeout, interrupt.IsCancellationRequested).Of(fault);
                FailureWriter.Write(terminal, failure, parsed.GetValue(GlobalOptions.Verbose));
                return failure.ExitCode;
            }
        }
    }

    private static int Deliver(Terminal terminal, int exitCode)
    {
        try
        {
            terminal.Flush();
            return exitCode;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.ErrorText.WriteLine($"error: The result cannot be written to standard output: {(fault.InnerException ?? fault).Message}");
            return exitCode == ExitCode.Done ? ExitCode.Failed : exitCode;
        }
    }
}
