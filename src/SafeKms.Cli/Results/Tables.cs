using Spectre.Console;
using Spectre.Console.Rendering;

namespace SafeKms.Cli.Results;

/// <summary>Tables as the tools of this trade have them: columns under a heading, no boxes.</summary>
internal static class Tables
{
    public static Table Create(params string[] columns)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = true };
        foreach (var column in columns)
            table.AddColumn(new TableColumn(new Text(column, new Style(decoration: Decoration.Bold))) { Padding = new Padding(0, 0, 2, 0), NoWrap = true });
        table.Columns[^1].NoWrap = false;
        table.Columns[^1].Padding = new Padding(0);
        return table;
    }

    public static void Add(this Table table, params IRenderable[] cells) => table.AddRow(cells);

    public static Text Cell(string? text) => new(text ?? "");

    public static Text State(string? state) => new(state ?? "unknown", new Style(state switch
    {
        "CONNECTED" or "Enabled" => Color.Green,
        "FAILED" or "Unavailable" => Color.Red,
        "CONNECTING" or "DISCONNECTING" or "PendingDeletion" or "Disabled" => Color.Yellow,
        _ => Color.Default,
    }));
}
