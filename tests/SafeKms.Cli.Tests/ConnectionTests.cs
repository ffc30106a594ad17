namespace SafeKms.Cli.Tests;

/// <summary>Connecting and disconnecting.</summary>
public class ConnectionTests
{
    [Fact]
    public async Task Connect_waits_until_the_store_is_connected()
    {
        await using var emulator = await EmulatorProcess.StartAsync("--connect-duration", "1");
        var store = await emulator.AddStoreAsync("payments-hsm", connect: false);

        var ended = await emulator.RunAsync("connect", "payments-hsm");

        Assert.Equal(0, ended.ExitCode);
        Assert.Equal("CONNECTED", await emulator.StateOfAsync(store));
        Golden.Matches("connect", ended.Out);
    }

    [Fact]
    public async Task Disconnect_waits_until_the_store_is_disconnected_and_tells_the_way_back()
    {
        await using var emulator = await EmulatorProcess.StartAsync("--disconnect-duration", "1");
        var store = await emulator.AddStoreAsync("payments-hsm");
        await emulator.AddKeyAsync(store);

        var ended = await emulator.RunAsync("disconnect", "payments-hsm");

        Assert.Equal(0, ended.ExitCode);
        Assert.Equal("DISCONNECTED", await emulator.StateOfAsync(store));
        Golden.Matches("disconnect", ended.Out);
    }

    [Fact]
    public async Task Disconnect_heeds_a_wrong_name()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var store = await emulator.AddStoreAsync("payments-hsm");

        Assert.Equal(3, (await emulator.RunAsync("disconnect", store, "--confirm", "ledger")).ExitCode);
        Assert.Equal("CONNECTED", await emulator.StateOfAsync(store));
    }

    [Fact]
    public async Task A_connect_that_fails_tells_the_error_and_its_remedy()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var store = await emulator.AddStoreAsync("payments-hsm", connect: false);
        await emulator.FailNextConnectAsync(store, "INVALID_CREDENTIALS");

        var (exitCode, document) = await emulator.RunJsonAsync("connect", store);

        Assert.Equal(1, exitCode);
        var error = document.GetProperty("error");
        Assert.Equal("StoreState", error.GetProperty("code").GetString());
        Assert.Contains("INVALID_CREDENTIALS", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("kmsuser", error.GetProperty("remedy").GetString(), StringComparison.Ordinal);
        Assert.Contains("fix-keystore", error.GetProperty("helpLink").GetString(), StringComparison.Ordinal);
    }
}
