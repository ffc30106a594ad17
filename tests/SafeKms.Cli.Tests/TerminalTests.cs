namespace SafeKms.Cli.Tests;

/// <summary>On a terminal: what is asked, what moves, and what Ctrl+C leaves behind.</summary>
public class TerminalTests
{
    private const string CtrlC = "\x03";
    private const string CtrlD = "\x04";

    [Fact]
    public async Task Delete_shows_the_plan_asks_for_the_name_and_deletes()
    {
        await using var emulator = await EmulatorProcess.StartAsync("--disconnect-duration", "2");
        var store = await emulator.AddStoreAsync("payments-hsm");
        await using var terminal = PseudoTerminal.Start(emulator, ["delete", "payments-hsm"]);

        await terminal.ExpectAsync("Type the store's name to go on:");
        Assert.Contains("for ever", terminal.Words, StringComparison.Ordinal);
        Assert.Contains("risk", terminal.Words, StringComparison.Ordinal);
        Assert.Equal("CONNECTED", await emulator.StateOfAsync(store));
        await terminal.TypeAsync("payments-hsm\r");
        await terminal.ExpectAsync("Wait until DISCONNECTED: DISCONNECTING");

        Assert.Equal(0, await terminal.EndAsync());
        Assert.False(await emulator.ExistsAsync(store));
        Assert.Contains("is deleted", terminal.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("y\r")]
    [InlineData("Payments-HSM\r")]
    [InlineData("\r")]
    [InlineData(CtrlD)]
    public async Task Anything_but_the_name_deletes_nothing(string typed)
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var store = await emulator.AddStoreAsync("payments-hsm");
        await using var terminal = PseudoTerminal.Start(emulator, ["delete", store]);

        await terminal.ExpectAsync("Type the store's name to go on:");
        await terminal.TypeAsync(typed);

        Assert.Equal(3, await terminal.EndAsync());
        Assert.Contains("Nothing was changed", terminal.Words, StringComparison.Ordinal);
        Assert.Equal("CONNECTED", await emulator.StateOfAsync(store));
    }

    [Fact]
    public async Task A_store_with_keys_is_refused_before_anything_is_asked()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var store = await emulator.AddStoreAsync("payments-hsm");
        await emulator.AddKeyAsync(store, "alias/payments");
        await using var terminal = PseudoTerminal.Start(emulator, ["delete", store]);

        Assert.Equal(3, await terminal.EndAsync());
        Assert.Contains("alias/payments", terminal.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Type the store's name", terminal.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_at_the_question_changes_nothing()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var store = await emulator.AddStoreAsync("payments-hsm");
        await using var terminal = PseudoTerminal.Start(emulator, ["delete", store]);

        await terminal.ExpectAsync("Type the store's name to go on:");
        await terminal.TypeAsync(CtrlC);

        Assert.Equal(130, await terminal.EndAsync());
        Assert.Contains("Nothing was changed", terminal.Words, StringComparison.Ordinal);
        Assert.Equal("CONNECTED", await emulator.StateOfAsync(store));
    }

    [Fact]
    public async Task Ctrl_C_while_waiting_tells_the_state_and_the_command_to_go_on()
    {
        await using var emulator = await EmulatorProcess.StartAsync("--disconnect-duration", "86400");
        var store = await emulator.AddStoreAsync("payments-hsm");
        await using var terminal = PseudoTerminal.Start(emulator, ["delete", store, "--confirm", "payments-hsm"]);

        await terminal.ExpectAsync("Wait until DISCONNECTED: DISCONNECTING");
        await terminal.TypeAsync(CtrlC);

        Assert.Equal(130, await terminal.EndAsync());
        var told = terminal.Words;
        Assert.Contains("DisconnectCustomKeyStore was accepted", told, StringComparison.Ordinal);
        Assert.Contains("last seen DISCONNECTING", told, StringComparison.Ordinal);
        Assert.Contains($"safekms delete {store} --confirm payments-hsm", told, StringComparison.Ordinal);
        Assert.Equal("DISCONNECTING", await emulator.StateOfAsync(store));
    }

