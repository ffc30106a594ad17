using System.Globalization;
using System.Text.RegularExpressions;

namespace SafeKms.Cli.Tests;

/// <summary>
/// Outputs as they were approved, with what differs from run to run made the same. To approve anew: SAFEKMS_APPROVE=1 dotnet run --project
/// tests/SafeKms.Cli.Tests, then look at the difference.
/// </summary>
internal static partial class Golden
{
    private static readonly bool Approve = Environment.GetEnvironmentVariable("SAFEKMS_APPROVE") == "1";

    public static void Matches(string name, string output) => FileMatches(Repository.PathTo("tests", "SafeKms.Cli.Tests", "Golden", $"{name}.txt"), Normalize(output));

    public static void FileMatches(string path, string text)
    {
        if (Approve)
        {
            File.WriteAllText(path, text);
            return;
        }

        Assert.True(File.Exists(path), $"{path} is missing; approve the output:\n{text}");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }

    /// <summary>
    /// Ids are numbered in the order in which they appear; dates, durations, rates, ports, and how often a store was looked at are the same.
    /// </summary>
    public static string Normalize(string output)
    {
        var text = Number(output.ReplaceLineEndings("\n"), StoreId(), number => $"cks-{number:x17}");
        text = Number(text, KeyId(), number => $"00000000-0000-4000-8000-{number:d12}");
        text = Port().Replace(text, "http://127.0.0.1:8080");
        text = Number(text, Cluster(), number => $"cluster-{new string((char)('a' + number), 11)}");
        text = Timestamp().Replace(text, "2026-01-01T00:00:00.000Z");
        text = Minute().Replace(text, "2026-01-01 00:00 UTC");
        text = Day().Replace(text, "2026-01-01");
        text = Rate().Replace(text, ", 200 a second");
        text = TimeColumn().Replace(text, "0.0 s  ");
        text = Time().Replace(text, "0.0 s");
        text = SameLooks(text);
        return text.Replace("TIME    OUTCOME", "TIME   OUTCOME", StringComparison.Ordinal).Replace("TIME  OUTCOME", "TIME   OUTCOME", StringComparison.Ordinal);
    }

    /// <summary>Every wait looks three times, and the sum below it is the sum of the column again.</summary>
    private static string SameLooks(string text)
    {
        var more = 0;
        return LooksOrSum().Replace(text, match =>
        {
            var looks = match.Groups["looks"];
            if (looks.Success)
            {
                more += 3 - int.Parse(looks.Value, CultureInfo.InvariantCulture);
                return match.Groups["step"].Value + "3".PadRight(looks.Length);
            }

            var sum = int.Parse(match.Groups["sum"].Value, CultureInfo.InvariantCulture) + more;
            more = 0;
            return $"and {sum} calls to AWS KMS";
        });
    }

    private static string Number(string text, Regex pattern, Func<int, string> name)
    {
        var names = new Dictionary<string, string>();
        return pattern.Replace(text, match =>
        {
            if (!names.TryGetValue(match.Value, out var known))
                names.Add(match.Value, known = name(names.Count + 1));
            return known;
        });
    }

    [GeneratedRegex("cks-[0-9a-f]{17}")]
    private static partial Regex StoreId();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex KeyId();

    [GeneratedRegex("http://127\\.0\\.0\\.1:\\d+")]
    private static partial Regex Port();

    [GeneratedRegex("cluster-[2-7a-zA-Z]{11}")]
    private static partial Regex Cluster();

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT[\d:.]+(\+00:00|Z)")]
    private static partial Regex Timestamp();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d \d\d:\d\d UTC")]
    private static partial Regex Minute();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d(?![T\d])")]
    private static partial Regex Day();

    [GeneratedRegex(@"\b\d+(\.\d+)? (ms|s)\b(?! for)")]
    private static partial Regex Time();

    [GeneratedRegex(@"(?<step>Wait until \w[\w ]*? {2,})(?<looks>\d+ +)(?=\d)|and (?<sum>\d+) calls to AWS KMS")]
    private static partial Regex LooksOrSum();

    [GeneratedRegex(@", [\d,]+ a second(, \d+ s left)?(?=\n)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"\b\d+(\.\d+)? (ms|s) {2,}")]
    private static partial Regex TimeColumn();
}
