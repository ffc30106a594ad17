using System.Text.Json;

namespace SafeKms.Cli.Tests;

/// <summary>What safekms stores and safekms keys show, at every width and in every way.</summary>
public class StoresAndKeysTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(200)]
    public async Task Stores_are_a_table(int columns)
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var store = await emulator.AddStoreAsync("payments-hsm");
        await emulator.AddKeyAsync(store);
        await emulator.FailNextConnectAsync(await emulator.AddStoreAsync("ledger", connect: false), "USER_LOGGED_IN");
        var environment = Tool.CleanEnvironment(emulator);
        environment["COLUMNS"] = $"{columns}";

        var ended = await Tool.RunAsync(Tool.CommandLine("stores", "--keys"), environment);

        Assert.Equal(0, ended.ExitCode);
        Assert.All(ended.Out.Split('\n'), line => Assert.True(line.Length <= columns, line));
        Golden.Matches($"stores-{columns}", ended.Out);
    }

    [Fact]
    public async Task No_store_is_said_in_words_and_list_is_the_same()
    {
        await using var emulator = await EmulatorProcess.StartAsync();

        var ended = await emulator.RunAsync("stores", "list");

        Assert.Equal("There is no custom key store in this account in us-east-1.\n", ended.Out);
    }

    [Fact]
    public async Task Stores_are_one_document_for_programs()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var store = await emulator.AddStoreAsync("payments-hsm", connect: false);
        await emulator.FailNextConnectAsync(store, "USER_LOGGED_IN");

        var (exitCode, document) = await emulator.RunJsonAsync("stores", "--keys");

        Assert.Equal(0, exitCode);
        var only = Assert.Single(document.GetProperty("stores").EnumerateArray());
        Assert.Equal(store, only.GetProperty("id").GetString());
        Assert.Equal("AWS_CLOUDHSM", only.GetProperty("type").GetString());
        Assert.Equal("FAILED", only.GetProperty("connectionState").GetString());
        Assert.Equal("USER_LOGGED_IN", only.GetProperty("connectionError").GetProperty("code").GetString());
        Assert.Equal(0, only.GetProperty("keys").GetProperty("total").GetInt32());
        Assert.Equal("us-east-1", document.GetProperty("region").GetString());
    }

    [Fact]
    public async Task One_sweep_answers_for_all_stores()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        await emulator.AddStoreAsync("one");
        await emulator.AddStoreAsync("two");
        await emulator.AddOtherKeysAsync(20);

        await emulator.RunAsync("stores", "--keys");

        Assert.Equal(20, await emulator.CallsToAsync("DescribeKey"));
    }

    [Theory]
    [InlineData(80)]
    [InlineData(200)]
    public async Task Keys_are_a_table(int columns)
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var store = await emulator.AddStoreAsync("payments-hsm");
        await emulator.AddKeyAsync(store, "alias/payments-card-numbers");
        var pending = await emulator.AddKeyAsync(store, "alias/payments-old");
        await emulator.Kms.ScheduleKeyDeletionAsync(new Amazon.KeyManagementService.Model.ScheduleKeyDeletionRequest { KeyId = pending, PendingWindowInDays = 7 });
        var environment = Tool.CleanEnvironment(emulator);
        environment["COLUMNS"] = $"{columns}";

        var ended = await Tool.RunAsync(Tool.CommandLine("keys", "payments-hsm"), environment);

        Assert.Equal(0, ended.ExitCode);
        Assert.All(ended.Out.Split('\n'), line => Assert.True(line.Length <= columns, line));
        Golden.Matches($"keys-{columns}", ended.Out);
    }

    [Fact]
    public async Task Keys_are_one_document_for_programs_with_their_last_use()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var store = await emulator.AddStoreAsync("payments-hsm");
        var key = await emulator.AddKeyAsync(store, "alias/payments");

        var (exitCode, document) = await emulator.RunJsonAsync("keys", store, "--last-used");

        Assert.Equal(0, exitCode);
        var only = Assert.Single(document.GetProperty("keys").EnumerateArray());
        Assert.Equal(key, only.GetProperty("keyId").GetString());
        Assert.Equal("alias/payments", only.GetProperty("aliases")[0].GetString());
        Assert.Equal("Enabled", only.GetProperty("state").GetString());
        Assert.Matches("^(NeverUsed|Unknown)$", only.GetProperty("lastUsage").GetProperty("answer").GetString());
    }

    [Fact]
    public async Task An_id_is_taken_for_an_id_first_and_for_a_name_then()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        await emulator.AddStoreAsync("cks-abc");

        var (exitCode, document) = await emulator.RunJsonAsync("keys", "cks-abc");

        Assert.Equal(0, exitCode);
        Assert.Equal("cks-abc", document.GetProperty("store").GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_reader_that_stops_early_is_no_failure()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        await emulator.AddStoreAsync("payments-hsm");
        var safekms = string.Join(' ', Tool.CommandLine("stores").Select(word => $"'{word}'"));

        var ended = await Tool.RunAsync(["bash", "-c", $"{safekms} | head -1; echo \"${{PIPESTATUS[0]}}\""], Tool.CleanEnvironment(emulator));

        Assert.Matches("^NAME +ID +TYPE +STATE\n0\n$", ended.Out);
        Assert.Empty(ended.Error);
    }

    [Fact]
    public async Task A_closed_output_is_said_in_words()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var safekms = string.Join(' ', Tool.CommandLine("stores").Select(word => $"'{word}'"));

        var ended = await Tool.RunAsync(["bash", "-c", $"{safekms} >&-"], Tool.CleanEnvironment(emulator));

        Assert.Equal(1, ended.ExitCode);
        Assert.StartsWith("error: The result cannot be written to standard output", ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C")]
    [InlineData("POSIX")]
    [InlineData("de_DE.ISO-8859-1")]
    public async Task A_locale_without_Unicode_gets_ASCII(string locale)
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var store = await emulator.AddStoreAsync("payments-hsm");
        await emulator.AddKeyAsync(store);
        var environment = Tool.CleanEnvironment(emulator);
        environment["LC_ALL"] = locale;

        var ended = await Tool.RunAsync(Tool.CommandLine("plan", store), environment);

        Assert.Equal(3, ended.ExitCode);
        Assert.All(ended.Out + ended.Error, character => Assert.True(char.IsAscii(character)));
        Assert.Contains("REFUSED", ended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_but_the_result_goes_to_standard_output()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var store = await emulator.AddStoreAsync("payments-hsm");

        var ended = await emulator.RunAsync("plan", store, "--output", "json", "--verbose");

        Assert.True(JsonDocument.Parse(ended.Out).RootElement.GetProperty("canExecute").GetBoolean());
        Assert.Contains("DescribeCustomKeyStores 200", ended.Error, StringComparison.Ordinal);
    }
}
