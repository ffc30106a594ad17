using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Options;

namespace SafeKms.Analyzers.Summaries;

/// <summary>What is known of the program as a whole, computed once and on demand: bodies, contracts, who implements what.</summary>
internal sealed class ProgramModel(Compilation compilation, AnalyzerSettings options, CancellationToken cancellation)
{
    private readonly ConcurrentDictionary<IMethodSymbol, ControlFlowGraph?> _graphs = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, Contract?> _contracts = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IFieldSymbol, bool> _volatile = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly ConcurrentDictionary<SyntaxNode, ControlFlowGraph> _lambdas = new();
    private readonly ConcurrentDictionary<SyntaxNode, IReadOnlyList<ISymbol>> _captured = new();
    private readonly ConcurrentDictionary<INamedTypeSymbol, IReadOnlyList<(ISymbol, (ControlFlowGraph, SyntaxNode))>> _initializers = new(SymbolEqualityComparer.Default);
    private readonly Implementations _implementations = new(compilation, cancellation);

    public AnalyzerSettings Options { get; } = options;

    public CancellationToken Cancellation { get; } = cancellation;

    public Contract? Contract(IMethodSymbol method) => _contracts.GetOrAdd(method.OriginalDefinition, m => Summaries.Contract.Of(m, Options));

    /// <summary>The graph of a method, accessor, constructor or local function; null where there is no body.</summary>
    public ControlFlowGraph? Graph(IMethodSymbol method, Frame frame)
    {
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            return LocalFunction(method.OriginalDefinition, frame);
        }

        return _graphs.GetOrAdd(method.OriginalDefinition, Build);
    }

    /// <summary>Makes the graph the compiler already has known, so that it is not built twice.</summary>
    public void Seed(IMethodSymbol method, ControlFlowGraph graph) => _graphs.TryAdd(method.OriginalDefinition, graph);

    public ControlFlowGraph Graph(LambdaVal lambda) =>
        _lambdas.GetOrAdd(lambda.Lambda.Syntax, _ => lambda.Scope.GetAnonymousFunctionControlFlowGraphInScope(lambda.Lambda, Cancellation));

    private ControlFlowGraph? LocalFunction(IMethodSymbol method, Frame? frame)
    {
        for (; frame is not null; frame = frame.Caller)
        {
            for (var scope = frame.Graph; scope is not null; scope = scope.Parent)
            {
                if (scope.LocalFunctions.Contains(method, SymbolEqualityComparer.Default))
                {
                    var graph = scope;
                    return _graphs.GetOrAdd(method, m => graph.GetLocalFunctionControlFlowGraph(m, Cancellation));
                }
            }
        }

        return null;
    }

    private ControlFlowGraph? Build(IMethodSymbol method)
    {
        method = method.PartialImplementationPart ?? method;
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var syntax = reference.GetSyntax(Cancellation);
            var body = syntax switch
            {
                BaseMethodDeclarationSyntax { Body: null, ExpressionBody: null } => null,
                AccessorDeclarationSyntax { Body: null, ExpressionBody: null } => null,
                BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax => syntax,
                CompilationUnitSyntax => syntax,
                _ => null,
            };
            if (body is not null)
            {
                return GraphOf(body);
            }
        }

        return null;
    }

    private ControlFlowGraph? GraphOf(SyntaxNode syntax)
    {
        try
        {
            return ControlFlowGraph.Create(syntax, Model(syntax.SyntaxTree), Cancellation);
        }
        catch (ArgumentException)
        {
            // Source with errors may have no operation where a body stands.
            return null;
        }
    }

#pragma warning disable RS1030 // Helpers live in other files; their models are made once for the compilation and shared by all methods.
    public SemanticModel Model(SyntaxTree tree) => _models.GetOrAdd(tree, t => compilation.GetSemanticModel(t));
