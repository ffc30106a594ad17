using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace SafeKms.Analyzers.Domain;

/// <summary>A place of the state that holds a value.</summary>
internal abstract record Key;

/// <summary>A local or a parameter. Recursion is never followed, so a symbol is one variable.</summary>
internal sealed record LocalKey(ISymbol Symbol) : Key
{
    public bool Equals(LocalKey? other) => other is not null && SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Symbol);
}

/// <summary>What a call left in the variable it was given by reference, until its caller has stored it.</summary>
internal sealed record ReferenceKey(int Ordinal) : Key;

/// <summary>A temporary of one control-flow graph.</summary>
internal sealed record CaptureKey(ControlFlowGraph Graph, CaptureId Id) : Key
{
    public override int GetHashCode() => Id.GetHashCode();
}

/// <summary>A field or property of an object.</summary>
internal sealed record FieldKey(Val Of, string Name) : Key
{
    public override int GetHashCode() => Hash.Of(Name.Length, Of);
}

/// <summary>The elements of a collection.</summary>
internal sealed record CollKey(SetSym Set) : Key
{
    public override int GetHashCode() => Set.GetHashCode();
}

/// <summary>The current element of an enumeration.</summary>
internal sealed record CurrentKey(object Site) : Key
{
    public override int GetHashCode() => Hash.Of(1, Site);
}

/// <summary>A value that a branch has shown to be a constant.</summary>
internal sealed record KnownKey(Val Value) : Key
{
    public override int GetHashCode() => Hash.Of(2, Value);
}

/// <summary>The exception a handler has caught.</summary>
internal sealed record CaughtKey(ControlFlowRegion Region) : Key;

/// <summary>The client whose keys the current page is of.</summary>
internal sealed record PageClientKey : Key
{
    public static readonly PageClientKey Instance = new();
}