    [Fact]
    public async Task Ctrl_C_during_the_sweep_changes_nothing()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var store = await emulator.AddStoreAsync("payments-hsm");
        await emulator.AddOtherKeysAsync(5000);
        // However slow the machine, the sweep has not ended when Ctrl+C comes.
        await emulator.SlowDownAsync("DescribeKey", afterCalls: 500, TimeSpan.FromSeconds(30));
        await using var terminal = PseudoTerminal.Start(emulator, ["delete", store, "--confirm", "payments-hsm"]);

        await terminal.ExpectAsync("keys so far");
        Assert.Matches(@"[\d,]+ of [\d,]+ keys so far, \d+ a second, \d+ s left", terminal.Words);
        await terminal.TypeAsync(CtrlC);

        Assert.Equal(130, await terminal.EndAsync());
        Assert.Contains("Nothing was changed", terminal.Words, StringComparison.Ordinal);
        Assert.Equal("CONNECTED", await emulator.StateOfAsync(store));
    }

    [Theory]
    [InlineData("NO_COLOR", "1")]
    [InlineData("TERM", "dumb")]
    public async Task Colour_is_left_out_where_it_is_not_wanted(string variable, string value)
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        await emulator.AddStoreAsync("payments-hsm");
        await using var plain = PseudoTerminal.Start(emulator, ["stores"], more: new() { [variable] = value });

        Assert.Equal(0, await plain.EndAsync());
        Assert.DoesNotMatch(@"\x1b\[[0-9;]*m", plain.Seen);
    }

    [Fact]
    public async Task Colour_is_there_and_no_color_takes_it_away()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        await emulator.AddStoreAsync("payments-hsm");
        await using var coloured = PseudoTerminal.Start(emulator, ["stores"]);
        await using var plain = PseudoTerminal.Start(emulator, ["stores", "--no-color"]);

        Assert.Equal(0, await coloured.EndAsync());
        Assert.Equal(0, await plain.EndAsync());
        Assert.Contains("\x1b[32mCONNECTED", coloured.Seen, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\x1b\[[0-9;]*m", plain.Seen);
    }

    [Fact]
    public async Task The_moving_line_never_wraps_and_the_cursor_stays_visible()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var store = await emulator.AddStoreAsync("payments-hsm");
        await emulator.AddOtherKeysAsync(1000);
        await using var terminal = PseudoTerminal.Start(emulator, ["plan", store], columns: 40);

        Assert.Equal(0, await terminal.EndAsync());
        var frames = terminal.Seen.Split("\r\x1b[2K").Where(frame => frame.Length > 0 && frame[0] is >= '\u2800' and < '\u2900').ToArray();
        Assert.NotEmpty(frames);
        Assert.All(frames, frame => Assert.True(frame.Length < 40, frame));
        Assert.DoesNotContain("\x1b[?25l", terminal.Seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_deletion_shows_the_keys_and_asks()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var store = await emulator.AddStoreAsync("payments-hsm");
        await emulator.AddKeyAsync(store, "alias/payments");
        await using var terminal = PseudoTerminal.Start(emulator, ["schedule-key-deletion", store, "--window-days", "7"]);

        await terminal.ExpectAsync("Type the store's name to go on:");
        Assert.Contains("alias/payments", terminal.Words, StringComparison.Ordinal);
        await terminal.TypeAsync("payments-hsm\r");

        Assert.Equal(0, await terminal.EndAsync());
        Assert.Equal(1, await emulator.CallsToAsync("ScheduleKeyDeletion"));
    }

    [Fact]
    public async Task Disconnect_asks_where_somebody_can_answer()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var store = await emulator.AddStoreAsync("payments-hsm");
        await using var terminal = PseudoTerminal.Start(emulator, ["disconnect", store]);

        await terminal.ExpectAsync("Type the store's name to go on:");
        await terminal.TypeAsync("no\r");

        Assert.Equal(3, await terminal.EndAsync());
        Assert.Equal("CONNECTED", await emulator.StateOfAsync(store));
    }
}
