using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Transfer.Calls;
using SafeKms.Analyzers.Transfer.Expressions;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Collections;

/// <summary>Queries: LINQ, its asynchronous sister and the methods of lists that say the same.</summary>
internal sealed class Queries(Evaluator evaluator)
{
    /// <summary>A query on a collection; null where the method is none.</summary>
    public List<Out>? Call(string name, Coll coll, Val[] args, State s, SyntaxNode site, Frame frame)
    {
        var waits = name.Contains("Await");
        name = Synchronous(name);
        var lambda = args.FirstOrDefault(a => a is LambdaVal or MethodVal);
        switch (name)
        {
            case "ToList" or "ToArray" or "ToHashSet" or "AsEnumerable" or "ToImmutableArray" or "ToImmutableList" or "ToImmutableHashSet" or "ToFrozenSet" or "Order" or "OrderDescending"
                or "Reverse" or "Distinct" or "AsReadOnly" or "ToBlockingEnumerable" or "ToAsyncEnumerable" or "AsParallel" or "AsQueryable" or "OfType" or "Cast" or "OrderBy" or "OrderByDescending"
                or "ThenBy" or "ThenByDescending" or "DistinctBy" or "WithDegreeOfParallelism" or "AsSpan" or "WithCancellation" or "ConfigureAwait" or "ToSortedSet" or "TagWith":
                if (name is "ToList" or "ToArray" or "ToHashSet" or "ToImmutableArray" or "ToImmutableList" or "ToImmutableHashSet" or "ToFrozenSet" or "ToSortedSet")
                {
                    Enumerations.End(coll.Set, s);
                    return One(Changes.Later(site) ? Contents.Copy(coll, site, s) : coll, s);
                }

                return One(coll, s);
            case "Where" or "FindAll" or "TakeWhile" or "SkipWhile" when lambda is not null:
                return evaluator.Filters.Filter(coll, lambda, s, site, frame, complement: name is "Where" or "FindAll").ConvertAll(r => new Out(r.Result, r.State));
            case "Any" or "Exists":
                return evaluator.Filters.Any(coll, lambda, s, site, frame);
            case "All" or "TrueForAll" when lambda is not null:
                return evaluator.Filters.All(coll, lambda, s, site, frame);
            case "Count" or "LongCount":
                return Then(evaluator.Filters.Select(coll, lambda, s, site, frame), (v, s1) => One(Contents.Count(((Coll)v).Set, s1), s1));
            case "FirstOrDefault" or "SingleOrDefault" or "LastOrDefault" or "Find" or "FindLast":
                return evaluator.Picking.Pick(coll, lambda, orNull: true, s, site, frame);
            case "First" or "Single" or "Last" or "ElementAt" or "Peek" or "Max" or "Min":
                return evaluator.Picking.Pick(coll, name is "Max" or "Min" ? null : lambda, orNull: false, s, site, frame);
            case "FindIndex" or "FindLastIndex" when lambda is not null:
                return Then(evaluator.Filters.Any(coll, lambda, s, site, frame), (found, s1) => Where(found, s1, site));
            case "IndexOf" or "LastIndexOf" or "BinarySearch" when args.Length > 0:
                return Then(Lookup.Contains(coll, args[0], keys: false, s, site), (found, s1) => Where(found, s1, site));
            case "Select" or "ConvertAll" when lambda is not null && Delegates.GivesTask(lambda) && !waits:
                return Loops.ForEach(coll, (v, s1) => evaluator.Awaiting.Begin(lambda, lambda is LambdaVal { Lambda.Symbol.Parameters.Length: 2 } ? [v, new Sym(site, "second")] : [v], s1, site, frame), site, s).ConvertAll(r => new Out(r.Result, r.State));
            case "Select" or "ConvertAll" when lambda is not null:
                return Loops.ForEach(coll, (v, s1) => evaluator.Delegates.CallNow(lambda, v, s1, site, frame), site, s).ConvertAll(r => new Out(r.Result, r.State));
            case "SelectMany" when lambda is not null:
                return Flatten(coll, lambda, s, site, frame);
            case "ForEach" or "ForAll" when lambda is not null:
                return Loops.ForEach(coll, (v, s1) => evaluator.Awaiting.ForceAll(evaluator.Delegates.CallNow(lambda, v, s1, site, frame), site, frame), site, s).ConvertAll(r => new Out(new TaskVal(Const.Null), r.State));
            case "Contains" or "ContainsKey":
                return Lookup.Contains(coll, args[0], name == "ContainsKey", s, site);
            case "Concat" or "Union" or "Append" or "Prepend":
                return One(Concat(coll, args[0], s, site), s);
            case "Chunk" or "Buffer" or "Batch":
                return One(Chunks(coll, s, site), s);
            case "GroupBy" or "ToLookup" or "ToDictionary" or "CountBy" or "ToImmutableDictionary" or "ToFrozenDictionary" when lambda is not null:
                return Keyed(coll, args, name, s, site, frame);
            case "Except":
                return One(Contents.MakeColl(site, Differences.Without(coll, args[0], s), s), s);
            case "Intersect" or "Overlaps" when args[0] is Coll or Sym or Member or Phi:
                var others = args[0] as Coll ?? Contents.Sequence(args[0], s);
                var common = Shares.Common(Contents.MakeColl(site, Contents.Info(coll.Set, s).Part(), s), coll, others, Differences.NamesStores(coll.Set, s), Differences.NamesStores(others.Set, s), s);
                return name == "Intersect" ? One(common, s) : Contents.Emptiness(common.Set, s).ConvertAll(o => new Out(Arithmetic.Not(o.Value), o.State));
            case "Skip" or "Take" or "SkipLast" or "TakeLast" or "GetRange" or "ExceptBy" or "IntersectBy":
                return One(Contents.MakeColl(site, Contents.Info(coll.Set, s).Part(), s), s);
            case "Aggregate" when lambda is not null && args[0] is not (LambdaVal or MethodVal):
                return Fold(coll, args[0], (sum, v, s1) => evaluator.Delegates.Call(lambda, [sum, v], s1, site, frame), site, s);
            case "Sum":
                return Fold(coll, Const.Zero, (sum, v, s1) => Then(lambda is null ? One(v, s1) : evaluator.Delegates.CallNow(lambda, v, s1, site, frame), (more, s2) => One(Arithmetic.Sum(sum, more) ?? Fresh(site, s2), s2)), site, s);
            default:
                return null;
        }
    }

