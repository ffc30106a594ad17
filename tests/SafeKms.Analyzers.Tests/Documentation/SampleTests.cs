using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Tests.Harness;

namespace SafeKms.Analyzers.Tests.Documentation;

/// <summary>The sample shows each rule where it fires, and silence where it is mended.</summary>
public class SampleTests
{
    public static TheoryData<string> Rules => [.. Compile.All.SelectMany(a => a.SupportedDiagnostics).Select(d => d.Id).Distinct()];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Each_rule_fires_once_in_its_file_and_not_in_the_mended_one(string rule)
    {
        Assert.Single(await Said("Reported", rule), d => d.Id == rule);
        Assert.Empty(await Said("Fixed", rule));
    }

    [Fact]
    public void There_is_a_file_for_each_rule_and_no_other()
    {
        var names = Rules.Select(r => r.Data + ".cs").Order();

        Assert.Equal(names, Files("Reported"));
        Assert.Equal(names, Files("Fixed"));
    }

    private static IEnumerable<string?> Files(string folder) =>
        Directory.GetFiles(Repository.PathTo("samples", "DeletionRules", folder)).Select(Path.GetFileName).Order();

    private static async Task<IReadOnlyList<Diagnostic>> Said(string folder, string rule)
    {
        var compilation = Compile.Program(File.ReadAllText(Repository.PathTo("samples", "DeletionRules", folder, rule + ".cs")), Library.Source);
        Assert.Empty(Compile.Errors(compilation));
        return await Compile.Analyze(compilation);
    }
}
