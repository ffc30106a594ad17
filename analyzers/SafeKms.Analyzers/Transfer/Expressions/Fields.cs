using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Summaries;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Expressions;

/// <summary>Fields of the program's own types.</summary>
internal sealed class Fields(Evaluator evaluator, ProgramModel program)
{
    public List<Out> Field(IFieldReferenceOperation field, State state, Frame frame)
    {
        if (field.Field.IsStatic && field.Field.Type.BaseType?.Name == "ConstantClass")
        {
            return One(new Const(field.Field.Name), state);
        }

        if (field.Field is { IsStatic: true, Name: "Empty", ContainingType.SpecialType: SpecialType.System_String })
        {
            return One(new Const(""), state);
        }

        if (field.Instance is null)
        {
            return One(ReadField(new Sym(field.Field.ContainingType.OriginalDefinition), field.Field, state), state);
        }

        return Then(evaluator.Eval(field.Instance, state, frame), (v, s) => One(v is TupleVal tuple && Tuples.TupleIndex(field.Field) is { } i && i < tuple.Items.Count
            ? Truth.Known(tuple.Items[i], s)
            : ReadField(v, field.Field, s), s));
    }

    public Val ReadField(Val owner, IFieldSymbol field, State s)
    {
        if (s.Stored(owner, field.Name) is { } written)
        {
            return Truth.Known(written, s);
        }

        // A flag that other members set can change at any time.
        if (field is { IsReadOnly: false, Type.SpecialType: SpecialType.System_Boolean } && program.IsAssignedOutsideConstructors(field))
        {
            var fresh = new Sym(field, "volatile");
            s.Forget(fresh);
            return fresh;
        }

        return (Caches.MayHold(field.Type) && program.KeySets.Has(field) ? Caches.Read(owner, field, field.Type, s) : null) ?? Kept(owner, field.Name, field.Type, s);
    }

    /// <summary>A field or property nobody has written here; a collection is one from the first look on.</summary>
    public static Val Kept(Val owner, string name, ITypeSymbol type, State s)
    {
        var value = new Member(owner, name);
        if (!Kinds.IsCollection(type) || owner is KeyVal or StoreVal)
        {
            return Truth.Known(value, s);
        }

        var coll = new Coll(new SetSym(SetKind.Collection, value));
        s.Set(new FieldKey(owner, name), coll);
        return coll;
    }
}
