using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Transfer.Collections;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Expressions;

/// <summary>Less and more, of counts and counters above all.</summary>
internal static class Ordering
{
    /// <summary>Less or more, of two values.</summary>
    public static List<Out> Order(BinaryOperatorKind kind, Val a, Val b, State s, SyntaxNode site)
    {
        if (a is Const && b is not Const)
        {
            (a, b) = (b, a);
            kind = kind switch
            {
                BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
                BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
                BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
                _ => BinaryOperatorKind.LessThanOrEqual,
            };
        }

        if (b is Const { Value: int n })
        {
            // Counts and counters only know zero and more.
            var above = (kind == BinaryOperatorKind.GreaterThan && n == 0) || (kind == BinaryOperatorKind.GreaterThanOrEqual && n == 1);
            var below = (kind == BinaryOperatorKind.LessThan && n == 1) || (kind == BinaryOperatorKind.LessThanOrEqual && n == 0);
            if (above || below)
            {
                if (a is Positive)
                {
                    return One(Const.Of(above), s);
                }

                if (a is CountVal or Sym or Phi or Member or Pure { Function: "length" })
                {
                    var zero = a is CountVal count ? Contents.Emptiness(count.Set, s) : Comparisons.Equal(a, Const.Zero, s);
                    return above ? zero.ConvertAll(o => new Out(Arithmetic.Not(o.Value), o.State)) : zero;
                }
            }

            if (n <= 0 && Values.NotNegative(a))
            {
                // Never below zero; at zero and above it is undecided.
                switch (kind)
                {
                    case BinaryOperatorKind.GreaterThanOrEqual:
                    case BinaryOperatorKind.GreaterThan when n < 0:
                        return One(Const.True, s);
                    case BinaryOperatorKind.LessThan:
                    case BinaryOperatorKind.LessThanOrEqual when n < 0:
                        return One(Const.False, s);
                }
            }

            if (a is CountVal larger && kind is BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual && n > 0)
            {
                // More than several is more than none; fewer than several says nothing.
                return Then(Contents.Emptiness(((CountVal)a).Set, s), (v, s1) => v.Equals(Const.True) ? One(Const.False, s1) : Split(s1, null, null));
            }

            if (a is Const { Value: int m })
            {
                return One(Const.Of(kind switch
                {
                    BinaryOperatorKind.LessThan => m < n,
                    BinaryOperatorKind.LessThanOrEqual => m <= n,
                    BinaryOperatorKind.GreaterThan => m > n,
                    _ => m >= n,
                }), s);
            }
        }

        if (a is CountVal x && b is CountVal y && Shares.Related(x, y, s))
        {
            // A part is never more than the whole: not less is equal.
            var less = Shares.IsPart(x, y, s) ? kind == BinaryOperatorKind.LessThan : kind == BinaryOperatorKind.GreaterThan;
            return less || (Shares.IsPart(x, y, s) ? kind == BinaryOperatorKind.GreaterThanOrEqual : kind == BinaryOperatorKind.LessThanOrEqual)
                ? Comparisons.Equal(a, b, s).ConvertAll(o => less ? new Out(Arithmetic.Not(o.Value), o.State) : o)
                : Split(s, null, null);
        }

        return One(new Pure(kind.ToString(), a, b), s);
    }
}
