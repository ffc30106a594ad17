using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Transfer.Aws;
using SafeKms.Analyzers.Transfer.Calls;
using SafeKms.Analyzers.Transfer.Collections;
using SafeKms.Analyzers.Transfer.Expressions;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer;

/// <summary>
/// The transfer function: what an operation does to a state, and what value it gives. One evaluation may give several
/// outcomes, each with its own state: a comparison that proves something gives true and false at once.
/// This class is the table of operations, and knows who evaluates which; each of the others is a topic.
/// </summary>
internal sealed class Evaluator
{
    private readonly RootAnalysis _root;

    /// <summary>A collection expression, written or made for a params span; later than Roslyn 4.8, so known by its number.</summary>
    private const OperationKind CollectionExpression = (OperationKind)127;

    public Evaluator(RootAnalysis root)
    {
        _root = root;

        // What expressions are worth.
        Variables = new Variables(this);
        Fields = new Fields(this, root.Program);
        Properties = new Properties(this, root.Program);
        Tuples = new Tuples(this);
        Operators = new Operators(this);
        IndexLoops = new IndexLoops(this);
        Conversions = new Conversions(this);
        Patterns = new Patterns(this);
        Texts = new Texts(this);

        // What is called, and what is made.
        Invocations = new Invocations(this, root);
        Bodies = new Bodies(this, root);
        Delegates = new Delegates(this, root);
        Construction = new Construction(this, root.Program);
        Awaiting = new Awaiting(this);
        Tasks = new Tasks(this);
        Assertions = new Assertions(this);
        Receipts = new Receipts(root);
        LibraryCalls = new LibraryCalls(this, root.Program);
        ContractCalls = new ContractCalls(this, root);
        UnseenCalls = new UnseenCalls(root.Program);

        // What collections hold.
        CollectionCalls = new CollectionCalls(this);
        Channels = new Channels(this);
        Arrays = new Arrays(this);
        Queries = new Queries(this);
        Filters = new Filters(this);
        Picking = new Picking(this);

        // What AWS answers.
        KmsCalls = new KmsCalls(root);
    }

    public Variables Variables { get; }

    public Fields Fields { get; }

    public Properties Properties { get; }

    public Tuples Tuples { get; }

    public Operators Operators { get; }

    public IndexLoops IndexLoops { get; }

    public Conversions Conversions { get; }

    public Patterns Patterns { get; }

    public Texts Texts { get; }

    public Invocations Invocations { get; }

    public Bodies Bodies { get; }

    public Delegates Delegates { get; }

    public Construction Construction { get; }

    public Awaiting Awaiting { get; }

    public Tasks Tasks { get; }

    public Assertions Assertions { get; }

    public Receipts Receipts { get; }

    public LibraryCalls LibraryCalls { get; }

    public ContractCalls ContractCalls { get; }

    public UnseenCalls UnseenCalls { get; }

    public CollectionCalls CollectionCalls { get; }

    public Channels Channels { get; }

    public Arrays Arrays { get; }

    public Queries Queries { get; }

    public Filters Filters { get; }

    public Picking Picking { get; }

    public KmsCalls KmsCalls { get; }

    /// <summary>Counts the work; false once the limit is passed.</summary>
    public bool Step() => _root.Step();

    /// <summary>The fixed point is too far away.</summary>
    public void GiveUp() => _root.GiveUp();

