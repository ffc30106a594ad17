using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;

namespace SafeKms.Analyzers.Transfer;

/// <summary>Queries: LINQ, its asynchronous sister and the methods of lists that say the same.</summary>
internal sealed partial class Evaluator
{
    /// <summary>A query on a collection; null where the method is none.</summary>
    private List<Out>? Query(string name, Coll coll, Val[] args, State s, SyntaxNode site, Frame frame)
    {
        var waits = name.Contains("Await");
        foreach (var suffix in new[] { "Async", "Await", "AwaitWithCancellation" })
        {
            if (name.EndsWith(suffix, StringComparison.Ordinal))
            {
                name = name.Substring(0, name.Length - suffix.Length);
            }
        }

        var lambda = args.FirstOrDefault(a => a is LambdaVal or MethodVal);
        switch (name)
        {
            case "ToList" or "ToArray" or "ToHashSet" or "AsEnumerable" or "ToImmutableArray" or "ToImmutableList" or "ToImmutableHashSet" or "ToFrozenSet" or "Order" or "OrderDescending"
                or "Reverse" or "Distinct" or "AsReadOnly" or "ToBlockingEnumerable" or "ToAsyncEnumerable" or "AsParallel" or "AsQueryable" or "OfType" or "Cast" or "OrderBy" or "OrderByDescending"
                or "ThenBy" or "ThenByDescending" or "DistinctBy" or "WithDegreeOfParallelism" or "AsSpan" or "WithCancellation" or "ConfigureAwait" or "ToSortedSet" or "TagWith":
                return One(coll, s);
            case "Where" or "FindAll" or "TakeWhile" or "SkipWhile" when lambda is not null:
                return Filter(coll, lambda, s, site, frame, complement: name is "Where" or "FindAll").ConvertAll(r => new Out(r.Result, r.State));
            case "Any" or "Exists":
                return Then(Select(coll, lambda, s, site, frame), (v, s1) => Then(Emptiness(((Coll)v).Set, s1), (e, s2) =>
                {
                    if (e.Equals(Const.False))
                    {
                        Exists(((Coll)v).Set, s2);
                    }

                    return One(Not(e), s2);
                }));
            case "All" or "TrueForAll" when lambda is not null:
                return All(coll, lambda, s, site, frame);
            case "Count" or "LongCount":
                return Then(Select(coll, lambda, s, site, frame), (v, s1) => One(Count(((Coll)v).Set, s1), s1));
            case "FirstOrDefault" or "SingleOrDefault" or "LastOrDefault" or "Find" or "FindLast":
                return Pick(coll, lambda, orNull: true, s, site, frame);
            case "First" or "Single" or "Last" or "ElementAt" or "Peek" or "Max" or "Min":
                return Pick(coll, name is "Max" or "Min" ? null : lambda, orNull: false, s, site, frame);
            case "FindIndex" or "IndexOf" when lambda is not null:
                return Then(Select(coll, lambda, s, site, frame), (v, s1) => Then(Emptiness(((Coll)v).Set, s1), (e, s2) => One(e.Equals(Const.True) ? new Const(-1) : new Sym(site, "index"), s2)));
            case "Select" or "ConvertAll" when lambda is not null && GivesTask(lambda) && !waits:
                return ForEach(coll, (v, s1) => Begin(lambda, lambda is LambdaVal { Lambda.Symbol.Parameters.Length: 2 } ? [v, new Sym(site, "second")] : [v], s1, site, frame), site, s).ConvertAll(r => new Out(r.Result, r.State));
            case "Select" or "ConvertAll" when lambda is not null:
                return ForEach(coll, (v, s1) => CallNow(lambda, v, s1, site, frame), site, s).ConvertAll(r => new Out(r.Result, r.State));
            case "SelectMany" when lambda is not null:
                return Flatten(coll, lambda, s, site, frame);
            case "ForEach" or "ForAll" when lambda is not null:
                return ForEach(coll, (v, s1) => ForceAll(CallNow(lambda, v, s1, site, frame), site, frame), site, s).ConvertAll(r => new Out(new TaskVal(Const.Null), r.State));
            case "Contains" or "ContainsKey":
                return Contains(coll, args[0], name == "ContainsKey", s, site);
            case "Concat" or "Union" or "Append" or "Prepend":
                var both = MakeColl(site, new CollInfo(default, Size.Empty), s);
                AddAll(both.Set, coll, s);
                if (args[0] is Coll)
                {
                    AddAll(both.Set, args[0], s);
                }
                else
                {
                    AddElement(both.Set, args[0], s);
                }

                return One(both, s);
            case "Chunk" or "Buffer" or "Batch":
                var chunk = new SetSym(SetKind.Collection, (site, "chunk"));
                s.Set(new CollKey(chunk), Info(coll.Set, s) with { Size = Size.NonEmpty });
                var chunks = MakeColl(site, new CollInfo(new EqArray<Outcome>(new Outcome(new Coll(chunk), default)), Info(coll.Set, s).Size), s);
                s.Add(new Sub(coll.Set, chunks.Set, null));
                return One(chunks, s);
            case "GroupBy" or "ToLookup" or "ToDictionary" or "CountBy" or "ToImmutableDictionary" or "ToFrozenDictionary" when lambda is not null:
                return Keyed(coll, args, name, s, site, frame);
            case "Except":
                return One(MakeColl(site, Without(coll, args[0], s), s), s);
            case "Skip" or "Take" or "SkipLast" or "TakeLast" or "Intersect" or "GetRange" or "ExceptBy" or "IntersectBy":
                return One(MakeColl(site, Info(coll.Set, s) with { Size = Size.Unknown }, s), s);
            case "Sum" when lambda is not null:
                return One(Fresh(site, s), s);
            default:
                return null;
        }
    }

