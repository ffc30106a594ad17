using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;

namespace SafeKms.Analyzers.Transfer;

/// <summary>
/// Enumerations. What holds for each element passed holds for what was passed so far; when a complete enumeration ends,
/// it holds for the whole. A loop left early proves nothing, for its last edge is never taken.
/// </summary>
internal sealed partial class Evaluator
{
    private static SetSym Passed(object site) => new(SetKind.Prefix, site);

    private List<Out> StartEnumeration(Val collection, State s, SyntaxNode site)
    {
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

    /// <summary>What an element of a collection stands for: a key, a page, a chunk of keys; null for anything else.</summary>
    private static SetSym? ElementSet(Coll coll, State s)
    {
        foreach (var item in Info(coll.Set, s).Items)
        {
            if (item.Value is PageVal)
            {
                return SetSym.Page;
            }

            if (item.Value is Coll chunk)
            {
                return chunk.Set;
            }

            if (MentionsKey(item.Value) || item.Facts.Count > 0)
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

    private static void ForgetElement(SetSym element, State s)
    {
        if (element.Kind == SetKind.Element)
        {
            s.Forget(element);
            foreach (var key in s.Map.Keys.Where(k => k is KnownKey known && MentionsKey(known.Value)).ToArray())
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

    private List<Out> MoveNext(EnumVal enumeration, State s)
    {
        var result = new List<Out>();
        var passed = Passed(enumeration.Site);
        if (enumeration.Collection is not Coll coll)
        {
            var end = s.Clone();
            result.Add(new Out(Const.False, end));
            var element = new Sym(enumeration.Site, "element");
            s.Forget(element);
            s.Set(new CurrentKey(enumeration.Site), enumeration.Collection is StoresVal { Paginator: true } stores ? stores with { Paginator = false } : element);
            result.Add(new Out(Const.True, s));
            return result;
        }

        if (Info(coll.Set, s) is { Exact: true, Items: var written } && !written.Any(i => MentionsKey(i.Value)))
        {
            return NextWritten(enumeration, written, s);
        }

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

        var info = Info(coll.Set, s);
        if (info.Size != Size.Empty)
        {
            foreach (var item in info.Items.Count == 0 ? new EqArray<Outcome>(new Outcome(new Sym(enumeration.Site, "element"), default)) : info.Items)
            {
                var next = s.Clone();
                if (set is not null)
                {
                    ForgetElement(set, next);
                }

                next.Forget(item.Value is StoreVal { ById: null, ByName: null } or Sym { Tag: "element" } ? item.Value : new Sym(enumeration.Site, "element"));
                foreach (var fact in item.Facts)
                {
                    next.Add(fact);
                }

                Left(coll.Set, item.Value, next);
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
        if (info.Size == Size.NonEmpty && s.Get(new FieldKey(enumeration, "started")) is null)
        {
            result.ForEach(o => o.State.Set(new FieldKey(enumeration, "started"), Const.True));
            return result;
        }

        s.Map.Remove(new FieldKey(enumeration, "started"));
        result.Add(new Out(Const.False, s));
        return result;
    }

    /// <summary>Elements that were written out come one by one.</summary>
    private static List<Out> NextWritten(EnumVal enumeration, EqArray<Outcome> items, State s)
    {
        var position = s.Get(new FieldKey(enumeration, "position")) is Const { Value: int n } ? n : 0;
        if (position >= items.Count)
        {
            s.Map.Remove(new FieldKey(enumeration, "position"));
            return One(Const.False, s);
        }

        s.Set(new FieldKey(enumeration, "position"), new Const(position + 1));
        s.Set(new CurrentKey(enumeration.Site), items[position].Value);
        return One(Const.True, s);
    }

    /// <summary>
    /// Runs a callback on every element, to the fixed point. What the callback proves of each element is proved of all;
    /// its results, each with what is known of its element, are the elements of a new collection.
    /// </summary>
    private List<(Coll Result, State State)> ForEach(Coll coll, Func<Val, State, List<Out>> body, SyntaxNode site, State start)
    {
        var set = ElementSet(coll, start);
        var outer = set is null ? [] : start.Facts.Where(f => f.About(set)).ToList();
        var enumeration = new EnumVal(coll, site);
        var results = new List<Outcome>();
        var ends = new List<State>();
        StartEnumeration(coll, start, site);
        var heads = new List<State> { start };
        for (var round = 0; round < 8; round++)
        {
            var after = new List<State>();
            ends.Clear();
            foreach (var head in heads)
            {
                foreach (var step in MoveNext(enumeration, head.Clone()))
                {
                    if (step.Value.Equals(Const.False))
                    {
                        ends.Add(step.State);
                        continue;
                    }

                    foreach (var o in body(step.State.Get(new CurrentKey(site))!, step.State))
                    {
                        var outcome = new Outcome(o.State.Snapshot(o.Value), new EqArray<Fact>(ElementFacts(o.State, o.Value)));
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

        var answers = new List<(Coll, State)>();
        foreach (var end in StateJoin.Merge([], ends, (site, "end")) ?? ends)
        {
            end.Map.Remove(new CurrentKey(site));
            var size = Info(coll.Set, end).Size;
            var items = results.Count > 8 ? default : new EqArray<Outcome>([.. results]);
            var result = MakeColl((site, "each"), new CollInfo(items, size), end);
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