    /// <summary>Runs an operation, and what is inside of it: the values it may give, each with the state it leaves.</summary>
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
            return One(constant.Value switch { null => Const.Null, true => Const.True, false => Const.False, var v => new Const(Values.Whole(v)) }, state);
        }

        // By kind, one jump: asking an operation for each of these interfaces in turn costs more than most of them do.
        return operation.Kind switch
        {
            OperationKind.ExpressionStatement => Statement(((IExpressionStatementOperation)operation).Operation, state, frame),
            OperationKind.TranslatedQuery => Eval(((ITranslatedQueryOperation)operation).Operation, state, frame),
            OperationKind.LocalReference => Variables.ReadLocal((ILocalReferenceOperation)operation, state, frame),
            OperationKind.ParameterReference => One(Variables.ReadParameter(((IParameterReferenceOperation)operation).Parameter, state, frame), state),
            OperationKind.FlowCaptureReference => Variables.ReadCapture((IFlowCaptureReferenceOperation)operation, state, frame),
            OperationKind.FlowCapture => Variables.Capture((IFlowCaptureOperation)operation, state, frame),
            OperationKind.InstanceReference => One(frame.This, state),
            OperationKind.FieldReference => Fields.Field((IFieldReferenceOperation)operation, state, frame),
            OperationKind.PropertyReference => Properties.Property((IPropertyReferenceOperation)operation, state, frame),
            OperationKind.Invocation => Invocations.Invoke((IInvocationOperation)operation, state, frame),
            OperationKind.ObjectCreation => Construction.Create((IObjectCreationOperation)operation, state, frame),
            OperationKind.AnonymousObjectCreation => Construction.Anonymous((IAnonymousObjectCreationOperation)operation, state, frame),
            OperationKind.SimpleAssignment => Variables.Assign((ISimpleAssignmentOperation)operation, state, frame),
            OperationKind.CompoundAssignment => Operators.Compound((ICompoundAssignmentOperation)operation, state, frame),
            OperationKind.Increment or OperationKind.Decrement => Operators.Increment((IIncrementOrDecrementOperation)operation, state, frame),
            OperationKind.DeconstructionAssignment => Tuples.Deconstruct((IDeconstructionAssignmentOperation)operation, state, frame),
            OperationKind.Unary => Operators.Unary((IUnaryOperation)operation, state, frame),
            OperationKind.Binary => Operators.Binary((IBinaryOperation)operation, state, frame),
            OperationKind.Conversion => Conversions.Convert((IConversionOperation)operation, state, frame),
            OperationKind.Await => Awaiting.Await((IAwaitOperation)operation, state, frame),
            OperationKind.IsNull => Then(Eval(((IIsNullOperation)operation).Operand, state, frame), (v, s) => Comparisons.Equal(v, Const.Null, s)),
            OperationKind.IsType => IsType((IIsTypeOperation)operation, state, frame),
            OperationKind.IsPattern => IsPattern((IIsPatternOperation)operation, state, frame),
            OperationKind.Tuple => Tuples.Tuple((ITupleOperation)operation, state, frame),
            OperationKind.TupleBinary => Operators.TupleEquals((ITupleBinaryOperation)operation, state, frame),
            OperationKind.InterpolatedString => Texts.Interpolate((IInterpolatedStringOperation)operation, state, frame),
            OperationKind.ArrayCreation => Arrays.NewArray((IArrayCreationOperation)operation, state, frame),
            OperationKind.ArrayElementReference => Arrays.Index((IArrayElementReferenceOperation)operation, state, frame),
            OperationKind.ImplicitIndexerReference => Then(Eval(((IImplicitIndexerReferenceOperation)operation).Instance, state, frame), (v, s) => One(Contents.ElementOf(v, s, operation.Syntax), s)),
            OperationKind.FlowAnonymousFunction => Delegates.Lambda((IFlowAnonymousFunctionOperation)operation, state, frame),
            OperationKind.DelegateCreation => Eval(((IDelegateCreationOperation)operation).Target, state, frame),
            OperationKind.MethodReference => Delegates.MethodGroup((IMethodReferenceOperation)operation, state, frame),
            OperationKind.CaughtException => One(Exceptions.Caught(frame.Block?.EnclosingRegion, state), state),
            OperationKind.DefaultValue => One(operation.Type is { } of && Objects.Default(of) is { } zero ? zero : new Sym(operation.Syntax), state),
            OperationKind.YieldReturn => Yield((IReturnOperation)operation, state, frame),
            OperationKind.Return or OperationKind.YieldBreak => Eval(((IReturnOperation)operation).ReturnedValue, state, frame),
            OperationKind.Argument => Eval(((IArgumentOperation)operation).Value, state, frame),
            OperationKind.DeclarationExpression => Eval(((IDeclarationExpressionOperation)operation).Expression, state, frame),
            OperationKind.Discard => One(new Sym(operation.Syntax), state),
            OperationKind.With => Construction.With((IWithOperation)operation, state, frame),
            OperationKind.DynamicInvocation or OperationKind.DynamicMemberReference or OperationKind.DynamicIndexerAccess or OperationKind.DynamicObjectCreation => Dynamic(operation, state, frame),
            // Roslyn 4.8 has no public operation for a collection expression, only its syntax.
            _ when operation.Kind == CollectionExpression || operation.Syntax is CollectionExpressionSyntax => Arrays.Elements(operation.ChildOperations.ToArray(), operation.Syntax, state, frame),
            _ => Generic(operation, state, frame),
        };
    }

    private List<Out> IsType(IIsTypeOperation test, State state, Frame frame) =>
        Then(Eval(test.ValueOperand, state, frame), (v, s) => Comparisons.TypeTest(v, test.TypeOperand, s, test.Syntax));

    private List<Out> IsPattern(IIsPatternOperation test, State state, Frame frame) =>
        Then(Eval(test.Value, state, frame), (v, s) => Patterns.Match(v, test.Pattern, s, frame));

    /// <summary>A statement whose value nobody reads.</summary>
    private List<Out> Statement(IOperation operation, State state, Frame frame)
    {
        var outs = Eval(operation, state, frame);
        if (Guards.Ignored(operation, outs, _root) is { } guard)
        {
            _root.Ignored.Add(guard.Syntax);
        }

        return outs;
    }

    /// <summary>Evaluates operands in order, each in the states the one before left.</summary>
    public List<(Val[] Values, State State)> EvalAll(IReadOnlyList<IOperation?> operations, State state, Frame frame)
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
        foreach (var (_, s) in EvalAll(operation.ChildOperations.ToArray(), state, frame))
        {
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

    private List<Out> Yield(IReturnOperation yield, State state, Frame frame) =>
        Then(Eval(yield.ReturnedValue, state, frame), (v, s) =>
        {
            if (frame.Yields is { } set)
            {
                var before = Contents.Info(set, s);
                Contents.AddElement(set, v, s);
                if (v is LambdaVal or MethodVal)
                {
                    Contents.InOrder(set, before, v, s);
                }
            }

            return One(v, s);
        });
}
