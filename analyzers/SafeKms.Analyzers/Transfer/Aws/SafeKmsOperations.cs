using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Aws;

/// <summary>SafeKms' own operations prove what they do.</summary>
internal static class SafeKmsOperations
{
    /// <summary>A step of the fluent API; null where a method is none.</summary>
    public static Val? Chain(IMethodSymbol method, Val? instance, Val[] args, State s)
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

    /// <summary>SafeKms' own operations prove what they do.</summary>
    public static List<Out> Execute(ChainVal chain, State s, SyntaxNode site, Frame frame)
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
            s.Facts.RemoveWhere(f => f is Disconnected d && Proofs.SameStore(d.Id, chain.Id));
        }

        return One(Fresh(site, s, "executed"), s);
    }
}
