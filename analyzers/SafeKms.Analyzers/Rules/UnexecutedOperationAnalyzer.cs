using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SafeKms.Analyzers.Rules;

/// <summary>SKMS005: a SafeKms chain that nobody awaits, executes, plans, stores or passes on does nothing at all.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnexecutedOperationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.NeverExecuted);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName("SafeKms.StoreOperation`1") is { } operation)
            {
                start.RegisterOperationAction(c => Analyze(c, operation), OperationKind.Invocation);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol operation)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Derives(call.Type, operation) && IsLost(call))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.NeverExecuted, call.Syntax.GetLocation(), call.Type!.Name));
        }
    }

    private static bool Derives(ITypeSymbol? type, INamedTypeSymbol from)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, from))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLost(IOperation value)
    {
        var parent = value.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        return parent switch
        {
            // () => store.EnsureEmpty() as an Action has an expression statement too.
            IExpressionStatementOperation => true,
            ISimpleAssignmentOperation { Target: IDiscardOperation } => true,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { } local } } declaration => !IsRead(local, declaration.Syntax),
            _ => false,
        };
    }

    private static bool IsRead(ILocalSymbol local, SyntaxNode declaration)
    {
        var scope = declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>() is GlobalStatementSyntax statement ? statement.Parent : declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return scope is null || scope.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == local.Name);
    }
}
