using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Transfer;

namespace SafeKms.Analyzers.Flow;

/// <summary>The node to report at, and the id as the program writes it there.</summary>
internal readonly record struct Place(SyntaxNode Site, string? Store);

/// <summary>
/// Where a deletion is reported: in place; but a private or local function that deletes what it is given is reported at
/// the call in the member that fails. A deletion inside another type's or a public helper belongs to that helper.
/// </summary>
internal static class Reporting
{
    public static Place? Place(ISymbol root, Val id, State state, SyntaxNode site, Frame frame)
    {
        var place = new Place(site, null);
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

            if (f.CallSite is not null && Given(member, id, state) is var (parameter, part))
            {
                place = new Place(f.CallSite, Argument(f.CallSite, parameter) is { } argument ? argument + part : null);
            }
        }

        return place;
    }

    /// <summary>The parameter through which the id came in, and the part of it that is the id.</summary>
    private static (IParameterSymbol Parameter, string Part)? Given(IMethodSymbol member, Val id, State state)
    {
        foreach (var parameter in member.Parameters)
        {
            if (Kinds.IsKms(parameter.Type) || state.Get(new LocalKey(parameter.OriginalDefinition)) is not { } value)
            {
                continue;
            }

            if (value.Equals(id))
            {
                return (parameter, "");
            }

            if (id is Member { Name: var name } field && field.Of.Equals(value))
            {
                return (parameter, "." + name);
            }

            if (state.Map.Select(p => p.Key is FieldKey key && key.Of.Equals(value) && p.Value.Equals(id) ? key.Name : null).FirstOrDefault(n => n is not null) is { } part)
            {
                return (parameter, "." + part);
            }

            if (id.Mentions(value))
            {
                return (parameter, "");
            }
        }

        return null;
    }

    /// <summary>What a call gives for a parameter, as it is written.</summary>
    private static string? Argument(SyntaxNode call, IParameterSymbol parameter)
    {
        if (call is not InvocationExpressionSyntax { ArgumentList.Arguments: var arguments, Expression: var callee })
        {
            return null;
        }

        if (arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == parameter.Name) is { } named)
        {
            return Text(named.Expression);
        }

        // An extension method's receiver stands before the point.
        var reduced = parameter.ContainingSymbol is IMethodSymbol { IsExtensionMethod: true } && arguments.Count < ((IMethodSymbol)parameter.ContainingSymbol).Parameters.Length;
        var index = parameter.Ordinal - (reduced ? 1 : 0);
        return index < 0 ? Text((callee as MemberAccessExpressionSyntax)?.Expression)
            : index < arguments.Count && arguments[index].NameColon is null ? Text(arguments[index].Expression) : null;
    }

    /// <summary>Source that stands by itself: not <c>new(...)</c>, whose type is that of the parameter.</summary>
    private static string? Text(ExpressionSyntax? expression) => expression is null or ImplicitObjectCreationExpressionSyntax ? null : expression.NormalizeWhitespace().ToString();
}
