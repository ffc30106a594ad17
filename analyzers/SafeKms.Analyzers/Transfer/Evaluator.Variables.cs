using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;

namespace SafeKms.Analyzers.Transfer;

/// <summary>Variables, fields and objects.</summary>
internal sealed partial class Evaluator
{
    private List<Out> Assign(IOperation target, IOperation value, State state, Frame frame)
    {
        // new T { List = { a, b } } and new T { Inner = new() } reach their targets through references that are evaluated as they are written.
        return Then(Eval(value, state, frame), (v, s) => Then(Touch(target, s, frame), (_, s1) =>
        {
            Store(target, v, s1, frame);
            return One(v, s1);
        }));
    }

    /// <summary>Runs what stands inside a target, such as the call in <c>Find(x).Marker = y</c>.</summary>
    private List<Out> Touch(IOperation target, State state, Frame frame) => target switch
    {
        IPropertyReferenceOperation { Instance: IInvocationOperation call } => Eval(call, state, frame),
        _ => One(Const.Null, state),
    };

    private void Store(IOperation target, Val value, State s, Frame frame)
    {
        value = value is StoreVal entry ? s.Named(entry) : value;
        switch (target)
        {
            case ILocalReferenceOperation local:
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
                    Store(tuple.Elements[i], ItemOf(value, i), s, frame);
                }

                break;
            case IFieldReferenceOperation field:
                s.Set(new FieldKey(Owner(field.Instance, field.Field, s, frame), field.Field.Name), value);
                break;
            case IPropertyReferenceOperation { Arguments.IsEmpty: false } indexer when Peek(indexer.Instance, s, frame) is Coll coll:
                // dictionary[key] = value
                AddElement(coll.Set, Pair(Peek(indexer.Arguments[0].Value, s, frame), value), s);
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
                AddElement(array.Set, value, s);
                break;
        }
    }

    private static Val ItemOf(Val value, int index) =>
        value is TupleVal tuple && index < tuple.Items.Count ? tuple.Items[index] : new Member(value, "Item" + (index + 1));

    /// <summary>The value of something that was evaluated a moment ago; not run again.</summary>
    private Val Peek(IOperation? operation, State s, Frame frame) => operation switch
    {
        ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation or IInstanceReferenceOperation
            or IFieldReferenceOperation or IPropertyReferenceOperation or ILiteralOperation or IConversionOperation
            => Eval(operation, s.Clone(), frame) is [var only, ..] ? only.Value : Const.Null,
        _ => new Sym(operation?.Syntax ?? (object)frame),
    };

    private Val Owner(IOperation? instance, ISymbol member, State s, Frame frame) =>
        instance is null ? new Sym(member.ContainingType.OriginalDefinition) : Peek(instance, s, frame);

    private List<Out> Field(IFieldReferenceOperation field, State state, Frame frame)
    {
        if (field.Field.IsStatic && field.Field.Type.BaseType?.Name == "ConstantClass")
        {
            return One(new Const(field.Field.Name), state);
        }

        if (field.Instance is null)
        {
            return One(ReadField(new Sym(field.Field.ContainingType.OriginalDefinition), field.Field, state), state);
        }

        return Then(Eval(field.Instance, state, frame), (v, s) => One(v is TupleVal tuple && TupleIndex(field.Field) is { } i && i < tuple.Items.Count
            ? Truth.Known(tuple.Items[i], s)
            : ReadField(v, field.Field, s), s));
    }

    private static int? TupleIndex(IFieldSymbol field)
    {
        var name = (field.CorrespondingTupleField ?? field).Name;
        return name.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(name.Substring(4), out var n) ? n - 1 : null;
    }

    private Val ReadField(Val owner, IFieldSymbol field, State s)
    {
        if (s.Stored(owner, field.Name) is { } written)
        {
            return Truth.Known(written, s);
        }

        // A flag that other members set can change at any time.
        if (field is { IsReadOnly: false, Type.SpecialType: SpecialType.System_Boolean } && _root.Program.IsAssignedOutsideConstructors(field))
        {
            var fresh = new Sym(field, "volatile");
            s.Forget(fresh);
            return fresh;
        }

        return Kept(owner, field.Name, field.Type, s);
    }

    private List<Out> Create(IObjectCreationOperation creation, State state, Frame frame)
    {
        var arguments = creation.Arguments;
        var result = new List<Out>();
        foreach (var (values, s) in EvalAll(arguments, state, frame))
        {
            result.AddRange(Construct(creation, values, s, frame));
        }

        return result;
    }

    private List<Out> Construct(IObjectCreationOperation creation, Val[] values, State s, Frame frame)
    {
        var type = creation.Type;
        if (type is null || creation.Constructor is not { } constructor)
        {
            return One(Fresh(creation.Syntax, s), s);
        }

        if (Kinds.IsCollection(type))
        {
            return NewCollection(creation.Syntax, values.Length == 0 ? null
                : values[0] as Coll ?? (values[0] is Sym or Member or Pure or Phi && constructor.Parameters[0].Type.AllInterfaces.Any(i => i.Name == "IEnumerable") ? Sequence(values[0], s) : null), s);
        }

        if (type.BaseType?.Name == "ConstantClass" || (type.SpecialType == SpecialType.System_String && values.Length > 0))
        {
            return One(values[0], s);
        }

        if (Kinds.IsTuple(type) && values.Length > 0)
        {
            return One(new TupleVal(new EqArray<Val>(values)), s);
        }

        if (type.Name == "KeyValuePair" && values.Length == 2)
        {
            return One(Pair(values[0], values[1]), s);
        }

        if (type.Name == "Lazy" && values.Length > 0)
        {
            return One(values[0], s);
        }

        if (Kinds.IsException(type))
        {
            return One(new ExnVal(type, Exact: true, null), s);
        }

        var made = new Obj(creation.Syntax, type);
        s.Forget(made);
        if (constructor.DeclaringSyntaxReferences.Length == 0 && !constructor.IsImplicitlyDeclared && !Kinds.IsRuntime(type))
        {
            // An object of a library that is given a client or an id can check for itself.
            foreach (var value in values)
            {
                if (Values.IsAtom(value))
                {
                    s.Set(new FieldKey(made, "(" + constructor.Parameters[Array.IndexOf(values, value)].Name + ")"), value);
                }
            }
        }

        if (type.Name == "SafeKmsClient" && values.Length > 0)
        {
            s.Set(new FieldKey(made, "(kms)"), values[0]);
        }

        return RunConstructor(made, constructor, creation.Arguments.Select(a => a.Parameter).ToArray(), values, s, frame, creation.Syntax);
    }

    private List<Out> Anonymous(IAnonymousObjectCreationOperation creation, State state, Frame frame)
    {
        var assignments = creation.Initializers.OfType<ISimpleAssignmentOperation>().ToArray();
        return EvalAll(assignments.Select(a => (IOperation?)a.Value).ToList(), state, frame).ConvertAll(r =>
        {
            var fields = assignments.Select((a, i) => (((IPropertyReferenceOperation)a.Target).Property.Name, r.Values[i]));
            return new Out(new Rec(creation.Type, new EqArray<(string, Val)>([.. fields])), r.State);
        });
    }

    private List<Out> With(IWithOperation with, State state, Frame frame) =>
        Then(Eval(with.Operand, state, frame), (v, s) => One(Clone(v, with.Type, with.Syntax, s), s));

    /// <summary>A copy of an object, which its owner then changes.</summary>
    private static Val Clone(Val original, ITypeSymbol? type, SyntaxNode site, State s)
    {
        var copy = new Obj(site, type);
        s.Forget(copy);
        foreach (var pair in s.Map.ToArray())
        {
            if (pair.Key is FieldKey field && field.Of.Equals(original))
            {
                s.Set(field with { Of = copy }, pair.Value);
            }
        }

        if (original is Rec rec)
        {
            foreach (var (name, value) in rec.Fields)
            {
                s.Set(new FieldKey(copy, name), value);
            }
        }
        else if (original is not Obj && type is not null)
        {
            foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
            {
                var key = new FieldKey(copy, property.Name);
                if (!property.IsIndexer && s.Get(key) is null)
                {
                    s.Set(key, new Member(original, property.Name));
                }
            }
        }

        return copy;
    }

    private List<Out> Deconstruct(IDeconstructionAssignmentOperation deconstruction, State state, Frame frame) =>
        Then(Eval(deconstruction.Value, state, frame), (v, s) =>
        {
            var target = deconstruction.Target is IDeclarationExpressionOperation declared ? declared.Expression : deconstruction.Target;
            if (target is not ITupleOperation tuple)
            {
                return One(v, s);
            }

            var parts = Parts(v, tuple.Elements.Length, deconstruction.Value.Type, s);
            for (var i = 0; i < parts.Length; i++)
            {
                Store(tuple.Elements[i], parts[i], s, frame);
            }

            return One(new TupleVal(new EqArray<Val>(parts)), s);
        });

    /// <summary>What a value falls apart into: a tuple's items, a record's positional properties.</summary>
    private static Val[] Parts(Val value, int count, ITypeSymbol? type, State s)
    {
        if (value is TupleVal { Items.Count: var n } tuple && n == count)
        {
            return [.. tuple.Items];
        }

        var method = type?.GetMembers("Deconstruct").OfType<IMethodSymbol>().FirstOrDefault(m => m.Parameters.Length == count);
        var parts = new Val[count];
        for (var i = 0; i < count; i++)
        {
            var name = method?.Parameters[i].Name is { } parameter
                ? type!.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(p => p.Name.Equals(parameter, StringComparison.OrdinalIgnoreCase))?.Name ?? parameter
                : type?.IsTupleType == true ? "Item" + (i + 1) : type?.Name == "KeyValuePair" ? (i == 0 ? "Key" : "Value") : "Item" + (i + 1);
            parts[i] = Truth.Known(s.Stored(value, name) ?? new Member(value, name), s);
        }

        return parts;
    }
}
