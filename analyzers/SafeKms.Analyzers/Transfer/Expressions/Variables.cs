using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Transfer.Collections;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Expressions;

/// <summary>Variables, and every target that something is assigned to.</summary>
internal sealed class Variables(Evaluator evaluator)
{
    public List<Out> ReadLocal(ILocalReferenceOperation local, State state, Frame frame) => Aliases.Of(local.Local, frame) switch
    {
        [] => One(Read(new LocalKey(local.Local), local.Local, state), state),
        [var only] => evaluator.Eval(only, state, frame),
        _ => One(Fresh(local.Syntax, state, "alias"), state),
    };

    private static Val Read(Key key, ISymbol symbol, State state) => Truth.Known(state.Get(key) ?? new Sym(symbol), state);

    public static Val ReadParameter(IParameterSymbol parameter, State state, Frame frame)
    {
        var definition = parameter.OriginalDefinition;
        if (state.Get(new LocalKey(definition)) is { } bound)
        {
            return Truth.Known(bound, state);
        }

        // The receiver of an extension block is what its members are called on.
        if (definition.ContainingSymbol is ITypeSymbol)
        {
            return frame.This is Sym { Tag: "this" } ? new Sym(definition) : Truth.Known(frame.This, state);
        }

        // A primary constructor's parameter is a field of the object it made.
        if (definition.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } && frame.This is not Sym { Tag: "this" })
        {
            var value = state.Stored(frame.This, "(" + definition.Name + ")") ?? new Member(frame.This, "(" + definition.Name + ")");
            return Truth.Known(value, state);
        }

        return Truth.Known(new Sym(definition), state);
    }

    public static List<Out> ReadCapture(IFlowCaptureReferenceOperation capture, State state, Frame frame) =>
        One(Truth.Known(state.Get(new CaptureKey(frame.Graph, capture.Id)) ?? new Sym(capture.Syntax), state), state);

    public List<Out> Capture(IFlowCaptureOperation capture, State state, Frame frame)
    {
        frame.Targets[capture.Id] = capture.Value;
        return Then(evaluator.Eval(capture.Value, state, frame), (v, s) =>
        {
            s.Set(new CaptureKey(frame.Graph, capture.Id), v);
            return One(v, s);
        });
    }

    public List<Out> Assign(ISimpleAssignmentOperation assignment, State state, Frame frame)
    {
        if (assignment.IsRef)
        {
            return evaluator.Eval(assignment.Value, state, frame);
        }

        // new T { List = { a, b } } and new T { Inner = new() } reach their targets through references that are evaluated as they are written.
        var target = assignment.Target;
        return Then(evaluator.Eval(assignment.Value, state, frame), (v, s) => Then(Touch(target, s, frame), (_, s1) =>
        {
            Store(target, v, s1, frame);
            return One(v, s1);
        }));
    }

    /// <summary>Runs what stands inside a target, such as the call in <c>Find(x).Marker = y</c>.</summary>
    private List<Out> Touch(IOperation target, State state, Frame frame) => target switch
    {
        IPropertyReferenceOperation { Instance: IInvocationOperation call } => evaluator.Eval(call, state, frame),
        _ => One(Const.Null, state),
    };

    /// <summary>Puts a value where the target says.</summary>
    public void Store(IOperation target, Val value, State s, Frame frame)
    {
        value = value is StoreVal entry ? s.Named(entry) : value;
        switch (target)
        {
            case ILocalReferenceOperation { Local: { IsRef: true } other } when Aliases.Of(other, frame) is { Count: > 0 } targets:
                targets.ToList().ForEach(t => Store(t, targets.Count == 1 ? value : new Sym((target.Syntax, t.Syntax), "alias"), s, frame));
                break;
            case ILocalReferenceOperation local:
                IndexLoops.Starts(local, value, s);
                s.Set(new LocalKey(local.Local), value);
                break;
            case IParameterReferenceOperation parameter:
                s.Set(new LocalKey(parameter.Parameter.OriginalDefinition), value);
                break;
            case IFlowCaptureReferenceOperation capture:
                if (frame.Targets.TryGetValue(capture.Id, out var real) && real is not IFlowCaptureReferenceOperation)
                {
                    Store(real, value, s, frame);
                }
                else
                {
                    s.Set(new CaptureKey(frame.Graph, capture.Id), value);
                }

                break;
            case IDeclarationExpressionOperation declaration:
                Store(declaration.Expression, value, s, frame);
                break;
            case ITupleOperation tuple:
                for (var i = 0; i < tuple.Elements.Length; i++)
                {
                    Store(tuple.Elements[i], Tuples.ItemOf(value, i), s, frame);
                }

                break;
            case IFieldReferenceOperation field:
                s.Set(new FieldKey(Owner(field.Instance, field.Field, s, frame), field.Field.Name), value);
                break;
            case IPropertyReferenceOperation { Arguments.IsEmpty: false } indexer when Peek(indexer.Instance, s, frame) is Coll coll:
                // dictionary[key] = value
                Contents.Put(coll.Set, Peek(indexer.Arguments[0].Value, s, frame), value, s);
                break;
            case IPropertyReferenceOperation { Arguments.IsEmpty: true } property:
                var owner = Owner(property.Instance, property.Property, s, frame);
                if (owner is KeyVal or StoreVal or PageVal)
                {
                    break;
                }

                s.Set(new FieldKey(owner, property.Property.Name), value);
                break;
            case IArrayElementReferenceOperation element when Peek(element.ArrayReference, s, frame) is Coll array:
                Contents.AddElement(array.Set, value, s);
                break;
            default:
                Places.Write(target, value, s, o => Peek(o, s, frame));
                break;
        }
    }

    /// <summary>The value of something that was evaluated a moment ago; not run again.</summary>
    public Val Peek(IOperation? operation, State s, Frame frame) => operation switch
    {
        IInstanceReferenceOperation => frame.This,
        IParameterReferenceOperation parameter => ReadParameter(parameter.Parameter, s, frame),
        ILocalReferenceOperation or IFlowCaptureReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation or ILiteralOperation or IConversionOperation
            => evaluator.Eval(operation, s.Clone(), frame) is [var only, ..] ? only.Value : Const.Null,
        _ => new Sym(operation?.Syntax ?? (object)frame),
    };

    private Val Owner(IOperation? instance, ISymbol member, State s, Frame frame) =>
        instance is null ? new Sym(member.ContainingType.OriginalDefinition) : Peek(instance, s, frame);
}
