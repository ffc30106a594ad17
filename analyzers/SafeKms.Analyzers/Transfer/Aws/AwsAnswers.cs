using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Aws;

/// <summary>The parts of AWS's answers.</summary>
internal static class AwsAnswers
{
    /// <summary>A part of an answer; null where the value is none, or the part is not known.</summary>
    public static List<Out>? Property(Val owner, string name, State s)
    {
        switch (owner)
        {
            case PageVal when name == "Keys":
                return One(new Coll(SetSym.Page), s);
            case PageVal when name is "Truncated" or "NextMarker":
                return NextPage(name == "Truncated", s);
            case KeyVal { Part: KeyPart.Response } when name == "KeyMetadata":
                return One(new KeyVal(KeyPart.Metadata), s);
            case KeyVal { Part: KeyPart.Entry or KeyPart.Metadata } when name is "KeyId" or "KeyArn" or "Arn":
                return One(new KeyVal(KeyPart.Ref), s);
            case KeyVal { Part: KeyPart.Metadata } when name == "CustomKeyStoreId":
                return One(new KeyVal(KeyPart.StoreId), s);
            case KeyVal { Part: KeyPart.Metadata } when name == "KeyManager":
                return One(new KeyVal(KeyPart.Manager), s);
            case KeyVal { Part: KeyPart.Manager or KeyPart.StoreId or KeyPart.Ref } when name == "Value":
                return One(owner, s);
            case KeysPaginator paginator when name is "Keys" or "Responses":
                return One(new Coll(PaginatedKeys(paginator, name == "Keys", s)), s);
            case StoresVal stores when name is "CustomKeyStores" or "Responses":
                return One(name == "Responses" ? StoreList(stores with { Paginator = false }, stores, s) : StoreList(stores.Store, stores, s), s);
            case StoreVal store when name == "CustomKeyStoreId":
                return One(Truth.Known(store.Id, s), s);
            case StoreVal store when name == "CustomKeyStoreName" && store.ByName is not null:
                return One(store.ByName, s);
            case StoreVal store when name == "ConnectionState":
                return One(new StateVal(s.Named(store)), s);
            case StateVal when name == "Value":
                return One(owner, s);
            default:
                return null;
        }
    }

    /// <summary>Whether there is a page after this one: both answers at once, each with its meaning.</summary>
    private static List<Out> NextPage(bool truncated, State s)
    {
        var result = new List<Out>();
        if (!s.Has(LastPage.Instance))
        {
            var more = s.Has(MorePages.Instance) ? s : s.Clone();
            more.Add(MorePages.Instance);
            result.Add(new Out(truncated ? Const.True : MarkerVal.Instance, more));
        }

        if (!s.Has(MorePages.Instance))
        {
            s.Add(LastPage.Instance);
            result.Add(new Out(truncated ? Const.False : Const.Null, s));
        }

        return result;
    }

    private static SetSym PaginatedKeys(KeysPaginator paginator, bool keys, State s)
    {
        if (!paginator.Complete)
        {
            var part = new SetSym(SetKind.Collection, paginator.Site);
            s.Set(new CollKey(part), new CollInfo(new EqArray<Outcome>(new Outcome(new KeyVal(KeyPart.Entry), default)), Size.Unknown));
            return part;
        }

        return new SetSym(keys ? SetKind.AllKeys : SetKind.AllPages, paginator.Client);
    }

    private static Coll StoreList(Val element, StoresVal stores, State s)
    {
        var set = new SetSym(SetKind.Collection, element is StoreVal ? stores.Store : new TupleVal(new EqArray<Val>(stores.Store)));
        if (stores.Paginator || s.Get(new CollKey(set)) is null)
        {
            s.Set(new CollKey(set), new CollInfo(new EqArray<Outcome>(new Outcome(element, default)), Size.Unknown));
        }

        return new Coll(set);
    }
}
