using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;

namespace SafeKms.Analyzers.Transfer.Collections;

/// <summary>What is known of each element of a collection is known of whatever is found in it or taken out of it.</summary>
internal static class Members
{
    /// <summary>Whether a value is in a collection, with what that tells of it; null where it tells nothing.</summary>
    public static List<Out>? Found(IEnumerable<Outcome> items, Val value, State s)
    {
        var facts = Common(items, value);
        if (facts.Count == 0)
        {
            return null;
        }

        var other = s.Clone();
        foreach (var fact in facts)
        {
            s.Add(fact);
        }

        return [new Out(Const.True, s), new Out(Const.False, other)];
    }

    /// <summary>One of the elements: a value by itself, so that two that are taken are not one; the same again where it is asked for by the same place.</summary>
    public static Val One(EqArray<Outcome> items, object site, State s)
    {
        if (items is [{ Value: not Sym { Tag: "element" } } only])
        {
            if (Entry(only.Value) is not { } entry)
            {
                return only.Value;
            }

            // An entry picked out of a list is one by itself, whatever is asked of the list later.
            var picked = entry with { Site = (site, "picked") };
            if (site is not Val)
            {
                s.Forget(picked);
            }

            foreach (var fact in only.Facts)
            {
                s.Add(About(fact, entry.Id, picked.Id) ?? fact);
            }

            return Renaming.In(only.Value, entry, picked);
        }

        var own = site as Val ?? new Sym((site, "one"), "element");
        if (own is Sym)
        {
            s.Forget(own);
        }

        Learn(items, own, s);
        return own;
    }

    /// <summary>The entry of an unfiltered list of stores that a value is, or is a part of.</summary>
    public static StoreVal? Entry(Val value) => value switch
    {
        StoreVal { ById: null, ByName: null } entry => entry,
        StateVal state => Entry(state.Store),
        Member member => Entry(member.Of),
        TupleVal tuple => tuple.Items.Select(Entry).FirstOrDefault(e => e is not null),
        Rec rec => rec.Fields.Select(f => Entry(f.Value)).FirstOrDefault(e => e is not null),
        _ => null,
    };

    public static void Learn(IEnumerable<Outcome> items, Val value, State s)
    {
        foreach (var fact in Common(items, value))
        {
            s.Add(fact);
        }
    }

    /// <summary>A group is its elements, where it is enumerated.</summary>
    public static Val Elements(Val value) => value is TupleVal { Items: [_, Coll elements] } ? elements : value;

    /// <summary>A sequence of which a query has told something is a collection.</summary>
    public static Val Seen(Val value, State s) =>
        value is Sym or Member or Pure or Phi && s.Get(new CollKey(new SetSym(SetKind.Collection, value))) is not null ? new Coll(new SetSym(SetKind.Collection, value)) : value;

    /// <summary>A collection to which others come, of which nothing is known.</summary>
    public static CollInfo Diluted(CollInfo info, Val others) =>
        info with { Size = Size.Unknown, Exact = false, Items = info.Items.Any(i => i.Value is Sym { Tag: "element" } or Member) ? new EqArray<Outcome>([.. info.Items, new Outcome(new Sym((others, "added"), "element"), default)]) : info.Items };

    /// <summary>What is said of every form of the elements, said of a value that is one of them.</summary>
    private static HashSet<Fact> Common(IEnumerable<Outcome> items, Val value)
    {
        HashSet<Fact>? common = null;
        foreach (var item in items)
        {
            var said = new HashSet<Fact>(item.Facts.Select(f => About(f, item.Value, value)).OfType<Fact>());
            common = common is null ? said : FactSet.Meet(common, said);
        }

        return common ?? [];
    }

    /// <summary>A fact of one value said of another; null where it is not of that value.</summary>
    public static Fact? About(Fact fact, Val of, Val to) => fact switch
    {
        NotIn { Id: { } id } notIn when id.Equals(of) => notIn with { Id = to },
        Disconnected seen when seen.Id.Equals(of) => seen with { Id = to },
        Same same when same.A.Equals(of) => same with { A = to },
        Same same when same.B.Equals(of) => same with { B = to },
        _ => null,
    };
}
