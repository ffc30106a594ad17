using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;
using SafeKms.Analyzers.Summaries;
using SafeKms.Analyzers.Transfer.Collections;
using static SafeKms.Analyzers.Transfer.Outs;

namespace SafeKms.Analyzers.Transfer.Calls;

/// <summary>Calls that cannot be seen: each may be the guard, where it gets the client or the id.</summary>
internal sealed class UnseenCalls(ProgramModel program)
{
    /// <summary>A call that cannot be seen may be the guard where it gets the client or the id.</summary>
    public List<Out> Call(IMethodSymbol method, Val? instance, Val[] args, State s, SyntaxNode site, Frame frame)
    {
        References.Captured(args, program, s);
        if ((Kinds.IsRuntime(method.ContainingType) && !Strangers.Answer(method)) || method.MethodKind == MethodKind.Constructor)
        {
            Exceptions.MayThrow(s, frame, new ExnVal(null, false, null) { External = true });
            return Ends(method) ? [] : One(Fresh(site, s), s);
        }

        // One that throws has proved nothing.
        Exceptions.MayThrow(s, frame, new ExnVal(null, false, null));
        foreach (var value in args.Concat(instance is null ? [] : HeldBy(instance, s)))
        {
            Receive(value, s, 0);
        }

        if (method.Parameters.Any(p => Kinds.IsKms(p.Type)))
        {
            s.Add(Opaque.Everything);
        }

        if (instance is Sym { Tag: "this" })
        {
            // Its own abstract or recursive method has the object's fields at hand, its client and its id.
            s.Add(Opaque.Everything);
        }

        return Ends(method) ? [] : One(Fresh(site, s), s);
    }

    /// <summary>A delegate of unknown origin, likewise.</summary>
    public List<Out> CallDelegate(Val[] args, State s, SyntaxNode site, Frame frame, IInvocationOperation? invocation)
    {
        References.Captured(args, program, s);
        Exceptions.MayThrow(s, frame, new ExnVal(null, false, null));
        foreach (var value in args)
        {
            Receive(value, s, 0);
        }

        // Func<Task> without arguments keeps what it needs in itself.
        if (args.Length == 0 && invocation?.Type is { SpecialType: not SpecialType.System_Void })
        {
            s.Add(Opaque.Everything);
        }

        return One(Fresh(site, s), s);
    }

    /// <summary>Notes what a call got: the value, and what is inside of it.</summary>
    private void Receive(Val value, State s, int depth)
    {
        if (program.Options.AssumeUnknownGuards && depth == 0)
        {
            s.Add(Opaque.Everything);
        }

        switch (value)
        {
            case Sym or Member or Phi or StoreVal or Const { Value: string { Length: > 0 } }:
                s.Add(new Opaque(value));
                break;
            case Pure:
                s.Add(new Opaque(value));
                break;
            case Obj or Rec when depth < 3:
                foreach (var pair in s.Map.Where(p => p.Key is FieldKey field && field.Of.Equals(value)).ToList())
                {
                    Receive(pair.Value, s, depth + 1);
                }

                foreach (var field in value is Rec rec ? rec.Fields : default)
                {
                    Receive(field.Value, s, depth + 1);
                }

                break;
            case TupleVal tuple:
                foreach (var item in tuple.Items)
                {
                    Receive(item, s, depth + 1);
                }

                break;
            case Coll coll when depth < 2:
                foreach (var item in Contents.Info(coll.Set, s).Items)
                {
                    Receive(item.Value, s, depth + 1);
                }

                break;
            case LambdaVal lambda:
                foreach (var captured in program.Captured(lambda))
                {
                    Receive(s.Get(new LocalKey(captured)) ?? new Sym(captured), s, depth + 1);
                }

                if (program.UsesThis(lambda))
                {
                    s.Add(Opaque.Everything);
                }

                break;
            case MethodVal:
                s.Add(Opaque.Everything);
                break;
        }
    }

    private static IEnumerable<Val> HeldBy(Val instance, State s) =>
        instance is Obj ? s.Map.Where(p => p.Key is FieldKey field && field.Of.Equals(instance)).Select(p => p.Value).ToList() : [];

    /// <summary>Whether a method never returns.</summary>
    public static bool Ends(IMethodSymbol method) =>
        method.GetAttributes().Any(a => a.AttributeClass?.Name == "DoesNotReturnAttribute")
        || (method.ContainingType.Name == "Environment" && method.Name is "Exit" or "FailFast" && Kinds.IsRuntime(method));

    /// <summary>What a callback proved that a library ran: it may have swallowed what the callback threw, so it is a perhaps.</summary>
    public static State Doubt(HashSet<Fact> before, State s)
    {
        foreach (var fact in s.Facts.Where(f => !before.Contains(f)).ToArray())
        {
            switch (fact)
            {
                case NotIn { Set.Kind: SetKind.AllKeys, Id: var id }:
                    s.Facts.Remove(fact);
                    s.Add(id is null ? PerhapsEmpty.Any : new PerhapsEmpty(id));
                    break;
                case Disconnected disconnected:
                    s.Facts.Remove(fact);
                    s.Add(new PerhapsDisconnected(disconnected.Id));
                    break;
            }
        }

        return s;
    }
}
