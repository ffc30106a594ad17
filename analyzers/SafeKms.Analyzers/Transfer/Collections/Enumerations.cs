using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Collections;

/// <summary>
/// Enumerations. What holds for each element passed holds for what was passed so far; when a complete enumeration ends,
/// it holds for the whole. A loop left early proves nothing, for its last edge is never taken.
/// </summary>
internal static class Enumerations
{
    /// <summary>A method of an enumerator; null where it is none.</summary>
    public static List<Out>? Call(IMethodSymbol method, Val? instance, State s, SyntaxNode site) => (method.Name, instance) switch
    {
        ("GetEnumerator" or "GetAsyncEnumerator", EnumVal) => One(instance!, s),
        ("GetEnumerator" or "GetAsyncEnumerator", { } collection) => Start(Members.Elements(collection), s, site),
        ("MoveNext" or "MoveNextAsync", EnumVal enumeration) => MoveNext(enumeration, s),
        ("Dispose" or "DisposeAsync", _) => One(new TaskVal(Const.Null), s),
        _ => null,
    };

    private static SetSym Passed(object site) => new(SetKind.Prefix, site);

    /// <summary>Begins: nothing was passed yet.</summary>
    public static List<Out> Start(Val collection, State s, SyntaxNode site)
    {
        collection = Members.Seen(collection, s);
        var passed = Passed(site);
        s.Forget(passed);
        s.Map.Remove(new FieldKey(new EnumVal(collection, site), "position"));
        s.Map.Remove(new FieldKey(new EnumVal(collection, site), "started"));
        s.Add(new NotIn(passed, null));
        if (collection is Coll coll && ElementSet(coll, s) is { } element)
        {
            ForgetElement(element, s);
            s.Add(new NotIn(element, null));
        }

        return One(new EnumVal(collection, site), s);
    }

    /// <summary>Begins where the first element is the one being looked at.</summary>
    public static void StartPassed(EnumVal enumeration, State s)
    {
        var passed = Passed(enumeration.Site);
        s.Forget(passed);
        s.Add(new NotIn(passed, null));
        s.Set(new FieldKey(enumeration, "started"), Const.True);
        s.Set(new FieldKey(enumeration, "position"), new Const(1));
    }

    /// <summary>The next element, in each form it may take, and the end.</summary>
    public static List<Out> MoveNext(EnumVal enumeration, State s)
    {
        if (enumeration.Collection is not Coll coll)
        {
            return NextUnknown(enumeration, s);
        }

        if (Contents.Info(coll.Set, s) is { Exact: true, Items: var written } && !written.Any(i => Contents.MentionsKey(i.Value)))
        {
            return NextWritten(enumeration, written, s);
        }

        return Next(enumeration, coll, s);
    }

    /// <summary>An element of something of which nothing is known.</summary>
    private static List<Out> NextUnknown(EnumVal enumeration, State s)
    {
        var result = new List<Out>();
        var end = s.Clone();
        result.Add(new Out(Const.False, end));
        var element = new Sym(enumeration.Site, "element");
        s.Forget(element);
        s.Set(new CurrentKey(enumeration.Site), enumeration.Collection is StoresVal { Paginator: true } stores ? stores with { Paginator = false } : element);
        result.Add(new Out(Const.True, s));
        return result;
    }

