using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeKms.Analyzers.CodeFixes;

/// <summary>The parts of a direct deletion that a fix needs: the client, the id and the statement around it.</summary>
internal sealed class DeletionCall
{
    private DeletionCall(InvocationExpressionSyntax call, ExpressionSyntax client, ExpressionSyntax id, ExpressionSyntax? cancellation)
    {
        Call = call;
        Client = client.WithoutTrivia();
        Id = id.WithoutTrivia();
        Cancellation = cancellation?.WithoutTrivia();
    }

    public InvocationExpressionSyntax Call { get; }

    public ExpressionSyntax Client { get; }

    public ExpressionSyntax Id { get; }

    public ExpressionSyntax? Cancellation { get; }

    /// <summary>The statement that waits for the deletion, with nothing else in it; null where its answer is used.</summary>
    public ExpressionStatementSyntax? Statement
    {
        get
        {
            ExpressionSyntax outer = Call;
            while (outer.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } access && access.Parent is InvocationExpressionSyntax configured)
            {
                outer = configured;
            }

            return outer.Parent is AwaitExpressionSyntax { Parent: ExpressionStatementSyntax statement } ? statement : null;
        }
    }

    public static DeletionCall? At(SyntaxNode? node)
    {
        if (node?.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "DeleteCustomKeyStoreAsync" } access,
                ArgumentList.Arguments: { Count: > 0 } arguments,
            } call)
        {
            return null;
        }

        var id = IdOf(arguments[0].Expression);
        return id is null ? null : new DeletionCall(call, access.Expression, id, arguments.Count > 1 ? arguments[1].Expression : null);
    }

    /// <summary>The id in a request that is made here, or the id of the request that is handed over.</summary>
    public static ExpressionSyntax? IdOf(ExpressionSyntax request) => request switch
    {
        BaseObjectCreationExpressionSyntax creation => creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(a => a.Left is IdentifierNameSyntax { Identifier.ValueText: "CustomKeyStoreId" })?.Right,
        IdentifierNameSyntax or MemberAccessExpressionSyntax => SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression, request.WithoutTrivia(), SyntaxFactory.IdentifierName("CustomKeyStoreId")),
        _ => null,
    };

    /// <summary>kms.CustomKeyStore(id) and the links given.</summary>
    public ExpressionSyntax Chain(string links)
    {
        var text = $"{Client}.CustomKeyStore({Id}){links}";
        return SyntaxFactory.ParseExpression(Cancellation is null ? text : text + $".ExecuteAsync(null, {Cancellation})");
    }
}
