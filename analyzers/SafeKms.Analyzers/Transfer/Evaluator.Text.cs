using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;

namespace SafeKms.Analyzers.Transfer;

/// <summary>Texts, and the strings that AWS's constant classes are.</summary>
internal sealed partial class Evaluator
{
    /// <summary>Texts, and the strings AWS's constant classes are.</summary>
    private List<Out>? Text(IMethodSymbol method, Val? instance, Val[] args, State s, SyntaxNode site)
    {
        switch (method.Name)
        {
            case "Equals" when instance is not null && args.Length >= 1 && method.Parameters[0].Type.SpecialType != SpecialType.None | !method.ContainingType.Name.EndsWith("Comparer", StringComparison.Ordinal):
                return Equal(instance, args[0], s);
            case "Equals" or "ReferenceEquals" when args.Length >= 2:
                return Equal(args[0], args[1], s);
            case "Compare" or "CompareOrdinal" when method.ContainingType.SpecialType == SpecialType.System_String:
                return Then(Equal(args[0], args[1], s), (v, s1) => Truth.Of(v, s1).Select(t => new Out(t.Truth ? Const.Zero : Positive.Instance, t.State)).ToList());
            case "CompareTo" when instance is not null:
                return Then(Equal(instance, args[0], s), (v, s1) => Truth.Of(v, s1).Select(t => new Out(t.Truth ? Const.Zero : Positive.Instance, t.State)).ToList());
            case "IsNullOrEmpty" or "IsNullOrWhiteSpace" when method.ContainingType.SpecialType == SpecialType.System_String:
                return IsBlank(args[0], s);
            case "ToString" or "ToUpperInvariant" or "ToLowerInvariant" or "Trim" or "ToUpper" or "ToLower" when instance is StateVal or KeyVal or StoreVal or Member { Of: StoreVal } or Const { Value: string }:
                return One(instance, s);
            case "GetValueOrDefault" when instance is not null && Kinds.IsNullable(method.ContainingType):
                return Then(Equal(instance, Const.Null, s), (v, s1) => One(v.Equals(Const.True) ? (args.Length > 0 ? args[0] : new Const(method.ReturnType.SpecialType == SpecialType.System_Boolean ? false : 0)) : instance, s1));
            case "FindValue" when args.Length == 1:
                return One(args[0], s);
            case "HasFlag" when instance is not null && Bits.Has(instance, args[0]) is { } has:
                return One(Const.Of(has), s);
        }

        if (method.ContainingType.SpecialType == SpecialType.System_String)
        {
            if (method.Name is "Join" or "Concat" && args.Length > 0 && args[args.Length - 1] is Coll parts)
            {
                return Then(One(Count(parts.Set, s), s), (v, s1) => Then(Equal(v, Const.Zero, s1), (e, s2) => One(e.Equals(Const.True) ? new Const("") : new Some(site), s2)));
            }

            return One(method.Name is "Format" ? new Some(site) : Truth.Known(new Pure(method.Name, new EqArray<Val>([instance ?? Const.Null, .. args])), s), s);
        }

        return null;
    }

    private List<Out> IsBlank(Val value, State s)
    {
        if (Values.NonEmpty(value))
        {
            return One(Const.False, s);
        }

        if (value is Const { Value: null or "" })
        {
            return One(Const.True, s);
        }

        return value is Const ? One(Const.False, s) : Equal(value, Const.Null, s);
    }
}
