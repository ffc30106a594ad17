using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;

namespace SafeKms.Analyzers.Transfer;

/// <summary>What the calls of KMS mean for keys, stores and their proofs.</summary>
internal sealed partial class Evaluator
{
    private List<Out> CallKms(string operation, IMethodSymbol method, Val client, Val[] args, State s, SyntaxNode site, Frame frame)
    {
        var request = args.Length > 0 ? args[0] : Const.Null;
        Val Field(string name) => Truth.Known(s.Stored(request, name) ?? (request is Obj or Rec ? Const.Null : new Member(request, name)), s);
        Val? subject = operation switch
        {
            "DescribeKey" => method.Parameters[0].Type.SpecialType == SpecialType.System_String ? request : Field("KeyId"),
            "ListKeys" => method.Parameters[0].Type.Name == "ListKeysRequest" ? Field("Marker") : Const.Null,
            "DescribeCustomKeyStores" => Asked(Field("CustomKeyStoreId"), Field("CustomKeyStoreName"), client, site),
            "DeleteCustomKeyStore" or "DisconnectCustomKeyStore" or "ConnectCustomKeyStore" or "CreateKey" => Field("CustomKeyStoreId"),
            _ => null,
        };
        switch (operation)
        {
            case "DeleteCustomKeyStore":
                _root.Deleted(subject!, client, s, site, frame);
                break;
            case "ConnectCustomKeyStore":
                s.Facts.RemoveWhere(f => f is Disconnected d && SameStore(d.Id, subject!) && Clients.MayBeSame(d.Client, client));
                break;
            case "CreateKey":
                // The new key may be in the store unless it is known to be in no store.
                if (request is not Obj || !subject!.Equals(Const.Null))
                {
                    s.Facts.RemoveWhere(f => f is NotIn { Set.Kind: SetKind.AllKeys } n && (n.Id is null || subject!.Equals(Const.Null) || SameStore(n.Id, subject!)));
                }

                break;
            case "DisconnectCustomKeyStore":
                s.Notes.Add(new DisconnectAsked(subject!));
                break;
            case "DescribeKey":
                _root.Pages.Described.Add(site);
                break;
            case "ListKeys":
                _root.Pages.Listed(site, subject!);
                break;
        }

        var call = new AwsCall(operation, client, subject, site);
        return Kinds.IsTask(method.ReturnType) ? One(call, s) : Answer(call, s, frame);
    }

    private static bool SameStore(Val a, Val b) => a.Equals(b) || a is not Const || b is not Const;

    /// <summary>The store a question asks for: equal questions, equal stores.</summary>
    private static StoreVal Asked(Val id, Val name, Val client, SyntaxNode site) =>
        !id.Equals(Const.Null) ? new StoreVal(null, id, null, client)
        : !name.Equals(Const.Null) ? new StoreVal(null, null, name, client)
        : new StoreVal(site, null, null, client);

    /// <summary>The answer of a call, when it is waited for.</summary>
    private List<Out> Answer(AwsCall call, State s, Frame frame)
    {
        Exceptions.MayThrow(s, frame, new ExnVal(null, false, call) { External = true });
        switch (call.Operation)
        {
            case "DescribeKey":
                return One(call.Request is KeyVal { Part: KeyPart.Ref } ? new KeyVal(KeyPart.Response) : Fresh((SyntaxNode)call.Site, s, "answer"), s);
            case "DescribeCustomKeyStores":
                return One(new StoresVal((StoreVal)call.Request!, Paginator: false), s);
            case "DisconnectCustomKeyStore" when !IsEmpty(call.Request!, call.Client, s):
                s.Notes.Add(new DisconnectedEarly(call.Site, call.Request!));
                goto default;
            case "ListKeys":
                Sweeps.Asked((SyntaxNode)call.Site, frame);
                return ListKeys(call, s);
            default:
                return One(Fresh((SyntaxNode)call.Site, s, "answer"), s);
        }
    }

