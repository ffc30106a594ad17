using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeKms.Analyzers.CodeFixes;

/// <summary>SKMS001, SKMS002: replaces the direct deletion by the safe one, or puts the missing step before it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class SafeDeletionFix : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("SKMS001", "SKMS002");

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null || !Editing.HasLibrary(model) || DeletionCall.At(root.FindNode(context.Span, getInnermostNodeForTie: true)) is not { Statement: { } statement } call)
        {
            return;
        }

        context.RegisterCodeFix(CodeAction.Create("Delete through SafeKms", _ => Task.FromResult(Replace(context.Document, root, call, statement)), "SKMS-replace"), context.Diagnostics);

        var links = context.Diagnostics.Any(d => d.Id == "SKMS002") ? ".EnsureEmpty().Disconnect()" : ".EnsureEmpty()";
        var title = links == ".EnsureEmpty()" ? "Check first that the store is empty" : "Check and disconnect first";
        context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(Insert(context.Document, root, call, statement, links)), "SKMS-insert" + links), context.Diagnostics);
    }

    private static Document Replace(Document document, SyntaxNode root, DeletionCall call, ExpressionStatementSyntax statement)
    {
        var safe = statement.WithExpression(Await(call, ".EnsureEmpty().Disconnect().Delete()", statement));
        var steps = PureSteps.Before(statement, call.Id.ToString()).ToList();
        if (steps.Count == 0)
        {
            return Editing.With(document, root.ReplaceNode(statement, Editing.Formatted(safe)), import: true);
        }

        // The first step's comment and line stay; the steps go.
        safe = safe.WithLeadingTrivia(steps[steps.Count - 1].GetLeadingTrivia());
        var tracked = root.TrackNodes(steps.Concat([(SyntaxNode)statement]));
        tracked = tracked.ReplaceNode(tracked.GetCurrentNode<SyntaxNode>(statement)!, Editing.Formatted(safe));
        tracked = tracked.RemoveNodes(steps.Select(s => tracked.GetCurrentNode(s)!), SyntaxRemoveOptions.KeepNoTrivia)!;
        return Editing.With(document, tracked, import: true);
    }

    private static Document Insert(Document document, SyntaxNode root, DeletionCall call, ExpressionStatementSyntax statement, string links)
    {
        var step = SyntaxFactory.ExpressionStatement(Await(call, links, statement))
            .WithLeadingTrivia(statement.GetLeadingTrivia())
            .WithTrailingTrivia(statement.GetTrailingTrivia());
        SyntaxNode changed = statement.Parent switch
        {
            BlockSyntax or SwitchSectionSyntax => root.InsertNodesBefore(statement, [Editing.Formatted(step)]),
            GlobalStatementSyntax global => root.InsertNodesBefore(global, [Editing.Formatted(SyntaxFactory.GlobalStatement(step))]),
            _ => root.ReplaceNode(statement, Editing.Formatted(SyntaxFactory.Block(step, statement))),
        };
        return Editing.With(document, changed, import: true);
    }

    private static AwaitExpressionSyntax Await(DeletionCall call, string links, ExpressionStatementSyntax statement)
    {
        var chain = call.Chain(links);
        if (call.Cancellation is not null && statement.Expression is AwaitExpressionSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } } configured })
        {
            chain = SyntaxFactory.ParseExpression(chain + ".ConfigureAwait" + configured.ArgumentList);
        }

        return SyntaxFactory.AwaitExpression(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), chain);
    }
}
