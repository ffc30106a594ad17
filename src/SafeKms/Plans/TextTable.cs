using System.Text;

namespace SafeKms;

/// <summary>Rows in columns, the last one wrapped so that a line keeps within 100 characters.</summary>
internal sealed class TextTable
{
    private const int Width = 100;
    private const string Gap = "  ";

    private readonly List<string[]> _rows = [];

    public TextTable(params string[] header) => _rows.Add(header);

    public void Add(params string[] cells) => _rows.Add(cells);

    public override string ToString()
    {
        var widths = Enumerable.Range(0, _rows[0].Length).Select(column => _rows.Max(row => row[column].Length)).ToArray();
        var indent = widths.Take(widths.Length - 1).Sum(width => width + Gap.Length);
        var text = new StringBuilder();
        foreach (var row in _rows)
        {
            var line = new StringBuilder();
            for (var column = 0; column < row.Length - 1; column++)
                line.Append(row[column].PadRight(widths[column])).Append(Gap);

            foreach (var part in Wrap(row[row.Length - 1], Math.Max(24, Width - indent)))
            {
                text.AppendLine(line.Append(part).ToString().TrimEnd());
                line.Clear().Append(' ', indent);
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        while (text.Length > width)
        {
            var space = text.LastIndexOf(' ', width);
            if (space <= 0)
                break;
            yield return text.Substring(0, space);
            text = text.Substring(space + 1);
        }

        yield return text;
    }
}
