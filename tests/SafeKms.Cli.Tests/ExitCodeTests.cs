namespace SafeKms.Cli.Tests;

/// <summary>Each exit code, produced.</summary>
public class ExitCodeTests
{
    [Fact]
    public async Task Zero_when_it_is_done()
    {
        await using var emulator = await EmulatorProcess.StartAsync();

        Assert.Equal(0, (await emulator.RunAsync("stores")).ExitCode);
    }

    [Fact]
    public async Task One_when_AWS_refuses()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        await emulator.FaultAsync("DescribeCustomKeyStores", "AccessDeniedException");

        var ended = await emulator.RunAsync("stores");

        Assert.Equal(1, ended.ExitCode);
        Assert.Empty(ended.Out);
        Assert.DoesNotContain("   at ", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("nonsense")]
    [InlineData("stores", "--bogus")]
    [InlineData("delete")]
    [InlineData("plan", "a", "b")]
    [InlineData("stores", "--output", "xml")]
    [InlineData("stores", "--timeout", "soon")]
    [InlineData("stores", "--timeout", "25h")]
    [InlineData("stores", "--endpoint-url", "somewhere")]
    [InlineData("schedule-key-deletion", "x")]
    [InlineData("schedule-key-deletion", "x", "--window-days", "6")]
    [InlineData("schedule-key-deletion", "x", "--window-days", "31")]
    [InlineData("emulator", "--port", "70000")]
    [InlineData("emulator", "--account", "12")]
    [InlineData("emulator", "--quotas", "maybe")]
    [InlineData("emulator", "--latency-ms", "-1")]
    [InlineData("completion", "tcsh")]
    public async Task Two_when_the_command_line_makes_no_sense(params string[] arguments)
    {
        var ended = await Tool.RunAsync(Tool.CommandLine(arguments), Tool.CleanEnvironment());

        Assert.Equal(2, ended.ExitCode);
        Assert.Empty(ended.Out);
        Assert.StartsWith("error: ", ended.Error, StringComparison.Ordinal);
        Assert.Contains("--help", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" x")]
    public async Task Two_when_a_store_cannot_be_called_that(string store)
    {
        await using var emulator = await EmulatorProcess.StartAsync();

        Assert.Equal(2, (await emulator.RunAsync("plan", store)).ExitCode);
    }

    [Fact]
    public async Task Three_when_the_store_is_not_empty()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var store = await emulator.AddStoreAsync("payments-hsm");
        await emulator.AddKeyAsync(store);

        Assert.Equal(3, (await emulator.RunAsync("plan", store)).ExitCode);
        Assert.Equal(3, (await emulator.RunAsync("delete", store, "--confirm", "payments-hsm")).ExitCode);
        Assert.Equal("CONNECTED", await emulator.StateOfAsync(store));
    }

    [Fact]
    public async Task Three_when_it_is_unknown_whether_the_store_is_empty()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var store = await emulator.AddStoreAsync("payments-hsm");
        var key = await emulator.AddKeyAsync(store);
        await emulator.DenyDescribeAsync(key);

        var (exitCode, document) = await emulator.RunJsonAsync("delete", store, "--confirm", "payments-hsm");

        Assert.Equal(3, exitCode);
        var error = document.GetProperty("error");
        Assert.Equal("EmptinessUnknown", error.GetProperty("code").GetString());
        Assert.Equal(key, error.GetProperty("unknownKeys")[0].GetProperty("keyId").GetString());
        Assert.Equal(3, (await emulator.RunAsync("plan", store)).ExitCode);
        Assert.Equal(3, (await emulator.RunAsync("keys", store)).ExitCode);
        Assert.Equal("CONNECTED", await emulator.StateOfAsync(store));
    }

    [Fact]
    public async Task Four_when_it_is_timed_out()
    {
        await using var emulator = await EmulatorProcess.StartAsync("--connect-duration", "86400");
        var store = await emulator.AddStoreAsync("payments-hsm", connect: false);

        var (exitCode, document) = await emulator.RunJsonAsync("connect", store, "--timeout", "8s");

        Assert.Equal(4, exitCode);
        var error = document.GetProperty("error");
        Assert.Equal("CONNECTING", error.GetProperty("connectionState").GetString());
        Assert.Contains("safekms connect", error.GetProperty("remedy").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keys", "payments-hsm")]
    [InlineData("plan", "cks-1234567890abcdef0")]
    [InlineData("delete", "payments-hsm", "--confirm", "payments-hsm")]
    [InlineData("disconnect", "payments-hsm")]
    [InlineData("connect", "payments-hsm")]
    [InlineData("schedule-key-deletion", "payments-hsm", "--window-days", "7", "--confirm", "payments-hsm")]
    [InlineData("cancel-key-deletion", "payments-hsm")]
    public async Task Five_when_there_is_no_such_store(params string[] arguments)
    {
        await using var emulator = await EmulatorProcess.StartAsync();

        var ended = await emulator.RunAsync(arguments);

        Assert.Equal(5, ended.ExitCode);
        Assert.Empty(ended.Out);
        Assert.Contains("safekms stores", ended.Error, StringComparison.Ordinal);
    }

    // 130, interrupted, needs a terminal: TerminalTests.
}
