using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace SafeKms.Analyzers.Domain;

/// <summary>
/// What the analysis knows of a value. Values are immutable and compared by content: two equal values are the same
/// string, the same client, the same store at run time, so value numbers stand where others need alias analysis.
/// </summary>
internal abstract record Val
{
    /// <summary>Whether this value is made from <paramref name="part"/>, and so is stale when that is computed anew.</summary>
    public virtual bool Mentions(Val part) => Equals(part);
}

/// <summary>A constant; enum members by their number, AWS's constant classes by their string.</summary>
internal sealed record Const(object? Value) : Val
{
    public static readonly Const Null = new((object?)null);
    public static readonly Const True = new(true);
    public static readonly Const False = new(false);
    public static readonly Const Zero = new(0);

    public static Const Of(bool value) => value ? True : False;
}

/// <summary>Something unknown that has an identity: a parameter, a field of the type, the result of a call at one place.</summary>
internal sealed record Sym(object Site, string Tag = "") : Val
{
    public override int GetHashCode() => Hash.Of(Tag.Length, Site);
}

/// <summary>An unknown that is neither null nor empty, such as an interpolated message.</summary>
internal sealed record Some(object Site) : Val;

/// <summary>An integer above zero.</summary>
internal sealed record Positive : Val
{
    public static readonly Positive Instance = new();
}

/// <summary>What a variable holds where paths meet with different values.</summary>
internal sealed record Phi(object Block, object Key, bool NonNull, EqArray<Const> Consts) : Val
{
    public override int GetHashCode() => Hash.Of(Block.GetHashCode(), Key);

    /// <summary>Whether it is a number that was counted up from zero on every path.</summary>
    public bool Counted { get; init; }

    /// <summary>The same meeting point, whatever is known of the value there.</summary>
    public bool SamePlace(Phi other) => ReferenceEquals(Block, other.Block) && Key.Equals(other.Key);

    public override bool Mentions(Val part) => part is Phi phi && SamePlace(phi);
}

/// <summary>A field or property of a value that nothing here has written.</summary>
internal sealed record Member(Val Of, string Name) : Val
{
    public override int GetHashCode() => Hash.Of(Name.Length, Of);

    public override bool Mentions(Val part) => Equals(part) || Of.Mentions(part);
}

/// <summary>A pure function of values: the same arguments give the same result.</summary>
internal sealed record Pure(string Function, EqArray<Val> Args) : Val
{
    public override int GetHashCode() => (Function.Length * 31) + Args.GetHashCode();

    public Pure(string function, params Val[] args)
        : this(function, new EqArray<Val>(args))
    {
    }

    public override bool Mentions(Val part)
    {
        if (Equals(part))
        {
            return true;
        }

        foreach (var arg in Args)
        {
            if (arg.Mentions(part))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>An object created here; its fields are in the state.</summary>
internal sealed record Obj(object Site, ITypeSymbol? Type) : Val
{
    public override int GetHashCode() => Hash.Of(3, Site);
}

/// <summary>A tuple.</summary>
internal sealed record TupleVal(EqArray<Val> Items) : Val
{
    public override bool Mentions(Val part)
    {
        foreach (var item in Items)
        {
            if (item.Mentions(part))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A collection, lazy or not; what it stands for is known by its set.</summary>
internal sealed record Coll(SetSym Set) : Val
{
    public override int GetHashCode() => Hash.Of(4, Set);
}

/// <summary>The number of elements of a collection.</summary>
internal sealed record CountVal(SetSym Set) : Val
{
    public override int GetHashCode() => Hash.Of(5, Set);
}

/// <summary>A running enumeration.</summary>
internal sealed record EnumVal(Val Collection, object Site) : Val;

/// <summary>A lambda with the receiver it was written in.</summary>
internal sealed record LambdaVal(IFlowAnonymousFunctionOperation Lambda, ControlFlowGraph Scope, Val This) : Val
{
    /// <summary>The keys it took along from where it was written; their variables may be gone when it runs.</summary>
    public EqArray<(ISymbol Variable, Val Value)> Keys { get; init; }
}

/// <summary>A method group.</summary>
internal sealed record MethodVal(IMethodSymbol Method, Val? Receiver, ControlFlowGraph? Scope) : Val
{
    public bool Equals(MethodVal? other) =>
        other is not null && SymbolEqualityComparer.Default.Equals(Method, other.Method) && Equals(Receiver, other.Receiver);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Method);
}

/// <summary>A finished or pure task: awaiting it gives the value and changes nothing.</summary>
internal sealed record TaskVal(Val Result) : Val
{
    public override bool Mentions(Val part) => Result.Mentions(part);
}

/// <summary>A call whose effects come with its await.</summary>
internal sealed record Deferred(Val Target, EqArray<Val> Args, object Site) : Val
{
    /// <summary>Whether a library runs it, and may do otherwise: retry, fall back, swallow.</summary>
    public bool Handed { get; init; }

    public override bool Mentions(Val part)
    {
        foreach (var arg in Args)
        {
            if (arg.Mentions(part))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The task of several tasks.</summary>
internal sealed record AllTasks(EqArray<Val> Tasks) : Val;

/// <summary>The task of a parallel loop over a collection.</summary>
internal sealed record ParallelLoop(Coll Elements, Val Body, object Site) : Val;

/// <summary>A caught exception and the call it came from.</summary>
internal sealed record ExnVal(ITypeSymbol? Type, bool Exact, Val? Cause) : Val
{
    /// <summary>Whether code we cannot see threw it, so that it may be of any type but the program's own.</summary>
    public bool External { get; init; }
}

/// <summary>What an object looked like when it was put into a collection: one form of the elements.</summary>
internal sealed record Rec(ITypeSymbol? Type, EqArray<(string Name, Val Value)> Fields) : Val
{
    public Val? this[string name]
    {
        get
        {
            foreach (var field in Fields)
            {
                if (field.Name == name)
                {
                    return field.Value;
                }
            }

            return null;
        }
    }
}
