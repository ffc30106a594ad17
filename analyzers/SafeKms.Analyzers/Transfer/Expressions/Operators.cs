using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Expressions;

/// <summary>Operators, as a program writes them: their operands run, then they operate.</summary>
internal sealed class Operators(Evaluator evaluator)
{
    public List<Out> Unary(IUnaryOperation unary, State state, Frame frame) =>
        Then(evaluator.Eval(unary.Operand, state, frame), (v, s) => Own(unary.OperatorMethod, [v], s, unary.Syntax, frame) is { } defined ? defined : unary.OperatorKind == UnaryOperatorKind.Not
            ? One(Arithmetic.Not(v), s)
            : One(unary.OperatorKind is UnaryOperatorKind.Plus or UnaryOperatorKind.Minus or UnaryOperatorKind.Hat ? new Pure(unary.OperatorKind.ToString(), v) : v, s));

    public List<Out> Binary(IBinaryOperation binary, State state, Frame frame)
    {
        if (evaluator.IndexLoops.Test(binary, state, frame) is { } counted)
        {
            return counted;
        }

        if (evaluator.IndexLoops.Last(binary, state, frame) is { } last)
        {
            return One(last, state);
        }

        var result = new List<Out>();
        foreach (var (values, s) in evaluator.EvalAll([binary.LeftOperand, binary.RightOperand], state, frame))
        {
            result.AddRange(Own(binary.OperatorMethod, values, s, binary.Syntax, frame) ?? Arithmetic.Operate(binary.OperatorKind, values[0], values[1], s, binary.Syntax, binary.Type));
        }

        return result;
    }

    /// <summary>An operator the program defines; null where the operator is none.</summary>
    private List<Out>? Own(IMethodSymbol? method, Val[] operands, State s, SyntaxNode site, Frame frame) =>
        method?.OriginalDefinition is { IsImplicitlyDeclared: false, DeclaringSyntaxReferences.IsEmpty: false } defined ? evaluator.Bodies.Inline(defined, null, defined.Parameters, operands, s, site, frame) : null;

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
                IndexLoops.Stepped(compound.Target, values[0], compound.Syntax, o.State);
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
            IndexLoops.Stepped(step.Target, v, step.Syntax, s);
            return One(step.IsPostfix ? v : next, s);
        });
}
