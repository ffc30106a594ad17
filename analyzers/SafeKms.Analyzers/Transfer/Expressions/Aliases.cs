using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Flow;

namespace SafeKms.Analyzers.Transfer.Expressions;

/// <summary>Ref locals: other names of variables, fields and elements. What is written to one is written to the other.</summary>
internal static class Aliases
{
    /// <summary>Everything a ref local may stand for in its body; empty where that cannot be told.</summary>
    public static IReadOnlyList<IOperation> Of(ILocalSymbol local, Frame frame)
    {
        if (!local.IsRef)
        {
            return [];
        }

        if (!frame.Aliases.TryGetValue(local, out var targets))
        {
            frame.Aliases.Add(local, []);
            frame.Aliases[local] = targets = [.. Operations(frame).OfType<ISimpleAssignmentOperation>()
                .Where(a => a.IsRef && a.Target is ILocalReferenceOperation target && SymbolEqualityComparer.Default.Equals(target.Local, local))
                .SelectMany(a => Behind(a.Value, frame))];
        }

        return targets;
    }

    /// <summary>What stands behind a reference: another ref local's targets, both sides of a conditional.</summary>
    private static IEnumerable<IOperation> Behind(IOperation value, Frame frame) => value switch
    {
        ILocalReferenceOperation { Local.IsRef: true } other => Of(other.Local, frame),
        IFlowCaptureReferenceOperation capture => Operations(frame).OfType<IFlowCaptureOperation>().Where(c => c.Id.Equals(capture.Id)).SelectMany(c => Behind(c.Value, frame)),
        ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IArrayElementReferenceOperation => [value],
        _ => [],
    };

    private static IEnumerable<IOperation> Operations(Frame frame) =>
        frame.Graph.Blocks.SelectMany(b => b.Operations).Select(o => o is IExpressionStatementOperation statement ? statement.Operation : o);
}
