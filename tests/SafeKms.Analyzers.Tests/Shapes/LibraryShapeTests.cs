using SafeKms.Analyzers.Tests.Harness;

namespace SafeKms.Analyzers.Tests.Shapes;

/// <summary>SafeKms' own operations and contract attributes.</summary>
public class LibraryShapeTests
{
    public static TheoryData<string> Rows => [.. Shape.Read("library.txt").Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Row_has_its_verdict(string name)
    {
        var shape = Shape.Read("library.txt").Single(s => s.Name == name);
        var compilation = Compile.Program("using SafeKms;\n" + shape.Program, Library.Source);
        Assert.Empty(Compile.Errors(compilation));

        var diagnostics = await Compile.Analyze(compilation);
        var verdict = string.Join(' ', diagnostics.Select(d => d.Id[4..]).Distinct().Order());

        Assert.Equal(shape.Expected, verdict.Length == 0 ? "ok" : verdict);
    }
}
