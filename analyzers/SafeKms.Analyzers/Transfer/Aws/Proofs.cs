using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Transfer.Expressions;

namespace SafeKms.Analyzers.Transfer.Aws;

/// <summary>What is proved of a store.</summary>
internal static class Proofs
{
    public static bool IsEmpty(Val id, Val client, State s)
    {
        foreach (var fact in s.Facts)
        {
            if (fact is NotIn { Set: { Kind: SetKind.AllKeys, Site: var of } set } n && !Caches.IsEarlier(set) && (n.Id is null || n.Id.Equals(id)) && Clients.MayBeSame(of as Val, client))
            {
                return true;
            }
        }

        return s.Facts.Any(f => f is Same same && ((same.A.Equals(id) && IsEmptyItself(same.B, client, s)) || (same.B.Equals(id) && IsEmptyItself(same.A, client, s))));
    }

    private static bool IsEmptyItself(Val id, Val client, State s) =>
        s.Facts.Any(f => f is NotIn { Set: { Kind: SetKind.AllKeys, Site: var of } set } n && !Caches.IsEarlier(set) && id.Equals(n.Id) && Clients.MayBeSame(of as Val, client));

    public static bool IsDisconnected(Val id, Val client, State s) =>
        s.Facts.Any(f => f is Disconnected d && d.Id.Equals(id) && Clients.MayBeSame(d.Client, client));

    /// <summary>Whether two ids may be of one store.</summary>
    public static bool SameStore(Val a, Val b) => a.Equals(b) || a is not Const || b is not Const;
}