    /// <summary>One page. Asked for with the marker of the page before, what holds of both holds of all so far.</summary>
    private List<Out> ListKeys(AwsCall call, State s)
    {
        HashSet<Fact> so = [];
        if (call.Request is MarkerVal)
        {
            so = FactSet.Meet(s.Claims(SetSym.PagesSoFar, SetSym.PagesSoFar), s.Claims(SetSym.Page, SetSym.PagesSoFar));
        }
        else if (call.Request is Const { Value: null or "" } && !s.Has(MorePages.Instance))
        {
            so.Add(new NotIn(SetSym.PagesSoFar, null));
        }

        s.Forget(SetSym.PagesSoFar);
        ForgetElement(SetSym.Page, s);
        s.Set(PageClientKey.Instance, call.Client);
        foreach (var fact in so)
        {
            s.Add(fact);
        }

        return One(PageVal.Instance, s);
    }

    private Val Paginator(string name, Val client, Val request, State s, SyntaxNode site)
    {
        Val Field(string field) => Truth.Known(s.Stored(request, field) ?? (request is Obj or Rec ? Const.Null : new Member(request, field)), s);
        return name == "ListKeys"
            ? new KeysPaginator(client, request is not (Obj or Rec) || Field("Marker") is Const { Value: null or "" }, site)
            : new StoresVal(Asked(Field("CustomKeyStoreId"), Field("CustomKeyStoreName"), client, site), Paginator: true);
    }

    public static bool IsEmpty(Val id, Val client, State s)
    {
        foreach (var fact in s.Facts)
        {
            if (fact is NotIn { Set: { Kind: SetKind.AllKeys, Site: var of } } n && (n.Id is null || n.Id.Equals(id)) && Clients.MayBeSame(of as Val, client))
            {
                return true;
            }
        }

        return s.Facts.Any(f => f is Same same && ((same.A.Equals(id) && IsEmptyItself(same.B, client, s)) || (same.B.Equals(id) && IsEmptyItself(same.A, client, s))));
    }

    private static bool IsEmptyItself(Val id, Val client, State s) =>
        s.Facts.Any(f => f is NotIn { Set: { Kind: SetKind.AllKeys, Site: var of } } n && id.Equals(n.Id) && Clients.MayBeSame(of as Val, client));

    public static bool IsDisconnected(Val id, Val client, State s) =>
        s.Facts.Any(f => f is Disconnected d && d.Id.Equals(id) && Clients.MayBeSame(d.Client, client));

    /// <summary>SafeKms' own operations prove what they do.</summary>
    private List<Out> Execute(ChainVal chain, State s, SyntaxNode site, Frame frame)
    {
        Exceptions.MayThrow(s, frame, new ExnVal(null, false, null));
        if (chain.Kind is "EmptinessCheck" or "EmptyStoreDisconnection")
        {
            s.Add(new NotIn(new SetSym(SetKind.AllKeys, chain.Client), chain.Id));
        }

        if (chain.Kind is "EmptyStoreDisconnection" or "StoreDisconnection")
        {
            s.Add(new Disconnected(chain.Id, chain.Client));
        }

        if (chain.Kind == "StoreConnection")
        {
            s.Facts.RemoveWhere(f => f is Disconnected d && SameStore(d.Id, chain.Id));
        }

        return One(Fresh(site, s, "executed"), s);
    }

    private static Val? Chain(IMethodSymbol method, Val? instance, Val[] args, State s)
    {
        if (Kinds.Namespace(method.ContainingType) != "SafeKms")
        {
            return null;
        }

        if (method.Name == "CustomKeyStore" && args.Length > 0)
        {
            var client = instance is null ? args[0] : s.Stored(instance, "(kms)") ?? new Member(instance, "(kms)");
            return new ChainVal("CustomKeyStore", instance is null && args.Length > 1 ? args[1] : args[0], client);
        }

        return instance is ChainVal chain && method.Name is not ("ExecuteAsync" or "PlanAsync" or "GetAwaiter") ? chain with { Kind = method.ReturnType.Name } : null;
    }
}

/// <summary>Which clients may be one.</summary>
internal static class Clients
{
    /// <summary>Two clients are two where both are known: two parameters, two fields, one made here and another.</summary>
    public static bool MayBeSame(Val? a, Val? b) => a is null || b is null || a.Equals(b) || !(Known(a) && Known(b));

    private static bool Known(Val client) => client is Obj { Type: { } type } ? Kinds.Namespace(type) == Kinds.KmsNamespace
        : client is Sym { Site: ISymbol } or Member { Of: Sym { Tag: "this" } };
}
