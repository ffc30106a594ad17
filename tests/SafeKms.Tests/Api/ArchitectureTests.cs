using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;

namespace SafeKms.Tests;

/// <summary>What keeps the house in order.</summary>
public partial class ArchitectureTests
{
    private static readonly string Source = Path.Combine(FolderOfThisFile(), "..", "..", "..", "src", "SafeKms");

    public static TheoryData<string> SourceFiles() => new(
        Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Source, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(SourceFiles))]
    public void Only_Aws_names_Amazons_request_types(string file)
    {
        if (!file.StartsWith("Aws/", StringComparison.Ordinal))
            Assert.DoesNotContain("Amazon.KeyManagementService.Model", File.ReadAllText(Path.Combine(Source, file)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SourceFiles))]
    public void A_file_holds_one_idea(string file) => Assert.InRange(File.ReadAllLines(Path.Combine(Source, file)).Length, 1, 300);

    [Theory]
    [MemberData(nameof(SourceFiles))]
    public void Every_await_in_the_library_leaves_the_callers_context(string file)
    {
        // CA2007 sees awaits of tasks; this sees await foreach and await using too.
        var text = File.ReadAllText(Path.Combine(Source, file));
        Assert.All(AwaitForeach().Matches(text), match => Assert.Contains("ConfigureAwait(false)", match.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void These_tests_run_against_the_build_they_say()
    {
        var target = typeof(SafeKmsClient).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName;
        var isNetStandard = typeof(ArchitectureTests).Assembly.GetName().Name == "SafeKms.NetStandard.Tests";

        Assert.Equal(isNetStandard ? ".NETStandard,Version=v2.0" : ".NETCoreApp,Version=v8.0", target);
    }

    [GeneratedRegex(@"await (foreach|using) \(.*")]
    private static partial Regex AwaitForeach();

    private static string FolderOfThisFile([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