    /// <summary>Each form an element may take; and the end, where what held of all passed holds of the whole.</summary>
    private static List<Out> Next(EnumVal enumeration, Coll coll, State s)
    {
        var result = new List<Out>();
        var passed = Passed(enumeration.Site);
        var set = ElementSet(coll, s);
        if (set is not null)
        {
            var so = FactSet.Meet(s.Claims(passed, passed), s.Claims(set, passed));
            s.Facts.RemoveWhere(f => f.About(passed));
            foreach (var claim in so)
            {
                s.Add(claim);
            }
        }

        var info = Contents.Info(coll.Set, s);
        var first = s.Get(new FieldKey(enumeration, "started")) is null;
        if (first && info.Size == Size.Unknown && Shares.Tells(coll.Set, s))
        {
            return Then(Contents.Emptiness(coll.Set, s), (_, s1) => MoveNext(enumeration, s1));
        }

        if (info.Size != Size.Empty)
        {
            foreach (var item in info.Items.Count == 0 ? new EqArray<Outcome>(new Outcome(new Sym(enumeration.Site, "element"), default)) : info.Items)
            {
                var next = s.Clone();
                if (set is not null)
                {
                    ForgetElement(set, next);
                }

                next.Forget(Members.Entry(item.Value) ?? (item.Value is Sym { Tag: "element" } ? item.Value : new Sym(enumeration.Site, "element")));
                foreach (var fact in item.Facts)
                {
                    next.Add(fact);
                }

                Differences.Left(coll.Set, item.Value, next);
                next.Set(new CurrentKey(enumeration.Site), item.Value);
                result.Add(new Out(Const.True, next));
            }
        }

        if (set is not null)
        {
            foreach (var claim in s.Claims(passed, coll.Set))
            {
                s.Add(claim);
            }

            ForgetElement(set, s);
        }

        // A collection with elements is passed at least once.
        if (first && (info.Size == Size.NonEmpty || (info.Size == Size.Unknown && Shares.IsOneStore(info.Items) && coll.Set.Site is StoreVal)))
        {
            result.ForEach(o => o.State.Set(new FieldKey(enumeration, "started"), Const.True));
            return result;
        }

        s.Map.Remove(new FieldKey(enumeration, "started"));
        if (!Channels.Fails(coll, s))
        {
            End(coll.Set, s);
            result.Add(new Out(Const.False, s));
        }

        return result;
    }

    /// <summary>What the body of an iterator has proved is so where its enumeration ends.</summary>
    public static void Keep(SetSym yielded, HashSet<Fact> before, State s)
    {
        foreach (var fact in s.Facts.Where(f => f is Disconnected or NotIn { Set.Kind: SetKind.AllKeys } && !before.Contains(f)).ToList())
        {
            s.Facts.Remove(fact);
            s.Facts.Add(new AtEnd(yielded, fact));
        }
    }

    /// <summary>A sequence was enumerated to its end.</summary>
    public static void End(SetSym set, State s)
    {
        foreach (var fact in s.Facts.ToArray())
        {
            if (fact is AtEnd end && end.Of.Equals(set))
            {
                s.Add(end.Said);
            }
        }
    }

    /// <summary>Elements that were written out come one by one.</summary>
    private static List<Out> NextWritten(EnumVal enumeration, EqArray<Outcome> items, State s)
    {
        var position = s.Get(new FieldKey(enumeration, "position")) is Const { Value: int n } ? n : 0;
        if (position >= items.Count)
        {
            s.Map.Remove(new FieldKey(enumeration, "position"));
            End(((Coll)enumeration.Collection).Set, s);
            return One(Const.False, s);
        }

        s.Set(new FieldKey(enumeration, "position"), new Const(position + 1));
        s.Set(new CurrentKey(enumeration.Site), items[position].Value);
        return One(Const.True, s);
    }

    /// <summary>What an element of a collection stands for: a key, a page, a chunk of keys; null for anything else.</summary>
    public static SetSym? ElementSet(Coll coll, State s)
    {
        foreach (var item in Contents.Info(coll.Set, s).Items)
        {
            if (item.Value is PageVal)
            {
                return SetSym.Page;
            }

            if (item.Value is Coll chunk)
            {
                return chunk.Set;
            }

            if (Contents.MentionsKey(item.Value) || item.Facts.Count > 0)
            {
                return SetSym.Element;
            }

            if (item.Value is Obj)
            {
                return SetSym.Element;
            }
        }

        return Represented(coll.Set, s) ? SetSym.Element : null;
    }

    /// <summary>Whether the collection stands for keys even where its elements do not say so, as a list of answers does.</summary>
    private static bool Represented(SetSym set, State s) => s.Facts.Any(f => f is Sub sub && sub.Into.Equals(set));

    /// <summary>The element is now another one.</summary>
    public static void ForgetElement(SetSym element, State s)
    {
        if (element.Kind == SetKind.Element)
        {
            s.Forget(element);
            foreach (var key in s.Map.Keys.Where(k => k is KnownKey known && Contents.MentionsKey(known.Value)).ToArray())
            {
                s.Map.Remove(key);
            }
        }
        else
        {
            s.Facts.RemoveWhere(f => f is NotIn n && n.Set.Equals(element) || f is Sub sub && sub.Set.Equals(element));
        }

        if (element.Equals(SetSym.Page))
        {
            s.Facts.Remove(LastPage.Instance);
            s.Facts.Remove(MorePages.Instance);
        }
    }
}
