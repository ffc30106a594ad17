using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Expressions;

/// <summary>Tuples, and what falls apart into their parts.</summary>
internal sealed class Tuples(Evaluator evaluator)
{
    public List<Out> Tuple(ITupleOperation tuple, State state, Frame frame) =>
        evaluator.EvalAll(tuple.Elements, state, frame).ConvertAll(r => new Out(new TupleVal(new EqArray<Val>(r.Values)), r.State));

    public List<Out> Deconstruct(IDeconstructionAssignmentOperation deconstruction, State state, Frame frame) =>
        Then(evaluator.Eval(deconstruction.Value, state, frame), (v, s) =>
        {
            var target = deconstruction.Target is IDeclarationExpressionOperation declared ? declared.Expression : deconstruction.Target;
            if (target is not ITupleOperation tuple)
            {
                return One(v, s);
            }

            var parts = Parts(v, tuple.Elements.Length, deconstruction.Value.Type, s);
            for (var i = 0; i < parts.Length; i++)
            {
                evaluator.Variables.Store(tuple.Elements[i], parts[i], s, frame);
            }

            return One(new TupleVal(new EqArray<Val>(parts)), s);
        });

    /// <summary>What a value falls apart into: a tuple's items, a record's positional properties.</summary>
    public static Val[] Parts(Val value, int count, ITypeSymbol? type, State s)
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

    public static Val ItemOf(Val value, int index) =>
        value is TupleVal tuple && index < tuple.Items.Count ? tuple.Items[index] : new Member(value, "Item" + (index + 1));

    public static int? TupleIndex(IFieldSymbol field)
    {
        var name = (field.CorrespondingTupleField ?? field).Name;
        return name.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(name.Substring(4), out var n) ? n - 1 : null;
    }
}
