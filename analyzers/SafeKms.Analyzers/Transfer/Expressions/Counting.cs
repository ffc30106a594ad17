using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeKms.Analyzers.Transfer.Expressions;

/// <summary>Loops that count through a list, told by the comparison of their counter with its bound.</summary>
internal static class Counting
{
    /// <summary>
    /// Whether a comparison keeps a loop within its bound: it stands in the loop's condition, or in a test that leaves the
    /// loop, with whatever other conditions beside it, and the loop takes its counter one step at a time, in one place.
    /// </summary>
    /// <param name="condition">The comparison.</param>
    /// <param name="counter">Its side that is the counter.</param>
    /// <param name="within">Whether it is true as long as the counter is within the bound.</param>
    /// <param name="up">Whether the counter goes up.</param>
    public static bool KeepsWithin(SyntaxNode condition, SyntaxNode counter, bool within, bool up) =>
        Name(counter) is { } name && Loop(condition, within) is { } loop
        && Steps(loop).SelectMany(s => s.DescendantNodesAndSelf()).Where(n => Changes(n, name)).ToList() is [var only]
        && IsOneStep(only, name, up)
        && !only.Ancestors().TakeWhile(a => a != loop).Any(a => IsLoop(a) || a is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    /// <summary>Whether a step stands in a loop that is tested after its first element was looked at.</summary>
    public static bool IsTestedLater(SyntaxNode step) => step.Ancestors().FirstOrDefault(IsLoop) switch
    {
        DoStatementSyntax => true,
        WhileStatementSyntax { Condition: LiteralExpressionSyntax } or ForStatementSyntax { Condition: null } => true,
        _ => false,
    };

    /// <summary>Whether a variable that is set to zero will count in such a loop.</summary>
    public static bool StartsLater(SyntaxNode target)
    {
        var name = target switch { VariableDeclaratorSyntax declared => declared.Identifier.ValueText, IdentifierNameSyntax used => used.Identifier.ValueText, _ => null };
        return name is not null && target.FirstAncestorOrSelf<BlockSyntax>() is { } block
            && block.DescendantNodes().Any(n => Changes(n, name) && IsTestedLater(n));
    }

    /// <summary>Whether a collection, as it is written, may grow after a place.</summary>
    public static bool GrowsAfter(string collection, SyntaxNode place) =>
        place.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member
        || member.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(m => m.SpanStart > place.SpanStart && m.Parent is InvocationExpressionSyntax && m.Expression.ToString() == collection
            && m.Name.Identifier.ValueText is "Add" or "AddRange" or "Insert" or "InsertRange" or "UnionWith" or "Append");

    /// <summary>The loop a comparison belongs to: it stays while the comparison says so, or leaves where it does not.</summary>
    private static SyntaxNode? Loop(SyntaxNode condition, bool within)
    {
        for (SyntaxNode node = condition; ; node = node.Parent!)
        {
            switch (node.Parent)
            {
                case ParenthesizedExpressionSyntax:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } when within:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } when !within:
                    continue;
                case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression }:
                    within = !within;
                    continue;
                case ForStatementSyntax loop when within && loop.Condition == node:
                    return loop;
                case WhileStatementSyntax or DoStatementSyntax when within:
                    return node.Parent;
                case IfStatementSyntax test when !within && test.Condition == node && Leaves(test.Statement) && test.Parent is BlockSyntax { Parent: { } loop } && IsLoop(loop)
                    && !loop.DescendantNodes().Any(n => n is GotoStatementSyntax || (n is ContinueStatementSyntax && n.SpanStart < test.SpanStart)):
                    return loop;
                default:
                    return null;
            }
        }
    }

    private static bool Leaves(StatementSyntax statement) =>
        statement is BreakStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax || (statement is BlockSyntax { Statements: [.., var last] } && Leaves(last));

    private static bool IsLoop(SyntaxNode node) => node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax;

    private static IEnumerable<SyntaxNode> Steps(SyntaxNode loop) => loop switch
    {
        ForStatementSyntax counted => counted.Incrementors.Concat<SyntaxNode>([counted.Statement]).Concat(counted.Condition is { } condition ? [condition] : []),
        WhileStatementSyntax repeated => [repeated.Condition, repeated.Statement],
        DoStatementSyntax repeated => [repeated.Statement, repeated.Condition],
        _ => [],
    };

    private static string? Name(SyntaxNode counter) => counter switch
    {
        IdentifierNameSyntax { Identifier.ValueText: var name } => name,
        PrefixUnaryExpressionSyntax { Operand: IdentifierNameSyntax { Identifier.ValueText: var name } } => name,
        _ => null,
    };

    private static bool Changes(SyntaxNode node, string counter) => node switch
    {
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } => left.Identifier.ValueText == counter,
        PostfixUnaryExpressionSyntax { Operand: IdentifierNameSyntax operand } => operand.Identifier.ValueText == counter && node.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression,
        PrefixUnaryExpressionSyntax { Operand: IdentifierNameSyntax operand } => operand.Identifier.ValueText == counter && node.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression,
        ArgumentSyntax { RefKindKeyword.RawKind: not 0, Expression: IdentifierNameSyntax passed } => passed.Identifier.ValueText == counter,
        _ => false,
    };

    private static bool IsOneStep(SyntaxNode change, string counter, bool up) => change switch
    {
        PostfixUnaryExpressionSyntax => change.IsKind(up ? SyntaxKind.PostIncrementExpression : SyntaxKind.PostDecrementExpression),
        PrefixUnaryExpressionSyntax => change.IsKind(up ? SyntaxKind.PreIncrementExpression : SyntaxKind.PreDecrementExpression),
        AssignmentExpressionSyntax { Right: LiteralExpressionSyntax { Token.Value: 1 } } => change.IsKind(up ? SyntaxKind.AddAssignmentExpression : SyntaxKind.SubtractAssignmentExpression),
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Right: BinaryExpressionSyntax { Left: IdentifierNameSyntax left, Right: LiteralExpressionSyntax { Token.Value: 1 } } sum } =>
            left.Identifier.ValueText == counter && sum.IsKind(up ? SyntaxKind.AddExpression : SyntaxKind.SubtractExpression),
        _ => false,
    };
}
