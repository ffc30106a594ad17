using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;

namespace SafeKms.Analyzers.Transfer;

/// <summary>Operators and comparisons: here facts are born.</summary>
internal sealed partial class Evaluator
{
    private List<Out> Unary(IUnaryOperation unary, State state, Frame frame) =>
        Then(Eval(unary.Operand, state, frame), (v, s) => unary.OperatorKind == UnaryOperatorKind.Not
            ? One(Not(v), s)
            : One(unary.OperatorKind is UnaryOperatorKind.Plus or UnaryOperatorKind.Minus or UnaryOperatorKind.Hat ? new Pure(unary.OperatorKind.ToString(), v) : v, s));

    private static Val Not(Val value) => value switch
    {
        Const { Value: bool b } => Const.Of(!b),
        Pure { Function: "!" } not => not.Args[0],
        _ => new Pure("!", value),
    };

    private List<Out> Binary(IBinaryOperation binary, State state, Frame frame)
    {
        // for (var i = 0; i < list.Count; i++)
        if (binary is { OperatorKind: BinaryOperatorKind.LessThan, RightOperand: IPropertyReferenceOperation { Property.Name: "Count" or "Length", Instance: { } instance } }
            && Counting.StepsByOne(binary.Syntax) && Peek(instance, state, frame) is Coll counted)
        {
            return Then(Eval(binary.LeftOperand, state, frame), (i, s) =>
            {
                if (i.Equals(Const.Zero))
                {
                    StartEnumeration(counted, s, binary.Syntax);
                }

                // The loop's place in the list is kept where nothing but the loop can reach it.
                var place = new FieldKey(new Sym(binary.Syntax, "loop"), "enumeration");
                var enumeration = new EnumVal(counted, binary.Syntax);
                var outs = MoveNext(enumeration, s);
                foreach (var o in outs)
                {
                    if (o.Value.Equals(Const.True))
                    {
                        o.State.Set(place, enumeration);
                    }
                    else
                    {
                        o.State.Map.Remove(place);
                    }
                }

                return outs;
            });
        }

        var result = new List<Out>();
        foreach (var (values, s) in EvalAll([binary.LeftOperand, binary.RightOperand], state, frame))
        {
            result.AddRange(Operate(binary.OperatorKind, values[0], values[1], s, binary.Syntax, binary.Type));
        }

        return result;
    }

    private List<Out> Operate(BinaryOperatorKind kind, Val a, Val b, State s, SyntaxNode site, ITypeSymbol? type)
    {
        switch (kind)
        {
            case BinaryOperatorKind.Equals:
                return Equal(a, b, s);
            case BinaryOperatorKind.NotEquals:
                return Equal(a, b, s).ConvertAll(o => new Out(Not(o.Value), o.State));
            case BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual:
                return Order(kind, a, b, s, site);
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
    private static Val? Sum(Val a, Val b)
    {
        if (a is Const { Value: int x } && b is Const { Value: int y })
        {
            return x + y > 0 ? Positive.Instance : new Const(x + y);
        }

        return a.Equals(Const.Zero) ? b
            : b.Equals(Const.Zero) ? a
            : Values.NotNegative(a) && Values.NotNegative(b) && (IsPositive(a) || IsPositive(b)) ? Positive.Instance
            : null;
    }

    private static bool IsPositive(Val value) => value is Positive or Const { Value: int and > 0 };

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

    /// <summary>Compares two values; every comparison that means something for a store splits the path here.</summary>
    public List<Out> Equal(Val a, Val b, State s)
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
            return One(truth ? a : Not(a), s);
        }

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
            case Pure { Function: "length" } length when b is Const { Value: 0 }:
                return Equal(length.Args[0], new Const(""), s);
            case CountVal count when b is Const { Value: 0 }:
                return Emptiness(count.Set, s);
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
        }

        return One(a.Equals(b) ? Const.True : new Pure("==", a, b), s);
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

    private static List<Out> Split(State s, Fact? whenTrue, Fact? whenFalse)
    {
        var other = s.Clone();
        if (whenTrue is not null)
        {
            s.Add(whenTrue);
        }

        if (whenFalse is not null)
        {
            other.Add(whenFalse);
        }

        return [new Out(Const.True, s), new Out(Const.False, other)];
    }

    private List<Out> AllEqual(TupleVal a, TupleVal b, int index, State s)
    {
        if (index == a.Items.Count)
        {
            return One(Const.True, s);
        }

        return Then(Equal(a.Items[index], b.Items[index], s), (v, s1) =>
            Truth.Of(v, s1).SelectMany(t => t.Truth ? AllEqual(a, b, index + 1, t.State) : One(Const.False, t.State)).ToList());
    }

    private List<Out> TupleEquals(ITupleBinaryOperation tuples, State state, Frame frame)
    {
        var result = new List<Out>();
        foreach (var (values, s) in EvalAll([tuples.LeftOperand, tuples.RightOperand], state, frame))
        {
            var equal = Equal(values[0], values[1], s);
            result.AddRange(tuples.OperatorKind == BinaryOperatorKind.NotEquals ? equal.ConvertAll(o => new Out(Not(o.Value), o.State)) : equal);
        }

        return result;
    }
}
