using System.Text.RegularExpressions;

namespace SafeKms.Analyzers.Tests.Harness;

/// <summary>
/// A program of the corpus. A line that ends in <c>//! 001 002</c> must be reported so, every other line must stay
/// silent. A line that ends in <c>//g 001</c> is a guard: without it, that rule must speak.
/// </summary>
internal sealed partial record CorpusProgram(string Name, string[] Files)
{
    /// <summary>File number, line and rule of everything that must be reported.</summary>
    public IReadOnlySet<(int File, int Line, string Rule)> Expected =>
        Files.SelectMany((f, i) => f.Split('\n').SelectMany((line, n) =>
            Marker().Match(line) is { Success: true } m ? m.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(rule => (i + 1, n + 1, "SKMS" + rule)) : [])).ToHashSet();

    public bool IsCorrect => !Expected.Any(e => e.Rule is "SKMS001" or "SKMS002");

    /// <summary>The program without one of its guards, with the rule that must notice.</summary>
    public IEnumerable<(CorpusProgram Program, string Rule)> Mutants()
    {
        for (var f = 0; f < Files.Length; f++)
        {
            var lines = Files[f].Split('\n');
            for (var n = 0; n < lines.Length; n++)
            {
                if (GuardMarker().Match(lines[n]) is { Success: true } m)
                {
                    var copy = (string[])lines.Clone();
                    copy[n] = "";
                    var files = (string[])Files.Clone();
                    files[f] = string.Join('\n', copy);
                    yield return (new CorpusProgram($"{Name} without {lines[n].Trim()}", files), "SKMS" + m.Groups[1].Value);
                }
            }
        }
    }

    public static IReadOnlyList<CorpusProgram> Read(string text) =>
        [.. Regex.Split(text, @"^//=== ", RegexOptions.Multiline).Skip(1).Select(p =>
        {
            var end = p.IndexOf('\n', StringComparison.Ordinal);
            return new CorpusProgram(p[..end].Trim(), Regex.Split(p[(end + 1)..], @"^//--- .*\n", RegexOptions.Multiline));
        })];

    public override string ToString() => Name;

    [GeneratedRegex(@"//! ?([0-9 ]+)")]
    private static partial Regex Marker();

    [GeneratedRegex(@"//g (\d{3})")]
    private static partial Regex GuardMarker();
}
