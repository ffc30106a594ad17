using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Transfer.Collections;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Aws;

/// <summary>What the calls of KMS mean for keys, stores and their proofs.</summary>
internal sealed class KmsCalls(RootAnalysis root)
{
    /// <summary>What a call does at once; its answer comes when it is waited for.</summary>
    public List<Out> Call(string operation, IMethodSymbol method, Val client, Val[] args, State s, SyntaxNode site, Frame frame)
    {
        var request = args.Length > 0 ? args[0] : Const.Null;
        Val Field(string name) => Given(request, name, s);
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
                root.Deleted(subject!, client, s, site, frame);
                break;
            case "ConnectCustomKeyStore":
                s.Notes.UnionWith(s.Facts.OfType<Disconnected>().Where(d => Proofs.SameStore(d.Id, subject!)).Select(d => new Undone(d.Id, Connected: true)).ToList());
                s.Facts.RemoveWhere(f => f is Disconnected d && Proofs.SameStore(d.Id, subject!) && Clients.MayBeSame(d.Client, client));
                break;
            case "CreateKey":
                // The new key may be in the store unless it is known to be in no store.
                if (request is not Obj || !subject!.Equals(Const.Null))
                {
                    s.Notes.UnionWith(s.Facts.OfType<NotIn>().Where(n => n.Set.Kind == SetKind.AllKeys && n.Id is not null).Select(n => new Undone(n.Id!, Connected: false)).ToList());
                    s.Facts.RemoveWhere(f => f is NotIn { Set.Kind: SetKind.AllKeys } n && (n.Id is null || subject!.Equals(Const.Null) || Proofs.SameStore(n.Id, subject!)));
                }

                break;
            case "DisconnectCustomKeyStore":
                s.Notes.Add(new DisconnectAsked(subject!));
                break;
            case "DescribeKey":
                root.Pages.Described.Add(site);
                break;
            case "DescribeCustomKeyStores":
                root.Looked.Add(((StoreVal)subject!).Id);
                break;
            case "ListKeys":
                root.Pages.Listed(site, subject!);
                break;
        }

        var call = new AwsCall(operation, client, subject, site);
        return Kinds.IsTask(method.ReturnType) ? One(call, s) : Answer(call, s, frame);
    }

    /// <summary>The store a question asks for: equal questions, equal stores.</summary>
    private static StoreVal Asked(Val id, Val name, Val client, SyntaxNode site) =>
        !id.Equals(Const.Null) ? new StoreVal(null, id, null, client)
        : !name.Equals(Const.Null) ? new StoreVal(null, null, name, client)
        : new StoreVal(site, null, null, client);

    /// <summary>The answer of a call, when it is waited for.</summary>
    public static List<Out> Answer(AwsCall call, State s, Frame frame)
    {
        Exceptions.MayThrow(s, frame, new ExnVal(null, false, call) { External = true });
        switch (call.Operation)
        {
            case "DescribeKey":
                return One(call.Request is KeyVal { Part: KeyPart.Ref } ? new KeyVal(KeyPart.Response) : Fresh((SyntaxNode)call.Site, s, "answer"), s);
            case "DescribeCustomKeyStores":
                s.Map.Remove(new CollKey(new SetSym(SetKind.Collection, call.Request)));
                return One(new StoresVal((StoreVal)call.Request!, Paginator: false), s);
            case "DisconnectCustomKeyStore" when !Proofs.IsEmpty(call.Request!, call.Client, s):
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
    private static List<Out> ListKeys(AwsCall call, State s)
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
        Enumerations.ForgetElement(SetSym.Page, s);
        s.Set(PageClientKey.Instance, call.Client);
        foreach (var fact in so)
        {
            s.Add(fact);
        }

        return One(PageVal.Instance, s);
    }

    /// <summary>What a paginator will read.</summary>
    public static Val Paginator(string name, Val client, Val request, State s, SyntaxNode site)
    {
        Val Field(string field) => Given(request, field, s);
        return name == "ListKeys"
            ? new KeysPaginator(client, request is not (Obj or Rec) || Field("Marker") is Const { Value: null or "" }, site)
            : new StoresVal(Asked(Field("CustomKeyStoreId"), Field("CustomKeyStoreName"), client, site), Paginator: true);
    }

    /// <summary>What a request has in a field; null where it was made here and the field was not set.</summary>
    private static Val Given(Val request, string field, State s) =>
        Truth.Known(s.Stored(request, field) ?? (request is Obj or Rec ? Const.Null : new Member(request, field)), s);
}
