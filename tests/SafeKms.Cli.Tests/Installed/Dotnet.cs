namespace SafeKms.Cli.Tests;

/// <summary>The SDK's own commands, without a server that outlives them.</summary>
internal static class Dotnet
{
    /// <summary>Native compilation keeps a core busy for minutes, and other tests run beside it.</summary>
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(12);

    public static async Task<string> RunAsync(string folder, params string[] arguments)
    {
        var environment = Tool.CleanEnvironment();
        environment["DOTNET_NOLOGO"] = "1";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        var ended = await Tool.RunAsync(["dotnet", .. arguments], environment, folder, AtMost);
        Assert.True(ended.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}:\n{ended.Out}{ended.Error}");
        return ended.Out + ended.Error;
    }
}
