using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;

namespace SafeKms.Analyzers.Transfer;

/// <summary>Calls whose result is a guard.</summary>
internal static class Guards
{
    /// <summary>The call in a statement whose value nobody reads, where that value tells apart what is proved; null where none is ignored.</summary>
    public static IOperation? Ignored(IOperation statement, List<Out> outs, RootAnalysis root)
    {
        var value = statement is ISimpleAssignmentOperation { Target: IDiscardOperation } discard ? discard.Value : statement;
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        if (value is not (IAwaitOperation or IInvocationOperation) || value.Type is null or { SpecialType: SpecialType.System_Void })
        {
            return null;
        }

        var call = value is IAwaitOperation { Operation: IInvocationOperation waited } ? waited : value;
        var made = (call as IInvocationOperation)?.TargetMethod.OriginalDefinition;
        if ((made is { DeclaringSyntaxReferences.IsEmpty: false } && root.Program.MayDelete(made)) || root.Deletes(statement.Syntax))
        {
            // It deletes by itself what it checks: it is no guard of anything after it.
            return null;
        }

        if (made is { Name: "Remove" or "RemoveAll" or "RemoveWhere" or "Add" or "TryAdd" or "TryRemove" } && Kinds.IsCollection(made.ContainingType))
        {
            // What a list says of its own change is news to few.
            return null;
        }

        return outs.Count > 1 && (outs[0].Value is Coll || outs.Select(o => o.Value).Distinct().Skip(1).Any()) && TellsApart(outs.ConvertAll(o => o.State)) ? call : null;
    }

    /// <summary>Whether a store is proved empty or DISCONNECTED in some of the states and not in others.</summary>
    private static bool TellsApart(List<State> states)
    {
        bool Proved(State state, bool empty) => state.Facts.Any(f => empty ? f is NotIn { Set.Kind: SetKind.AllKeys } : f is Disconnected);
        return states.Any(s => Proved(s, true)) && !states.All(s => Proved(s, true))
            || states.Any(s => Proved(s, false)) && !states.All(s => Proved(s, false));
    }
}
