using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Expressions;

/// <summary>What operators make of values: sums, logic, flags.</summary>
internal static class Arithmetic
{
    /// <summary>What an operator makes of two values.</summary>
    public static List<Out> Operate(BinaryOperatorKind kind, Val a, Val b, State s, SyntaxNode site, ITypeSymbol? type)
    {
        switch (kind)
        {
            case BinaryOperatorKind.Equals:
                return Comparisons.Equal(a, b, s);
            case BinaryOperatorKind.NotEquals:
                return Comparisons.Equal(a, b, s).ConvertAll(o => new Out(Not(o.Value), o.State));
            case BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual:
                return Ordering.Order(kind, a, b, s, site);
            case BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr when type?.SpecialType == SpecialType.System_Boolean:
                return Logic(a, b, s, Const.True);
            case BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd when type?.SpecialType == SpecialType.System_Boolean:
                return Logic(a, b, s, Const.False);
            case BinaryOperatorKind.Add when type?.SpecialType == SpecialType.System_String:
                return One(Values.NonEmpty(a) || Values.NonEmpty(b) ? new Some(site) : new Pure("+", a, b), s);
            case BinaryOperatorKind.Add:
                return One(Sum(a, b) ?? Fresh(site, s), s);
            case BinaryOperatorKind.Or or BinaryOperatorKind.And or BinaryOperatorKind.ExclusiveOr:
                return One(Bits.Combine(kind, a, b) ?? new Pure(kind.ToString(), a, b), s);
            default:
                return One(new Pure(kind.ToString(), a, b), s);
        }
    }

    /// <summary>Sums know zero, more than zero, and nothing else.</summary>
    public static Val? Sum(Val a, Val b)
    {
        if (a is Const { Value: int x } && b is Const { Value: int y })
        {
            return x + y > 0 ? Positive.Instance : new Const(x + y);
        }

        return a.Equals(Const.Zero) ? b
            : b.Equals(Const.Zero) ? a
            : Values.NotNegative(a) && Values.NotNegative(b) && (Values.IsPositive(a) || Values.IsPositive(b)) ? Positive.Instance
            : null;
    }

    /// <summary>Or where the absorbing element is true, and where it is false.</summary>
    private static List<Out> Logic(Val a, Val b, State s, Const absorbing)
    {
        a = Truth.Known(a, s);
        b = Truth.Known(b, s);
        if (a.Equals(absorbing) || b.Equals(absorbing))
        {
            return One(absorbing, s);
        }

        return One(a is Const ? b : b is Const ? a : new Pure(absorbing.Equals(Const.True) ? "|" : "&", a, b), s);
    }

    public static Val Not(Val value) => value switch
    {
        Const { Value: bool b } => Const.Of(!b),
        Pure { Function: "!" } not => not.Args[0],
        _ => new Pure("!", value),
    };
}
