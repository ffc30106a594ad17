using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Transfer.Collections;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Expressions;

/// <summary>
/// A loop that counts through a list passes each of its elements, as an enumeration does: it has passed them all where
/// its counter reaches the bound, whatever else may end it.
/// </summary>
internal sealed class IndexLoops(Evaluator evaluator)
{
    private const string LastIndex = "last index";

    /// <summary>Decides the comparison of a counter with its bound; null where it is none.</summary>
    public List<Out>? Test(IBinaryOperation binary, State state, Frame frame)
    {
        if (binary.Type?.SpecialType != SpecialType.System_Boolean || binary.LeftOperand.Type?.SpecialType != SpecialType.System_Int32)
        {
            return null;
        }

        var (kind, counter, bound) = (binary.OperatorKind, binary.LeftOperand, binary.RightOperand);
        if (Plain(counter) is null)
        {
            (counter, bound) = (bound, counter);
            kind = kind switch
            {
                BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
                BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
                BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
                BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
                _ => kind,
            };
        }

        if (Plain(counter) is null)
        {
            return null;
        }

        if (bound.ConstantValue is { HasValue: true, Value: int limit })
        {
            // for (var i = list.Count - 1; i >= 0; i--)
            bool? above = (kind, limit) switch
            {
                (BinaryOperatorKind.GreaterThanOrEqual, 0) or (BinaryOperatorKind.GreaterThan, -1) => true,
                (BinaryOperatorKind.LessThan, 0) or (BinaryOperatorKind.LessThanOrEqual, -1) => false,
                _ => null,
            };
            return above is { } stays && counter is ILocalReferenceOperation && Counting.KeepsWithin(binary.Syntax, counter.Syntax, stays, up: false) ? Down(counter, stays, binary.Syntax, state, frame) : null;
        }

        bool? below = kind switch
        {
            BinaryOperatorKind.LessThan or BinaryOperatorKind.NotEquals => true,
            BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.Equals => false,
            BinaryOperatorKind.LessThanOrEqual when bound is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract, RightOperand.ConstantValue: { HasValue: true, Value: 1 } } => true,
            BinaryOperatorKind.GreaterThan when bound is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract, RightOperand.ConstantValue: { HasValue: true, Value: 1 } } => false,
            _ => null,
        };
        if (below is not { } within || !Counting.KeepsWithin(binary.Syntax, counter.Syntax, within, up: true))
        {
            return null;
        }

        var size = kind is BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan ? ((IBinaryOperation)bound).LeftOperand : bound;
        return Counted(size, frame) is { } list && evaluator.Variables.Peek(list, state, frame) is Coll coll ? Up(coll, counter, within, binary.Syntax, state, frame) : null;
    }

    /// <summary>The index of the last element, from which a loop may count down; null where a subtraction is none.</summary>
    public Val? Last(IBinaryOperation binary, State state, Frame frame) =>
        binary is { OperatorKind: BinaryOperatorKind.Subtract, RightOperand.ConstantValue: { HasValue: true, Value: 1 } } && Counted(binary.LeftOperand, frame) is { } list
        && evaluator.Variables.Peek(list, state, frame) is Coll coll ? new Pure(LastIndex, coll) : null;

    /// <summary>A counter has left zero in a loop whose test comes later: one element was passed.</summary>
    public static void Stepped(IOperation target, Val from, SyntaxNode step, State s)
    {
        if (from.Equals(Const.Zero) && target is ILocalReferenceOperation { Local: var counter } && Counting.IsTestedLater(step))
        {
            s.Set(Passed(counter), Const.True);
        }
    }

    /// <summary>A counter is set to zero: what the loop will look at first has not been looked at.</summary>
    public static void Starts(ILocalReferenceOperation target, Val value, State s)
    {
        if (value.Equals(Const.Zero) && target.Type?.SpecialType == SpecialType.System_Int32 && Counting.StartsLater(target.Syntax))
        {
            s.Map.Remove(Passed(target.Local));
            Enumerations.ForgetElement(SetSym.Element, s);
        }
    }

    private static FieldKey Passed(ILocalSymbol counter) => new(new Sym(counter, "loop"), "passed");

    private List<Out> Up(Coll counted, IOperation counter, bool within, SyntaxNode site, State state, Frame frame) =>
        Then(evaluator.Eval(counter, state, frame), (i, s) =>
        {
            var enumeration = new EnumVal(counted, site);
            if (Plain(counter) is { } local && s.Map.Remove(Passed(local.Local)) && Enumerations.ElementSet(counted, s) is null or { Kind: SetKind.Element })
            {
                Enumerations.StartPassed(enumeration, s);
            }
            else if (i.Equals(Const.Zero))
            {
                Enumerations.Start(counted, s, site);
            }

            return Next(enumeration, within, s);
        });

    private List<Out>? Down(IOperation counter, bool within, SyntaxNode site, State state, Frame frame)
    {
        var at = evaluator.Variables.Peek(counter, state, frame);
        if (at is Pure { Function: LastIndex, Args: [Coll counted] })
        {
            Enumerations.Start(counted, state, site);
            return Next(new EnumVal(counted, site), within, state);
        }

        return state.Get(Place(site)) is EnumVal enumeration ? Next(enumeration, within, state) : null;
    }

    // The loop's place in the list is kept where nothing but the loop can reach it.
    private static FieldKey Place(SyntaxNode site) => new(new Sym(site, "loop"), "enumeration");

    private static List<Out> Next(EnumVal enumeration, bool within, State state) => Enumerations.MoveNext(enumeration, state).ConvertAll(o =>
    {
        if (o.Value.Equals(Const.True))
        {
            o.State.Set(Place((SyntaxNode)enumeration.Site), enumeration);
        }
        else
        {
            o.State.Map.Remove(Place((SyntaxNode)enumeration.Site));
        }

        return within ? o : new Out(Arithmetic.Not(o.Value), o.State);
    });

    /// <summary>The counter: a local, or a local that is taken one step further.</summary>
    private static ILocalReferenceOperation? Plain(IOperation counter) =>
        counter as ILocalReferenceOperation ?? (counter is IIncrementOrDecrementOperation { IsPostfix: false, Target: ILocalReferenceOperation target } ? target : null);

    /// <summary>What a number is the size of, read here or kept in a variable that is written once.</summary>
    private static IOperation? Counted(IOperation size, Frame frame)
    {
        switch (size)
        {
            case IPropertyReferenceOperation { Property.Name: "Count" or "Length", Instance: { } list }:
                return list;
            case IInvocationOperation { TargetMethod: { Name: "Count", IsExtensionMethod: true }, Arguments: [{ Value: var list }] }:
                return list is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : list;
            case ILocalReferenceOperation { Local: var local }:
                var writes = frame.Graph.Blocks.SelectMany(b => b.Operations).Select(o => o is IExpressionStatementOperation statement ? statement.Operation : o).OfType<ISimpleAssignmentOperation>()
                    .Where(a => a.Target is ILocalReferenceOperation target && SymbolEqualityComparer.Default.Equals(target.Local, local)).ToList();
                return writes is [{ Value: not ILocalReferenceOperation } only] && Counted(only.Value, frame) is ILocalReferenceOperation or IParameterReferenceOperation or IPropertyReferenceOperation
                    && Counted(only.Value, frame) is { } kept && !Counting.GrowsAfter(kept.Syntax.ToString(), only.Syntax) ? kept : null;
            default:
                return null;
        }
    }
}
