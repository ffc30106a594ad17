using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeKms.Analyzers.CodeFixes;

/// <summary>SKMS005: awaits the operation.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AwaitOperationFix : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("SKMS005");

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var chain = root?.FindNode(context.Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>();
        if (root is null || chain is null || !CanAwait(chain))
        {
            return;
        }

        context.RegisterCodeFix(CodeAction.Create("Await the operation", _ => Task.FromResult(Fix(context.Document, root, chain)), "SKMS005-await"), context.Diagnostics);
    }

    private static Document Fix(Document document, SyntaxNode root, InvocationExpressionSyntax chain)
    {
        // _ = chain; becomes await chain;
        SyntaxNode replaced = chain.Parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } discard ? discard : chain;
        var await = SyntaxFactory.AwaitExpression(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), chain.WithoutLeadingTrivia())
            .WithLeadingTrivia(replaced.GetLeadingTrivia());
        return Editing.With(document, root.ReplaceNode(replaced, await), import: false);
    }

    /// <summary>Whether await may stand here: in an async member, or among top-level statements.</summary>
    private static bool CanAwait(SyntaxNode node)
    {
        for (var n = node.Parent; n is not null; n = n.Parent)
        {
            switch (n)
            {
                case AnonymousFunctionExpressionSyntax lambda:
                    return lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword);
                case LocalFunctionStatementSyntax local:
                    return local.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case MethodDeclarationSyntax method:
                    return method.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case GlobalStatementSyntax:
                    return true;
                case MemberDeclarationSyntax or LockStatementSyntax:
                    return false;
            }
        }

        return false;
    }
}
