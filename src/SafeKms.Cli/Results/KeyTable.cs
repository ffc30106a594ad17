using Spectre.Console;

namespace SafeKms.Cli.Results;

/// <summary>Keys as a table: aliases in a column of their own where there is room, else below the key.</summary>
internal static class KeyTable
{
    /// <summary>An id, a state, a date and an alias of some length beside each other.</summary>
    private const int RoomForAliases = 110;

    public static void Write(IAnsiConsole console, IReadOnlyList<KeyResult> keys, bool withLastUse = false)
    {
        var isWide = console.Profile.Width >= RoomForAliases;
        string[] columns = isWide ? ["KEY", "ALIAS", "STATE", "DELETED ON"] : ["KEY", "STATE", "DELETED ON"];
        var table = Tables.Create(withLastUse ? [.. columns, "LAST USED"] : columns);
        foreach (var key in keys)
        {
            var aliases = string.Join("\n", key.Aliases ?? []);
            List<Text> cells = isWide
                ? [Tables.Cell(key.KeyId), Tables.Cell(aliases)]
                : [Tables.Cell(aliases.Length == 0 ? key.KeyId : $"{key.KeyId}\n  {aliases.Replace("\n", "\n  ", StringComparison.Ordinal)}")];
            cells.Add(Tables.State(key.State));
            cells.Add(Tables.Cell(AwsWords.Day(key.DeletionDate)));
            if (withLastUse)
                cells.Add(Tables.Cell(LastUse(key.LastUsage)));
            table.AddRow(cells);
        }

        console.Write(table);
    }

    private static string LastUse(KeyLastUsage? usage) => usage switch
    {
        null => "",
        { Answer: KeyUsageAnswer.Used, UsedAt: { } at } => usage.Operation is null ? AwsWords.Day(at) : $"{AwsWords.Day(at)} ({usage.Operation})",
        { Answer: KeyUsageAnswer.NeverUsed } => "never",
        { TrackedSince: { } since } => $"not since {AwsWords.Day(since)}",
        _ => "unknown",
    };
}
