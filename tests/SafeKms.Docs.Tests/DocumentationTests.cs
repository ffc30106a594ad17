using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace SafeKms.Docs.Tests;

/// <summary>No code in prose that is not compiled, and no link that leads nowhere.</summary>
public partial class DocumentationTests
{
    private static readonly string Root = FindRoot();

    private static readonly Dictionary<string, string> Regions = Directory
        .EnumerateFiles(Path.Combine(Root, "tests"), "*.cs", SearchOption.AllDirectories)
        .Where(path => path != ThisFile())
        .SelectMany(path => Region().Matches(Normalized(path)))
        .ToDictionary(match => match.Groups["name"].Value, match => Dedented(match.Groups["body"].Value));

    // The rule pages show code that is wrong on purpose; the analyzer's tests compile it.
    public static TheoryData<string> Pages() => new(Directory
        .EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
        .Concat([Path.Combine(Root, "README.md"), Path.Combine(Root, "CHANGELOG.md")])
        .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/')));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_block_of_code_is_cut_from_code_that_compiles(string page)
    {
        if (page.StartsWith("docs/rules/", StringComparison.Ordinal))
            return;

        var text = Normalized(Path.Combine(Root, page));
        var blocks = Block().Matches(text);

        Assert.Equal(CSharpBlock().Count(text), blocks.Count);
        Assert.All(blocks, block =>
        {
            Assert.True(Regions.TryGetValue(block.Groups["name"].Value, out var region), $"{page}: there is no region {block.Groups["name"].Value}");
            Assert.Equal(region, block.Groups["body"].Value.TrimEnd());
        });
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_within_the_repository_leads_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Root, page))!;

        Assert.All(
            Link().Matches(Normalized(Path.Combine(Root, page))).Select(link => link.Groups["target"].Value),
            target => Assert.True(Path.Exists(Path.Combine(folder, target)), $"{page} links to {target}"));
    }

    [Fact]
    public void Every_region_is_shown_somewhere()
    {
        var pages = string.Concat(Pages().Select(row => Normalized(Path.Combine(Root, row.Data))));

        Assert.NotEmpty(Regions);
        Assert.All(Regions.Keys, name => Assert.Contains($"<!-- snippet: {name} -->", pages, StringComparison.Ordinal));
    }

    private static string Dedented(string body)
    {
        var lines = body.TrimEnd().Split('\n');
        var indent = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > indent ? line[indent..] : line.Trim()));
    }

    private static string Normalized(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    private static string ThisFile([CallerFilePath] string path = "") => path;

    private static string FindRoot([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));

    [GeneratedRegex(@"#region (?<name>[\w-]+)\n(?<body>.*?)\n *#endregion", RegexOptions.Singleline)]
    private static partial Regex Region();

    [GeneratedRegex(@"<!-- snippet: (?<name>[\w-]+) -->\n```csharp\n(?<body>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("```csharp")]
    private static partial Regex CSharpBlock();

    [GeneratedRegex(@"\]\((?<target>[^)#:]+)(#[^)]*)?\)")]
    private static partial Regex Link();
}
