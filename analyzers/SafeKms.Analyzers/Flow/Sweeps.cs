using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using SafeKms.Analyzers.Domain;

namespace SafeKms.Analyzers.Flow;

/// <summary>
/// Page after page is asked for in a loop. What is outside of that loop begins a new sweep when it asks again: that
/// there were more pages in the old one says nothing of it.
/// </summary>
internal static class Sweeps
{
    /// <summary>Finds the loop a page is asked for in: around the call, or around the call of the helper that makes it.</summary>
    public static void Asked(SyntaxNode site, Frame frame)
    {
        for (var (node, at) = (site, frame); ; (node, at) = (at.CallSite, at.Caller))
        {
            var top = at.Graph.OriginalOperation.Syntax;
            for (var parent = node.Parent; parent is not null && top.Span.Contains(parent.Span); parent = parent.Parent)
            {
                if (parent is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax)
                {
                    at.Sweeps.Add((parent.SyntaxTree, parent.Span));
                    return;
                }

                if (parent is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
                {
                    break;
                }
            }

            if (at.CallSite is null || at.Caller is null)
            {
                return;
            }
        }
    }

    /// <summary>Forgets the sweep where control has left its loop.</summary>
    public static void Leave(State state, Frame frame, BasicBlock block)
    {
        if (frame.Sweeps.Count > 0 && state.Facts.Contains(MorePages.Instance)
            && (block.Operations.FirstOrDefault() ?? block.BranchValue)?.Syntax is { } at
            && !frame.Sweeps.Any(sweep => sweep.Tree == at.SyntaxTree && sweep.Span.Contains(at.Span)))
        {
            state.Facts.Remove(MorePages.Instance);
        }
    }

    /// <summary>Forgets it where its method has ended.</summary>
    public static void Leave(State state, Frame frame)
    {
        if (frame.Sweeps.Count > 0)
        {
            state.Facts.Remove(MorePages.Instance);
        }
    }
}
