using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;

namespace SafeKms.Analyzers.Transfer.Collections;

/// <summary>Callbacks run on every element.</summary>
internal static class Loops
{
    /// <summary>
    /// Runs a callback on every element, to the fixed point. What the callback proves of each element is proved of all;
    /// its results, each with what is known of its element, are the elements of a new collection.
    /// </summary>
    public static List<(Coll Result, State State)> ForEach(Coll coll, Func<Val, State, List<Out>> body, SyntaxNode site, State start)
    {
        var set = Enumerations.ElementSet(coll, start);
        var outer = set is null ? [] : start.Facts.Where(f => f.About(set)).ToList();
        var enumeration = new EnumVal(coll, site);
        var results = new List<Outcome>();
        var ends = new List<State>();
        Enumerations.Start(coll, start, site);
        var heads = new List<State> { start };
        for (var round = 0; round < 8; round++)
        {
            var after = new List<State>();
            ends.Clear();
            foreach (var head in heads)
            {
                foreach (var step in Enumerations.MoveNext(enumeration, head.Clone()))
                {
                    if (step.Value.Equals(Const.False))
                    {
                        ends.Add(step.State);
                        continue;
                    }

                    foreach (var o in body(step.State.Get(new CurrentKey(site))!, step.State))
                    {
                        var outcome = new Outcome(o.State.Snapshot(o.Value), new EqArray<Fact>(Contents.ElementFacts(o.State, o.Value)));
                        if (!results.Contains(outcome))
                        {
                            results.Add(outcome);
                        }

                        after.Add(o.State);
                    }
                }
            }

            if (StateJoin.Merge(heads, after, site) is not { } merged)
            {
                break;
            }

            heads = merged;
        }

        return Collect(coll, results, StateJoin.Merge([], ends, (site, "end")) ?? ends, outer, site);
    }

    /// <summary>The results as a collection, in each state in which the loop ends.</summary>
    private static List<(Coll Result, State State)> Collect(Coll coll, List<Outcome> results, List<State> ends, List<Fact> outer, SyntaxNode site)
    {
        var answers = new List<(Coll, State)>();
        foreach (var end in ends)
        {
            end.Map.Remove(new CurrentKey(site));
            var size = Contents.Info(coll.Set, end).Size;
            var items = results.Count > CollInfo.MaxForms ? default : new EqArray<Outcome>([.. results]);
            var result = Contents.MakeColl((site, "each"), new CollInfo(items, size), end);
            end.Add(new Sub(coll.Set, result.Set, null));
            foreach (var fact in outer)
            {
                end.Add(fact);
            }

            answers.Add((result, end));
        }

        return answers;
    }
}
