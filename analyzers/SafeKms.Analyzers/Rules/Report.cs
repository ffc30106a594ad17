using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Transfer;

namespace SafeKms.Analyzers.Rules;

/// <summary>Turns what an analysis found into diagnostics.</summary>
internal sealed class Report(OperationBlockAnalysisContext context, RootAnalysis analysis, Reported reported, IOperation block)
{
    private readonly SyntaxNode _body = block.Syntax;

    public void All()
    {
        foreach (var pair in analysis.Verdicts)
        {
            Deletion(pair.Key, pair.Value);
        }

        if (analysis.GaveUp)
        {
            Undecided();
        }

        if (analysis.Verdicts.Values.Any(v => v.Empty == Proof.Unmet))
        {
            if (!analysis.Pages.GoesOn)
            {
                foreach (var site in analysis.Pages.First)
                {
                    Say(Descriptors.FirstPageOnly, site);
                }
            }

            UntestedFlags();
        }

        foreach (var site in analysis.Ignored)
        {
            Say(Descriptors.GuardIgnored, site);
        }
    }

    /// <summary>The analysis was not finished: of a deletion it has not come to, nothing is proved and nothing refuted.</summary>
    private void Undecided()
    {
        foreach (var call in block.DescendantsAndSelf().OfType<IInvocationOperation>().Where(MayDelete))
        {
            if (!analysis.Verdicts.ContainsKey(call.Syntax))
            {
                var store = Written(call.Syntax).Id ?? "the store";
                Say(Descriptors.EmptyUnknown, call.Syntax, store);
                Say(Descriptors.DisconnectedUnknown, call.Syntax, store);
            }
        }
    }

    /// <summary>A deletion, or the call of a helper that is judged where it is called.</summary>
    private bool MayDelete(IInvocationOperation call) =>
        Kinds.KmsOperation(call.TargetMethod) == "DeleteCustomKeyStore"
        || (call.TargetMethod is { DeclaredAccessibility: Accessibility.Private, MethodKind: MethodKind.Ordinary } helper && analysis.Program.MayDelete(helper.OriginalDefinition)
            && !analysis.Verdicts.Keys.Any(k => helper.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == k.SyntaxTree && r.Span.Contains(k.Span))));

    private void Deletion(SyntaxNode site, Verdict verdict)
    {
        var (client, id) = Written(site);
        var store = id ?? verdict.Store;
        var cure = $"{client ?? "kms"}.CustomKeyStore({(SyntaxFactory.ParseExpression(store).ContainsDiagnostics ? "id" : store)}).EnsureEmpty().Disconnect().Delete()";
        switch (Unfinished(verdict.Empty))
        {
            case Proof.Unmet:
                Say(Descriptors.NotEmpty, site, store, verdict.Doubt, cure);
                break;
            case Proof.Unknown:
                Say(Descriptors.EmptyUnknown, site, store);
                break;
            default:
                foreach (var early in verdict.Early)
                {
                    Say(Descriptors.DisconnectedEarly, early, store);
                }

                break;
        }

        switch (Unfinished(verdict.Disconnected))
        {
            case Proof.Unmet:
                Say(Descriptors.NotDisconnected, site, store, verdict.Reason, cure);
                break;
            case Proof.Unknown:
                Say(Descriptors.DisconnectedUnknown, site, store);
                break;
        }
    }

    /// <summary>Paths that were not followed may not have what all the others have.</summary>
    private Proof Unfinished(Proof proof) => analysis.GaveUp && proof == Proof.Met ? Proof.Unknown : proof;

    /// <summary>The client and the id, as the deletion here writes them.</summary>
    private static (string? Client, string? Id) Written(SyntaxNode site)
    {
        if (site is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } call, ArgumentList.Arguments: [{ Expression: var request }, ..] }
            || !name.StartsWith("DeleteCustomKeyStore", StringComparison.Ordinal))
        {
            return default;
        }

        var id = request switch
        {
            BaseObjectCreationExpressionSyntax { Initializer.Expressions: var parts } => parts.OfType<AssignmentExpressionSyntax>()
                .FirstOrDefault(a => a.Left.ToString() == "CustomKeyStoreId")?.Right.NormalizeWhitespace().ToString(),
            IdentifierNameSyntax or MemberAccessExpressionSyntax => request + ".CustomKeyStoreId",
            _ => null,
        };
        return (call.Expression.NormalizeWhitespace().ToString(), id);
    }

    /// <summary>A flag that a check sets and nothing reads.</summary>
    private void UntestedFlags()
    {
        foreach (var group in analysis.Pages.Described.GroupBy(d => d.SyntaxTree == _body.SyntaxTree && _body.FullSpan.Contains(d.Span) ? _body : d.FirstAncestorOrSelf<MemberDeclarationSyntax>()))
        {
            if (group.Key is not null)
            {
                UntestedFlags(group.Key, group.OrderBy(d => d.SpanStart).First());
            }
        }
    }

    private void UntestedFlags(SyntaxNode member, SyntaxNode guard)
    {
        var names = member.DescendantNodes().OfType<IdentifierNameSyntax>().ToLookup(n => n.Identifier.ValueText);
        foreach (var flag in member.DescendantNodes().OfType<VariableDeclaratorSyntax>())
        {
            if (flag.Initializer?.Value.Kind() is SyntaxKind.FalseLiteralExpression or SyntaxKind.TrueLiteralExpression
                && names[flag.Identifier.ValueText].ToList() is { Count: > 0 } uses
                && uses.All(u => u.Parent is AssignmentExpressionSyntax assignment && assignment.Left == u))
            {
                Say(Descriptors.GuardIgnored, guard);
            }
        }
    }

    private void Say(DiagnosticDescriptor rule, SyntaxNode site, params object[] words)
    {
        var location = site.GetLocation();
        if (reported.First(rule.Id, location))
        {
            context.ReportDiagnostic(Diagnostic.Create(rule, location, words));
        }
    }
}
