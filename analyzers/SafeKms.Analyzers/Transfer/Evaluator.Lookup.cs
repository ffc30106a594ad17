using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;

namespace SafeKms.Analyzers.Transfer;

/// <summary>Membership, groups and dictionaries.</summary>
internal sealed partial class Evaluator
{
    private List<Out> Contains(Coll coll, Val value, bool keys, State s, SyntaxNode site)
    {
        var forms = Info(coll.Set, s);
        var info = forms.Items.Select(i => i with { Value = keys && i.Value is TupleVal pair ? pair.Items[0] : i.Value }).ToList();
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
                other.Add(((NotIn)claim) with { Set = coll.Set });
            }

            return [new Out(Const.True, s), new Out(Const.False, other)];
        }

        return One(new Pure("contains", coll, value), s);
    }

    /// <summary>Groups, lookups and dictionaries by a key: pairs of it and the elements.</summary>
    private List<Out> Keyed(Coll coll, Val[] args, string name, State s, SyntaxNode site, Frame frame)
    {
        var selectors = args.Where(a => a is LambdaVal or MethodVal).ToArray();
        var group = new SetSym(SetKind.Collection, (site, "group"));
        s.Set(new CollKey(group), Info(coll.Set, s) with { Size = Size.NonEmpty });
        return ForEach(coll, (v, s1) => Then(CallNow(selectors[0], v, s1, site, frame), (key, s2) => name switch
        {
            "CountBy" => One(Pair(key, Positive.Instance), s2),
            "GroupBy" or "ToLookup" => One(Pair(key, new Coll(group)), s2),
            _ => selectors.Length > 1 ? Then(CallNow(selectors[1], v, s2, site, frame), (value, s3) => One(Pair(key, value), s3)) : One(Pair(key, v), s2),
        }), site, s).ConvertAll(r => new Out(r.Result, r.State));
    }
}
