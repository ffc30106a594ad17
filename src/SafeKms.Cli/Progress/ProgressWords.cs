using System.Globalization;

namespace SafeKms.Cli.Progress;

/// <summary>What is going on, in a line.</summary>
internal static class ProgressWords
{
    /// <summary>The line for a report, as of <paramref name="since"/> after it came.</summary>
    public static string Of(StoreProgress report, TimeSpan since) => report switch
    {
        SweepAdvanced sweep => Sweep(sweep),
        StateObserved state => $"{State(state.State)}, {Duration(state.Elapsed + since)}",
        KeyDeletionAdvanced key => Keys(key, since),
        StepCompleted done => done.Record.Detail,
        _ => since.TotalSeconds < 1 ? "" : Duration(since),
    };

    public static string Duration(TimeSpan duration) => duration switch
    {
        { TotalMinutes: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalSeconds} s"),
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{duration.Minutes} min {duration.Seconds} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalHours} h {duration.Minutes} min"),
    };

    public static string State(StoreConnectionState state) => state switch
    {
        StoreConnectionState.Unknown => "state not told",
        _ => state.ToString().ToUpperInvariant(),
    };

    /// <summary>Done of those listed so far, the rate, and the time left for them.</summary>
    private static string Sweep(SweepAdvanced sweep)
    {
        var left = Math.Max(0, sweep.KeysListed - sweep.KeysDescribed);
        var rest = sweep.KeysPerSecond > 0 && left > 0 ? $", {Duration(TimeSpan.FromSeconds(left / sweep.KeysPerSecond))} left" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{sweep.KeysDescribed:N0} of {sweep.KeysListed:N0} keys so far, {sweep.KeysPerSecond:N0} a second{rest}");
    }

    private static string Keys(KeyDeletionAdvanced key, TimeSpan since)
    {
        var elapsed = key.Elapsed + since;
        var rate = elapsed > TimeSpan.Zero ? key.KeysDone / elapsed.TotalSeconds : 0;
        var left = key.KeysFound - key.KeysDone;
        var rest = rate > 0 && left > 0 ? $", {Duration(TimeSpan.FromSeconds(left / rate))} left" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{key.KeysDone:N0} of {key.KeysFound:N0} keys{rest}");
    }
}
