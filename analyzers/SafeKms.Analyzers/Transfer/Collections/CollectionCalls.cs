using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Transfer.Expressions;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Collections;

/// <summary>Calls on collections: who answers for which method.</summary>
internal sealed class CollectionCalls(Evaluator evaluator)
{
    /// <summary>What a call on a collection, or a query of one, gives; null where it is neither.</summary>
    public List<Out>? Call(IMethodSymbol method, Val? instance, Val[] args, State s, IInvocationOperation invocation, Frame frame)
    {
        var site = invocation.Syntax;
        if (instance is Coll map && method.Name == "TryGetValue" && args.Length == 2)
        {
            return TryGetValue(map, method, args, s, invocation, frame);
        }

        if (instance is null && args.Length > 1 && args[0] is Coll dictionary && method is { Name: "GetValueOrDefault", ContainingType.Name: "CollectionExtensions" })
        {
            return Lists.Call(method, dictionary, args.Skip(1).ToArray(), s, site, invocation.IsImplicit);
        }

        if (instance is null && args.Length > 1 && args[0] is Coll counted && method is { Name: "GetValueRefOrAddDefault", ContainingType.Name: "CollectionsMarshal" })
        {
            // A counter that is stepped where it stands.
            var number = site.Parent is PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax ? Positive.Instance : Fresh(site, s);
            Contents.AddElement(counted.Set, Contents.Pair(args[1], number), s);
            return One(number, s);
        }

        if (instance is Coll && method.Name is "Dequeue" or "Pop" or "TryDequeue" or "TryPop" or "TryTake")
        {
            return TakeOut((Coll)instance, args, s, invocation, frame);
        }

        if (instance is Coll own)
        {
            return Lists.Call(method, own, args, s, site, invocation.IsImplicit) ?? evaluator.Queries.Call(method.Name, own, args, s, site, frame) ?? One(Fresh(site, s), s);
        }

        if (instance is null && method.IsExtensionMethod && args.Length > 0 && method.ContainingType.Name == "Enumerable")
        {
            args[0] = Members.Elements(args[0]);
        }

        if (instance is null && method.IsExtensionMethod && args.Length > 0 && args[0] is Sym or Member or Pure or Phi && Kinds.IsIn(method.ContainingType, "System.Linq") && method.ContainingType.Name is "Enumerable" or "AsyncEnumerable")
        {
            args[0] = Contents.Sequence(args[0], s);
        }

        if (instance is null && method.IsExtensionMethod && args.Length > 0 && args[0] is Coll source && evaluator.Queries.Call(method is { Name: "Select", ContainingType.Name: "AsyncEnumerable" } ? "SelectAwait" : method.Name, source, args.Skip(1).ToArray(), s, site, frame) is { } query)
        {
            return query;
        }

        if (instance is null && args.Length > 0 && args[0] is Coll array && method.ContainingType.Name is "Array" or "ImmutableArray" or "ImmutableList" or "ImmutableHashSet"
            && evaluator.Queries.Call(method.Name, (Coll)args[0], args.Skip(1).ToArray(), s, site, frame) is { } search)
        {
            return search;
        }

        return null;
    }

    private List<Out> TryGetValue(Coll map, IMethodSymbol method, Val[] args, State s, IInvocationOperation invocation, Frame frame)
    {
        var site = invocation.Syntax;
        return Lookup.Contains(map, args[0], keys: true, s, site).ConvertAll(o =>
        {
            evaluator.Variables.Store(invocation.Arguments[1].Value, Lookup.Held(map, args[0], o, method.Parameters[1].Type, site), o.State, frame);
            return o;
        });
    }

    public List<Out> TakeOut(Coll from, Val[] args, State s, IInvocationOperation invocation, Frame frame)
    {
        var site = invocation.Syntax;
        if (args.Length == 0)
        {
            return One(Lists.Take(from, s, site), s);
        }

        return Contents.Emptiness(from.Set, s).ConvertAll(o =>
        {
            var taken = o.Value.Equals(Const.True) ? Const.Null : Lists.Take(from, o.State, site);
            evaluator.Variables.Store(invocation.Arguments[0].Value, taken, o.State, frame);
            return new Out(Arithmetic.Not(o.Value), o.State);
        });
    }
}
