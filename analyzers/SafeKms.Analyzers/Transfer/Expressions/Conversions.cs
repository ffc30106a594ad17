using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Expressions;

/// <summary>Conversions: most change nothing, for values are compared by what they stand for.</summary>
internal sealed class Conversions(Evaluator evaluator)
{
    public List<Out> Convert(IConversionOperation conversion, State state, Frame frame)
    {
        if (conversion.Operand is IFlowAnonymousFunctionOperation && IsExpressionTree(conversion.Type))
        {
            return One(new Some(conversion.Syntax), state);
        }

        return Then(evaluator.Eval(conversion.Operand, state, frame), (v, s) =>
        {
            if (conversion.IsTryCast && !Values.NonNull(v))
            {
                return One(new Pure("as", v, new Const(conversion.Type?.ToDisplayString())), s);
            }

            if (conversion.IsTryCast && v is ExnVal)
            {
                return Then(Comparisons.TypeTest(v, conversion.Type!, s, conversion.Syntax), (t, s2) => One(t.Equals(Const.False) ? Const.Null : v, s2));
            }

            if (conversion.OperatorMethod is { } defined && defined.Locations.Any(l => l.IsInSource)
                && evaluator.Bodies.Inline(defined.OriginalDefinition, null, defined.OriginalDefinition.Parameters, [v], s, conversion.Syntax, frame) is { } converted)
            {
                return converted;
            }

            // AWS's constant classes, strong ids and the like convert without change; a narrowed number is another number.
            return One(v is Const { Value: not null } c && conversion.OperatorMethod is null && conversion.Type is { TypeKind: not TypeKind.Enum, IsValueType: true } ? c : v, s);
        });
    }

    private static bool IsExpressionTree(ITypeSymbol? type) =>
        type is { Name: "Expression" or "LambdaExpression" } && type.ContainingNamespace?.ToDisplayString() == "System.Linq.Expressions";
}
