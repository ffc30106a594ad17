using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using SafeKms.Analyzers.Tests.Harness;

namespace SafeKms.Analyzers.Tests.Corpus;

/// <summary>Programs as people write them, half of them right: what the rules say of each, and of each right one without one of its guards.</summary>
public class CorpusTests
{
    public static TheoryData<string> Names => [.. All.Select(p => p.Key)];

    private static readonly Dictionary<string, CorpusProgram> All = typeof(CorpusTests).Assembly.GetManifestResourceNames()
        .Where(n => n.EndsWith(".cs", StringComparison.Ordinal))
        .SelectMany(n =>
        {
            using var reader = new StreamReader(typeof(CorpusTests).Assembly.GetManifestResourceStream(n)!);
            return CorpusProgram.Read(reader.ReadToEnd()).Select(p => (Key: n + ": " + p.Name, Program: p));
        })
        .ToDictionary(p => p.Key, p => p.Program);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Program_is_judged_right(string name)
    {
        var program = All[name];
        Assert.Equal(program.Expected.Order(), (await Said(program)).Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Guard_is_missed_where_it_is_taken_away(string name)
    {
        foreach (var (mutant, rule) in All[name].Mutants())
        {
            Assert.True((await Said(mutant)).Any(s => s.Rule == rule), mutant.Name + ": " + rule + " is silent");
        }
    }

    [Fact]
    public async Task Confusion_table_is_within_the_targets()
    {
        var table = new Dictionary<string, (int Right, int Extra, int Missed)>();
        foreach (var program in All.Values)
        {
            var said = await Said(program);
            foreach (var rule in said.Concat(program.Expected).Select(s => s.Rule).Distinct())
            {
                var (right, extra, missed) = table.GetValueOrDefault(rule);
                var want = program.Expected.Where(e => e.Rule == rule).ToHashSet();
                var got = said.Where(e => e.Rule == rule).ToHashSet();
                table[rule] = (right + want.Intersect(got).Count(), extra + got.Except(want).Count(), missed + want.Except(got).Count());
            }
        }

        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"{All.Count} programs, {All.Values.Count(p => p.IsCorrect)} of them right").AppendLine("rule     right extra missed precision recall");
        foreach (var (rule, (right, extra, missed)) in table.OrderBy(t => t.Key))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{rule} {right,6} {extra,5} {missed,6} {Share(right, right + extra),9:0.000} {Share(right, right + missed),6:0.000}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine(text.ToString());
        foreach (var rule in new[] { "SKMS001", "SKMS002" })
        {
            var (right, extra, missed) = table[rule];
            Assert.True(Share(right, right + extra) >= 0.97 && Share(right, right + missed) >= 0.95, text.ToString());
        }
    }

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;

    private static readonly ConcurrentDictionary<CorpusProgram, Lazy<Task<IReadOnlySet<(int File, int Line, string Rule)>>>> Judged = new();

    /// <summary>Two tests ask of the same program; it is analyzed once.</summary>
    private static Task<IReadOnlySet<(int File, int Line, string Rule)>> Said(CorpusProgram program) => Judged.GetOrAdd(program, p => new(() => Judge(p))).Value;

    private static async Task<IReadOnlySet<(int File, int Line, string Rule)>> Judge(CorpusProgram program)
    {
        var compilation = Compile.Program(program.Files);
        Assert.Empty(Compile.Errors(compilation));
        return (await Compile.Analyze(compilation))
            .Select(d => (int.Parse(d.Location.SourceTree!.FilePath.AsSpan(4..^3), CultureInfo.InvariantCulture), d.Location.GetLineSpan().StartLinePosition.Line + 1, d.Id))
            .ToHashSet();
    }
}
