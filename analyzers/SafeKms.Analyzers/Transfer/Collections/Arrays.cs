using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;

namespace SafeKms.Analyzers.Transfer.Collections;

/// <summary>Arrays and collections written out, and their elements read by index.</summary>
internal sealed class Arrays(Evaluator evaluator)
{
    public List<Out> NewArray(IArrayCreationOperation array, State state, Frame frame)
    {
        if (array.Initializer is { } initializer)
        {
            return Elements(initializer.ElementValues, array.Syntax, state, frame);
        }

        var outs = new List<Out>();
        foreach (var (values, s) in evaluator.EvalAll(array.DimensionSizes, state, frame))
        {
            var size = values[0] is CountVal or Positive or Const { Value: > 0 } ? Size.Unknown : values[0].Equals(Const.Zero) ? Size.Empty : Size.Unknown;
            outs.Add(new Out(Contents.MakeColl(array.Syntax, new CollInfo(default, size), s), s));
        }

        return outs;
    }

    public List<Out> Elements(IReadOnlyList<IOperation> elements, SyntaxNode site, State state, Frame frame)
    {
        var result = new List<Out>();
        foreach (var (values, s) in evaluator.EvalAll(elements.Select(Inner).ToList(), state, frame))
        {
            var coll = Contents.MakeColl(site, new CollInfo(default, Size.Empty), s);
            var exact = values.Length <= CollInfo.MaxForms;
            for (var i = 0; i < values.Length; i++)
            {
                exact &= elements[i].Syntax is not SpreadElementSyntax;
                if (elements[i].Syntax is SpreadElementSyntax)
                {
                    Contents.AddAll(coll.Set, values[i], s);
                }
                else
                {
                    Contents.AddElement(coll.Set, values[i], s);
                }
            }

            if (exact && values.Length > 0)
            {
                s.Set(new CollKey(coll.Set), new CollInfo(new EqArray<Outcome>([.. values.Select(v => new Outcome(s.Snapshot(v), default))]), Size.NonEmpty) { Exact = true });
            }

            result.Add(new Out(coll, s));
        }

        return result;
    }

    /// <summary>What a spread spreads.</summary>
    private static IOperation Inner(IOperation element) =>
        element.Syntax is SpreadElementSyntax && element.ChildOperations.FirstOrDefault() is { } operand && element is not IConversionOperation and not IFlowCaptureReferenceOperation ? operand : element;

    public List<Out> Index(IArrayElementReferenceOperation element, State state, Frame frame)
    {
        var result = new List<Out>();
        foreach (var (values, s) in evaluator.EvalAll([element.ArrayReference, element.Indices[0]], state, frame))
        {
            result.AddRange(Lookup.Indexed(values[0], values[1], s, element.Syntax));
        }

        return result;
    }
}
