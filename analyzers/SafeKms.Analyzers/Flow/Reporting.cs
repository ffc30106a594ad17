using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Transfer;

namespace SafeKms.Analyzers.Flow;

/// <summary>
/// Where a deletion is reported: in place; but a private or local function that deletes what it is given is reported at
/// the call in the member that fails. A deletion inside another type's or a public helper belongs to that helper.
/// </summary>
internal static class Reporting
{
    public static SyntaxNode? Place(ISymbol root, Val id, State state, SyntaxNode site, Frame frame)
    {
        var place = site;
        for (var f = frame; f is not null; f = f.Caller)
        {
            if (f.Member is IMethodSymbol forwarder && Kinds.KmsOperation(forwarder) == "DeleteCustomKeyStore")
            {
                return null;
            }

            if (f.Lambda is { } lambda)
            {
                while (f.Caller is not null && f.Caller.Graph != lambda.Scope)
                {
                    f = f.Caller;
                }

                continue;
            }

            if (f.Caller is null)
            {
                return place;
            }

            var member = (IMethodSymbol)f.Member!;
            var local = member.MethodKind == MethodKind.LocalFunction;
            if (!local && !(member.DeclaredAccessibility == Accessibility.Private && SymbolEqualityComparer.Default.Equals(member.ContainingType.OriginalDefinition, root.ContainingType?.OriginalDefinition)))
            {
                return null;
            }

            if (f.CallSite is not null && IsGiven(member, id, state))
            {
                place = f.CallSite;
            }
        }

        return place;
    }

    /// <summary>Whether the id came in through a parameter.</summary>
    private static bool IsGiven(IMethodSymbol member, Val id, State state)
    {
        foreach (var parameter in member.Parameters)
        {
            if (Kinds.IsKms(parameter.Type) || state.Get(new LocalKey(parameter.OriginalDefinition)) is not { } value)
            {
                continue;
            }

            if (id.Mentions(value) || value.Equals(id) || state.Map.Any(p => p.Key is FieldKey field && field.Of.Equals(value) && p.Value.Equals(id)))
            {
                return true;
            }
        }

        return false;
    }
}
