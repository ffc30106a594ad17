using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;

namespace SafeKms.Analyzers.Transfer;

/// <summary>Methods of the runtime and of libraries everybody uses; null where a method is not known.</summary>
internal sealed partial class Evaluator
{
    private List<Out>? Library(IMethodSymbol method, Val? instance, Val[] args, State s, IInvocationOperation invocation, Frame frame)
    {
        var site = invocation.Syntax;
        if (Enumeration(method, instance, s, site) is { } enumeration)
        {
            return enumeration;
        }

        if (TaskMethod(method, instance, args, s, site, frame) is { } task)
        {
            return task;
        }

        if (Mocks.IsLibrary(method))
        {
            return One(Fresh(site, s), s);
        }

        if (instance is Coll map && method.Name == "TryGetValue" && args.Length == 2)
        {
            return Contains(map, args[0], keys: true, s, site).ConvertAll(o =>
            {
                Store(invocation.Arguments[1].Value, Held(map, args[0], o, method.Parameters[1].Type, site), o.State, frame);
                return o;
            });
        }

        if (instance is null && args.Length > 1 && args[0] is Coll dictionary && method is { Name: "GetValueOrDefault", ContainingType.Name: "CollectionExtensions" })
        {
            return ListMethod(method, dictionary, args.Skip(1).ToArray(), s, site, invocation.IsImplicit);
        }

        if (instance is Coll && method.Name is "Dequeue" or "Pop" or "TryDequeue" or "TryPop" or "TryTake")
        {
            if (args.Length == 0)
            {
                return One(Take((Coll)instance, s, site), s);
            }

            return Emptiness(((Coll)instance).Set, s).ConvertAll(o =>
            {
                var taken = o.Value.Equals(Const.True) ? Const.Null : Take((Coll)instance, o.State, site);
                Store(invocation.Arguments[0].Value, taken, o.State, frame);
                return new Out(Not(o.Value), o.State);
            });
        }

        if (instance is Coll own)
        {
            return ListMethod(method, own, args, s, site, invocation.IsImplicit) ?? Query(method.Name, own, args, s, site, frame) ?? One(Fresh(site, s), s);
        }

        if (instance is null && method.IsExtensionMethod && args.Length > 0 && args[0] is Sym or Member or Pure or Phi && Kinds.IsIn(method.ContainingType, "System.Linq") && method.ContainingType.Name is "Enumerable" or "AsyncEnumerable")
        {
            args[0] = Sequence(args[0], s);
        }

        if (instance is null && method.IsExtensionMethod && args.Length > 0 && args[0] is Coll source && Query(method is { Name: "Select", ContainingType.Name: "AsyncEnumerable" } ? "SelectAwait" : method.Name, source, args.Skip(1).ToArray(), s, site, frame) is { } query)
        {
            return query;
        }

        if (instance is null && args.Length > 0 && args[0] is Coll array && method.ContainingType.Name is "Array" or "ImmutableArray" or "ImmutableList" or "ImmutableHashSet"
            && Query(method.Name, (Coll)args[0], args.Skip(1).ToArray(), s, site, frame) is { } search)
        {
            return search;
        }

        return Text(method, instance, args, s, site)
            ?? Guard(method, args, s, site)
            ?? Callbacks(method, instance, args, s, invocation, frame)
            ?? (Kinds.IsRuntime(method.ContainingType) ? Quiet(method, instance, args, s, site, frame) : null);
    }

    /// <summary>A sequence of which nothing is known but that it is one.</summary>
    private static Coll Sequence(Val value, State s)
    {
        var set = new SetSym(SetKind.Collection, value);
        if (s.Get(new CollKey(set)) is null)
        {
            s.Set(new CollKey(set), new CollInfo(new EqArray<Outcome>(new Outcome(new Sym(value, "element"), default)), Size.Unknown));
        }

        return new Coll(set);
    }

    /// <summary>Takes an element out: what was in the collection is in it still, or is the one taken.</summary>
    private static Val Take(Coll coll, State s, SyntaxNode site)
    {
        var represented = s.Facts.OfType<Sub>().Where(f => f.Into.Equals(coll.Set)).ToList();
        var info = Info(coll.Set, s);
        var taken = ElementOf(coll, s, site);
        ForgetElement(SetSym.Element, s);
        s.Facts.RemoveWhere(f => (f is Sub sub && sub.Into.Equals(coll.Set)) || (f is NotIn n && n.Set.Equals(coll.Set)));
        foreach (var fact in represented)
        {
            s.Add(new SubBut(fact.Set, fact.Into, fact.Id));
        }

        s.Set(new CollKey(coll.Set), info with { Size = Size.Unknown, Exact = false });
        return taken;
    }

