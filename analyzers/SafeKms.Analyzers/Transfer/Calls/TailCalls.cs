using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;

namespace SafeKms.Analyzers.Transfer.Calls;

/// <summary>
/// A method whose last act is to call itself, and to give back what that gives, is a loop: its parameters are assigned
/// and it begins again.
/// </summary>
internal static class TailCalls
{
    /// <summary>Begins the body again with other arguments; false where the call is not its last act.</summary>
    public static bool TryRepeat(IMethodSymbol method, Val? instance, Val[] args, State s, SyntaxNode site, Frame frame)
    {
        if (!SymbolEqualityComparer.Default.Equals(frame.Member?.OriginalDefinition, method) || !(instance is null || instance.Equals(frame.This))
            || frame.Yields is not null || frame.Runner is not { } runner || IsGuarded(frame.Block) || Body(site, Kinds.IsTask(method.ReturnType)) is not { } body)
        {
            return false;
        }

        Bodies.Clean(frame, [], s);
        for (var i = 0; i < method.Parameters.Length && i < args.Length; i++)
        {
            s.Set(new LocalKey(method.Parameters[i]), args[i]);
        }

        // Pages that are asked for anew in each round are asked for in a loop.
        frame.Sweeps.Add((body.SyntaxTree, body.Span));
        runner.Enter(0, [s]);
        return true;
    }

    /// <summary>Whether something runs after what is returned.</summary>
    private static bool IsGuarded(BasicBlock? block)
    {
        for (var region = block?.EnclosingRegion; region is not null && region.Kind != ControlFlowRegionKind.Root; region = region.EnclosingRegion)
        {
            if (region.Kind is not ControlFlowRegionKind.LocalLifetime)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The body whose last act a call is: nothing is made of what it gives but the result.</summary>
    private static SyntaxNode? Body(SyntaxNode call, bool later)
    {
        for (var node = call; ; node = node.Parent)
        {
            switch (node.Parent)
            {
                case AwaitExpressionSyntax:
                    later = false;
                    continue;
                case ParenthesizedExpressionSyntax:
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" }:
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } }:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression } logic when logic.Right == node:
                case ConditionalExpressionSyntax choice when choice.Condition != node:
                    continue;
                case ReturnStatementSyntax:
                case ArrowExpressionClauseSyntax:
                    return node.FirstAncestorOrSelf<SyntaxNode>(IsBody);
                case ExpressionStatementSyntax statement when !later && IsLast(statement):
                    return node.FirstAncestorOrSelf<SyntaxNode>(IsBody);
                default:
                    return null;
            }
        }
    }

    /// <summary>Whether a body without a result ends after a statement.</summary>
    private static bool IsLast(StatementSyntax statement)
    {
        switch (statement.Parent)
        {
            case BlockSyntax block when block.Statements.IndexOf(statement) + 1 is var next && next < block.Statements.Count:
                return block.Statements[next] is ReturnStatementSyntax { Expression: null };
            case BlockSyntax { Parent: MethodDeclarationSyntax or LocalFunctionStatementSyntax }:
                return true;
            case BlockSyntax block:
                return IsLast(block);
            case IfStatementSyntax test:
                return IsLast(test);
            case ElseClauseSyntax { Parent: IfStatementSyntax test }:
                return IsLast(test);
            default:
                return false;
        }
    }

    private static bool IsBody(SyntaxNode node) => node is MethodDeclarationSyntax or LocalFunctionStatementSyntax;
}
