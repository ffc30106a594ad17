using Spectre.Console;

namespace SafeKms.Cli.Results;

/// <summary>Keys that could not be told in or out of a store.</summary>
internal static class UnknownKeyList
{
    private const int Most = 20;

    public static void Write(IAnsiConsole console, IReadOnlyList<UnknownKey> keys)
    {
        if (keys.Count == 0)
            return;

        console.WriteLine();
        console.WriteLine($"{AwsWords.Count(keys.Count, "key")} of the Region could not be described. Unknown is not empty:");
        foreach (var key in keys.Take(Most))
            console.WriteLine($"  {key}");
        if (keys.Count > Most)
            console.WriteLine($"  and {keys.Count - Most} more");
    }
}