    /// <summary>Where in a list something was found: nowhere is below zero.</summary>
    private static List<Out> Where(Val found, State s, SyntaxNode site) =>
        [.. Truth.Of(found, s).Select(t => new Out(t.Truth ? new Sym(site, Values.Index) : new Const(-1), t.State))];

    /// <summary>The name of a method without what says that it answers later.</summary>
    private static string Synchronous(string name)
    {
        foreach (var suffix in new[] { "Async", "Await", "AwaitWithCancellation" })
        {
            if (name.EndsWith(suffix, StringComparison.Ordinal))
            {
                name = name.Substring(0, name.Length - suffix.Length);
            }
        }

        return name;
    }

    /// <summary>What a callback makes of all elements, one after the other.</summary>
    private static List<Out> Fold(Coll coll, Val seed, Func<Val, Val, State, List<Out>> step, SyntaxNode site, State s)
    {
        var result = new CurrentKey((site, "folded"));
        s.Set(result, seed);
        return Loops.ForEach(coll, (v, s1) => Then(step(s1.Get(result) ?? Fresh(site, s1), v, s1), (sum, s2) =>
        {
            s2.Set(result, sum);
            return One(sum, s2);
        }), site, s).ConvertAll(r =>
        {
            var folded = r.State.Get(result) ?? Fresh(site, r.State);
            r.State.Map.Remove(result);
            return new Out(folded, r.State);
        });
    }

    private static Coll Concat(Coll coll, Val more, State s, SyntaxNode site)
    {
        var both = Contents.MakeColl(site, new CollInfo(default, Size.Empty), s);
        Contents.AddAll(both.Set, coll, s);
        if (more is Coll)
        {
            Contents.AddAll(both.Set, more, s);
        }
        else
        {
            Contents.AddElement(both.Set, more, s);
        }

        return both;
    }

    private static Coll Chunks(Coll coll, State s, SyntaxNode site)
    {
        var chunk = new SetSym(SetKind.Collection, (site, "chunk"));
        s.Set(new CollKey(chunk), Contents.Info(coll.Set, s).Part() with { Size = Size.NonEmpty });
        var chunks = Contents.MakeColl(site, new CollInfo(new EqArray<Outcome>(new Outcome(new Coll(chunk), default)), Contents.Info(coll.Set, s).Size), s);
        s.Add(new Sub(coll.Set, chunks.Set, null));
        return chunks;
    }

    private List<Out> Flatten(Coll coll, Val lambda, State s, SyntaxNode site, Frame frame)
    {
        var items = new List<Outcome>();
        return Loops.ForEach(coll, (v, s1) => Then(evaluator.Delegates.CallNow(lambda, v, s1, site, frame), (inner, s2) =>
        {
            if (inner is Coll part)
            {
                items.AddRange(Contents.Info(part.Set, s2).Items);
            }

            return One(inner, s2);
        }), site, s).ConvertAll(r =>
        {
            r.State.Set(new CollKey(r.Result.Set), new CollInfo(new EqArray<Outcome>([.. items.Select(i => i with { Sure = false }).Distinct().Take(CollInfo.MaxForms)]), Size.Unknown));
            return new Out(r.Result, r.State);
        });
    }

    /// <summary>Groups, lookups and dictionaries by a key: pairs of it and the elements.</summary>
    private List<Out> Keyed(Coll coll, Val[] args, string name, State s, SyntaxNode site, Frame frame)
    {
        var selectors = args.Where(a => a is LambdaVal or MethodVal).ToArray();
        var group = new SetSym(SetKind.Collection, new Grouped(site));
        s.Set(new CollKey(group), Contents.Info(coll.Set, s).Part() with { Size = Size.NonEmpty });
        return Loops.ForEach(coll, (v, s1) => Then(evaluator.Delegates.CallNow(selectors[0], v, s1, site, frame), (key, s2) => name switch
        {
            "CountBy" => One(Contents.Pair(key, Positive.Instance), s2),
            "GroupBy" or "ToLookup" => One(Contents.Pair(key, new Coll(group)), s2),
            _ => selectors.Length > 1 ? Then(evaluator.Delegates.CallNow(selectors[1], v, s2, site, frame), (value, s3) => One(Contents.Pair(key, value), s3)) : One(Contents.Pair(key, v), s2),
        }), site, s).ConvertAll(r => new Out(r.Result, r.State));
    }
}
