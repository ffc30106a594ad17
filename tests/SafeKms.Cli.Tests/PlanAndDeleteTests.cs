using System.Text.Json;

namespace SafeKms.Cli.Tests;

/// <summary>Planning and deleting without a terminal.</summary>
public class PlanAndDeleteTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(200)]
    public async Task A_plan_that_would_be_refused_shows_why_and_until_when(int columns)
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var store = await emulator.AddStoreAsync("payments-hsm");
        await emulator.AddKeyAsync(store, "alias/payments");
        var environment = Tool.CleanEnvironment(emulator);
        environment["COLUMNS"] = $"{columns}";

        var ended = await Tool.RunAsync(Tool.CommandLine("plan", "payments-hsm"), environment);

        Assert.Equal(3, ended.ExitCode);
        Assert.All(ended.Out.Split('\n'), line => Assert.True(line.Length <= columns, line));
        Golden.Matches($"plan-refused-{columns}", ended.Out);
    }

    [Fact]
    public async Task A_plan_that_can_be_executed_shows_what_why_risk_and_how_long()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        await emulator.AddStoreAsync("payments-hsm");
        await emulator.AddOtherKeysAsync(5);

        var ended = await emulator.RunAsync("plan", "payments-hsm");

        Assert.Equal(0, ended.ExitCode);
        Golden.Matches("plan-accepted", ended.Out);
    }

    [Fact]
    public async Task Delete_deletes_and_gives_a_receipt()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var store = await emulator.AddStoreAsync("payments-hsm");
        var receipt = Path.Combine(Directory.CreateTempSubdirectory("safekms").FullName, "receipt.json");

        var ended = await emulator.RunAsync("delete", "payments-hsm", "--confirm", "payments-hsm", "--receipt", receipt);

        Assert.Equal(0, ended.ExitCode);
        Assert.False(await emulator.ExistsAsync(store));
        Golden.Matches("delete", ended.Out.Replace(receipt, "receipt.json", StringComparison.Ordinal));
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(receipt));
        Assert.Equal(store, document.RootElement.GetProperty("store").GetProperty("id").GetString());
        Assert.StartsWith("cluster-", document.RootElement.GetProperty("store").GetProperty("cloudHsmClusterId").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_terminal_the_name_must_be_given()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var store = await emulator.AddStoreAsync("payments-hsm");

        var ended = await emulator.RunAsync("delete", store);

        Assert.Equal(3, ended.ExitCode);
        Assert.Contains("--confirm", ended.Error, StringComparison.Ordinal);
        Assert.Equal("CONNECTED", await emulator.StateOfAsync(store));
    }

    [Theory]
    [InlineData("Payments-HSM")]
    [InlineData("payments")]
    [InlineData("")]
    public async Task Another_name_deletes_nothing(string name)
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var store = await emulator.AddStoreAsync("payments-hsm");

        var (exitCode, document) = await emulator.RunJsonAsync("delete", store, "--confirm", name);

        Assert.Equal(3, exitCode);
        Assert.Equal("Confirmation", document.GetProperty("error").GetProperty("code").GetString());
        Assert.Equal("CONNECTED", await emulator.StateOfAsync(store));
    }

    [Fact]
    public async Task A_saved_plan_is_applied_as_it_is()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var store = await emulator.AddStoreAsync("payments-hsm");
        var plan = Path.Combine(Directory.CreateTempSubdirectory("safekms").FullName, "plan.json");
        Assert.Equal(0, (await emulator.RunAsync("plan", store, "--out", plan)).ExitCode);

        var (exitCode, receipt) = await emulator.RunJsonAsync("delete", store, "--plan", plan, "--confirm", "payments-hsm");

        Assert.Equal(0, exitCode);
        Assert.Equal(store, receipt.GetProperty("store").GetProperty("id").GetString());
        Assert.False(await emulator.ExistsAsync(store));
    }

    [Fact]
    public async Task A_saved_plan_that_is_no_longer_true_says_what_changed()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var store = await emulator.AddStoreAsync("payments-hsm");
        var plan = Path.Combine(Directory.CreateTempSubdirectory("safekms").FullName, "plan.json");
        await emulator.RunAsync("plan", store, "--out", plan);
        var key = await emulator.AddKeyAsync(store);

        var (exitCode, document) = await emulator.RunJsonAsync("delete", store, "--plan", plan, "--confirm", "payments-hsm");

        Assert.Equal(3, exitCode);
        var error = document.GetProperty("error");
        Assert.Equal("PlanOutdated", error.GetProperty("code").GetString());
        Assert.Contains(key, error.GetProperty("differences")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal("CONNECTED", await emulator.StateOfAsync(store));
    }

    [Fact]
    public async Task A_file_that_is_no_plan_is_refused_before_any_call()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var file = Path.Combine(Directory.CreateTempSubdirectory("safekms").FullName, "plan.json");
        await File.WriteAllTextAsync(file, "{}");

        Assert.Equal(2, (await emulator.RunAsync("delete", "x", "--plan", file, "--confirm", "x")).ExitCode);
        Assert.Equal(1, (await emulator.RunAsync("delete", "x", "--plan", file + ".missing", "--confirm", "x")).ExitCode);
        Assert.Equal(0, await emulator.CallsToAsync("DescribeCustomKeyStores"));
    }

    [Fact]
    public async Task A_receipt_that_could_not_be_written_stops_it_before_anything_is_changed()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var store = await emulator.AddStoreAsync("payments-hsm");

        var ended = await emulator.RunAsync("delete", store, "--confirm", "payments-hsm", "--receipt", "/nowhere/at/all/receipt.json");

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("nothing was changed", ended.Error, StringComparison.Ordinal);
        Assert.Equal("CONNECTED", await emulator.StateOfAsync(store));
    }

    [Fact]
    public async Task Without_a_terminal_progress_is_plain_lines()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var store = await emulator.AddStoreAsync("payments-hsm");

        var ended = await emulator.RunAsync("delete", store, "--confirm", "payments-hsm");

        Golden.Matches("delete-progress", ended.Error);
        Assert.DoesNotContain('\x1b', ended.Error);
        Assert.DoesNotContain('\r', ended.Error);
    }
}
