using SafeKms.Analyzers.Domain;

namespace SafeKms.Analyzers.Transfer;

/// <summary>Results that are guards.</summary>
internal static class Guards
{
    /// <summary>Whether a store is proved empty or DISCONNECTED in some of the states and not in others.</summary>
    public static bool TellsApart(IReadOnlyList<State> states)
    {
        bool Proved(State state, bool empty) => state.Facts.Any(f => empty ? f is NotIn { Set.Kind: SetKind.AllKeys } : f is Disconnected);
        return states.Any(s => Proved(s, true)) && !states.All(s => Proved(s, true))
            || states.Any(s => Proved(s, false)) && !states.All(s => Proved(s, false));
    }
}
