using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SafeKms.Analyzers.Transfer;

namespace SafeKms.Analyzers.Rules;

/// <summary>SKMS007: a refused deletion that leaves no trace for the caller.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SwallowedRefusalAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.RefusalSwallowed);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(Kinds.KmsNamespace + "." + Kinds.KmsInterface) is not null)
            {
                start.RegisterSyntaxNodeAction(Analyze, SyntaxKind.CatchClause);
            }
        });
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var handler = (CatchClauseSyntax)context.Node;
        var name = (handler.Declaration?.Type as SimpleNameSyntax ?? (handler.Declaration?.Type as QualifiedNameSyntax)?.Right)?.Identifier.ValueText;
        if (name is not ("CustomKeyStoreHasCMKsException" or "StoreNotEmptyException") || handler.Parent is not TryStatementSyntax attempt)
        {
            return;
        }

        var type = context.SemanticModel.GetTypeInfo(handler.Declaration!.Type, context.CancellationToken).Type;
        var known = name == "StoreNotEmptyException" ? Kinds.Namespace(type) == "SafeKms" : Kinds.IsIn(type, Kinds.KmsNamespace);
        if (known && Deletes(attempt.Block, name) && Swallows(handler, context))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.RefusalSwallowed, handler.CatchKeyword.GetLocation(), name));
        }
    }

    private static bool Deletes(BlockSyntax block, string exception) =>
        block.DescendantTokens().Any(t => t.IsKind(SyntaxKind.IdentifierToken)
            && (t.ValueText.StartsWith("DeleteCustomKeyStore", StringComparison.Ordinal) || (exception == "StoreNotEmptyException" && t.ValueText is "Delete" or "EnsureEmpty")));

    /// <summary>A handler tells of the refusal by throwing, returning something or writing to what outlives it.</summary>
    private static bool Swallows(CatchClauseSyntax handler, SyntaxNodeAnalysisContext context)
    {
        foreach (var node in handler.Block.DescendantNodes(n => n is not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax))
        {
            switch (node)
            {
                case ThrowStatementSyntax or ThrowExpressionSyntax or ReturnStatementSyntax { Expression: not null } or AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax or YieldStatementSyntax when IsReachable(node, context):
                    return false;
                case InvocationExpressionSyntax call when Tells(call, context) && IsReachable(call, context):
                    return false;
            }
        }

        return true;
    }

    private static bool IsReachable(SyntaxNode node, SyntaxNodeAnalysisContext context) =>
        node.FirstAncestorOrSelf<StatementSyntax>() is not { } statement || context.SemanticModel.AnalyzeControlFlow(statement) is not { Succeeded: true, StartPointIsReachable: false };

    /// <summary>Ending the process, adding to a list of failures or throwing through a helper are answers; a log entry is none.</summary>
    private static bool Tells(InvocationExpressionSyntax call, SyntaxNodeAnalysisContext context)
    {
        if (context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol method)
        {
            return false;
        }

        return method.Name is "Exit" or "FailFast" or "Add" or "Enqueue" or "TrySetException" or "SetException" or "Throw"
            || method.GetAttributes().Any(a => a.AttributeClass?.Name == "DoesNotReturnAttribute");
    }
}
