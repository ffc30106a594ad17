using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Transfer.Aws;
using SafeKms.Analyzers.Transfer.Collections;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Expressions;

/// <summary>Comparisons: here facts are born.</summary>
internal static class Comparisons
{
    /// <summary>Compares two values; every comparison that means something for a store splits the path here.</summary>
    public static List<Out> Equal(Val a, Val b, State s)
    {
        a = Truth.Known(a, s);
        b = Truth.Known(b, s);
        if (a is Const && b is not Const)
        {
            (a, b) = (b, a);
        }

        if (b is KeyVal or StateVal or CountVal || (b is Member { Of: StoreVal } && a is not (KeyVal or StateVal)))
        {
            (a, b) = (b, a);
        }

        if (a is Const x && b is Const y)
        {
            return One(Const.Of(Equals(Plain(x.Value), Plain(y.Value))), s);
        }

        if (b.Equals(Const.Null) && Values.NonNull(a))
        {
            return One(Const.False, s);
        }

        // A condition compared with true or false is itself.
        if (b is Const { Value: bool truth } && a is Pure or Sym or Member or Phi { Consts.Count: 0 } && b.Equals(Const.True) | b.Equals(Const.False))
        {
            return One(truth ? a : Arithmetic.Not(a), s);
        }

        if (Telling(a, b, s) is { } told)
        {
            return told;
        }

        if ((a is Sym { Tag: "element" } || b is Sym { Tag: "element" }) && !a.Equals(b) && a is not Const && b is not Const)
        {
            // What is known of the element is known of what is equal to it.
            var same = Truth.Of(new Pure("==", a, b), s).Select(t => new Out(Const.Of(t.Truth), t.State)).ToList();
            same.Where(o => o.Value.Equals(Const.True)).ToList().ForEach(o => o.State.Add(new Same(a, b)));
            return same;
        }

        return One(a.Equals(b) ? Const.True : new Pure("==", a, b), s);
    }

    /// <summary>Comparisons whose outcome tells something of a key, a store or a number; null for all others.</summary>
    private static List<Out>? Telling(Val a, Val b, State s)
    {
        switch (a)
        {
            case KeyVal { Part: KeyPart.StoreId }:
                return KeyInStore(b, s);
            case KeyVal { Part: KeyPart.Manager } when b is Const { Value: string manager }:
                return manager == "AWS" ? Split(s, new NotIn(SetSym.Element, null), null) : Split(s, null, new NotIn(SetSym.Element, null));
            case StateVal state when b is Const { Value: string name }:
                return name.Equals("DISCONNECTED", StringComparison.OrdinalIgnoreCase)
                    ? Split(s, new Disconnected(state.Store.Id, state.Store.Client), null)
                    : Split(s, null, null);
            case StateVal:
                return Split(s, null, null);
            case Pure { Function: "errorcode", Args: [ExnVal error] } when b is Const { Value: string code }:
                var meant = s.Clone();
                AwsErrors.Mean(meant, error.Cause, code);
                return [new Out(Const.True, meant), new Out(Const.False, s)];
            case Sym { Tag: Values.Index } when b is Const { Value: int and < 0 }:
                return One(Const.False, s);
            case Pure { Function: "length" } length when b is Const { Value: 0 }:
                return Equal(length.Args[0], new Const(""), s);
            case CountVal count when b is Const { Value: 0 }:
                return Contents.Emptiness(count.Set, s);
            case CountVal part when b is CountVal of && Shares.Related(part, of, s):
                var partly = s.Clone();
                Shares.Whole(part, of, s);
                return [new Out(Const.True, s), new Out(Const.False, partly)];
            case CountVal several when b is Positive or Const { Value: int and > 0 }:
                // As many as some number above zero is more than none; another number may be none.
                return Then(Contents.Emptiness(several.Set, s.Clone()), (v, s1) => v.Equals(Const.False) ? One(Const.True, s1) : One(Const.False, s));
            case CountVal:
                return Split(s, null, null);
            case Positive when b is Const { Value: int n }:
                return n <= 0 ? One(Const.False, s) : Split(s, null, null);
            case Member { Of: StoreVal } when b is not Const { Value: null }:
                return Split(s, new Same(a, b), null);
            case Coll { Set.Kind: SetKind.Page } when b.Equals(Const.Null):
                return Split(s, new NotIn(SetSym.Page, null), null);
            case MarkerVal when b is Const:
                return One(Const.False, s);
            case TupleVal p when b is TupleVal q && p.Items.Count == q.Items.Count:
                return AllEqual(p, q, 0, s);
            case Phi { Consts.Count: > 0 } phi when b is Const c && !phi.Consts.Any(k => Equals(Plain(k.Value), Plain(c.Value))):
                return One(Const.False, s);
            case Pure { Function: "as" } cast when b.Equals(Const.Null) && cast.Args[0] is KeyVal:
                return Split(s, null, null);
            default:
                return null;
        }
    }

