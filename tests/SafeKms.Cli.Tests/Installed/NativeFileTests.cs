namespace SafeKms.Cli.Tests;

/// <summary>The native file, as users build it. Built in a folder of its own.</summary>
public class NativeFileTests
{
    [Fact]
    public async Task The_native_file_runs_without_a_runtime_and_without_warnings()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("SAFEKMS_SLOW_TESTS") == "1", "Compiling to a native file takes minutes: set SAFEKMS_SLOW_TESTS=1, as .ci/run does.");
        Assert.SkipUnless(OperatingSystem.IsLinux() && (File.Exists("/usr/bin/clang") || File.Exists("/usr/bin/gcc")), "Native AOT needs a linker.");
        using var folder = new TemporaryFolder();
        var published = await Dotnet.RunAsync(
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
}
