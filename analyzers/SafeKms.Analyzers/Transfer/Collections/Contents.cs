using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Transfer.Expressions;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Collections;

/// <summary>What a collection holds: which keys it stands for, what its elements look like, whether it is empty.</summary>
internal static class Contents
{
    private static readonly CollInfo Unknown = new(default, Size.Unknown);

    /// <summary>What is known of the elements.</summary>
    public static CollInfo Info(SetSym set, State s)
    {
        if (s.Get(new CollKey(set)) is CollInfo info)
        {
            return info;
        }

        Val? element = set.Kind switch
        {
            SetKind.AllKeys or SetKind.Page => new KeyVal(KeyPart.Entry),
            SetKind.AllPages => PageVal.Instance,
            _ => null,
        };
        return set.Site is Frozen kept ? new CollInfo(default, kept.Size) : element is null ? Unknown : new CollInfo(new EqArray<Outcome>(new Outcome(element, default)), Size.Unknown);
    }

    /// <summary>A new collection; what was known of the one made here before is forgotten.</summary>
    public static Coll MakeColl(object site, CollInfo info, State s)
    {
        var set = new SetSym(SetKind.Collection, site);
        s.Forget(set);
        Differences.Unstrike(set, s);
        s.Set(new CollKey(set), info);
        if (info.Size == Size.Empty)
        {
            s.Add(new NotIn(set, null));
        }

        return new Coll(set);
    }

    public static List<Out> NewCollection(SyntaxNode site, Coll? source, State s)
    {
        if (source is not null)
        {
            return One(Copy(source, site, s), s);
        }

        return One(MakeColl(site, new CollInfo(default, Size.Empty), s), s);
    }

    /// <summary>A sequence of which nothing is known but that it is one.</summary>
    public static Coll Sequence(Val value, State s)
    {
        var set = new SetSym(SetKind.Collection, value);
        if (s.Get(new CollKey(set)) is null)
        {
            s.Set(new CollKey(set), new CollInfo(new EqArray<Outcome>(new Outcome(new Sym(value, "element"), default)), Size.Unknown));
        }

        return new Coll(set);
    }

    /// <summary>The same keys in another form.</summary>
    private static Coll Project(Coll source, Func<Val, Val> form, object site, State s)
    {
        var info = Info(source.Set, s);
        var items = CollInfo.Together(info.Items.Select(i => i with { Value = form(i.Value) }), []);
        if (site.Equals(source.Set.Site))
        {
            return source;
        }

        var result = MakeColl(site, info with { Items = new EqArray<Outcome>(items) }, s);
        s.Add(new Sub(source.Set, result.Set, null));
        return result;
    }

    /// <summary>The same elements in a collection of its own.</summary>
    public static Coll Copy(Coll source, SyntaxNode site, State s) => Project(source, v => v, site, s);

    public static TupleVal Pair(Val key, Val value) => new(new EqArray<Val>(key, value));

    /// <summary>Adds one element, for the key being looked at.</summary>
    public static void AddElement(SetSym set, Val value, State s)
    {
        Differences.Unstrike(set, s);
        var info = Info(set, s);
        value = s.Snapshot(value);
        var outcome = new Outcome(value, new EqArray<Fact>(ElementFacts(s, value))) { Sure = true };
        var items = CollInfo.Together(info.Items, [outcome]);
        s.Set(new CollKey(set), new CollInfo(items.Length <= CollInfo.MaxForms ? new EqArray<Outcome>(items) : default, Size.NonEmpty));
        s.Facts.RemoveWhere(f => f is NotIn notIn && notIn.Set.Equals(set));
        // Whatever is added for a key, be it the key, its answer or a message about it, stands for it.
        s.Add(new Sub(SetSym.Element, set, null));
        if (value is PageVal)
        {
            s.Add(new Sub(SetSym.Page, set, null));
        }
        else if (value is Coll inner)
        {
            s.Add(new Sub(inner.Set, set, null));
        }
    }

    /// <summary>Where all elements so far are known one by one, so they are with the one that was added.</summary>
    public static void InOrder(SetSym set, CollInfo before, Val added, State s)
    {
        if ((before.Exact || before.Size == Size.Empty) && before.Items.Count < CollInfo.MaxForms)
        {
            s.Set(new CollKey(set), new CollInfo(new EqArray<Outcome>([.. before.Items, new Outcome(s.Snapshot(added), default)]), Size.NonEmpty) { Exact = true });
        }
    }

    /// <summary>Puts a value under a constant key of a map; the other entries are what they were.</summary>
    public static void Put(SetSym map, Val key, Val value, State s)
    {
        var before = Info(map, s);
        var pair = Pair(key, value);
        AddElement(map, pair, s);
        if (key is Const { Value: not null })
        {
            InOrder(map, before.Exact ? before with { Items = new EqArray<Outcome>([.. before.Items.Where(i => i.Value is not TupleVal { Items: [var other, _] } || !other.Equals(key))]) } : before, pair, s);
        }
    }