    private static object? Plain(object? value) => value switch
    {
        byte or sbyte or short or ushort or uint or long or char => System.Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture),
        int i => (long)i,
        _ => value,
    };

    private static List<Out> KeyInStore(Val id, State s)
    {
        var elsewhere = new NotIn(SetSym.Element, id is Const { Value: null or "" } ? null : id);
        if (id is Const { Value: null or "" })
        {
            return s.Has(elsewhere) ? One(Const.True, s) : Split(s, elsewhere, null);
        }

        return s.Has(elsewhere) ? One(Const.False, s) : Split(s, null, elsewhere);
    }

    private static List<Out> AllEqual(TupleVal a, TupleVal b, int index, State s)
    {
        if (index == a.Items.Count)
        {
            return One(Const.True, s);
        }

        return Then(Equal(a.Items[index], b.Items[index], s), (v, s1) =>
            Truth.Of(v, s1).SelectMany(t => t.Truth ? AllEqual(a, b, index + 1, t.State) : One(Const.False, t.State)).ToList());
    }

    /// <summary>Whether an object made as one type is of another; null where generic types are not known well enough.</summary>
    private static bool? IsOf(ITypeSymbol made, ITypeSymbol type)
    {
        var alike = false;
        foreach (var own in Bases(made).Concat(made.AllInterfaces))
        {
            if (SymbolEqualityComparer.Default.Equals(own, type))
            {
                return true;
            }

            alike |= SymbolEqualityComparer.Default.Equals(own.OriginalDefinition, type.OriginalDefinition);
        }

        // A generic body speaks of its own type parameters.
        return type is ITypeParameterSymbol ? null : alike && (IsOpen(type) || IsOpen(made));
    }

    private static IEnumerable<ITypeSymbol> Bases(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            yield return type;
        }
    }

    private static bool IsOpen(ITypeSymbol type) =>
        type is ITypeParameterSymbol || (type is INamedTypeSymbol named && (named.TypeArguments.Any(IsOpen) || (named.ContainingType is { } outer && IsOpen(outer))));

    /// <summary>Whether a value is of a type.</summary>
    public static List<Out> TypeTest(Val value, ITypeSymbol type, State s, SyntaxNode site)
    {
        if (value is ExnVal exception)
        {
            var yes = s.Clone();
            AwsErrors.Mean(yes, exception.Cause, type.Name);
            return [new Out(Const.True, yes), new Out(Const.False, s)];
        }

        return value is Const { Value: null } ? One(Const.False, s)
            : ((value as Obj)?.Type ?? (value as Rec)?.Type) is { } own ? One(IsOf(own, type) is { } exact ? Const.Of(exact) : new Pure("is", value, new Const(type.ToDisplayString())), s)
            : value is KeyVal { Part: KeyPart.StoreId } ? Then(Equal(value, Const.Null, s), (v, s1) => One(Arithmetic.Not(v), s1))
            : Values.NonNull(value) ? One(Const.True, s)
            : One(new Pure("is", value, new Const(type.ToDisplayString())), s);
    }
}
