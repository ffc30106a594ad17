using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace SafeKms.Emulator.Tests.Interop;

/// <summary>A program of another ecosystem, run against the emulator.</summary>
internal static class Tool
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>This folder, where the programs' sources are.</summary>
    public static string Folder { get; } = FolderOfThisFile();

    public static async Task<bool> IsThereAsync(string program, params string[] arguments)
    {
        try
        {
            return (await RunAsync(program, arguments, [])).ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string program, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>What any AWS client needs to know: credentials that nobody checks, a Region, and nothing of this machine's own settings.</summary>
    public static Dictionary<string, string> Environment(Uri emulator) => new()
    {
        ["AWS_ACCESS_KEY_ID"] = "emulator",
        ["AWS_SECRET_ACCESS_KEY"] = "emulator",
        ["AWS_DEFAULT_REGION"] = "us-east-1",
        ["AWS_REGION"] = "us-east-1",
        ["AWS_CONFIG_FILE"] = Path.Combine(Folder, "no-such-file"),
        ["AWS_SHARED_CREDENTIALS_FILE"] = Path.Combine(Folder, "no-such-file"),
        ["AWS_EC2_METADATA_DISABLED"] = "true",
        ["AWS_PAGER"] = "",
        ["AWS_ENDPOINT_URL"] = emulator.ToString(),
        ["NO_PROXY"] = "127.0.0.1",
        ["no_proxy"] = "127.0.0.1",
    };

    private static string FolderOfThisFile([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
