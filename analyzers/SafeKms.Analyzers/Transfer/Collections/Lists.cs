using Microsoft.CodeAnalysis;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Collections;

/// <summary>Methods that change a list, a set or a map, or take an element out of it.</summary>
internal static class Lists
{
    /// <summary>A method that changes a collection; null where it is none.</summary>
    public static List<Out>? Call(IMethodSymbol method, Coll list, Val[] args, State s, SyntaxNode site, bool isWritten)
    {
        var set = list.Set;
        var info = Contents.Info(set, s);
        switch (method.Name)
        {
            case "Add" or "Enqueue" or "Push" or "AddLast" or "AddFirst" or "Insert" or "TryAdd" or "AddOrUpdate" or "GetOrAdd" or "Append" when set.Kind == SetKind.Collection || set.Kind == SetKind.Page:
                var value = method.Name == "Insert" ? args[1] : args.Length > 1 && IsMap(method.ContainingType) ? Contents.Pair(args[0], args[1] is LambdaVal ? Positive.Instance : args[1]) : args[0];
                Contents.AddElement(set, value, s);
                if (isWritten || value is LambdaVal or MethodVal)
                {
                    Contents.InOrder(set, info, value, s);
                }

                return One(method.ReturnsVoid ? Const.Null : method.ContainingType.Name.StartsWith("Immutable", StringComparison.Ordinal) ? list : new Sym(site, "added"), s);
            case "AddRange" or "UnionWith" or "InsertRange" or "EnqueueRange":
                Contents.AddAll(set, args[args.Length - 1], s);
                return One(method.ReturnsVoid ? Const.Null : list, s);
            case "Clear":
                s.Facts.RemoveWhere(f => f is Sub sub && sub.Into.Equals(set));
                s.Set(new CollKey(set), new CollInfo(default, Size.Empty));
                s.Add(new NotIn(set, null));
                return One(Const.Null, s);
            case "Remove" or "RemoveAt" or "RemoveAll" or "RemoveWhere" or "ExceptWith" or "IntersectWith" or "TryRemove":
                if (method.Name is "Remove" && args.Length == 1)
                {
                    Shares.Strike(set, args[0], s);
                }
                else
                {
                    Shares.Forget(set, s);
                }

                // What is taken away is no longer represented.
                s.Facts.RemoveWhere(f => f is Sub sub && sub.Into.Equals(set));
                s.Set(new CollKey(set), info.Part());
                if (method.Name is "Remove" or "ExceptWith")
                {
                    Differences.Strike(set, args[0], s);
                }

                return method.Name == "Remove" && args.Length == 1 && Members.Found(info.Items, args[0], s) is { } found ? found : One(new Sym(site, "removed"), s);
            case "GetValueOrDefault":
                return Lookup.Contains(list, args[0], keys: true, s, site).ConvertAll(o => o with { Value = o.Value.Equals(Const.False) && args.Length > 1 ? args[1] : Lookup.Held(list, args[0], o, method.ReturnType, site) });
            default:
                return null;
        }
    }

    private static bool IsMap(INamedTypeSymbol type) => type.Name.Contains("Dictionary") || type.Name is "SortedList" or "Hashtable";

    /// <summary>Takes an element out: what was in the collection is in it still, or is the one taken.</summary>
    public static Val Take(Coll coll, State s, SyntaxNode site)
    {
        var represented = s.Facts.OfType<Sub>().Where(f => f.Into.Equals(coll.Set)).ToList();
        var info = Contents.Info(coll.Set, s);
        var taken = Contents.ElementOf(coll, s, site);
        Enumerations.ForgetElement(SetSym.Element, s);
        s.Facts.RemoveWhere(f => (f is Sub sub && sub.Into.Equals(coll.Set)) || (f is NotIn n && n.Set.Equals(coll.Set)));
        foreach (var fact in represented)
        {
            s.Add(new SubBut(fact.Set, fact.Into, fact.Id));
        }

        s.Set(new CollKey(coll.Set), info.Part());
        return taken;
    }
}
