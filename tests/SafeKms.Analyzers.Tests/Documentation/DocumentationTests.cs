using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Tests.Harness;

namespace SafeKms.Analyzers.Tests.Documentation;

/// <summary>Each descriptor has its page, each page says what the descriptor says, and its examples do what it says of them.</summary>
public partial class DocumentationTests
{
    public static TheoryData<string> Ids => [.. Descriptors.Select(d => d.Id)];

    private static IEnumerable<DiagnosticDescriptor> Descriptors => Compile.All.SelectMany(a => a.SupportedDiagnostics).DistinctBy(d => d.Id).OrderBy(d => d.Id);

    [Fact]
    public void Rules_are_the_nine() => Assert.Equal(Enumerable.Range(1, 9).Select(n => $"SKMS00{n}"), Descriptors.Select(d => d.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_tells_title_and_severity(string id)
    {
        var rule = Descriptors.Single(d => d.Id == id);
        var page = File.ReadAllText(Page(id));

        Assert.StartsWith($"# {id}: {rule.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains($"Severity: {rule.DefaultSeverity.ToString().ToLowerInvariant()}. Category: {rule.Category}.", page, StringComparison.Ordinal);
        foreach (var heading in new[] { "Cause", "Examples", "How to fix", "When to suppress", "Options" })
        {
            Assert.Contains($"\n## {heading}\n", page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Help_link_leads_to_the_page(string id)
    {
        var rule = Descriptors.Single(d => d.Id == id);

        Assert.EndsWith($"/docs/rules/{id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
        Assert.True(File.Exists(Page(id)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Index_lists_the_rule(string id)
    {
        var rule = Descriptors.Single(d => d.Id == id);

        Assert.Contains($"| [{id}]({id}.md) | {rule.DefaultSeverity.ToString().ToLowerInvariant()} | {rule.Title} |", File.ReadAllText(Page("README")), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Examples_do_as_the_page_says(string id)
    {
        var examples = Example().Matches(File.ReadAllText(Page(id))).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(2, examples.Count);

        Assert.Contains(await Said(examples[0]), d => d.Id == id);
        Assert.DoesNotContain(await Said(examples[1]), d => d.Id == id);
    }

    private static async Task<IReadOnlyList<Diagnostic>> Said(string body)
    {
        var program = $$"""
            using SafeKms;
            interface IGuard { Task CheckAsync(string id); Task WaitAsync(string id); }
            interface IMarked { [EnsuresStoreEmpty("id")] Task CheckAsync(string id); [EnsuresStoreDisconnected("id")] Task WaitAsync(string id); }
            class Example(IAmazonKeyManagementService kms, IGuard guard, IMarked marked)
            {
                public async Task Run(string id)
                {
            {{body}}
                    GC.KeepAlive((guard, marked));
                }
            }
            """;
        var compilation = Compile.Program(program, Library.Source);
        Assert.Empty(Compile.Errors(compilation));
        return await Compile.Analyze(compilation);
    }

    private static string Page(string name) => Repository.PathTo("docs", "rules", name + ".md");

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
