using SafeKms.Analyzers.Domain;

namespace SafeKms.Analyzers.Flow;

/// <summary>What a branch shows: an unknown condition is a constant on each of its sides.</summary>
internal static class Truth
{
    public static IEnumerable<(bool Truth, State State)> Of(Val value, State state)
    {
        value = Known(value, state);
        switch (value)
        {
            case Const { Value: bool constant }:
                return [(constant, state)];
            case Const { Value: null }:
                return [(false, state)];
            case Pure { Function: "!", Args: var args }:
                return Of(args[0], state).Select(r => (!r.Truth, r.State)).ToList();
        }

        var other = state.Clone();
        Assume(value, true, state);
        Assume(value, false, other);
        return [(true, state), (false, other)];
    }

    public static void Assume(Val value, bool truth, State state)
    {
        if (!HasIdentity(value))
        {
            return;
        }

        state.Set(new KnownKey(value), Const.Of(truth));
        if (truth && value is Pure { Function: "==", Args: { Count: 2 } args } && args[1] is Const constant && HasIdentity(args[0]))
        {
            state.Set(new KnownKey(args[0]), constant);
        }
        else if (!truth && value is Pure { Function: "==", Args: { Count: 2 } unequal } && unequal[0] is Phi { Consts.Count: > 1 } phi)
        {
            // One of several constants, and none of the others: it is the last one.
            var rest = phi.Consts.Where(c => state.Get(new KnownKey(new Pure("==", phi, c))) is not Const { Value: false }).ToList();
            if (rest.Count == 1)
            {
                state.Set(new KnownKey(phi), rest[0]);
            }
        }
    }

    /// <summary>The constant a value was shown to be, or the value.</summary>
    public static Val Known(Val value, State state) => value is Const ? value : state.Get(new KnownKey(value)) ?? value;

    /// <summary>Whether the same value computed again is the same at run time.</summary>
    private static bool HasIdentity(Val value) => value switch
    {
        Sym or Phi => true,
        Member member => HasIdentity(member.Of) || member.Of is KeyVal or StoreVal or Obj,
        Pure pure => pure.Args.All(a => a is Const || HasIdentity(a)),
        KeyVal or StoreVal => true,
        _ => false,
    };
}
