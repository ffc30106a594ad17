using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeKms.Analyzers.CodeFixes;

/// <summary>SKMS004: a page that is only looped over becomes the paginator over all pages.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ReadAllPagesFix : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("SKMS004");

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var call = root?.FindNode(context.Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>();
        if (root is null || call is not { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ListKeysAsync" } access, ArgumentList.Arguments: [var request, ..] arguments })
        {
            return;
        }

        // var page = await kms.ListKeysAsync(request); foreach (var key in page.Keys) ...
        if (call.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is not { Declaration.Variables: [var variable], Parent: BlockSyntax block } declaration)
        {
            return;
        }

        var uses = block.DescendantNodes().OfType<IdentifierNameSyntax>().Where(n => n.Identifier.ValueText == variable.Identifier.ValueText).ToList();
        if (uses is not [{ Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Keys", Parent: ForEachStatementSyntax loop } keys }] || loop.Expression != keys)
        {
            return;
        }

        var text = $"{access.Expression.WithoutTrivia()}.Paginators.ListKeys({request.WithoutTrivia()}).Keys" + (arguments.Count > 1 ? $".WithCancellation({arguments[1].WithoutTrivia()})" : "");
        context.RegisterCodeFix(CodeAction.Create("Read every page of keys", _ => Task.FromResult(Fix(context.Document, root, declaration, loop, text)), "SKMS004-paginate"), context.Diagnostics);
    }

    private static Document Fix(Document document, SyntaxNode root, LocalDeclarationStatementSyntax declaration, ForEachStatementSyntax loop, string keys)
    {
        var tracked = root.TrackNodes(declaration, loop);
        var current = tracked.GetCurrentNode(loop)!;
        var all = current
            .WithAwaitKeyword(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithLeadingTrivia(current.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.Space))
            .WithForEachKeyword(current.ForEachKeyword.WithLeadingTrivia())
            .WithExpression(SyntaxFactory.ParseExpression(keys));
        tracked = tracked.ReplaceNode(current, all);
        return Editing.With(document, tracked.RemoveNode(tracked.GetCurrentNode(declaration)!, SyntaxRemoveOptions.KeepLeadingTrivia)!, import: false);
    }
}
