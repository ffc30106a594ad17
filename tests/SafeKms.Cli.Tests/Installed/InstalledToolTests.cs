namespace SafeKms.Cli.Tests;

/// <summary>The packed tool and the native file, as users get them. Built in a folder of their own.</summary>
public class InstalledToolTests
{
    [Fact]
    public async Task Dotnet_tool_install_works_in_a_fresh_folder()
    {
        using var folder = new TemporaryFolder();
        var version = $"0.1.0-test.{Guid.NewGuid():N}";
        await DotnetAsync(Repository.PathTo("src", "SafeKms.Cli"), "pack", "-c", "Release", "--artifacts-path", folder.PathTo("artifacts"), "-o", folder.PathTo("feed"), $"-p:Version={version}");
        await DotnetAsync(folder.Path, "new", "tool-manifest");

        await DotnetAsync(folder.Path, "tool", "install", "SafeKms.Cli", "--version", version, "--source", folder.PathTo("feed"));

        await using var emulator = await EmulatorProcess.StartAsync();
        var ended = await Tool.RunAsync(["dotnet", "safekms", "stores", "--region", "us-east-1"], Tool.CleanEnvironment(emulator), folder.Path);
        Assert.Equal(0, ended.ExitCode);
        Assert.StartsWith("There is no custom key store", ended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_native_file_runs_without_a_runtime_and_without_warnings()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && (File.Exists("/usr/bin/clang") || File.Exists("/usr/bin/gcc")), "Native AOT needs a linker.");
        using var folder = new TemporaryFolder();
        var published = await DotnetAsync(
            Repository.PathTo("src", "SafeKms.Cli"), "publish", "-c", "Release", "--use-current-runtime", "-p:NativeFile=true", "--artifacts-path", folder.PathTo("artifacts"), "-o", folder.PathTo("native"));
        await using var emulator = await EmulatorProcess.StartAsync();
        await emulator.AddStoreAsync("payments-hsm");
        var environment = Tool.CleanEnvironment(emulator);
        environment["PATH"] = "/nowhere";
        environment.Remove("DOTNET_ROOT");

        var stores = await Tool.RunAsync([folder.PathTo("native", "safekms"), "stores", "--keys", "--output", "json"], environment);
        var deleted = await Tool.RunAsync([folder.PathTo("native", "safekms"), "delete", "payments-hsm", "--confirm", "payments-hsm", "--output", "json"], environment);

        Assert.Equal(["safekms"], Directory.GetFiles(folder.PathTo("native")).Select(Path.GetFileName).Where(name => Path.GetExtension(name) != ".dbg"));
        Assert.DoesNotContain("warning IL", published, StringComparison.Ordinal);
        Assert.Equal((0, 0), (stores.ExitCode, deleted.ExitCode));
        Assert.Contains("\"payments-hsm\"", stores.Out, StringComparison.Ordinal);
        Assert.Contains("\"deletedAt\"", deleted.Out, StringComparison.Ordinal);
    }

    private static async Task<string> DotnetAsync(string folder, params string[] arguments)
    {
        var environment = Tool.CleanEnvironment();
        environment["DOTNET_NOLOGO"] = "1";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        var ended = await Tool.RunAsync(["dotnet", .. arguments], environment, folder);
        Assert.True(ended.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}:\n{ended.Out}{ended.Error}");
        return ended.Out + ended.Error;
    }
}
