using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;

namespace SafeKms.Analyzers.Transfer;

/// <summary>Collections: which keys they stand for, what their elements look like, whether they are empty.</summary>
internal sealed partial class Evaluator
{
    private static readonly CollInfo Unknown = new(default, Size.Unknown);

    private static CollInfo Info(SetSym set, State s)
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
        return element is null ? Unknown : new CollInfo(new EqArray<Outcome>(new Outcome(element, default)), Size.Unknown);
    }

    private static TupleVal Pair(Val key, Val value) => new(new EqArray<Val>(key, value));

    private static Coll MakeColl(object site, CollInfo info, State s)
    {
        var set = new SetSym(SetKind.Collection, site);
        s.Forget(set);
        Unstrike(set, s);
        s.Set(new CollKey(set), info);
        if (info.Size == Size.Empty)
        {
            s.Add(new NotIn(set, null));
        }

        return new Coll(set);
    }

    private List<Out> NewCollection(SyntaxNode site, Coll? source, State s)
    {
        if (source is not null)
        {
            return One(Project(source, v => v, site, s), s);
        }

        return One(MakeColl(site, new CollInfo(default, Size.Empty), s), s);
    }

    /// <summary>The same keys in another form.</summary>
    private static Coll Project(Coll source, Func<Val, Val> form, object site, State s)
    {
        var info = Info(source.Set, s);
        var items = info.Items.Select(i => i with { Value = form(i.Value) }).Distinct().ToArray();
        if (site.Equals(source.Set.Site))
        {
            return source;
        }

        var result = MakeColl(site, info with { Items = new EqArray<Outcome>(items) }, s);
        s.Add(new Sub(source.Set, result.Set, null));
        return result;
    }

    private static void AddElement(SetSym set, Val value, State s)
    {
        Unstrike(set, s);
        var info = Info(set, s);
        value = s.Snapshot(value);
        var outcome = new Outcome(value, new EqArray<Fact>(ElementFacts(s, value)));
        var items = info.Items.Contains(outcome) ? info.Items : info.Items.Count < 8 ? new EqArray<Outcome>([.. info.Items, outcome]) : default;
        s.Set(new CollKey(set), new CollInfo(items, Size.NonEmpty));
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

    private static void AddAll(SetSym set, Val values, State s)
    {
        Unstrike(set, s);
        if (values is not Coll source)
        {
            s.Set(new CollKey(set), Info(set, s) with { Size = Size.Unknown });
            s.Facts.RemoveWhere(f => f is NotIn notIn && notIn.Set.Equals(set));
            return;
        }

        var info = Info(set, s);
        var added = Info(source.Set, s);
        var items = info.Items.Concat(added.Items).Distinct().Take(8).ToArray();
        var size = added.Size == Size.Empty ? info.Size : info.Size == Size.NonEmpty || added.Size == Size.NonEmpty ? Size.NonEmpty : Size.Unknown;
        s.Set(new CollKey(set), new CollInfo(new EqArray<Outcome>(items), size));
        s.Facts.RemoveWhere(f => f is NotIn notIn && notIn.Set.Equals(set));
        s.Add(new Sub(source.Set, set, null));
    }

    private static bool MentionsKey(Val value) => value switch
    {
        KeyVal => true,
        TupleVal tuple => tuple.Items.Any(MentionsKey),
        Rec rec => rec.Fields.Any(f => MentionsKey(f.Value)),
        TaskVal task => MentionsKey(task.Result),
        AwsCall call => call.Request is not null && MentionsKey(call.Request),
        Deferred deferred => deferred.Args.Any(MentionsKey),
        Member member => MentionsKey(member.Of),
        Pure pure => pure.Args.Any(MentionsKey),
        _ => false,
    };

    /// <summary>What is known of an element: of its key, and of the store it is or names.</summary>
    private static Fact[] ElementFacts(State s, Val? value = null) => [.. s.Facts.Where(f => f switch
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
        Member => value.Equals(id),
        TupleVal tuple => tuple.Items.Any(i => IsOf(i, id)),
        Rec rec => rec.Fields.Any(f => IsOf(f.Value, id)),
        _ => false,
    };

    private static Val Count(SetSym set, State s) => Info(set, s).Size switch
    {
        Size.Empty => Const.Zero,
        Size.NonEmpty => Positive.Instance,
        _ => new CountVal(set),
    };

    /// <summary>Is the collection empty? If so, none of the keys it stands for is anywhere.</summary>
    private static List<Out> Emptiness(SetSym set, State s)
    {
        var info = Info(set, s);
        if (info.Size != Size.Unknown)
        {
            return One(Const.Of(info.Size == Size.Empty), s);
        }

        var other = s.Clone();
        other.Set(new CollKey(set), info with { Size = Size.NonEmpty });
        s.Set(new CollKey(set), info with { Size = Size.Empty });
        s.Add(new NotIn(set, null));
        return [new Out(Const.True, s), new Out(Const.False, other)];
    }

    private List<Out> NewArray(IArrayCreationOperation array, State state, Frame frame)
    {
        if (array.Initializer is { } initializer)
        {
            return Elements(initializer.ElementValues, array.Syntax, state, frame);
        }

        var outs = new List<Out>();
        foreach (var (values, s) in EvalAll(array.DimensionSizes, state, frame))
        {
            var size = values[0] is CountVal or Positive or Const { Value: > 0 } ? Size.Unknown : values[0].Equals(Const.Zero) ? Size.Empty : Size.Unknown;
            outs.Add(new Out(MakeColl(array.Syntax, new CollInfo(default, size), s), s));
        }

        return outs;
    }

    private List<Out> Elements(IReadOnlyList<IOperation> elements, SyntaxNode site, State state, Frame frame)
    {
        var result = new List<Out>();
        foreach (var (values, s) in EvalAll(elements.Select(Inner).ToList(), state, frame))
        {
            var coll = MakeColl(site, new CollInfo(default, Size.Empty), s);
            var exact = values.Length <= 8;
            for (var i = 0; i < values.Length; i++)
            {
                exact &= elements[i].Syntax is not SpreadElementSyntax;
                if (elements[i].Syntax is SpreadElementSyntax)
                {
                    AddAll(coll.Set, values[i], s);
                }
                else
                {
                    AddElement(coll.Set, values[i], s);
                }
            }

            if (exact && values.Length > 0)
            {
                s.Set(new CollKey(coll.Set), new CollInfo(new EqArray<Outcome>([.. values.Select(v => new Outcome(s.Snapshot(v), default))]), Size.NonEmpty) { Exact = true });
            }

            result.Add(new Out(coll, s));
        }

        return result;
    }

    /// <summary>What a spread spreads.</summary>
    private static IOperation Inner(IOperation element) =>
        element.Syntax is SpreadElementSyntax && element.ChildOperations.FirstOrDefault() is { } operand && element is not IConversionOperation and not IFlowCaptureReferenceOperation ? operand : element;

    private List<Out> Index(IArrayElementReferenceOperation element, State state, Frame frame)
    {
        var result = new List<Out>();
        foreach (var (values, s) in EvalAll([element.ArrayReference, element.Indices[0]], state, frame))
        {
            result.AddRange(Indexed(values[0], values[1], s, element.Syntax));
        }

        return result;
    }

    private List<Out> Indexed(Val collection, Val index, State s, SyntaxNode site)
    {
        if (collection is Coll coll)
        {
            // lookup[id]: the keys of that store.
            if (Info(coll.Set, s).Items is [{ Value: TupleVal { Items: [KeyVal { Part: KeyPart.StoreId }, Coll group] } }])
            {
                var items = Info(group.Set, s);
                var part = MakeColl(site, items with { Size = Size.Unknown }, s);
                s.Add(new Sub(coll.Set, part.Set, index));
                return One(part, s);
            }

            if (Info(coll.Set, s).Items is [{ Value: TupleVal { Items: [Member { Of: StoreVal key }, StoreVal entry] } }] && key.Equals(entry))
            {
                return One(new StoreVal(null, index, null, entry.Client), s);
            }

            return Element(coll, s, site);
        }

        return One(Truth.Known(new Pure("[]", collection, index), s), s);
    }

    private List<Out> Element(Coll coll, State s, SyntaxNode site)
    {
        var value = ElementOf(coll, s, site);
        return One(value is TupleVal { Items: [_, var item] } && coll.Set.Site is SyntaxNode ? item : value, s);
    }

    /// <summary>Some element of a collection.</summary>
    private static Val ElementOf(Val collection, State s, SyntaxNode site)
    {
        if (collection is Coll coll && Info(coll.Set, s).Items is { Count: > 0 } items)
        {
            return items.Count == 1 ? items[0].Value : new Sym(site, "element");
        }

        return new Pure("element", collection);
    }
}
