using System.Diagnostics;

namespace SafeKms.Cli.Tests;

/// <summary>How a run of safekms ended.</summary>
internal sealed record Ended(int ExitCode, string Out, string Error);

/// <summary>safekms as a process. The variable SAFEKMS names another build of it, for example the native file.</summary>
internal static class Tool
{
    /// <summary>Far beyond what anything here takes: only a hang reaches it.</summary>
    public static readonly TimeSpan Bound = TimeSpan.FromMinutes(4);

    private static readonly string? Other = Environment.GetEnvironmentVariable("SAFEKMS");

    private static readonly string[] Inherited = ["PATH", "HOME", "TMPDIR", "DOTNET_ROOT", "DOTNET_CLI_HOME"];

    /// <summary>The command line that starts it.</summary>
    public static string[] CommandLine(params string[] arguments) => Other is null
        ? ["dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "SafeKms.Cli.dll"), .. arguments]
        : [Other, .. arguments];

    /// <summary>An environment in which no setting of the developer's matters.</summary>
    public static Dictionary<string, string> CleanEnvironment(EmulatorProcess? emulator = null)
    {
        var environment = Inherited.Select(name => (name, Environment.GetEnvironmentVariable(name)))
            .Where(pair => pair.Item2 is not null)
            .ToDictionary(pair => pair.name, pair => pair.Item2!);
        environment["AWS_ACCESS_KEY_ID"] = "AKIAEXAMPLE";
        environment["AWS_SECRET_ACCESS_KEY"] = "dummy";
        environment["AWS_REGION"] = "us-east-1";
        environment["AWS_EC2_METADATA_DISABLED"] = "true";
        environment["AWS_CONFIG_FILE"] = "/dev/null";
        environment["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null";
        environment["LANG"] = "C.UTF-8";
        environment["TERM"] = "xterm-256color";
        if (emulator is not null)
            environment["AWS_ENDPOINT_URL_KMS"] = emulator.Url;
        return environment;
    }

    /// <summary>Runs a command to its end, its input empty.</summary>
    public static async Task<Ended> RunAsync(string[] commandLine, Dictionary<string, string> environment, string? folder = null, TimeSpan? atMost = null)
    {
        using var process = Start(commandLine, environment, folder);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var bound = new CancellationTokenSource(atMost ?? Bound);
        try
        {
            await process.WaitForExitAsync(bound.Token);
            return new Ended(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{string.Join(' ', commandLine)} hangs.");
        }
    }

    public static Process Start(string[] commandLine, Dictionary<string, string> environment, string? folder = null)
    {
        // Under nohup or in the background of a script, tests ignore Ctrl+C, and what they start would inherit that.
        if (OperatingSystem.IsLinux())
            commandLine = ["env", "--default-signal=INT", .. commandLine];
        var start = new ProcessStartInfo(commandLine[0], commandLine[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };
        start.Environment.Clear();
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
