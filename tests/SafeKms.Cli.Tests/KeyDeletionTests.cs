namespace SafeKms.Cli.Tests;

/// <summary>Scheduling and cancelling the deletion of a store's keys.</summary>
public class KeyDeletionTests
{
    [Fact]
    public async Task Scheduling_and_cancelling_touch_the_keys_of_the_store_alone()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var store = await emulator.AddStoreAsync("payments-hsm");
        var first = await emulator.AddKeyAsync(store);
        await emulator.AddKeyAsync(store);
        await emulator.AddOtherKeysAsync(3);

        var scheduled = await emulator.RunAsync("schedule-key-deletion", "payments-hsm", "--window-days", "7", "--confirm", "payments-hsm");

        Assert.Equal(0, scheduled.ExitCode);
        Golden.Matches("schedule-key-deletion", scheduled.Out);
        Assert.Equal(2, await emulator.CallsToAsync("ScheduleKeyDeletion"));

        var canceled = await emulator.RunAsync("cancel-key-deletion", "payments-hsm");

        Assert.Equal(0, canceled.ExitCode);
        Golden.Matches("cancel-key-deletion", canceled.Out);
        Assert.Equal("Disabled", (await emulator.Kms.DescribeKeyAsync(first)).KeyMetadata.KeyState.Value);
    }

    [Fact]
    public async Task Without_a_terminal_the_name_must_be_given()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        await emulator.AddKeyAsync(await emulator.AddStoreAsync("payments-hsm"));

        var (exitCode, document) = await emulator.RunJsonAsync("schedule-key-deletion", "payments-hsm", "--window-days", "30");

        Assert.Equal(3, exitCode);
        Assert.Equal("Confirmation", document.GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(0, await emulator.CallsToAsync("ScheduleKeyDeletion"));
    }

    [Fact]
    public async Task A_key_that_is_refused_fails_and_the_others_are_done()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var store = await emulator.AddStoreAsync("payments-hsm");
        await emulator.AddKeyAsync(store);
        await emulator.AddKeyAsync(store);
        await emulator.FaultAsync("ScheduleKeyDeletion", "AccessDeniedException");

        var (exitCode, receipt) = await emulator.RunJsonAsync("schedule-key-deletion", store, "--window-days", "7", "--confirm", "payments-hsm");

        Assert.Equal(1, exitCode);
        Assert.Equal(["Failed", "Scheduled"], receipt.GetProperty("keys").EnumerateArray().Select(key => key.GetProperty("result").GetString()).Order());
    }

    [Fact]
    public async Task A_key_that_cannot_be_described_is_told_and_not_touched()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var store = await emulator.AddStoreAsync("payments-hsm");
        await emulator.DenyDescribeAsync(await emulator.AddKeyAsync(store));

        var ended = await emulator.RunAsync("schedule-key-deletion", store, "--window-days", "7", "--confirm", "payments-hsm");

        Assert.Equal(3, ended.ExitCode);
        Assert.Contains("Unknown is not empty", ended.Out, StringComparison.Ordinal);
        Assert.Equal(0, await emulator.CallsToAsync("ScheduleKeyDeletion"));
    }
}