    /// <summary>There is an element, and what every element says of stores is so.</summary>
    private static void Exists(SetSym set, State s)
    {
        HashSet<Fact>? common = null;
        foreach (var item in Info(set, s).Items)
        {
            // Of some entry of a list nothing is known of the one that was picked out elsewhere.
            var said = new HashSet<Fact>(item.Facts.Where(f => f is Disconnected or Same && !(item.Value is StoreVal { ById: null, ByName: null } some && f.Mentions(some))));
            common = common is null ? said : FactSet.Meet(common, said);
        }

        foreach (var fact in common ?? [])
        {
            s.Add(fact);
        }
    }

    private List<Out> Select(Coll coll, Val? lambda, State s, SyntaxNode site, Frame frame) =>
        lambda is null ? One(coll, s) : Filter(coll, lambda, s, site, frame, complement: true).ConvertAll(r => new Out(r.Result, r.State));

    /// <summary>The elements for which a predicate holds; the keys it refuses are known by its refusal.</summary>
    private List<(Coll Result, State State)> Filter(Coll coll, Val lambda, State s, SyntaxNode site, Frame frame, bool complement)
    {
        var kept = new List<Outcome>();
        HashSet<Fact>? refused = null;
        var here = (site, "filter");
        var source = Info(coll.Set, s);
        var element = ElementSet(coll, s) ?? SetSym.Element;
        foreach (var item in source.Items)
        {
            var probe = s.Clone();
            ForgetElement(element, probe);
            foreach (var fact in item.Facts)
            {
                probe.Add(fact);
            }

            foreach (var o in CallNow(lambda, item.Value, probe, site, frame))
            {
                foreach (var (truth, end) in Truth.Of(o.Value, o.State))
                {
                    if (truth)
                    {
                        var gained = end.Facts.Where(f => f is Disconnected or Same && !s.Facts.Contains(f));
                        var outcome = new Outcome(item.Value, new EqArray<Fact>([.. ElementFacts(end, item.Value), .. gained]));
                        if (!kept.Contains(outcome))
                        {
                            kept.Add(outcome);
                        }
                    }
                    else
                    {
                        var claims = end.Claims(element, element);
                        refused = refused is null ? claims : FactSet.Meet(refused, claims);
                    }
                }
            }
        }

        var size = source.Size == Size.Empty || (kept.Count == 0 && source.Items.Count > 0) ? Size.Empty : Size.Unknown;
        var result = MakeColl(here, new CollInfo(new EqArray<Outcome>([.. kept.Take(8)]), size), s);
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

    private List<Out> All(Coll coll, Val lambda, State s, SyntaxNode site, Frame frame)
    {
        HashSet<Fact>? held = null;
        var all = s.Clone();
        var element = ElementSet(coll, s) ?? SetSym.Element;
        var gained = new List<Fact>();
        foreach (var item in Info(coll.Set, s).Items)
        {
            var probe = s.Clone();
            ForgetElement(element, probe);
            foreach (var fact in item.Facts)
            {
                probe.Add(fact);
            }

            foreach (var o in CallNow(lambda, item.Value, probe, site, frame))
            {
                foreach (var (truth, end) in Truth.Of(o.Value, o.State))
                {
                    if (truth)
                    {
                        var claims = end.Claims(element, coll.Set);
                        held = held is null ? claims : FactSet.Meet(held, claims);
                        gained.AddRange(end.Facts.Where(f => f is Disconnected));
                    }
                }
            }
        }

        foreach (var claim in held ?? [])
        {
            all.Add(claim);
        }

        if (Info(coll.Set, s).Items.Count == 1)
        {
            gained.ForEach(all.Add);
        }

        return [new Out(Const.True, all), new Out(Const.False, s)];
    }

    private List<Out> Flatten(Coll coll, Val lambda, State s, SyntaxNode site, Frame frame)
    {
        var items = new List<Outcome>();
        return ForEach(coll, (v, s1) => Then(CallNow(lambda, v, s1, site, frame), (inner, s2) =>
        {
            if (inner is Coll part)
            {
                items.AddRange(Info(part.Set, s2).Items);
            }

            return One(inner, s2);
        }), site, s).ConvertAll(r =>
        {
            r.State.Set(new CollKey(r.Result.Set), new CollInfo(new EqArray<Outcome>([.. items.Distinct().Take(8)]), Size.Unknown));
            return new Out(r.Result, r.State);
        });
    }
}
