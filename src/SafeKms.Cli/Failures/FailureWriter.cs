using System.Text.Json;
using SafeKms.Cli.Results;
using SafeKms.Cli.Terminals;
using Spectre.Console;

namespace SafeKms.Cli.Failures;

/// <summary>Tells a failure: on standard error for people, as the one document on standard output for programs.</summary>
internal static class FailureWriter
{
    private const int MostKeys = 20;

    public static void Write(Terminal terminal, CommandFailure failure, bool verbose)
    {
        if (terminal.Mode == OutputMode.Json)
            terminal.WriteJson(JsonSerializer.Serialize(new ErrorDocument(ErrorResult.Of(failure)), CliJson.Readable.ErrorDocument));
        else
            WriteText(terminal, failure);

        if (verbose && failure.Fault is { } fault)
            terminal.ErrorText.WriteLine(fault);
    }

    private static void WriteText(Terminal terminal, CommandFailure failure)
    {
        var console = terminal.Error;
        var (label, style) = failure.ExitCode switch
        {
            ExitCode.Refused => ("refused", Color.Yellow),
            ExitCode.Interrupted or ExitCode.TimedOut => ("stopped", Color.Yellow),
            _ => ("error", Color.Red),
        };
        console.Write(new Paragraph().Append($"{label}: ", new Style(style)).Append(failure.Message));
        console.WriteLine();
        if (failure.Keys is { Count: > 0 } keys)
        {
            console.WriteLine();
            KeyTable.Write(console, [.. keys.Take(MostKeys).Select(key => KeyResult.Of(key, key.Aliases, null))]);
            if (keys.Count > MostKeys)
                console.WriteLine($"and {keys.Count - MostKeys} more");
        }

        UnknownKeyList.Write(console, failure.UnknownKeys ?? []);
        if (failure.Keys is { Count: > 0 } || failure.UnknownKeys is { Count: > 0 })
            console.WriteLine();
        if (failure.Remedy is { } remedy)
            console.WriteLine(remedy);
        if (failure.Statement is { } statement)
        {
            console.WriteLine("A policy statement that grants it:");
            terminal.ErrorText.WriteLine(JsonSerializer.Serialize(statement, IamJson.Default.IamStatement));
        }

        if (failure.HelpLink is { } link)
            terminal.ErrorText.WriteLine($"More: {link}");
    }
}
