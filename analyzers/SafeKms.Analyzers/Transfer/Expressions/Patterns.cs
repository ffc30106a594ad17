using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Transfer.Collections;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Expressions;

/// <summary>Patterns stay one operation in the graph; here they fall apart into the comparisons they are.</summary>
internal sealed class Patterns(Evaluator evaluator)
{
    /// <summary>Whether a value matches: true and false, each with what it shows.</summary>
    public List<Out> Match(Val value, IPatternOperation pattern, State s, Frame frame)
    {
        switch (pattern)
        {
            case IConstantPatternOperation constant:
                return Then(evaluator.Eval(constant.Value, s, frame), (v, s1) => Decide(Comparisons.Equal(value, v, s1)));
            case INegatedPatternOperation not:
                return Match(value, not.Pattern, s, frame).ConvertAll(o => new Out(Arithmetic.Not(o.Value), o.State));
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } or:
                return Then(Match(value, or.LeftPattern, s, frame), (v, s1) => v.Equals(Const.True) ? One(v, s1) : Match(value, or.RightPattern, s1, frame));
            case IBinaryPatternOperation and:
                return Then(Match(value, and.LeftPattern, s, frame), (v, s1) => v.Equals(Const.False) ? One(v, s1) : Match(value, and.RightPattern, s1, frame));
            case IDiscardPatternOperation:
                return One(Const.True, s);
            case IRelationalPatternOperation relational:
                return Then(evaluator.Eval(relational.Value, s, frame), (v, s1) => Decide(Ordering.Order(relational.OperatorKind, value, v, s1, relational.Syntax)));
            case IDeclarationPatternOperation declaration:
                return Declared(value, declaration, s);
            case ITypePatternOperation type:
                return Decide(Comparisons.TypeTest(value, type.MatchedType, s, type.Syntax));
            case IRecursivePatternOperation recursive:
                return Recursive(value, recursive, s, frame);
            case IListPatternOperation list:
                return List(value, list, s, frame);
            default:
                return Split(s, null, null);
        }
    }

    private static List<Out> Declared(Val value, IDeclarationPatternOperation declaration, State s)
    {
        var outs = declaration.MatchesNull || declaration.MatchedType is null
            ? One(Const.True, s)
            : Decide(declaration.Syntax is not null && SameType(declaration) ? Then(Comparisons.Equal(value, Const.Null, s), (v, s1) => One(Arithmetic.Not(v), s1)) : Comparisons.TypeTest(value, declaration.MatchedType, s, declaration.Syntax!));
        foreach (var o in outs)
        {
            if (o.Value.Equals(Const.True) && declaration.DeclaredSymbol is { } local)
            {
                o.State.Set(new LocalKey(local), value);
            }
        }

        return outs;
    }

    private static bool SameType(IPatternOperation pattern) =>
        SymbolEqualityComparer.Default.Equals(pattern.InputType, pattern.NarrowedType)
        || (Kinds.IsNullable(pattern.InputType) && SymbolEqualityComparer.Default.Equals(((INamedTypeSymbol)pattern.InputType).TypeArguments[0], pattern.NarrowedType));

    private List<Out> Recursive(Val value, IRecursivePatternOperation recursive, State s, Frame frame)
    {
        var outs = Decide(SameType(recursive)
            ? Then(Comparisons.Equal(value, Const.Null, s), (v, s1) => One(Arithmetic.Not(v), s1))
            : Comparisons.TypeTest(value, recursive.MatchedType, s, recursive.Syntax));
        foreach (var sub in recursive.PropertySubpatterns)
        {
            outs = Then(outs, (v, s1) => v.Equals(Const.False) ? One(v, s1)
                : Then(ReadMember(value, sub.Member, s1, frame), (inner, s2) => Match(inner, sub.Pattern, s2, frame)));
        }

        if (!recursive.DeconstructionSubpatterns.IsEmpty)
        {
            var parts = Tuples.Parts(value, recursive.DeconstructionSubpatterns.Length, recursive.MatchedType, s);
            for (var i = 0; i < parts.Length; i++)
            {
                var index = i;
                outs = Then(outs, (v, s1) => v.Equals(Const.False) ? One(v, s1) : Match(Truth.Known(parts[index], s1), recursive.DeconstructionSubpatterns[index], s1, frame));
            }
        }

        foreach (var o in outs)
        {
            if (o.Value.Equals(Const.True) && recursive.DeclaredSymbol is { } local)
            {
                o.State.Set(new LocalKey(local), value);
            }
        }

        return outs;
    }

    private List<Out> ReadMember(Val owner, IOperation member, State s, Frame frame) => member switch
    {
        IPropertyReferenceOperation property => evaluator.Properties.ReadProperty(owner, property, s, frame),
        IFieldReferenceOperation field => One(owner is TupleVal tuple && Tuples.TupleIndex(field.Field) is { } i && i < tuple.Items.Count ? tuple.Items[i] : evaluator.Fields.ReadField(owner, field.Field, s), s),
        _ => One(new Pure("member", owner), s),
    };

    private List<Out> List(Val value, IListPatternOperation list, State s, Frame frame)
    {
        if (value is not Coll coll)
        {
            return Split(s, null, null);
        }

        if (list.Patterns.IsEmpty)
        {
            return Then(Comparisons.Equal(Contents.Count(coll.Set, s), Const.Zero, s), (v, s1) => One(v, s1));
        }

        var fixedCount = list.Patterns.Count(p => p is not ISlicePatternOperation);
        var outs = fixedCount == 0
            ? One(Const.True, s)
            : Then(Comparisons.Equal(Contents.Count(coll.Set, s), Const.Zero, s), (v, s1) => v.Equals(Const.True) ? One(Const.False, s1)
                : list.Patterns.Length == 1 || list.Patterns.Length > fixedCount ? One(Const.True, s1) : Split(s1, null, null));

        // [var one]: more than one does not match.
        if (fixedCount == list.Patterns.Length && fixedCount > 0)
        {
            outs = Then(outs, (v, s1) => v.Equals(Const.True) ? Split(s1, null, null) : One(v, s1));
        }

        foreach (var sub in list.Patterns)
        {
            if (sub is not ISlicePatternOperation)
            {
                outs = Then(outs, (v, s1) => v.Equals(Const.False) ? One(v, s1) : Match(Contents.ElementOf(coll, s1, sub.Syntax), sub, s1, frame));
            }
        }

        if (list.DeclaredSymbol is { } local)
        {
            outs.ForEach(o => o.State.Set(new LocalKey(local), value));
        }

        return outs;
    }
}
