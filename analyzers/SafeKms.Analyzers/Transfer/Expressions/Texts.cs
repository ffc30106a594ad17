using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Transfer.Collections;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Expressions;

/// <summary>Texts, and the strings that AWS's constant classes are.</summary>
internal sealed class Texts(Evaluator evaluator)
{
    public List<Out> Interpolate(IInterpolatedStringOperation text, State state, Frame frame)
    {
        var parts = text.Parts.OfType<IInterpolationOperation>().Select(p => (IOperation?)p.Expression).ToList();
        var literal = text.Parts.Any(p => p is IInterpolatedStringTextOperation);
        return evaluator.EvalAll(parts, state, frame).ConvertAll(r =>
            new Out(parts.Count == 1 && !literal ? r.Values[0] : literal ? new Some(text.Syntax) : Fresh(text.Syntax, r.State), r.State));
    }

    /// <summary>Texts, and the strings AWS's constant classes are.</summary>
    public static List<Out>? Call(IMethodSymbol method, Val? instance, Val[] args, State s, SyntaxNode site)
    {
        switch (method.Name)
        {
            case "Equals" when instance is not null && args.Length >= 1 && method.Parameters[0].Type.SpecialType != SpecialType.None | !method.ContainingType.Name.EndsWith("Comparer", StringComparison.Ordinal):
                return Comparisons.Equal(instance, args[0], s);
            case "Equals" or "ReferenceEquals" when args.Length >= 2:
                return Comparisons.Equal(args[0], args[1], s);
            case "Compare" or "CompareOrdinal" when method.ContainingType.SpecialType == SpecialType.System_String:
                return Then(Comparisons.Equal(args[0], args[1], s), (v, s1) => Truth.Of(v, s1).Select(t => new Out(t.Truth ? Const.Zero : Positive.Instance, t.State)).ToList());
            case "CompareTo" when instance is not null:
                return Then(Comparisons.Equal(instance, args[0], s), (v, s1) => Truth.Of(v, s1).Select(t => new Out(t.Truth ? Const.Zero : Positive.Instance, t.State)).ToList());
            case "IsNullOrEmpty" or "IsNullOrWhiteSpace" when method.ContainingType.SpecialType == SpecialType.System_String:
                return IsBlank(args[0], s);
            case "ToString" or "ToUpperInvariant" or "ToLowerInvariant" or "Trim" or "ToUpper" or "ToLower" when instance is StateVal or KeyVal or StoreVal or Member { Of: StoreVal } or Const { Value: string }:
                return One(instance, s);
            case "GetValueOrDefault" when instance is not null && Kinds.IsNullable(method.ContainingType):
                return Then(Comparisons.Equal(instance, Const.Null, s), (v, s1) => One(v.Equals(Const.True) ? (args.Length > 0 ? args[0] : new Const(method.ReturnType.SpecialType == SpecialType.System_Boolean ? false : 0)) : instance, s1));
            case "FindValue" when args.Length == 1:
                return One(args[0], s);
            case "HasFlag" when instance is not null && Bits.Has(instance, args[0]) is { } has:
                return One(Const.Of(has), s);
        }

        if (method.ContainingType.SpecialType == SpecialType.System_String)
        {
            if (method.Name is "Join" or "Concat" && args.Length > 0 && args[args.Length - 1] is Coll parts)
            {
                return Then(One(Contents.Count(parts.Set, s), s), (v, s1) => Then(Comparisons.Equal(v, Const.Zero, s1), (e, s2) => One(e.Equals(Const.True) ? new Const("") : new Some(site), s2)));
            }

            return One(method.Name is "Format" ? new Some(site) : Truth.Known(new Pure(method.Name, new EqArray<Val>([instance ?? Const.Null, .. args])), s), s);
        }

        return null;
    }

    /// <summary>The length of a text, and the texts of an exception; null where the value is neither.</summary>
    public static List<Out>? Property(Val owner, string name, State s, SyntaxNode site)
    {
        switch (owner)
        {
            case ExnVal when name is "Message" or "StackTrace":
                return One(new Some(site), s);
            case ExnVal exception when name is "ErrorCode":
                return One(new Pure("errorcode", exception), s);
            case Const { Value: string text } when name == "Length":
                return One(text.Length == 0 ? Const.Zero : Positive.Instance, s);
            case KeyVal { Part: KeyPart.StoreId } when name == "Length":
                return One(new Pure("length", owner), s);
            case Some or MarkerVal or KeyVal { Part: KeyPart.Ref } when name == "Length":
                return One(Positive.Instance, s);
            default:
                return null;
        }
    }

    private static List<Out> IsBlank(Val value, State s)
    {
        if (Values.NonEmpty(value))
        {
            return One(Const.False, s);
        }

        if (value is Const { Value: null or "" })
        {
            return One(Const.True, s);
        }

        return value is Const ? One(Const.False, s) : Comparisons.Equal(value, Const.Null, s);
    }
}
