using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace SafeKms.Analyzers.Summaries;

/// <summary>Who implements an interface or overrides a method, among the types of the program.</summary>
internal sealed class Implementations(Compilation compilation, CancellationToken cancellation)
{
    private readonly ConcurrentDictionary<IMethodSymbol, IMethodSymbol?> _single = new(SymbolEqualityComparer.Default);
    private readonly Lazy<List<INamedTypeSymbol>> _types = new(() =>
    {
        var result = new List<INamedTypeSymbol>();
        Collect(compilation.Assembly.GlobalNamespace, result, cancellation);
        return result;
    });

    /// <summary>The method an exact type runs, or the only one there is; null where there are several or none to see.</summary>
    public IMethodSymbol? Find(IMethodSymbol method, INamedTypeSymbol? exact)
    {
        if (exact is not null && In(exact, method) is { } own)
        {
            return own.DeclaringSyntaxReferences.IsEmpty ? null : own;
        }

        return _single.GetOrAdd(method, Single);
    }

    private IMethodSymbol? Single(IMethodSymbol method)
    {
        var found = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        if (!method.IsAbstract)
        {
            found.Add(method);
        }

        foreach (var type in _types.Value)
        {
            if (type.TypeKind is TypeKind.Class or TypeKind.Struct && !type.IsAbstract && In(type, method) is { } implementation)
            {
                found.Add(implementation);
            }
        }

        found.RemoveWhere(m => m.IsAbstract);
        return found.Count == 1 && found.First() is { DeclaringSyntaxReferences.IsEmpty: false } only ? only : null;
    }

    private static IMethodSymbol? In(INamedTypeSymbol type, IMethodSymbol method)
    {
        if (method.ContainingType.TypeKind == TypeKind.Interface)
        {
            foreach (var contract in type.AllInterfaces)
            {
                if (SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, method.ContainingType.OriginalDefinition))
                {
                    foreach (var member in contract.GetMembers(method.Name).OfType<IMethodSymbol>())
                    {
                        if (SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, method))
                        {
                            return (type.FindImplementationForInterfaceMember(member) as IMethodSymbol)?.OriginalDefinition;
                        }
                    }
                }
            }

            return null;
        }

        for (INamedTypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            foreach (var member in t.GetMembers(method.Name).OfType<IMethodSymbol>())
            {
                for (IMethodSymbol? m = member; m is not null; m = m.OverriddenMethod)
                {
                    if (SymbolEqualityComparer.Default.Equals(m.OriginalDefinition, method))
                    {
                        return member.OriginalDefinition;
                    }
                }
            }
        }

        return null;
    }

    private static void Collect(INamespaceOrTypeSymbol container, List<INamedTypeSymbol> into, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (var member in container.GetMembers())
        {
            if (member is INamespaceOrTypeSymbol nested)
            {
                if (member is INamedTypeSymbol type)
                {
                    into.Add(type);
                }

                Collect(nested, into, cancellation);
            }
        }
    }
}
