using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeKms.Analyzers.Transfer.Expressions;

namespace SafeKms.Analyzers.Tests.Transfer;

/// <summary>Loops that pass every element of a list, for they count up one by one.</summary>
public class CountingTests
{
    [Theory]
    [InlineData("for (var i = 0; i < n; i++) { }", true)]
    [InlineData("for (var i = 0; i < n; ++i) { }", true)]
    [InlineData("for (var i = 0; i < n; i += 1) { }", true)]
    [InlineData("while (i < n) { Use(i); i++; }", true)]
    [InlineData("for (var i = 0; i < n; i += 2) { }", false)]
    [InlineData("for (var i = 0; i < n; i--) { }", false)]
    [InlineData("for (var i = 0; i < n; i++) { i++; }", false)]
    [InlineData("for (var i = 0; i < n; i++) { Skip(ref i); }", false)]
    [InlineData("for (var i = 0; i < n; ) { while (true) { i++; } }", false)]
    [InlineData("for (var i = 0; i < n; i++) { for (var j = 0; j < 3; j++) { } }", true)]
    [InlineData("for (var i = 0; i < n; ) { }", false)]
    [InlineData("if (i < n) { i++; }", false)]
    [InlineData("for (var i = 0; i < n && !found; i++) { }", true)]
    [InlineData("for (var i = 0; (i < n) && hit == null && more; i++) { }", true)]
    [InlineData("for (var i = 0; i < n || more; i++) { }", false)]
    [InlineData("while (!(i < n || found)) { i++; }", false)]
    [InlineData("do { i++; } while (i < n && !found);", true)]
    [InlineData("do { i = i + 1; } while (i < n);", true)]
    [InlineData("do { i = j + 1; } while (i < n);", false)]
    [InlineData("while (true) { if (!(i < n)) break; i++; }", true)]
    [InlineData("while (true) { if (!(i < n && !found)) { Log(); break; } i++; }", true)]
    [InlineData("while (true) { if (!(i < n)) { Log(); } i++; }", false)]
    [InlineData("while (true) { i++; if (skip) continue; if (!(i < n)) break; }", false)]
    public void A_loop_counts_through_its_list_if_it_steps_by_one_in_one_place(string loop, bool counts) =>
        Assert.Equal(counts, Counted(loop));

    private static bool Counted(string loop)
    {
        var test = SyntaxFactory.ParseStatement(loop).DescendantNodes().OfType<BinaryExpressionSyntax>().First(b => b.ToString() == "i < n");
        return Counting.KeepsWithin(test, test.Left, within: true, up: true);
    }
}
