using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeKms.Analyzers.CodeFixes;

/// <summary>Statements right before a deletion that do nothing but disconnect the store and wait, which the safe deletion does itself.</summary>
internal static class PureSteps
{
    /// <summary>The steps, last one first.</summary>
    public static IEnumerable<StatementSyntax> Before(StatementSyntax deletion, string id)
    {
        var siblings = deletion.Parent is BlockSyntax block ? block.Statements.ToList() : [];
        var found = new List<StatementSyntax>();
        var disconnects = 0;
        for (var i = siblings.IndexOf(deletion) - 1; i >= 0; i--)
        {
            var statement = siblings[i];
            if (Calls(statement, "DisconnectCustomKeyStoreAsync", id))
            {
                found.Add(statement);
                disconnects = found.Count;
            }
            else if (IsPause(statement) || IsPoll(statement, id))
            {
                found.Add(statement);
            }
            else
            {
                break;
            }
        }

        // A pause that waits for nothing of the store's stays where it is.
        return found.Take(disconnects);
    }

    private static bool Calls(StatementSyntax statement, string method, string id) =>
        statement is ExpressionStatementSyntax { Expression: AwaitExpressionSyntax await }
        && Invocations(await).ToList() is [var call] && Name(call) == method
        && call.ArgumentList.Arguments is [{ Expression: var request }, ..] && DeletionCall.IdOf(request)?.ToString() == id;

    private static bool IsPause(StatementSyntax statement) =>
        statement is ExpressionStatementSyntax { Expression: AwaitExpressionSyntax await } && Invocations(await).Any(c => c.Expression.ToString() == "Task.Delay")
        && Invocations(await).All(c => Name(c) is "Delay" or "ConfigureAwait" || c.Expression.ToString().StartsWith("TimeSpan.", StringComparison.Ordinal));

    /// <summary>A loop that only describes this store and pauses, and sets nothing outside.</summary>
    private static bool IsPoll(StatementSyntax statement, string id)
    {
        if (statement is not (WhileStatementSyntax or DoStatementSyntax) || statement.DescendantNodes().Any(n => n is ThrowStatementSyntax or ReturnStatementSyntax or AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax }))
        {
            return false;
        }

        var calls = Invocations(statement).ToList();
        return calls.Any(c => Name(c) == "DescribeCustomKeyStoresAsync" && c.ArgumentList.Arguments is [{ Expression: var request }, ..] && DeletionCall.IdOf(request)?.ToString() == id)
            && calls.All(c => Name(c) is "DescribeCustomKeyStoresAsync" or "Delay" or "ConfigureAwait" or "First" or "Single" or "FirstOrDefault" or "SingleOrDefault" or "FromSeconds" or "FromMilliseconds" or "FromMinutes");
    }

    private static IEnumerable<InvocationExpressionSyntax> Invocations(SyntaxNode node) => node.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>();

    private static string Name(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };
}