    /// <summary>What a map holds for a key.</summary>
    private static Val? Known(Coll map, Val key, State s) => Info(map.Set, s).Items switch
    {
        [{ Value: TupleVal { Items: [Member { Of: StoreVal of }, StoreVal entry] } }] when of.Equals(entry) => new StoreVal(null, key, null, entry.Client),
        { Count: > 0 } items when items[0].Value is TupleVal { Items: [_, var value] } && !MentionsKey(value) && items.All(i => i.Value is TupleVal { Items: [_, var same] } && same.Equals(value)) => value,
        _ => null,
    };

    /// <summary>What a look into a map gives: the default where the key is missing; the keys of one store where it maps stores to keys.</summary>
    private static Val Held(Coll map, Val key, Out looked, ITypeSymbol type, SyntaxNode site)
    {
        if (looked.Value.Equals(Const.False))
        {
            return Default(type) ?? Const.Null;
        }

        var found = Known(map, key, looked.State);
        if (found is Coll group && key is not KeyVal && Info(map.Set, looked.State).Items.All(i => i.Value is TupleVal { Items: [KeyVal { Part: KeyPart.StoreId }, _] })
            && Info(group.Set, looked.State) is { Items.Count: > 0 } keys)
        {
            var part = MakeColl((site, "group"), keys with { Size = Size.Unknown }, looked.State);
            looked.State.Add(new Sub(map.Set, part.Set, key));
            return part;
        }

        return found ?? Fresh(site, looked.State, "value");
    }

    private List<Out>? Enumeration(IMethodSymbol method, Val? instance, State s, SyntaxNode site) => (method.Name, instance) switch
    {
        ("GetEnumerator" or "GetAsyncEnumerator", EnumVal) => One(instance!, s),
        ("GetEnumerator" or "GetAsyncEnumerator", { } collection) => StartEnumeration(collection is StoresVal { Paginator: true } stores ? stores : collection, s, site),
        ("MoveNext" or "MoveNextAsync", EnumVal enumeration) => MoveNext(enumeration, s),
        ("Dispose" or "DisposeAsync", _) => One(new TaskVal(Const.Null), s),
        _ => null,
    };

    private List<Out>? ListMethod(IMethodSymbol method, Coll list, Val[] args, State s, SyntaxNode site, bool isWritten)
    {
        var set = list.Set;
        var info = Info(set, s);
        switch (method.Name)
        {
            case "Add" or "Enqueue" or "Push" or "AddLast" or "AddFirst" or "Insert" or "TryAdd" or "AddOrUpdate" or "GetOrAdd" or "Append" when set.Kind == SetKind.Collection || set.Kind == SetKind.Page:
                var value = method.Name == "Insert" ? args[1] : args.Length > 1 && method.ContainingType.Name.Contains("Dictionary") ? Pair(args[0], args[1] is LambdaVal ? Positive.Instance : args[1]) : args[0];
                AddElement(set, value, s);
                if (isWritten && (info.Exact || info.Size == Size.Empty) && info.Items.Count < 8)
                {
                    s.Set(new CollKey(set), new CollInfo(new EqArray<Outcome>([.. info.Items, new Outcome(s.Snapshot(value), default)]), Size.NonEmpty) { Exact = true });
                }

                return One(method.ReturnsVoid ? Const.Null : method.ContainingType.Name.StartsWith("Immutable", StringComparison.Ordinal) ? list : new Sym(site, "added"), s);
            case "AddRange" or "UnionWith" or "InsertRange" or "EnqueueRange":
                AddAll(set, args[args.Length - 1], s);
                return One(method.ReturnsVoid ? Const.Null : list, s);
            case "Clear":
                s.Facts.RemoveWhere(f => f is Sub sub && sub.Into.Equals(set));
                s.Set(new CollKey(set), new CollInfo(default, Size.Empty));
                s.Add(new NotIn(set, null));
                return One(Const.Null, s);
            case "Remove" or "RemoveAt" or "RemoveAll" or "RemoveWhere" or "ExceptWith" or "IntersectWith" or "TryRemove":
                // What is taken away is no longer represented.
                s.Facts.RemoveWhere(f => f is Sub sub && sub.Into.Equals(set));
                s.Set(new CollKey(set), info with { Size = Size.Unknown, Exact = false });
                if (method.Name is "Remove" or "ExceptWith")
                {
                    Strike(set, args[0], s);
                }

                return One(new Sym(site, "removed"), s);
            case "GetValueOrDefault":
                return Contains(list, args[0], keys: true, s, site).ConvertAll(o => o with { Value = o.Value.Equals(Const.False) && args.Length > 1 ? args[1] : Held(list, args[0], o, method.ReturnType, site) });
            case "TryGetValue":
                return Contains(list, args[0], keys: true, s, site);
            default:
                return null;
        }
    }

