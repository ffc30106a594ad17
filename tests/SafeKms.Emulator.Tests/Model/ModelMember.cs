using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SafeKms.Emulator.Tests.Model;

/// <summary>A line of <c>model.tsv</c>: what the public service model demands of one member of one operation's input.</summary>
internal sealed record ModelMember(string Operation, string Path, string Kind, bool IsRequired, int? Min, int? Max, string? Pattern, string[] Values)
{
    /// <summary>Whether it has items, or members of its own.</summary>
    public bool HasChildren => Kind is "structure" or "list";

    /// <summary>Whether it is an item of a list of plain values.</summary>
    public bool IsPlainItem => Path.EndsWith("[]", StringComparison.Ordinal) && !HasChildren;

    /// <summary>As AWS writes the path in its messages: of a plain item, that of its list.</summary>
    public string ShownPath => string.Join('.', (IsPlainItem ? Path[..^2] : Path).Replace("[]", ".1.member", StringComparison.Ordinal).Split('.').Select(static part => char.ToLowerInvariant(part[0]) + part[1..]));

    /// <summary>Whether a message says in AWS's words that a value of this member violates a constraint.</summary>
    public bool IsBlamed(string message, string constraint) => IsPlainItem
        ? Regex.IsMatch(message, $"'\\[.*\\]' at '{ShownPath}' failed to satisfy constraint: Member must satisfy constraint: \\[.*{Regex.Escape(constraint)}.*\\]", RegexOptions.Singleline)
        : message.Contains($"at '{ShownPath}' failed to satisfy constraint: {constraint}", StringComparison.Ordinal);

    public static ModelMember Parse(string line)
    {
        string[] cells = line.Split('\t');
        return new ModelMember(
            cells[0],
            cells[1],
            cells[2],
            cells[3] == "1",
            Number(cells[4]),
            Number(cells[5]),
            cells[6].Length == 0 ? null : JsonSerializer.Deserialize<string>(cells[6]),
            cells[7].Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Whether this is a direct member (or the item) of <paramref name="parent"/>; of the input itself if that is empty.</summary>
    public bool IsChildOf(string parent) =>
        Path.Length > parent.Length
        && Path.StartsWith(parent, StringComparison.Ordinal)
        && (parent.Length == 0 ? Path : Path[parent.Length..].TrimStart('.')) is var rest
        && (rest == "[]" || (!rest.Contains('.', StringComparison.Ordinal) && !rest.Contains("[]", StringComparison.Ordinal)))
        && (parent.Length == 0 || Path[parent.Length] is '.' or '[');

    private static int? Number(string cell) => cell.Length == 0 ? null : int.Parse(cell, CultureInfo.InvariantCulture);
}
