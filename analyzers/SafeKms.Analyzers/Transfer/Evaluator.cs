using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;

namespace SafeKms.Analyzers.Transfer;

/// <summary>
/// The transfer function: what an operation does to a state, and what value it gives. One evaluation may give several
/// outcomes, each with its own state: a comparison that proves something gives true and false at once.
/// This part is the table of operations; the others are a topic each.
/// </summary>
internal sealed partial class Evaluator(RootAnalysis root)
{
    private readonly RootAnalysis _root = root;

    /// <summary>A collection expression, written or made for a params span; later than Roslyn 4.8, so known by its number.</summary>
    private const OperationKind CollectionExpression = (OperationKind)127;

    /// <summary>Counts the work; false once the limit is passed.</summary>
    public bool Step() => _root.Step();

    public List<Out> Eval(IOperation? operation, State state, Frame frame)
    {
        if (operation is null)
        {
            return One(Const.Null, state);
        }

        // Source nested a thousand deep ends the analysis, not the compiler.
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();

        if (operation.ConstantValue is { HasValue: true } constant && operation is not IIncrementOrDecrementOperation)
        {
            return One(constant.Value switch { null => Const.Null, true => Const.True, false => Const.False, var v => new Const(v) }, state);
        }

        return operation switch
        {
            IExpressionStatementOperation statement => Statement(statement.Operation, state, frame),
            ITranslatedQueryOperation query => Eval(query.Operation, state, frame),
            ILocalReferenceOperation local => One(Read(new LocalKey(local.Local), local.Local, state), state),
            IParameterReferenceOperation parameter => One(ReadParameter(parameter.Parameter, state, frame), state),
            IFlowCaptureReferenceOperation capture => One(Truth.Known(state.Get(new CaptureKey(frame.Graph, capture.Id)) ?? new Sym(capture.Syntax), state), state),
            IFlowCaptureOperation capture => Capture(capture, state, frame),
            IInstanceReferenceOperation => One(frame.This, state),
            IFieldReferenceOperation field => Field(field, state, frame),
            IPropertyReferenceOperation property => Property(property, state, frame),
            IInvocationOperation invocation => Invoke(invocation, state, frame),
            IObjectCreationOperation creation => Create(creation, state, frame),
            IAnonymousObjectCreationOperation creation => Anonymous(creation, state, frame),
            ISimpleAssignmentOperation assignment => Assign(assignment.Target, assignment.Value, state, frame),
            ICompoundAssignmentOperation compound => Compound(compound, state, frame),
            IIncrementOrDecrementOperation step => Increment(step, state, frame),
            IDeconstructionAssignmentOperation deconstruction => Deconstruct(deconstruction, state, frame),
            IUnaryOperation unary => Unary(unary, state, frame),
            IBinaryOperation binary => Binary(binary, state, frame),
            IConversionOperation conversion => Convert(conversion, state, frame),
            IAwaitOperation await => Await(await, state, frame),
            IIsNullOperation isNull => Then(Eval(isNull.Operand, state, frame), (v, s) => Equal(v, Const.Null, s)),
            IIsTypeOperation isType => Then(Eval(isType.ValueOperand, state, frame), (v, s) => TypeTest(v, isType.TypeOperand, s, isType.Syntax)),
            IIsPatternOperation pattern => Then(Eval(pattern.Value, state, frame), (v, s) => Match(v, pattern.Pattern, s, frame)),
            ITupleOperation tuple => Tuple(tuple, state, frame),
            ITupleBinaryOperation tuples => TupleEquals(tuples, state, frame),
            IInterpolatedStringOperation text => Interpolate(text, state, frame),
            IArrayCreationOperation array => NewArray(array, state, frame),
            IArrayElementReferenceOperation element => Index(element, state, frame),
            IImplicitIndexerReferenceOperation element => Then(Eval(element.Instance, state, frame), (v, s) => One(ElementOf(v, s, element.Syntax), s)),
            IFlowAnonymousFunctionOperation lambda => Lambda(lambda, state, frame),
            IDelegateCreationOperation creation => Eval(creation.Target, state, frame),
            IMethodReferenceOperation method => MethodGroup(method, state, frame),
            ICaughtExceptionOperation => One(Exceptions.Caught(frame.Block?.EnclosingRegion, state), state),
            IDefaultValueOperation => One(operation.Type is { } of && Default(of) is { } zero ? zero : new Sym(operation.Syntax), state),
            IReturnOperation { Kind: OperationKind.YieldReturn } yield => Yield(yield, state, frame),
            IReturnOperation returned => Eval(returned.ReturnedValue, state, frame),
            IArgumentOperation argument => Eval(argument.Value, state, frame),
            IDeclarationExpressionOperation declaration => Eval(declaration.Expression, state, frame),
            IDiscardOperation => One(new Sym(operation.Syntax), state),
            IWithOperation with => With(with, state, frame),
            IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation or IDynamicObjectCreationOperation => Dynamic(operation, state, frame),
            // Roslyn 4.8 has no public operation for a collection expression.
            { Syntax: CollectionExpressionSyntax } or { Kind: CollectionExpression } => Elements(operation.ChildOperations.ToArray(), operation.Syntax, state, frame),
            _ => Generic(operation, state, frame),
        };
    }