    /// <summary>Adds the elements of another collection.</summary>
    public static void AddAll(SetSym set, Val values, State s)
    {
        Differences.Unstrike(set, s);
        if (values is not Coll source)
        {
            s.Set(new CollKey(set), Members.Diluted(Info(set, s), values));
            s.Facts.RemoveWhere(f => f is NotIn notIn && notIn.Set.Equals(set));
            return;
        }

        var info = Info(set, s);
        var added = Info(source.Set, s);
        var sure = added is { Size: Size.NonEmpty, Items.Count: 1 };
        var items = CollInfo.Together(info.Items, added.Items.Select(i => i with { Sure = i.Sure || sure })).Take(CollInfo.MaxForms).ToArray();
        var size = added.Size == Size.Empty ? info.Size : info.Size == Size.NonEmpty || added.Size == Size.NonEmpty ? Size.NonEmpty : Size.Unknown;
        s.Set(new CollKey(set), new CollInfo(new EqArray<Outcome>(items), size));
        s.Facts.RemoveWhere(f => f is NotIn notIn && notIn.Set.Equals(set));
        s.Add(new Sub(source.Set, set, null));
    }

    /// <summary>A property of a collection, a pair or an enumeration; null where the value is none of them.</summary>
    public static List<Out>? Property(Val owner, string name, State s, SyntaxNode site)
    {
        switch (owner)
        {
            case Sym or Member when name is "Count" or "Length" && Members.Seen(owner, s) is Coll seen:
                return One(Count(seen.Set, s), s);
            case Coll coll when name is "Count" or "Length":
                return One(Count(coll.Set, s), s);
            case Coll when name is "Reader" or "Writer":
                return One(owner, s);
            case Coll coll when name is "IsEmpty":
                return Then(One(Count(coll.Set, s), s), (v, s1) => Comparisons.Equal(v, Const.Zero, s1));
            case Coll coll when name is "Keys" or "Values":
                return One(Project(coll, v => v is TupleVal pair ? pair.Items[name == "Keys" ? 0 : 1] : v, site, s), s);
            case TupleVal { Items.Count: 2 } pair when name is "Key" or "Value":
                return One(pair.Items[name == "Key" ? 0 : 1], s);
            case EnumVal enumeration when name == "Current":
                return One(s.Get(new CurrentKey(enumeration.Site)) ?? new Sym(enumeration.Site, "current"), s);
            default:
                return null;
        }
    }

    /// <summary>How many elements there are, as far as it matters.</summary>
    public static Val Count(SetSym set, State s) => Info(set, s).Size switch
    {
        Size.Empty => Const.Zero,
        Size.NonEmpty => Positive.Instance,
        _ => new CountVal(set),
    };

    /// <summary>Is the collection empty? If so, none of the keys it stands for is anywhere.</summary>
    public static List<Out> Emptiness(SetSym set, State s)
    {
        var info = Info(set, s);
        if (info.Size != Size.Unknown)
        {
            if (info.Size == Size.Empty)
            {
                Enumerations.End(set, s);
            }

            return One(Const.Of(info.Size == Size.Empty), s);
        }

        var other = s.Clone();
        other.Set(new CollKey(set), info with { Size = Size.NonEmpty });
        s.Set(new CollKey(set), info with { Size = Size.Empty });
        s.Add(new NotIn(set, null));
        Enumerations.End(set, s);
        Shares.Empty(set, s);
        Filters.Exists(set, other);
        return [new Out(Const.True, s), new Out(Const.False, other)];
    }

    /// <summary>Some element of a collection.</summary>
    public static Val ElementOf(Val collection, State s, object site)
    {
        if (collection is Coll coll && Info(coll.Set, s).Items is { Count: > 0 } items)
        {
            return Members.One(items, site, s);
        }

        return new Pure("element", collection);
    }

    /// <summary>Whether a value is made from a key.</summary>
    public static bool MentionsKey(Val value) => value switch
    {
        KeyVal => true,
        TupleVal tuple => tuple.Items.Any(MentionsKey),
        Rec rec => rec.Fields.Any(f => MentionsKey(f.Value)),
        TaskVal task => MentionsKey(task.Result),
        AwsCall call => call.Request is not null && MentionsKey(call.Request),
        Deferred deferred => deferred.Args.Any(MentionsKey) || MentionsKey(deferred.Target),
        LambdaVal lambda => lambda.Keys.Count > 0,
        Member member => MentionsKey(member.Of),
        Pure pure => pure.Args.Any(MentionsKey),
        _ => false,
    };

    /// <summary>What is known of an element: of its key, and of the store it is or names.</summary>
    public static Fact[] ElementFacts(State s, Val? value = null) => [.. s.Facts.Where(f => f switch
    {
        NotIn { Set.Kind: SetKind.Element } => true,
        NotIn { Set.Kind: SetKind.AllKeys, Id: { } id } => IsOf(value, id),
        Disconnected d => IsOf(value, d.Id),
        _ => false,
    })];

    private static bool IsOf(Val? value, Val id) => value switch
    {
        Sym { Tag: "element" } => id.Mentions(value),
        StoreVal store => store.Id.Equals(id),
        TupleVal tuple => tuple.Items.Any(i => IsOf(i, id)),
        Deferred deferred => deferred.Args.Any(a => IsOf(a, id)),
        Rec rec => rec.Fields.Any(f => IsOf(f.Value, id)),
        _ => id.Equals(value),
    };
}
