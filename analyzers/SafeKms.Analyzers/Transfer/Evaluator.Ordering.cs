using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;

namespace SafeKms.Analyzers.Transfer;

/// <summary>Less and more, steps and tests of type.</summary>
internal sealed partial class Evaluator
{
    private List<Out> Order(BinaryOperatorKind kind, Val a, Val b, State s, SyntaxNode site)
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
                    var zero = a is CountVal count ? Emptiness(count.Set, s) : Equal(a, Const.Zero, s);
                    return above ? zero.ConvertAll(o => new Out(Not(o.Value), o.State)) : zero;
                }
            }

            if (a is CountVal larger && kind is BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual && n > 0)
            {
                // More than several is more than none; fewer than several says nothing.
                return Then(Emptiness(((CountVal)a).Set, s), (v, s1) => v.Equals(Const.True) ? One(Const.False, s1) : Split(s1, null, null));
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

        return One(new Pure(kind.ToString(), a, b), s);
    }

    private List<Out> Compound(ICompoundAssignmentOperation compound, State state, Frame frame)
    {
        var result = new List<Out>();
        foreach (var (values, s) in EvalAll([compound.Target, compound.Value], state, frame))
        {
            foreach (var o in Operate(compound.OperatorKind, values[0], values[1], s, compound.Syntax, compound.Type))
            {
                Store(compound.Target, o.Value, o.State, frame);
                result.Add(o);
            }
        }

        return result;
    }

    private List<Out> Increment(IIncrementOrDecrementOperation step, State state, Frame frame) =>
        Then(Eval(step.Target, state, frame), (v, s) =>
        {
            var up = step.Kind == OperationKind.Increment;
            var next = up ? Sum(v, new Const(1)) ?? Fresh(step.Syntax, s) : Fresh(step.Syntax, s);
            Store(step.Target, next, s, frame);
            return One(step.IsPostfix ? v : next, s);
        });

    private List<Out> TypeTest(Val value, ITypeSymbol type, State s, SyntaxNode site)
    {
        if (value is ExnVal exception)
        {
            var yes = s.Clone();
            AwsErrors.Mean(yes, exception.Cause, type.Name);
            return [new Out(Const.True, yes), new Out(Const.False, s)];
        }

        return value is Const { Value: null } ? One(Const.False, s)
            : Values.NonNull(value) && value is Obj { Type: { } own } && SymbolEqualityComparer.Default.Equals(own, type) ? One(Const.True, s)
            : value is Obj { Type: { TypeKind: TypeKind.Class, IsSealed: true } } ? One(Const.False, s)
            : value is KeyVal { Part: KeyPart.StoreId } ? Then(Equal(value, Const.Null, s), (v, s1) => One(Not(v), s1))
            : Values.NonNull(value) && value is not Obj ? One(Const.True, s)
            : One(new Pure("is", value, new Const(type.ToDisplayString())), s);
    }
}
