using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Domain;

namespace SafeKms.Analyzers.Transfer.Collections;

/// <summary>Sets of ids less the ids of the stores that have keys.</summary>
internal static class Differences
{
    /// <summary>What was taken out of a collection: the other side of what is left.</summary>
    public static SetSym Removed(SetSym from) => new(SetKind.Collection, (from, "removed"));

    /// <summary>Whether a collection names stores.</summary>
    public static bool NamesStores(SetSym set, State s) =>
        Contents.Info(set, s).Items is { Count: > 0 } items && items.All(i => i.Value is KeyVal { Part: KeyPart.StoreId } or Const { Value: null or string });

    /// <summary>The elements of one collection that are not in another: no key represented there is in them.</summary>
    public static CollInfo Without(Coll coll, Val other, State s)
    {
        var info = Contents.Info(coll.Set, s).Part();
        return other is Coll taken && NamesStores(taken.Set, s)
            ? info with { Items = new EqArray<Outcome>([.. info.Items.Select(i => i.Value is KeyVal ? i : i with { Facts = new EqArray<Fact>([.. i.Facts, new NotIn(taken.Set, i.Value)]) })]) }
            : info;
    }

    /// <summary>Takes the store of the current key out of a list of stores: the key is represented in what is gone.</summary>
    public static void Strike(SetSym set, Val value, State s)
    {
        if (value is KeyVal { Part: KeyPart.StoreId })
        {
            s.Add(new Sub(SetSym.Element, Removed(set), null));
        }
        else if (value is Coll many && NamesStores(many.Set, s))
        {
            s.Add(new Sub(many.Set, Removed(set), null));
        }
    }

    /// <summary>What is still in a collection is not among what was taken out of it.</summary>
    public static void Left(SetSym set, Val value, State s)
    {
        var removed = Removed(set);
        if (value is not KeyVal && s.Facts.Any(f => f is Sub sub && sub.Into.Equals(removed)))
        {
            s.Add(new NotIn(removed, value));
        }
    }

    /// <summary>What comes back into a collection ends what was known of what was taken out.</summary>
    public static void Unstrike(SetSym set, State s)
    {
        var removed = Removed(set);
        s.Facts.RemoveWhere(f => f.About(removed));
    }
}
