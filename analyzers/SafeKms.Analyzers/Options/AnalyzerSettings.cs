using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SafeKms.Analyzers.Options;

/// <summary>What a project says in its <c>.editorconfig</c>.</summary>
internal sealed class AnalyzerSettings
{
    private static readonly char[] Separators = ['|', ',', ';', '\n'];

    private readonly AnalyzerConfigOptions _global;
    private readonly AnalyzerConfigOptionsProvider _provider;

    public AnalyzerSettings(AnalyzerConfigOptionsProvider provider, SyntaxTree? sample)
    {
        _provider = provider;
        _global = provider.GlobalOptions;
        EnsuresEmpty = Names("safekms.ensures_empty_methods", sample);
        EnsuresDisconnected = Names("safekms.ensures_disconnected_methods", sample);
        Excluded = Names("safekms.excluded_symbols", sample);
        AssumeUnknownGuards = bool.TryParse(Value("safekms.assume_unknown_guards", sample), out var assume) && assume;
        MaxDepth = int.TryParse(Value("safekms.max_interprocedural_depth", sample), out var depth) && depth is >= 0 and <= 12 ? depth : 4;
    }

    /// <summary>Methods that return only where the store is empty: <c>Namespace.Type.Method</c>, or the end of it.</summary>
    public IReadOnlyList<string> EnsuresEmpty { get; }

    public IReadOnlyList<string> EnsuresDisconnected { get; }

    /// <summary>Namespaces, types or members in which nothing is reported.</summary>
    public IReadOnlyList<string> Excluded { get; }

    /// <summary>Whether any call that cannot be seen is taken for a guard.</summary>
    public bool AssumeUnknownGuards { get; }

    /// <summary>How many calls deep helpers are followed.</summary>
    public int MaxDepth { get; }

    public bool IsExcluded(ISymbol? symbol)
    {
        for (; symbol is not null && Excluded.Count > 0; symbol = symbol.ContainingSymbol)
        {
            if (symbol is not INamespaceSymbol { IsGlobalNamespace: true } && Matches(Excluded, symbol))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a symbol's full name is in a list, or ends with a name that is.</summary>
    public static bool Matches(IReadOnlyList<string> names, ISymbol symbol)
    {
        if (names.Count == 0)
        {
            return false;
        }

        var format = SymbolDisplayFormat.CSharpErrorMessageFormat
            .WithParameterOptions(SymbolDisplayParameterOptions.None)
            .WithMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType)
            .WithGenericsOptions(SymbolDisplayGenericsOptions.None);
        var full = symbol.ToDisplayString(format);
        return names.Any(n => full == n || full.EndsWith("." + n, StringComparison.Ordinal));
    }

    private IReadOnlyList<string> Names(string key, SyntaxTree? sample) =>
        Value(key, sample)?.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(n => n.Trim()).Where(n => n.Length > 0).ToArray() ?? [];

    private string? Value(string key, SyntaxTree? sample) =>
        sample is not null && _provider.GetOptions(sample).TryGetValue(key, out var value) ? value
        : _global.TryGetValue(key, out value) ? value : null;
}
