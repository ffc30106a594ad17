using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;

namespace SafeKms.Analyzers.Transfer;

/// <summary>What every part of the transfer function makes: values, each with the state in which it is so.</summary>
internal static class Outs
{
    /// <summary>One outcome.</summary>
    public static List<Out> One(Val value, State state) => [new Out(value, state)];

    /// <summary>Goes on with each outcome.</summary>
    public static List<Out> Then(List<Out> outs, Func<Val, State, List<Out>> next)
    {
        if (outs.Count == 1)
        {
            return next(outs[0].Value, outs[0].State);
        }

        var result = new List<Out>();
        foreach (var o in outs)
        {
            result.AddRange(next(o.Value, o.State));
        }

        return result;
    }

    /// <summary>True and false, each with the fact it shows.</summary>
    public static List<Out> Split(State s, Fact? whenTrue, Fact? whenFalse)
    {
        var other = s.Clone();
        if (whenTrue is not null)
        {
            s.Add(whenTrue);
        }

        if (whenFalse is not null)
        {
            other.Add(whenFalse);
        }

        return [new Out(Const.True, s), new Out(Const.False, other)];
    }

    /// <summary>A pattern is decided at once, so that its and-, or- and not-forms can look at the outcome.</summary>
    public static List<Out> Decide(List<Out> outs)
    {
        var result = new List<Out>();
        foreach (var o in outs)
        {
            foreach (var (truth, state) in Truth.Of(o.Value, o.State))
            {
                result.Add(new Out(Const.Of(truth), state));
            }
        }

        return result;
    }

    /// <summary>A new unknown; what was known of the one computed here before is forgotten.</summary>
    public static Val Fresh(SyntaxNode site, State state, string tag = "")
    {
        var value = new Sym(site, tag);
        state.Forget(value);
        return value;
    }
}
