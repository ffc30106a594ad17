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
    public void A_loop_counts_through_its_list_if_it_steps_by_one_in_one_place(string loop, bool counts) =>
        Assert.Equal(counts, Counting.StepsByOne(SyntaxFactory.ParseStatement(loop).DescendantNodes().OfType<BinaryExpressionSyntax>().First()));
}
