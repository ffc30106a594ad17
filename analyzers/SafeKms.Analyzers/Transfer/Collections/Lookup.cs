using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Transfer.Calls;
using SafeKms.Analyzers.Transfer.Expressions;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Collections;

/// <summary>Membership, and what a map holds for a key.</summary>
internal static class Lookup
{
    /// <summary>Whether a value is among the elements, or the keys of a map.</summary>
    public static List<Out> Contains(Coll coll, Val value, bool keys, State s, SyntaxNode site)
    {
        var forms = Contents.Info(coll.Set, s);
        var info = forms.Items.Select(i => i with { Value = (keys || value is not TupleVal) && i.Value is TupleVal pair ? pair.Items[0] : i.Value }).ToList();
        if (Caches.IsCache(coll, s) && value is not KeyVal)
        {
            s.Add(new PerhapsEmpty(value));
        }

        if (forms.Size == Size.Empty)
        {
            return One(Const.False, s);
        }

        // A key whose store is in the set already is represented there.
        if (value is KeyVal { Part: KeyPart.StoreId })
        {
            return Split(s, new Sub(SetSym.Element, coll.Set, null), null);
        }

        // The set of the stores that have keys: an id that is not among them has none.
        if (info.Count > 0 && info.All(i => i.Value is KeyVal { Part: KeyPart.StoreId } or Const { Value: null } or Const { Value: string }))
        {
            return Split(s, null, new NotIn(coll.Set, value));
        }

        if (value is Const && info.Any(i => i.Sure && i.Value.Equals(value)))
        {
            return One(Const.True, s);
        }

        // A list of answers: an answer that is not among them was given for no key.
        if (value is Const && info.Count > 0 && info.All(i => i.Value is Const))
        {
            var other = s.Clone();
            var rest = info.Where(i => !i.Value.Equals(value)).ToList();
            HashSet<Fact>? claims = null;
            foreach (var item in rest)
            {
                var own = new HashSet<Fact>(item.Facts);
                claims = claims is null ? own : FactSet.Meet(claims, own);
            }

            foreach (var claim in claims ?? [])
            {
                if (claim is NotIn { Set.Kind: SetKind.Element } notIn)
                {
                    other.Add(notIn with { Set = coll.Set });
                }
            }

            return [new Out(Const.True, s), new Out(Const.False, other)];
        }

        return Members.Found(info, value, s) ?? One(new Pure("contains", coll, value), s);
    }

    /// <summary>What stands at an index or under a key.</summary>
    public static List<Out> Indexed(Val collection, Val index, State s, SyntaxNode site)
    {
        if (collection is Coll coll)
        {
            // lookup[id]: the keys of that store.
            if (Contents.Info(coll.Set, s).Items is [{ Value: TupleVal { Items: [_, Coll { Set.Site: Grouped } group] } }, ..] groups)
            {
                var part = Contents.MakeColl(site, Contents.Info(group.Set, s).Part(), s);
                if (AreOfStores(groups))
                {
                    s.Add(new Sub(coll.Set, part.Set, index));
                }

                return One(part, s);
            }

            if (ByStore(coll, index, s) is { } told)
            {
                return One(told, s);
            }

            return Element(coll, s, new Pure("[]", coll, index));
        }

        return One(Truth.Known(Places.Read(collection, index, s), s), s);
    }

    private static List<Out> Element(Coll coll, State s, object site)
    {
        var value = Contents.ElementOf(coll, s, site);
        return One(value is TupleVal { Items: [_, var item] } && coll.Set.Site is SyntaxNode ? item : value, s);
    }

    /// <summary>What a map holds for a key.</summary>
    private static Val? Known(Coll map, Val key, State s) => ByStore(map, key, s) ?? Contents.Info(map.Set, s).Items switch
    {
        { Count: > 0 } items when items[0].Value is TupleVal { Items: [_, var value] } && !Contents.MentionsKey(value) && items.All(i => i.Value is TupleVal { Items: [_, var same] } && same.Equals(value)) => value,
        { Count: > 0 } items when items.All(i => i.Value is TupleVal { Items: [_, var number] } && Values.IsPositive(number)) => Positive.Instance,
        _ => null,
    };

    /// <summary>What a map from the ids of stores to something of theirs holds for an id: the same of that store; null where the map is none.</summary>
    private static Val? ByStore(Coll map, Val id, State s)
    {
        if (Contents.Info(map.Set, s).Items is not [{ Value: TupleVal { Items: [Member { Of: StoreVal { ById: null } entry, Name: "CustomKeyStoreId" }, var value] } } only])
        {
            return null;
        }

        foreach (var fact in only.Facts)
        {
            if (Members.About(fact, entry.Id, id) is { } said)
            {
                s.Add(said);
            }
        }

        // The id itself last: it is a part of the entry.
        return Renaming.In(Renaming.In(value, entry.Id, id), entry, new StoreVal(null, id, null, entry.Client));
    }

    /// <summary>Whether a map tells of stores; that of the keys in no store does not disturb.</summary>
    private static bool AreOfStores(IEnumerable<Outcome> pairs) => pairs.All(i => i.Value is TupleVal { Items: [KeyVal { Part: KeyPart.StoreId } or Const { Value: null or "" }, _] });

    /// <summary>What a look into a map gives: the default where the key is missing; the keys of one store where it maps stores to keys.</summary>
    public static Val Held(Coll map, Val key, Out looked, ITypeSymbol type, SyntaxNode site)
    {
        if (looked.Value.Equals(Const.False))
        {
            return Objects.Default(type) ?? Const.Null;
        }

        var found = Known(map, key, looked.State);
        if (found is Coll group && key is not KeyVal && AreOfStores(Contents.Info(map.Set, looked.State).Items)
            && Contents.Info(group.Set, looked.State) is { Items.Count: > 0 } keys)
        {
            var part = Contents.MakeColl((site, "group"), keys.Part(), looked.State);
            looked.State.Add(new Sub(map.Set, part.Set, key));
            return part;
        }

        return found ?? Fresh(site, looked.State, "value");
    }
}
