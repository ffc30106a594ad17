using System.Diagnostics;

namespace SafeKms.Package.Tests;

/// <summary>Runs the .NET CLI and keeps what it prints.</summary>
internal static class Dotnet
{
    public static Outcome Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What the test host sets for itself must not steer the build.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("DOTNET_HOST", StringComparison.Ordinal)).ToArray())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Outcome($"dotnet {string.Join(' ', arguments)}", process.ExitCode, output + error.Result);
    }
}

internal sealed record Outcome(string Command, int ExitCode, string Output)
{
    public void AssertSuccess() => Assert.True(ExitCode == 0, $"{Command} ended with {ExitCode}:{Environment.NewLine}{Output}");
}