    /// <summary>A statement whose value nobody reads; where that value tells apart what is proved, a guard is ignored.</summary>
    private List<Out> Statement(IOperation operation, State state, Frame frame)
    {
        var call = operation is ISimpleAssignmentOperation { Target: IDiscardOperation } discard ? discard.Value : operation;
        while (call is IConversionOperation conversion)
        {
            call = conversion.Operand;
        }

        var isCall = call is IAwaitOperation or IInvocationOperation && call.Type is { SpecialType: not SpecialType.System_Void };
        var outs = Eval(operation, state, frame);
        var made = (call is IAwaitOperation { Operation: IInvocationOperation waited } ? waited : call as IInvocationOperation)?.TargetMethod.OriginalDefinition;
        if (made is { DeclaringSyntaxReferences.IsEmpty: false } && _root.Program.MayDelete(made))
        {
            // It deletes by itself what it checks: it is no guard of anything after it.
            return outs;
        }

        if (isCall && outs.Count > 1 && (outs[0].Value is Coll || outs.Select(o => o.Value).Distinct().Skip(1).Any()) && Guards.TellsApart(outs.ConvertAll(o => o.State)))
        {
            _root.Ignored.Add((call is IAwaitOperation { Operation: IInvocationOperation inner } ? inner : call!).Syntax);
        }

        return outs;
    }

    private static List<Out> One(Val value, State state) => [new Out(value, state)];

    private static List<Out> Then(List<Out> outs, Func<Val, State, List<Out>> next)
    {
        if (outs.Count == 1)
        {
            return next(outs[0].Value, outs[0].State);
        }

        var result = new List<Out>();
        foreach (var o in outs)
        {
            result.AddRange(next(o.Value, o.State));
        }

        return result;
    }

    /// <summary>Evaluates operands in order, each in the states the one before left.</summary>
    private List<(Val[] Values, State State)> EvalAll(IReadOnlyList<IOperation?> operations, State state, Frame frame)
    {
        var current = new List<(Val[] Values, State State)> { (new Val[operations.Count], state) };
        for (var i = 0; i < operations.Count; i++)
        {
            var next = new List<(Val[], State)>();
            foreach (var (values, s) in current)
            {
                var outs = Eval(operations[i], s, frame);
                foreach (var o in outs)
                {
                    var copy = outs.Count == 1 ? values : (Val[])values.Clone();
                    copy[i] = o.Value;
                    next.Add((copy, o.State));
                }
            }

            current = next;
        }

        return current;
    }

    /// <summary>An operation of no interest: its operands run, its value is unknown.</summary>
    private List<Out> Generic(IOperation operation, State state, Frame frame)
    {
        var result = new List<Out>();
        foreach (var (values, s) in EvalAll(operation.ChildOperations.ToArray(), state, frame))
        {
            _ = values;
            result.Add(new Out(Fresh(operation.Syntax, s), s));
        }

        return result;
    }