    /// <summary>Methods that return only where an argument is as it should be. Debug.Assert is none: a release build has no trace of it.</summary>
    private static List<Out>? Guard(IMethodSymbol method, Val[] args, State s, SyntaxNode site)
    {
        if (method.ContainingType.Name is "Debug" or "Trace")
        {
            return One(Const.Null, s);
        }

        for (var i = 0; i < method.Parameters.Length && i < args.Length; i++)
        {
            var attribute = method.Parameters[i].GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == "DoesNotReturnIfAttribute");
            if (attribute?.ConstructorArguments is [{ Value: bool ends }])
            {
                return Truth.Of(args[i], s).Where(t => t.Truth != ends).Select(t => new Out(new Sym(site), t.State)).ToList();
            }
        }

        return null;
    }

    /// <summary>Libraries that run a callback and give what it gives: Polly, and callers that return once it has run.</summary>
    private List<Out>? Callbacks(IMethodSymbol method, Val? instance, Val[] args, State s, IInvocationOperation invocation, Frame frame)
    {
        var callback = args.FirstOrDefault(a => a is LambdaVal or MethodVal);
        if (callback is null)
        {
            return null;
        }

        if (Kinds.IsIn(method.ContainingType, "Polly") && method.Name.StartsWith("Execute", StringComparison.Ordinal) && !method.Name.Contains("Outcome") && !method.Name.Contains("Capture"))
        {
            var before = new HashSet<Fact>(s.Facts);
            return Then(Call(callback, [], s, invocation.Syntax, frame), (v, s1) => One(v is Deferred deferred ? deferred with { Handed = true } : v, Doubt(before, s1)));
        }

        _ = instance;
        return null;
    }

    /// <summary>The runtime, logging and the like: no guard, and nothing that throws what a store's check throws.</summary>
    private List<Out> Quiet(IMethodSymbol method, Val? instance, Val[] args, State s, SyntaxNode site, Frame frame)
    {
        if (Ends(method))
        {
            return [];
        }

        if (method.Name is "Increment" or "Add" or "Exchange" or "Write" && method.ContainingType.Name is "Interlocked" or "Volatile" && site is Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax)
        {
            return ChangeByReference(method, args, s, site, frame);
        }

        if (method.Name == "Read" && method.ContainingType.Name is "Interlocked" or "Volatile")
        {
            return One(args[0], s);
        }

        if (!Kinds.IsIn(method.ContainingType, "Microsoft.Extensions.Logging") && method.ContainingType.Name is not ("Console" or "TimeSpan" or "Math" or "Stopwatch" or "ArgumentNullException" or "ArgumentException" or "CancellationToken"))
        {
            Exceptions.MayThrow(s, frame, new ExnVal(null, false, null) { External = true });
        }
        else if (method.Name is "ThrowIfCancellationRequested" || method.ContainingType.Name.StartsWith("Argument", StringComparison.Ordinal))
        {
            Exceptions.MayThrow(s, frame, new ExnVal(null, false, null) { External = true });
        }

        if ((args.Any(MentionsKey) || method.TypeArguments.Concat(method.ContainingType.TypeArguments).Any(t => Kinds.IsAwsModel(t) && t.Name is "KeyListEntry" or "KeyMetadata" or "DescribeKeyResponse")) && (Kinds.Namespace(method.ContainingType) is "System.Threading.Channels" or "System.Threading.Tasks.Dataflow" || method.ContainingType.Name == "BlockingCollection"))
        {
            // Keys that go through a channel are looked at by someone who cannot be followed.
            s.Add(PerhapsEmpty.Any);
        }

        if (Kinds.IsCollection(method.ReturnType) && method.Name is "Empty")
        {
            return NewCollection(site, null, s);
        }

        if (method.Name == "Empty" && method.ContainingType.Name is "Enumerable" or "Array" or "AsyncEnumerable")
        {
            return NewCollection(site, null, s);
        }

        // What configuration and environment answer stays; anything else may change.
        if (method.ReturnType.SpecialType == SpecialType.System_String && args.All(a => a is Const) && method.ContainingType.Name is not ("Console" or "TextReader" or "StreamReader"))
        {
            return One(Truth.Known(new Pure(method.ContainingType.Name + "." + method.Name, new EqArray<Val>([instance ?? Const.Null, .. args])), s), s);
        }

        return One(Fresh(site, s), s);
    }

    private List<Out> ChangeByReference(IMethodSymbol method, Val[] args, State s, SyntaxNode site, Frame frame)
    {
        var value = method.Name == "Increment" ? Sum(args[0], new Const(1)) ?? Fresh(site, s) : method.Name == "Add" ? Sum(args[0], args[1]) ?? Fresh(site, s) : args[1];
        var target = ((Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax)site).ArgumentList.Arguments[0].Expression;
        if (_root.Program.Symbol(target) is { } symbol)
        {
            s.Set(symbol is IFieldSymbol field ? new FieldKey(field.IsStatic ? new Sym(field.ContainingType.OriginalDefinition) : frame.This, field.Name) : new LocalKey(symbol.OriginalDefinition), value);
        }

        return One(value, s);
    }
}
