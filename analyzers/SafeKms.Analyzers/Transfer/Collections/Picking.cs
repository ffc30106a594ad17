using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Collections;

/// <summary>One element of a collection: the first, the only, the one a predicate chooses.</summary>
internal sealed class Picking(Evaluator evaluator)
{
    /// <summary>One element; where there may be none, that none is there is known on the path that has null.</summary>
    public List<Out> Pick(Coll coll, Val? lambda, bool orNull, State s, SyntaxNode site, Frame frame)
    {
        var result = new List<Out>();
        var parts = lambda is null ? [(coll, s)] : evaluator.Filters.Filter(coll, lambda, s.Clone(), site, frame, complement: true);
        foreach (var (part, state) in parts)
        {
            foreach (var o in Contents.Emptiness(part.Set, state))
            {
                if (o.Value.Equals(Const.True))
                {
                    if (orNull)
                    {
                        result.Add(new Out(Const.Null, o.State));
                    }
                }
                else if (lambda is null)
                {
                    Filters.Exists(part.Set, o.State);
                    if (Contents.Info(part.Set, o.State).Items is [{ Value: StoreVal { ById: null, ByName: null } any } only])
                    {
                        var own = Picked(any, site, o.State);
                        foreach (var fact in only.Facts)
                        {
                            o.State.Add(Members.About(fact, any.Id, own.Id) ?? fact);
                        }

                        result.Add(new Out(own, o.State));
                        continue;
                    }

                    result.Add(new Out(Contents.ElementOf(part, o.State, new Pure(Words.Called(site), part)), o.State));
                }
                else
                {
                    result.AddRange(Chosen(coll, lambda, o.State, site, frame));
                }
            }
        }

        return result;
    }

    /// <summary>An entry picked out of a list is one by itself, whatever is asked of the list later.</summary>
    private static StoreVal Picked(StoreVal entry, SyntaxNode site, State s)
    {
        var own = entry with { Site = (site, "picked") };
        s.Forget(own);
        return own;
    }

    private List<Out> Chosen(Coll coll, Val lambda, State s, SyntaxNode site, Frame frame)
    {
        var result = new List<Out>();
        var outer = s.Facts.Where(f => f.About(SetSym.Element)).ToList();
        var items = Contents.Info(coll.Set, s).Items;
        foreach (var item in items)
        {
            var start = s.Clone();
            var value = item.Value is StoreVal { ById: null, ByName: null } any ? Picked(any, site, start) : item.Value is Sym { Tag: "element" } ? Members.One(new EqArray<Outcome>(item), site, start) : item.Value;
            foreach (var fact in item.Facts)
            {
                if (item.Value is StoreVal of && value is StoreVal own && Members.About(fact, of.Id, own.Id) is { } said)
                {
                    start.Add(said);
                }
            }

            foreach (var o in evaluator.Delegates.CallNow(lambda, value, start, site, frame))
            {
                foreach (var (truth, end) in Truth.Of(o.Value, o.State))
                {
                    if (truth)
                    {
                        end.Forget(SetSym.Element);
                        outer.ForEach(end.Add);
                        result.Add(new Out(value, end));
                    }
                }
            }
        }

        if (items.Count == 0)
        {
            result.Add(new Out(Fresh(site, s), s));
        }

        return result;
    }
}