#pragma warning restore RS1030

    public ISymbol? Symbol(SyntaxNode expression) => Model(expression.SyntaxTree).GetSymbolInfo(expression, Cancellation).Symbol;

    /// <summary>The method a call runs, where it can be told: the one implementation, or that of the object at hand.</summary>
    public IMethodSymbol? Target(IMethodSymbol method, Val? receiver, bool isVirtual)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        if (isVirtual && (method.IsAbstract || method.IsVirtual || method.IsOverride || method.ContainingType.TypeKind == TypeKind.Interface))
        {
            var exact = (receiver is Obj obj ? obj.Type : (receiver as Rec)?.Type) is INamedTypeSymbol type ? type.OriginalDefinition : null;
            return _implementations.Find(method, exact);
        }

        return method.DeclaringSyntaxReferences.IsEmpty ? null : method;
    }

    /// <summary>A property that computes.</summary>
    public IMethodSymbol? Getter(IPropertySymbol property, Val owner)
    {
        var getter = property.OriginalDefinition.GetMethod;
        if (getter is null)
        {
            return null;
        }

        if (property.IsAbstract || property.IsVirtual || property.IsOverride || property.ContainingType.TypeKind == TypeKind.Interface)
        {
            getter = Target(getter, owner, isVirtual: true);
        }

        return getter is not null && _graphs.GetOrAdd(getter.OriginalDefinition, Build) is not null ? getter : null;
    }

    public bool IsPrimary(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Any(r => r.GetSyntax(Cancellation) is TypeDeclarationSyntax);

    public IReadOnlyList<(ISymbol Member, (ControlFlowGraph Graph, SyntaxNode Syntax) Initializer)> Initializers(INamedTypeSymbol type) =>
        _initializers.GetOrAdd(type.OriginalDefinition, t =>
        {
            var result = new List<(ISymbol, (ControlFlowGraph, SyntaxNode))>();
            foreach (var member in t.GetMembers().Where(m => m is IFieldSymbol or IPropertySymbol && !m.IsStatic && !m.IsImplicitlyDeclared))
            {
                foreach (var reference in member.DeclaringSyntaxReferences)
                {
                    EqualsValueClauseSyntax? value = reference.GetSyntax(Cancellation) switch
                    {
                        VariableDeclaratorSyntax variable => variable.Initializer,
                        PropertyDeclarationSyntax property => property.Initializer,
                        _ => null,
                    };
                    if (value is not null && GraphOf(value) is { } graph)
                    {
                        result.Add((member, (graph, value)));
                    }
                }
            }

            return result;
        });

    /// <summary>Whether a flag is set by others than its constructors.</summary>
    public bool IsAssignedOutsideConstructors(IFieldSymbol field) => _volatile.GetOrAdd(field.OriginalDefinition, f =>
    {
        foreach (var reference in f.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (var assignment in reference.GetSyntax(Cancellation).DescendantNodes().OfType<AssignmentExpressionSyntax>())
            {
                if (assignment.Left.ToString().EndsWith(f.Name, StringComparison.Ordinal) && assignment.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is null)
                {
                    return true;
                }
            }
        }

        return false;
    });

    /// <summary>The variables of its surroundings that a lambda uses.</summary>
    public IReadOnlyList<ISymbol> Captured(LambdaVal lambda) => _captured.GetOrAdd(lambda.Lambda.Syntax, syntax =>
    {
        var model = Model(syntax.SyntaxTree);
        return [.. syntax.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Select(n => model.GetSymbolInfo(n, Cancellation).Symbol)
            .Where(s => s is ILocalSymbol or IParameterSymbol && !SymbolEqualityComparer.Default.Equals(s.ContainingSymbol, lambda.Lambda.Symbol))
            .OfType<ISymbol>().Distinct<ISymbol>(SymbolEqualityComparer.Default)];
    });

    public bool UsesThis(LambdaVal lambda)
    {
        var model = Model(lambda.Lambda.Syntax.SyntaxTree);
        return lambda.Lambda.Syntax.DescendantNodes().Any(n => n is ThisExpressionSyntax
            || (n is IdentifierNameSyntax { Parent: not MemberAccessExpressionSyntax } name && model.GetSymbolInfo(name, Cancellation).Symbol is IFieldSymbol or IPropertySymbol or IMethodSymbol { IsStatic: false, MethodKind: MethodKind.Ordinary }));
    }

    /// <summary>Whether a method's text speaks of deletion, itself or through its own type's helpers.</summary>
    public bool MayDelete(IMethodSymbol method) => Deletions.In(method.ContainingType, Cancellation).Mentions(method, Cancellation);

    public DeletionNames Deletions { get; } = new();

    public KeySets KeySets { get; } = new(cancellation);
}
