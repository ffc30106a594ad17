using Microsoft.Win32.SafeHandles;
using Spectre.Console;

namespace SafeKms.Cli.Terminals;

/// <summary>Asks for a store's name: a "y" is typed without reading, a name is not.</summary>
internal static class Question
{
    /// <summary>Asks on standard error.</summary>
    /// <returns>What was typed; <see langword="null"/> at the end of the input.</returns>
    public static async Task<string?> AskForNameAsync(Terminal terminal, string what, CancellationToken cancellationToken)
    {
        terminal.Error.Write(new Text($"{what} Type the store's name to go on: "));

        // The terminal's own line editing, not .NET's: Ctrl+D ends the input. Reading cannot be cancelled: leave the reader behind, the process
        // ends with it.
        var typed = await Task.Run(ReadLine, cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
        if (typed is null)
            terminal.ErrorText.WriteLine();
        return typed?.Trim();
    }

    private static string? ReadLine()
    {
        if (OperatingSystem.IsWindows())
            return Console.ReadLine();

        // Console.OpenStandardInput would read by .NET's own line editor, which loses a Ctrl+D typed before it begins.
        using var handle = new SafeFileHandle(0, ownsHandle: false);
        using var input = new StreamReader(new FileStream(handle, FileAccess.Read, bufferSize: 0), Console.InputEncoding);
        return input.ReadLine();
    }
}