    /// <summary>A dynamic call may be anything, the guard too: it silences what follows.</summary>
    private List<Out> Dynamic(IOperation operation, State state, Frame frame)
    {
        var outs = Generic(operation, state, frame);
        foreach (var o in outs)
        {
            o.State.Add(Opaque.Everything);
        }

        return outs;
    }

    /// <summary>A new unknown; what was known of the one computed here before is forgotten.</summary>
    private static Val Fresh(SyntaxNode site, State state, string tag = "")
    {
        var value = new Sym(site, tag);
        state.Forget(value);
        return value;
    }

    private static Val Read(Key key, ISymbol symbol, State state) => Truth.Known(state.Get(key) ?? new Sym(symbol), state);

    private static Val ReadParameter(IParameterSymbol parameter, State state, Frame frame)
    {
        var definition = parameter.OriginalDefinition;
        if (state.Get(new LocalKey(definition)) is { } bound)
        {
            return Truth.Known(bound, state);
        }

        // A primary constructor's parameter is a field of the object it made.
        if (definition.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } && frame.This is not Sym { Tag: "this" })
        {
            var value = state.Stored(frame.This, "(" + definition.Name + ")") ?? new Member(frame.This, "(" + definition.Name + ")");
            return Truth.Known(value, state);
        }

        return Truth.Known(new Sym(definition), state);
    }

    private List<Out> Capture(IFlowCaptureOperation capture, State state, Frame frame)
    {
        frame.Targets[capture.Id] = capture.Value;
        return Then(Eval(capture.Value, state, frame), (v, s) =>
        {
            s.Set(new CaptureKey(frame.Graph, capture.Id), v);
            return One(v, s);
        });
    }

    private List<Out> Convert(IConversionOperation conversion, State state, Frame frame)
    {
        if (conversion.Operand is IFlowAnonymousFunctionOperation && IsExpressionTree(conversion.Type))
        {
            return One(new Some(conversion.Syntax), state);
        }

        return Then(Eval(conversion.Operand, state, frame), (v, s) =>
        {
            if (conversion.IsTryCast && !Values.NonNull(v))
            {
                return One(new Pure("as", v, new Const(conversion.Type?.ToDisplayString())), s);
            }

            if (conversion.IsTryCast && v is ExnVal)
            {
                return Then(TypeTest(v, conversion.Type!, s, conversion.Syntax), (t, s2) => One(t.Equals(Const.False) ? Const.Null : v, s2));
            }

            if (conversion.OperatorMethod is { } defined && defined.Locations.Any(l => l.IsInSource)
                && Inline(defined.OriginalDefinition, null, defined.OriginalDefinition.Parameters, [v], s, conversion.Syntax, frame) is { } converted)
            {
                return converted;
            }

            // AWS's constant classes, strong ids and the like convert without change; a narrowed number is another number.
            return One(v is Const { Value: not null } c && conversion.OperatorMethod is null && conversion.Type is { TypeKind: not TypeKind.Enum, IsValueType: true } ? c : v, s);
        });
    }

    private static bool IsExpressionTree(ITypeSymbol? type) =>
        type is { Name: "Expression" or "LambdaExpression" } && type.ContainingNamespace?.ToDisplayString() == "System.Linq.Expressions";

    private List<Out> Interpolate(IInterpolatedStringOperation text, State state, Frame frame)
    {
        var parts = text.Parts.OfType<IInterpolationOperation>().Select(p => (IOperation?)p.Expression).ToList();
        var literal = text.Parts.Any(p => p is IInterpolatedStringTextOperation);
        return EvalAll(parts, state, frame).ConvertAll(r =>
            new Out(parts.Count == 1 && !literal ? r.Values[0] : literal ? new Some(text.Syntax) : Fresh(text.Syntax, r.State), r.State));
    }

    private List<Out> Tuple(ITupleOperation tuple, State state, Frame frame) =>
        EvalAll(tuple.Elements, state, frame).ConvertAll(r => new Out(new TupleVal(new EqArray<Val>(r.Values)), r.State));

    private List<Out> Yield(IReturnOperation yield, State state, Frame frame) =>
        Then(Eval(yield.ReturnedValue, state, frame), (v, s) =>
        {
            if (frame.Yields is { } set)
            {
                AddElement(set, v, s);
            }

            return One(v, s);
        });
}
