using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Summaries;
using SafeKms.Analyzers.Transfer.Aws;
using SafeKms.Analyzers.Transfer.Calls;
using SafeKms.Analyzers.Transfer.Collections;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Expressions;

/// <summary>Property reads: what the analysis knows by itself, then the properties of the program's own types.</summary>
internal sealed class Properties(Evaluator evaluator, ProgramModel program)
{
    public List<Out> Property(IPropertyReferenceOperation property, State state, Frame frame)
    {
        var symbol = property.Property;
        if (property.Instance is null)
        {
            return symbol.Name is "CompletedTask" ? One(new TaskVal(Const.Null), state)
                : Kinds.IsCollection(symbol.Type) && symbol.Name == "Empty" ? Contents.NewCollection(property.Syntax, null, state)
                : ReadProperty(new Sym(symbol.ContainingType.OriginalDefinition), property, state, frame);
        }

        if (!property.Arguments.IsEmpty)
        {
            var result = new List<Out>();
            foreach (var (values, s) in evaluator.EvalAll([property.Instance, .. property.Arguments.Select(a => a.Value)], state, frame))
            {
                if (program.Getter(symbol, values[0]) is { } indexer && evaluator.Bodies.Inline(indexer, values[0], indexer.Parameters, [.. values.Skip(1)], s, property.Syntax, frame) is { } own)
                {
                    result.AddRange(own);
                    continue;
                }

                result.AddRange(Lookup.Indexed(values[0], values[1], s, property.Syntax));
            }

            return result;
        }

        return Then(evaluator.Eval(property.Instance, state, frame), (v, s) => ReadProperty(v, property, s, frame));
    }

    /// <summary>The property of a value that was evaluated already.</summary>
    public List<Out> ReadProperty(Val owner, IPropertyReferenceOperation property, State s, Frame frame) =>
        owner.Equals(Const.Null) && property.Property.Name != "HasValue" ? NullReference(s, frame) : Known(owner, property.Property.Name, s, property.Syntax) ?? Own(owner, property, s, frame);

    /// <summary>Properties of what the analysis knows by itself; null where it does not.</summary>
    private static List<Out>? Known(Val owner, string name, State s, SyntaxNode site)
    {
        var known = AwsAnswers.Property(owner, name, s) ?? Contents.Property(owner, name, s, site) ?? Texts.Property(owner, name, s, site);
        if (known is not null)
        {
            return known;
        }

        if (owner is Const { Value: string } constant && name == "Value")
        {
            return One(constant, s);
        }

        if (owner is Obj { Type.Name: "TaskCompletionSource" } obj && name == "Result" && s.Get(new FieldKey(obj, name)) is null)
        {
            return One(new Sym(site), s);
        }

        return name == "HasValue" ? Then(Comparisons.Equal(owner, Const.Null, s), (v, s1) => One(Arithmetic.Not(v), s1)) : null;
    }

    /// <summary>A property of the program's own, or of a type of which nothing is known.</summary>
    private List<Out> Own(Val owner, IPropertyReferenceOperation property, State s, Frame frame)
    {
        var symbol = property.Property;
        if (symbol.Name == "Result" && Kinds.IsTask(symbol.ContainingType))
        {
            return evaluator.Awaiting.Force(owner, s, property.Syntax, frame);
        }

        if (symbol.Name == "Value" && (Kinds.IsNullable(symbol.ContainingType) || symbol.ContainingType.Name == "Lazy"))
        {
            return owner is LambdaVal or MethodVal ? evaluator.Delegates.Call(owner, [], s, property.Syntax, frame) : One(Truth.Known(owner, s), s);
        }

        if (s.Stored(owner, symbol.Name) is { } written)
        {
            return One(Truth.Known(written, s), s);
        }

        if (program.Getter(symbol, owner) is { } getter)
        {
            return evaluator.Bodies.Inline(getter, owner, [], [], s, property.Syntax, frame) ?? One(Fresh(property.Syntax, s), s);
        }

        if (Cancellation.Asks(symbol))
        {
            return Cancellation.Asked(owner, s);
        }

        // What the runtime counts and clocks changes by itself; names, ids and options do not.
        if (symbol.DeclaringSyntaxReferences.Length == 0 && symbol.Type.IsValueType && !Kinds.IsAwsModel(symbol.ContainingType) && symbol.ContainingType.TypeKind != TypeKind.Struct && !Cancellation.IsToken(symbol))
        {
            return One(Fresh(property.Syntax, s), s);
        }

        return One((Caches.MayHold(symbol.Type) && program.KeySets.Has(symbol) ? Caches.Read(owner, symbol, symbol.Type, s) : null) ?? Fields.Kept(owner, symbol.Name, symbol.Type, s), s);
    }

    /// <summary>A member of null: the path ends here, or in a handler.</summary>
    private static List<Out> NullReference(State s, Frame frame)
    {
        Exceptions.MayThrow(s, frame, new ExnVal(null, false, null) { External = true });
        return [];
    }
}
