namespace SafeKms.Tests;

public class ProgressTests
{
    [Fact]
    public async Task Every_step_the_sweep_and_every_look_are_reported_in_order()
    {
        using var scene = new Scene();
        scene.Emulator.AddKeys(600);
        var log = new ProgressLog();

        await scene.Deletion.ExecuteAsync(log);

        Assert.Equal(Enum.GetValues<StepName>().Take(7), log.Reports.OfType<StepStarted>().Select(report => report.Step));
        Assert.Equal(Enum.GetValues<StepName>().Take(7), log.Reports.OfType<StepCompleted>().Select(report => report.Step));
        var sweep = log.Reports.OfType<SweepAdvanced>().Where(report => report.Step == StepName.EnsureEmpty).ToArray();
        Assert.Equal([250, 500, 600], sweep.Select(report => report.KeysDescribed));
        Assert.All(sweep, report => Assert.True(report.KeysPerSecond > 0));
        var looks = log.Reports.OfType<StateObserved>().ToArray();
        Assert.Equal(StoreConnectionState.Disconnecting, looks[0].State);
        Assert.Equal([StoreConnectionState.Disconnected, StoreConnectionState.Disconnected], looks[^2..].Select(look => look.State));
        Assert.True(looks[^1].Elapsed > scene.Emulator.DisconnectDuration);
    }

    [Fact]
    public async Task A_display_that_throws_does_not_stop_the_operation()
    {
        using var scene = new Scene();
        var lines = new LogLines();
        scene.LoggerFactory = lines;

        await scene.Deletion.ExecuteAsync(new ProgressLog(_ => throw new InvalidOperationException("the terminal is gone")));

        Assert.Null(scene.Truth);
        Assert.Contains(lines.Lines, line => line.Text.Contains("the terminal is gone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_display_that_throws_does_not_stop_an_inventory()
    {
        using var scene = new Scene();
        scene.Emulator.AddKey();

        var inventory = await scene.Client.TakeKeyInventoryAsync(new ProgressLog(_ => throw new InvalidOperationException("the terminal is gone")));

        Assert.Equal(1, inventory.KeysListed);
    }

    [Fact]
    public void A_report_reads_as_a_line()
    {
        Assert.Equal(
            "EnsureEmpty: 2,000 keys listed, 1,000 described (500 a second)",
            new SweepAdvanced(StepName.EnsureEmpty, 2000, 1000, TimeSpan.FromSeconds(2)).ToString());
        Assert.Equal(
            "WaitUntilDisconnected: DISCONNECTING after 1 min 5 s",
            new StateObserved(StepName.WaitUntilDisconnected, StoreConnectionState.Disconnecting, TimeSpan.FromSeconds(65)).ToString());
    }
}
