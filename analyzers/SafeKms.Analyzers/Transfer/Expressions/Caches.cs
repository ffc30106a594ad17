using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Domain;

namespace SafeKms.Analyzers.Transfer.Expressions;

/// <summary>What an earlier sweep over the keys left in a field: its answer may be right, which is a perhaps.</summary>
internal static class Caches
{
    /// <summary>Stands for the client whose keys were swept, some time ago.</summary>
    private static readonly Sym Earlier = new("earlier");

    private static readonly SetSym Swept = new(SetKind.AllKeys, Earlier);

    /// <summary>The value of such a field that nothing here has written; null where it holds no collection.</summary>
    public static Val? Read(Val owner, ISymbol member, ITypeSymbol type, State s)
    {
        if (Kinds.IsTask(type) || type.Name == "Lazy")
        {
            if (type is not INamedTypeSymbol { TypeArguments: [var inner] } || Read(owner, member, inner, s) is not { } value)
            {
                return null;
            }

            s.Set(new FieldKey(owner, member.Name), new TaskVal(value));
            return new TaskVal(value);
        }

        if (type is not INamedTypeSymbol { IsGenericType: true } named || !named.AllInterfaces.Add(named).Any(i => i.Name == "IEnumerable"))
        {
            return null;
        }

        var coll = new Coll(new SetSym(SetKind.Collection, new Member(owner, member.Name)));
        var element = named.TypeArguments[0].Name switch
        {
            "KeyMetadata" => new KeyVal(KeyPart.Metadata),
            "DescribeKeyResponse" => new KeyVal(KeyPart.Response),
            "KeyListEntry" => new KeyVal(KeyPart.Entry),
            _ => new KeyVal(KeyPart.StoreId),
        };
        Val item = named.TypeArguments.Length == 2 ? new TupleVal(new EqArray<Val>(element, new Sym(coll, "kept"))) : element;
        if (s.Get(new CollKey(coll.Set)) is null)
        {
            s.Set(new CollKey(coll.Set), new CollInfo(new EqArray<Outcome>(new Outcome(item, default)), Size.Unknown));
            s.Add(new Sub(Swept, coll.Set, null));
        }

        s.Set(new FieldKey(owner, member.Name), coll);
        return coll;
    }

    public static bool IsCache(Coll coll, State s) => s.Facts.Contains(new Sub(Swept, coll.Set, null));

    /// <summary>Whether an earlier sweep found nothing in the store.</summary>
    public static bool Proved(Val id, State s) => s.Facts.Any(f => f is NotIn { Set: { Kind: SetKind.AllKeys } set } n && IsEarlier(set) && (n.Id is null || n.Id.Equals(id)));

    public static bool MayHold(ITypeSymbol type) => type is INamedTypeSymbol { IsGenericType: true };

    public static bool IsEarlier(SetSym set) => Earlier.Equals(set.Site);
}
