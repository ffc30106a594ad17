using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeKms.Analyzers.Summaries;

/// <summary>
/// Fields that keep what a sweep over the keys found, told by the words that fill them. Whether the sweep was complete,
/// and how long ago it was, cannot be seen where the field is read.
/// </summary>
internal sealed class KeySets(CancellationToken cancellation)
{
    private const int MaxCalls = 3;

    private readonly ConcurrentDictionary<ISymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public bool Has(ISymbol member) => _known.GetOrAdd(member.OriginalDefinition, IsFilled);

    private bool IsFilled(ISymbol member)
    {
        var types = member.ContainingType.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>().ToList();
        foreach (var node in types.SelectMany(t => t.DescendantNodes()))
        {
            var filled = node switch
            {
                VariableDeclaratorSyntax { Initializer: { } first } declared when declared.Identifier.ValueText == member.Name => first,
                PropertyDeclarationSyntax { Initializer: { } first } declared when declared.Identifier.ValueText == member.Name => first,
                AssignmentExpressionSyntax assignment when Names(assignment.Left, member) => assignment.Right is IdentifierNameSyntax ? node.FirstAncestorOrSelf<MethodDeclarationSyntax>() : assignment.Right,
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "TryAdd" or "UnionWith" or "AddRange", Expression: var list } } when Names(list, member)
                    => (SyntaxNode?)node.FirstAncestorOrSelf<MethodDeclarationSyntax>(),
                _ => null,
            };
            if (filled is not null && Sweeps(filled, types, MaxCalls))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Names(ExpressionSyntax expression, ISymbol member) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText == member.Name,
        ElementAccessExpressionSyntax element => Names(element.Expression, member),
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var name } => name.Identifier.ValueText == member.Name,
        _ => false,
    };

    /// <summary>Whether some source lists keys, or calls a method of its own type that does.</summary>
    private static bool Sweeps(SyntaxNode source, List<TypeDeclarationSyntax> types, int calls)
    {
        var names = new HashSet<string>(source.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Select(n => n.Identifier.ValueText));
        return names.Contains("ListKeys") || names.Contains("ListKeysAsync")
            || (calls > 0 && types.SelectMany(t => t.Members).OfType<MethodDeclarationSyntax>().Any(m => names.Contains(m.Identifier.ValueText) && !m.Span.Contains(source.Span) && Sweeps(m, types, calls - 1)));
    }
}
