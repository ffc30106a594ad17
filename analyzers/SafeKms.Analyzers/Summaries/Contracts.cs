using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Options;
using SafeKms.Analyzers.Transfer;

namespace SafeKms.Analyzers.Summaries;

internal enum ContractKind
{
    Empty,
    Disconnected,
}

/// <summary>A fact a method promises or asks for, of one of its parameters.</summary>
internal sealed record ContractFact(ContractKind Kind, string? Parameter, bool? When);

/// <summary>What a method says of itself: attributes matched by name, so that a copy of them works too, and lists of names.</summary>
internal sealed class Contract
{
    private Contract(IReadOnlyList<ContractFact> ensures, IReadOnlyList<ContractFact> requires) => (Ensures, Requires) = (ensures, requires);

    public IReadOnlyList<ContractFact> Ensures { get; }

    public IReadOnlyList<ContractFact> Requires { get; }

    public static Contract? Of(IMethodSymbol method, AnalyzerSettings settings)
    {
        List<ContractFact>? ensures = null, requires = null;
        foreach (var source in Declarations(method))
        {
            foreach (var attribute in source.GetAttributes())
            {
                var name = attribute.AttributeClass?.Name;
                if (name is not ("EnsuresStoreEmptyAttribute" or "EnsuresStoreDisconnectedAttribute" or "RequiresStoreEmptyAttribute" or "RequiresStoreDisconnectedAttribute"))
                {
                    continue;
                }

                var parameter = attribute.ConstructorArguments is [{ Value: string text }, ..] ? text : null;
                bool? when = null;
                foreach (var named in attribute.NamedArguments)
                {
                    when = named.Key == "When" ? named.Value.Value as bool? : when;
                }

                // A guard that answers in a bool is true when the fact holds, unless it says otherwise.
                when ??= Answer(source) ? true : null;
                var fact = new ContractFact(name.Contains("Empty") ? ContractKind.Empty : ContractKind.Disconnected, parameter, when);
                (name.StartsWith("Ensures", StringComparison.Ordinal) ? ensures ??= [] : requires ??= []).Add(fact);
            }
        }

        if (AnalyzerSettings.Matches(settings.EnsuresEmpty, method))
        {
            (ensures ??= []).Add(new ContractFact(ContractKind.Empty, null, Answer(method) ? true : null));
        }

        if (AnalyzerSettings.Matches(settings.EnsuresDisconnected, method))
        {
            (ensures ??= []).Add(new ContractFact(ContractKind.Disconnected, null, Answer(method) ? true : null));
        }

        return ensures is null && requires is null ? null : new Contract(ensures ?? [], requires ?? []);
    }

    private static bool Answer(IMethodSymbol method) =>
        method.ReturnType.SpecialType == SpecialType.System_Boolean
        || (method.ReturnType is INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_Boolean }] });

    private static IEnumerable<IMethodSymbol> Declarations(IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences.IsEmpty && Kinds.IsIn(method, "System"))
        {
            // The base class library promises nothing of stores, and has the most attributes and interfaces to read.
            yield break;
        }

        method = method.OriginalDefinition;
        yield return method;
        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            yield return overridden.OriginalDefinition;
        }

        if (method.ContainingType is null)
        {
            yield break;
        }

        foreach (var type in method.ContainingType.AllInterfaces)
        {
            foreach (var member in type.GetMembers(method.Name).OfType<IMethodSymbol>())
            {
                if (SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method))
                {
                    yield return member.OriginalDefinition;
                }
            }
        }
    }
}
