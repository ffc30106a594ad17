using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Transfer.Expressions;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Collections;

/// <summary>Predicates on elements: which are kept, what the refused ones say, what it means that there is one.</summary>
internal sealed class Filters(Evaluator evaluator)
{
    /// <summary>The elements of interest: all, or those for which a predicate holds.</summary>
    public List<Out> Select(Coll coll, Val? lambda, State s, SyntaxNode site, Frame frame) =>
        lambda is null ? One(coll, s) : Filter(coll, lambda, s, site, frame, complement: true).ConvertAll(r => new Out(r.Result, r.State));

    /// <summary>Whether some element holds; where one does, what all say of their stores is so.</summary>
    public List<Out> Any(Coll coll, Val? lambda, State s, SyntaxNode site, Frame frame) =>
        Then(Select(coll, lambda, s, site, frame), (v, s1) => Then(Contents.Emptiness(((Coll)v).Set, s1), (e, s2) =>
        {
            if (e.Equals(Const.False))
            {
                Exists(((Coll)v).Set, s2);
            }

            return One(Arithmetic.Not(e), s2);
        }));

    /// <summary>The elements for which a predicate holds; the keys it refuses are known by its refusal.</summary>
    public List<(Coll Result, State State)> Filter(Coll coll, Val lambda, State s, SyntaxNode site, Frame frame, bool complement)
    {
        var kept = new List<Outcome>();
        HashSet<Fact>? refused = null, shownIn = null, shownOut = null;
        var here = (site, "filter");
        var source = Contents.Info(coll.Set, s);
        var element = Enumerations.ElementSet(coll, s) ?? SetSym.Element;
        var certain = false;
        foreach (var item in source.Items)
        {
            var (may, must) = (false, true);
            var passed = new List<Outcome>();
            var probe = s.Clone();
            Enumerations.ForgetElement(element, probe);
            foreach (var fact in item.Facts)
            {
                probe.Add(fact);
            }

            foreach (var o in evaluator.Delegates.CallNow(lambda, item.Value, probe, site, frame))
            {
                foreach (var (truth, end) in Truth.Of(o.Value, o.State))
                {
                    may |= truth;
                    must &= truth;
                    if (truth)
                    {
                        var gained = end.Facts.Where(f => f is Disconnected or Same or NotIn { Set.Kind: SetKind.AllKeys } && !s.Facts.Contains(f));
                        var outcome = new Outcome(item.Value, new EqArray<Fact>([.. Contents.ElementFacts(end, item.Value), .. gained]));
                        if (!passed.Contains(outcome))
                        {
                            passed.Add(outcome);
                        }

                        shownIn = Shares.Meet(shownIn, [.. Shares.Shown(end, s), .. end.Claims(element, coll.Set)]);
                    }
                    else
                    {
                        shownOut = Shares.Meet(shownOut, Shares.Shown(end, s));
                        var claims = end.Claims(element, element);
                        refused = refused is null ? claims : FactSet.Meet(refused, claims);
                    }
                }
            }

            // An element that is there for sure is kept for sure.
            var sure = (source.Exact || item.Sure) && may && must;
            certain |= sure;
            kept.AddRange(passed.Select(o => o with { Sure = sure }));
        }

        var size = source.Size == Size.Empty || (kept.Count == 0 && source.Items.Count > 0) ? Size.Empty : certain ? Size.NonEmpty : Size.Unknown;
        var result = Contents.MakeColl(here, new CollInfo(new EqArray<Outcome>([.. CollInfo.Together(kept, []).Take(CollInfo.MaxForms)]), size), s);
        s.Facts.OfType<AtEnd>().Where(e => e.Of.Equals(coll.Set)).ToList().ForEach(e => s.Facts.Add(e with { Of = result.Set }));
        Shares.Keep(result.Set, coll.Set, source.Items, complement ? shownOut : null, shownIn, s);
        if (complement && source.Items.Count > 0)
        {
            if (refused is null)
            {
                s.Add(new Sub(coll.Set, result.Set, null));
            }

            foreach (var claim in refused ?? [])
            {
                if (claim is NotIn notIn)
                {
                    s.Add(new Sub(coll.Set, result.Set, notIn.Id));
                }
            }
        }

        return [(result, s)];
    }

    /// <summary>Whether all hold; where they do, what holds of each holds of all.</summary>
    public List<Out> All(Coll coll, Val lambda, State s, SyntaxNode site, Frame frame)
    {
        HashSet<Fact>? held = null, shownOut = null;
        var all = s.Clone();
        var element = Enumerations.ElementSet(coll, s) ?? SetSym.Element;
        var source = Contents.Info(coll.Set, s);
        var never = false;
        foreach (var item in source.Items)
        {
            var may = false;
            HashSet<Fact>? shownIn = null;
            var probe = s.Clone();
            Enumerations.ForgetElement(element, probe);
            foreach (var fact in item.Facts)
            {
                probe.Add(fact);
            }

            foreach (var o in evaluator.Delegates.CallNow(lambda, item.Value, probe, site, frame))
            {
                foreach (var (truth, end) in Truth.Of(o.Value, o.State))
                {
                    may |= truth;
                    if (truth)
                    {
                        var claims = end.Claims(element, coll.Set);
                        held = held is null ? claims : FactSet.Meet(held, claims);
                        shownIn = Shares.Meet(shownIn, Shares.Shown(end, s));
                    }
                    else
                    {
                        shownOut = Shares.Meet(shownOut, [.. Shares.Shown(end, s).Where(f => !f.Mentions(item.Value))]);
                    }
                }
            }

            never |= !may && (source.Exact || item.Sure);
            Shares.All(coll.Set, item, shownIn, all);
        }

        foreach (var claim in held ?? [])
        {
            all.Add(claim);
        }

        foreach (var fact in shownOut ?? [])
        {
            s.Add(fact);
        }

        return never ? One(Const.False, s) : [new Out(Const.True, all), new Out(Const.False, s)];
    }

    /// <summary>There is an element, and what every element says of stores is so.</summary>
    public static void Exists(SetSym set, State s)
    {
        HashSet<Fact>? common = null;
        foreach (var item in Contents.Info(set, s).Items)
        {
            // Of some entry of a list nothing is known of the one that was picked out elsewhere.
            var said = new HashSet<Fact>(item.Facts.Where(f => f is Disconnected or Same or NotIn { Set.Kind: SetKind.AllKeys } && !(item.Value is StoreVal { ById: null, ByName: null } some && f.Mentions(some)) && !(item.Value is Sym && f.Mentions(item.Value))));
            common = common is null ? said : FactSet.Meet(common, said);
        }

        foreach (var fact in common ?? [])
        {
            s.Add(fact);
        }
    }
}
