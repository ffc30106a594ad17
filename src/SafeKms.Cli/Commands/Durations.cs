using System.Globalization;

namespace SafeKms.Cli.Commands;

/// <summary>Durations as people type them.</summary>
internal static class Durations
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>Reads <c>90</c> and <c>90s</c> (seconds), <c>30m</c>, <c>2h</c>.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        if (text.Length == 0)
            return false;

        var unit = text[^1] switch
        {
            's' => 1,
            'm' => 60,
            'h' => 3600,
            _ => 0,
        };
        var digits = unit == 0 ? text : text[..^1];
        if (!double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number * Math.Max(1, unit) > Longest.TotalSeconds)
            return false;

        duration = TimeSpan.FromSeconds(number * Math.Max(1, unit));
        return duration > TimeSpan.Zero;
    }
}
