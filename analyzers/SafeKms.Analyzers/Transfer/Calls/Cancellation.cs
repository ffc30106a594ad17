using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;

namespace SafeKms.Analyzers.Transfer.Calls;

/// <summary>Tokens that were cancelled stay so; those that were not may be by the next look.</summary>
internal static class Cancellation
{
    public static bool Asks(IPropertySymbol property) => property.Name == "IsCancellationRequested" && IsToken(property.ContainingType);

    public static bool IsToken(IPropertySymbol property) => property.Name == "Token" && IsToken(property.ContainingType);

    /// <summary>Whether a source or its token is cancelled.</summary>
    public static List<Out> Asked(Val token, State s)
    {
        if (IsCertain(token, s))
        {
            return [new Out(Const.True, s)];
        }

        var other = s.Clone();
        s.Set(new KnownKey(Cancelled(token)), Const.True);
        return [new Out(Const.True, s), new Out(Const.False, other)];
    }

    public static bool IsCertain(Val token, State s) => s.Get(new KnownKey(Cancelled(token))) is Const { Value: true };

    private static Pure Cancelled(Val token) => new("cancelled", token is Member { Name: "Token", Of: var source } ? source : token);

    private static bool IsToken(ITypeSymbol type) => type.Name is "CancellationToken" or "CancellationTokenSource" && Kinds.Namespace(type) == "System.Threading";
}
