using System.Globalization;

namespace SafeKms;

/// <summary>Dates, durations and counts as messages and tables show them, the same in every culture.</summary>
internal static class InWords
{
    public static string Date(DateTimeOffset date) =>
        date.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public static string Duration(TimeSpan duration) => duration switch
    {
        { TotalSeconds: < 1 } => FormattableString.Invariant($"{duration.TotalMilliseconds:0} ms"),
        { TotalMinutes: < 1 } => FormattableString.Invariant($"{duration.TotalSeconds:0.#} s"),
        { TotalHours: < 1 } => FormattableString.Invariant($"{duration.Minutes} min {duration.Seconds} s"),
        _ => FormattableString.Invariant($"{(int)duration.TotalHours} h {duration.Minutes} min"),
    };

    /// <summary>What became of a reconnection, to stand after other words; nothing where none was needed.</summary>
    public static string After(string words, Reconnection reconnection) => reconnection.Attempt == ReconnectionAttempt.NotNeeded
        ? ""
        : words.Length == 0 ? reconnection.ToString() : $" {reconnection}";

    /// <summary>What a sweep that found nothing has shown.</summary>
    public static string NoneInStore(int keysOfRegion) => keysOfRegion switch
    {
        0 => "The Region has no keys.",
        1 => "The Region's only key is not in the store.",
        _ => FormattableString.Invariant($"None of the Region's {keysOfRegion:N0} keys is in the store."),
    };

    public static string Count(int count, string noun) =>
        FormattableString.Invariant($"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
