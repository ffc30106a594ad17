using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Transfer.Collections;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Expressions;

/// <summary>Operators, as a program writes them: their operands run, then they operate.</summary>
internal sealed class Operators(Evaluator evaluator)
{
    public List<Out> Unary(IUnaryOperation unary, State state, Frame frame) =>
        Then(evaluator.Eval(unary.Operand, state, frame), (v, s) => unary.OperatorKind == UnaryOperatorKind.Not
            ? One(Arithmetic.Not(v), s)
            : One(unary.OperatorKind is UnaryOperatorKind.Plus or UnaryOperatorKind.Minus or UnaryOperatorKind.Hat ? new Pure(unary.OperatorKind.ToString(), v) : v, s));

    public List<Out> Binary(IBinaryOperation binary, State state, Frame frame)
    {
        // for (var i = 0; i < list.Count; i++)
        if (binary is { OperatorKind: BinaryOperatorKind.LessThan, RightOperand: IPropertyReferenceOperation { Property.Name: "Count" or "Length", Instance: { } instance } }
            && Counting.StepsByOne(binary.Syntax) && evaluator.Variables.Peek(instance, state, frame) is Coll counted)
        {
            return CountThrough(counted, binary, state, frame);
        }

        var result = new List<Out>();
        foreach (var (values, s) in evaluator.EvalAll([binary.LeftOperand, binary.RightOperand], state, frame))
        {
            result.AddRange(Arithmetic.Operate(binary.OperatorKind, values[0], values[1], s, binary.Syntax, binary.Type));
        }

        return result;
    }

    /// <summary>A loop that counts through a list passes each of its elements, as an enumeration does.</summary>
    private List<Out> CountThrough(Coll counted, IBinaryOperation binary, State state, Frame frame)
    {
        return Then(evaluator.Eval(binary.LeftOperand, state, frame), (i, s) =>
        {
            if (i.Equals(Const.Zero))
            {
                Enumerations.Start(counted, s, binary.Syntax);
            }

            // The loop's place in the list is kept where nothing but the loop can reach it.
            var place = new FieldKey(new Sym(binary.Syntax, "loop"), "enumeration");
            var enumeration = new EnumVal(counted, binary.Syntax);
            var outs = Enumerations.MoveNext(enumeration, s);
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

    public List<Out> TupleEquals(ITupleBinaryOperation tuples, State state, Frame frame)
    {
        var result = new List<Out>();
        foreach (var (values, s) in evaluator.EvalAll([tuples.LeftOperand, tuples.RightOperand], state, frame))
        {
            var equal = Comparisons.Equal(values[0], values[1], s);
            result.AddRange(tuples.OperatorKind == BinaryOperatorKind.NotEquals ? equal.ConvertAll(o => new Out(Arithmetic.Not(o.Value), o.State)) : equal);
        }

        return result;
    }

    public List<Out> Compound(ICompoundAssignmentOperation compound, State state, Frame frame)
    {
        var result = new List<Out>();
        foreach (var (values, s) in evaluator.EvalAll([compound.Target, compound.Value], state, frame))
        {
            foreach (var o in Arithmetic.Operate(compound.OperatorKind, values[0], values[1], s, compound.Syntax, compound.Type))
            {
                evaluator.Variables.Store(compound.Target, o.Value, o.State, frame);
                result.Add(o);
            }
        }

        return result;
    }

    public List<Out> Increment(IIncrementOrDecrementOperation step, State state, Frame frame) =>
        Then(evaluator.Eval(step.Target, state, frame), (v, s) =>
        {
            var up = step.Kind == OperationKind.Increment;
            var next = up ? Arithmetic.Sum(v, new Const(1)) ?? Fresh(step.Syntax, s) : Fresh(step.Syntax, s);
            evaluator.Variables.Store(step.Target, next, s, frame);
            return One(step.IsPostfix ? v : next, s);
        });
}
