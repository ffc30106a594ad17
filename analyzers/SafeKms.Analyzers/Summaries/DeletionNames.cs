using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeKms.Analyzers.Summaries;

/// <summary>The cheap gate: which members speak of deletion, told by their words alone.</summary>
internal sealed class DeletionNames
{
    public const string Delete = "DeleteCustomKeyStore";
    public const string DeleteAsync = "DeleteCustomKeyStoreAsync";

    private readonly ConcurrentDictionary<INamedTypeSymbol, TypeDeletions> _types = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<SyntaxTree, bool> _trees = new();

    public TypeDeletions In(INamedTypeSymbol type, CancellationToken cancellation) =>
        _types.GetOrAdd(type.OriginalDefinition, t => new TypeDeletions(t, this, cancellation));

    /// <summary>Whether a file has the word at all, or that of a method that asks for an empty store.</summary>
    public bool Has(SyntaxTree tree, CancellationToken cancellation) =>
        _trees.GetOrAdd(tree, t => Contains(t, cancellation));

    /// <summary>Methods with a Requires attribute: their callers are looked at too.</summary>
    public ConcurrentDictionary<string, bool> Requiring { get; } = new();

    private bool Contains(SyntaxTree tree, CancellationToken cancellation)
    {
        var text = tree.GetText(cancellation).ToString();
        return text.Contains(Delete) || Requiring.Keys.Any(text.Contains);
    }
}

/// <summary>The members of one type that delete, directly or through the type's own helpers.</summary>
internal sealed class TypeDeletions
{
    private readonly HashSet<string> _names = [DeletionNames.Delete, DeletionNames.DeleteAsync];
    private readonly Dictionary<string, int> _uses = [];
    private readonly bool _any;

    public TypeDeletions(INamedTypeSymbol type, DeletionNames names, CancellationToken cancellation)
    {
        var declarations = type.DeclaringSyntaxReferences;
        _any = declarations.Any(d => names.Has(d.SyntaxTree, cancellation));
        if (!_any)
        {
            return;
        }

        _names.UnionWith(names.Requiring.Keys);
        var members = new List<(string Name, HashSet<string> Words)>();
        foreach (var declaration in declarations.Select(d => d.GetSyntax(cancellation)))
        {
            IEnumerable<SyntaxNode> nodes = declaration switch
            {
                TypeDeclarationSyntax t => t.Members,
                CompilationUnitSyntax unit => unit.Members.OfType<GlobalStatementSyntax>(),
                _ => [],
            };
            foreach (var node in nodes)
            {
                var words = Words(node);
                foreach (var word in words)
                {
                    _uses[word] = _uses.TryGetValue(word, out var n) ? n + 1 : 1;
                }

                members.Add(((node as MethodDeclarationSyntax)?.Identifier.ValueText ?? "", [.. words]));
                foreach (var local in node.DescendantNodes().OfType<LocalFunctionStatementSyntax>())
                {
                    members.Add((local.Identifier.ValueText, [.. Words(local)]));
                }
            }
        }

        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (name, words) in members)
            {
                changed |= name.Length > 0 && words.Overlaps(_names) && _names.Add(name);
            }
        }
    }

    private static List<string> Words(SyntaxNode node) => [.. node.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.ValueText)];

    /// <summary>Whether a piece of source can delete.</summary>
    public bool Mentions(SyntaxNode node)
    {
        if (!_any)
        {
            return false;
        }

        foreach (var token in node.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && _names.Contains(token.ValueText))
            {
                return true;
            }
        }

        return false;
    }

    public bool Mentions(IMethodSymbol method, CancellationToken cancellation) =>
        method.DeclaringSyntaxReferences.Any(r => Mentions(r.GetSyntax(cancellation)));

    /// <summary>Whether a private method is named outside its own declaration.</summary>
    public bool IsUsed(string name) => _uses.TryGetValue(name, out var uses) && uses > 1;
}
