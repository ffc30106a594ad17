using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeKms.Analyzers.Transfer.Expressions;

/// <summary>Loops that count through a list.</summary>
internal static class Counting
{
    /// <summary>Whether a comparison is the condition of a loop that takes its counter up one by one, and in one place.</summary>
    public static bool StepsByOne(SyntaxNode condition)
    {
        if (condition is not BinaryExpressionSyntax { Left: IdentifierNameSyntax { Identifier.Text: var counter } })
        {
            return false;
        }

        var steps = condition.Parent switch
        {
            ForStatementSyntax loop => loop.Incrementors.Concat<SyntaxNode>([loop.Statement]),
            WhileStatementSyntax loop => [loop.Statement],
            _ => [],
        };
        var changes = steps.SelectMany(s => s.DescendantNodesAndSelf()).Where(n => Changes(n, counter)).ToList();
        return changes is [var only] && IsOneUp(only) && !only.Ancestors().TakeWhile(a => a != condition.Parent).Any(a => a is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax);
    }

    private static bool Changes(SyntaxNode node, string counter) => node switch
    {
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } => left.Identifier.Text == counter,
        PostfixUnaryExpressionSyntax { Operand: IdentifierNameSyntax operand } => operand.Identifier.Text == counter && node.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression,
        PrefixUnaryExpressionSyntax { Operand: IdentifierNameSyntax operand } => operand.Identifier.Text == counter && node.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression,
        ArgumentSyntax { RefKindKeyword.RawKind: not 0, Expression: IdentifierNameSyntax passed } => passed.Identifier.Text == counter,
        _ => false,
    };

    private static bool IsOneUp(SyntaxNode change) =>
        change.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PreIncrementExpression
        || change is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression, Right: LiteralExpressionSyntax { Token.Value: 1 } };
}
