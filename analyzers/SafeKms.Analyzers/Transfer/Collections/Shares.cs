using SafeKms.Analyzers.Domain;

namespace SafeKms.Analyzers.Transfer.Collections;

/// <summary>
/// A part of a collection that turns out empty, or to be all of it, tells of every element: none is otherwise. So
/// "not any", "count is zero" and "count of those is the count" say what "all" says.
/// </summary>
internal static class Shares
{
    /// <summary>What one way through a predicate showed of the store or the element it was asked of.</summary>
    public static HashSet<Fact> Shown(State end, State start) =>
        [.. end.Facts.Where(f => f is Disconnected or NotIn { Set.Kind: SetKind.AllKeys } && !start.Facts.Contains(f))];

    public static HashSet<Fact> Meet(HashSet<Fact>? known, HashSet<Fact> more) => known is null ? more : FactSet.Meet(known, more);

    /// <summary>Keeps what the elements that were left out, and those that were not, have in common.</summary>
    public static void Keep(SetSym part, SetSym of, EqArray<Outcome> items, HashSet<Fact>? refused, HashSet<Fact>? kept, State s)
    {
        if (items is not [var only])
        {
            return;
        }

        foreach (var fact in refused ?? [])
        {
            s.Add(new Parted(part, of, true, only.Value, fact));
        }

        foreach (var fact in kept ?? [])
        {
            s.Add(new Parted(part, of, false, only.Value, fact));
        }
    }

    /// <summary>Every element of a collection was found so.</summary>
    public static void All(SetSym of, Outcome item, HashSet<Fact>? shown, State s)
    {
        foreach (var fact in shown ?? [])
        {
            if (s.Get(new CollKey(of)) is CollInfo { Exact: true })
            {
                s.Add(fact);
            }
            else
            {
                Every(new Parted(of, of, false, item.Value, fact), s);
            }
        }
    }

    /// <summary>What two collections have in common: where that is nothing, and one is of the stores that have keys, no element of the other is such a store.</summary>
    public static Coll Common(Coll result, Coll one, Coll two, bool oneNames, bool twoNames, State s)
    {
        foreach (var (stores, ids) in new[] { (twoNames ? two : null, one), (oneNames ? one : null, two) })
        {
            if (stores is not null && s.Get(new CollKey(ids.Set)) is CollInfo { Items: [{ Value: not KeyVal } id] })
            {
                s.Add(new Parted(result.Set, ids.Set, true, id.Value, new NotIn(stores.Set, id.Value)));
            }
        }

        return result;
    }

    /// <summary>
    /// A store that was seen DISCONNECTED is struck off a copy of a list: as long as no other is, all of the list were seen
    /// so where nothing is left of the copy.
    /// </summary>
    public static void Strike(SetSym copy, Val struck, State s)
    {
        var seen = s.Facts.Any(f => f is Disconnected d && d.Id.Equals(struck));
        if (!seen)
        {
            Forget(copy, s);
            return;
        }

        foreach (var fact in s.Facts.ToArray())
        {
            if (fact is Sub { Id: null } sub && sub.Into.Equals(copy) && Contents.Info(sub.Set, s).Items is [{ Value: Sym { Tag: "element" } id }])
            {
                s.Add(new Parted(copy, sub.Set, true, id, new Disconnected(id, s.Facts.OfType<Disconnected>().First(d => d.Id.Equals(struck)).Client)));
            }
        }
    }

    /// <summary>What is left of a collection tells no longer of what it was a copy of.</summary>
    public static void Forget(SetSym copy, State s) => s.Facts.RemoveWhere(f => f is Parted { WhenEmpty: true } p && p.Part.Equals(copy));

    /// <summary>Whether it matters if a collection is empty.</summary>
    public static bool Tells(SetSym part, State s) => s.Facts.Any(f => f is Parted parted && parted.WhenEmpty && parted.Part.Equals(part));

    /// <summary>The part is empty, itself or in another form.</summary>
    public static void Empty(SetSym part, State s)
    {
        foreach (var fact in s.Facts.ToArray())
        {
            if (fact is Parted { WhenEmpty: true } parted && (parted.Part.Equals(part) || s.Facts.Contains(new Sub(parted.Part, part, null))))
            {
                Every(parted, s);
            }
            else if (fact is Sub { Id: null } copied && copied.Into.Equals(part) && s.Get(new CollKey(copied.Set)) is CollInfo { Size: Size.Unknown, Items: [{ Value: Sym { Tag: "element" } }] } original)
            {
                s.Set(new CollKey(copied.Set), original with { Size = Size.Empty });
            }
        }
    }

    /// <summary>Whether one count is of a part of what the other counts.</summary>
    public static bool Related(CountVal a, CountVal b, State s) => s.Facts.Any(f => f is Parted { WhenEmpty: false } p && IsOf(p, a, b));

    public static bool IsPart(CountVal part, CountVal of, State s) => s.Facts.Any(f => f is Parted p && p.Part.Equals(part.Set) && p.Of.Equals(of.Set));

    /// <summary>The counts are equal: the part is all of it.</summary>
    public static void Whole(CountVal a, CountVal b, State s)
    {
        foreach (var fact in s.Facts.ToArray())
        {
            if (fact is Parted { WhenEmpty: false } parted && IsOf(parted, a, b))
            {
                Every(parted, s);
            }
        }
    }

    /// <summary>An answer to a question for one store: it has that store, or there was an error instead.</summary>
    public static bool IsOneStore(EqArray<Outcome> items) => items is [var only] && IsOneStore(only.Value);

    private static bool IsOneStore(Val element) => element is StoreVal one && (one.ById ?? one.ByName) is not null;

    private static bool IsOf(Parted parted, CountVal a, CountVal b) =>
        (parted.Part.Equals(a.Set) && parted.Of.Equals(b.Set)) || (parted.Part.Equals(b.Set) && parted.Of.Equals(a.Set));

    private static void Every(Parted parted, State s)
    {
        if ((parted.Said is NotIn { Set.Kind: not SetKind.AllKeys } && !parted.Said.Mentions(parted.Element)) || IsOneStore(parted.Element))
        {
            s.Add(parted.Said);
            return;
        }

        if (s.Get(new CollKey(parted.Of)) is not CollInfo { Items: [var only] } info || !only.Value.Equals(parted.Element))
        {
            return;
        }

        if (parted.Said.Mentions(parted.Element))
        {
            s.Set(new CollKey(parted.Of), info with { Items = new EqArray<Outcome>(only with { Facts = new EqArray<Fact>([.. only.Facts, parted.Said]) }) });
        }
        else if (info.Size == Size.NonEmpty)
        {
            s.Add(parted.Said);
        }
    }
}
