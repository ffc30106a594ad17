namespace SafeKms.Cli.Tests;

/// <summary>The packed tool, as users get it. Built in a folder of its own.</summary>
public class InstalledToolTests
{
    [Fact]
    public async Task Dotnet_tool_install_works_in_a_fresh_folder()
    {
        using var folder = new TemporaryFolder();
        var version = $"0.1.0-test.{Guid.NewGuid():N}";
        await Dotnet.RunAsync(Repository.PathTo("src", "SafeKms.Cli"), "pack", "-c", "Release", "--artifacts-path", folder.PathTo("artifacts"), "-o", folder.PathTo("feed"), $"-p:Version={version}");
        await Dotnet.RunAsync(folder.Path, "new", "tool-manifest");

        await Dotnet.RunAsync(folder.Path, "tool", "install", "SafeKms.Cli", "--version", version, "--source", folder.PathTo("feed"));

        await using var emulator = await EmulatorProcess.StartAsync();
        var ended = await Tool.RunAsync(["dotnet", "safekms", "stores", "--region", "us-east-1"], Tool.CleanEnvironment(emulator), folder.Path);
        Assert.Equal(0, ended.ExitCode);
        Assert.StartsWith("There is no custom key store", ended.Out, StringComparison.Ordinal);
    }
}
