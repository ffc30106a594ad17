using Microsoft.CodeAnalysis;

namespace SafeKms.Analyzers.Domain;

/// <summary>Where something came from that a call gave: two calls of one helper give two things.</summary>
internal sealed record Given(object Made, SyntaxNode Call);

/// <summary>Gives a value another name wherever it stands in a state.</summary>
internal static class Renaming
{
    public static void Rename(State s, Val from, Val to)
    {
        // What bears the name already is of an earlier round.
        s.Forget(to);
        if (to is Coll { Set: var named })
        {
            s.Forget(named);
            s.Map.Remove(new CollKey(named));
        }

        foreach (var pair in s.Map.ToArray())
        {
            var (key, value) = (In(pair.Key, from, to), In(pair.Value, from, to));
            if (!ReferenceEquals(key, pair.Key))
            {
                s.Map.Remove(pair.Key);
                s.Set(key, value);
            }
            else if (!ReferenceEquals(value, pair.Value))
            {
                s.Set(key, value);
            }
        }

        foreach (var fact in s.Facts.ToArray())
        {
            var renamed = from is Coll { Set: var set } && to is Coll { Set: var other } ? Of(fact, set, other) : fact.Mentions(from) ? In(fact, from, to) : fact;
            if (!ReferenceEquals(renamed, fact))
            {
                s.Facts.Remove(fact);
                s.Facts.Add(renamed);
            }
        }
    }

    private static Key In(Key key, Val from, Val to) => key switch
    {
        CollKey coll when from is Coll { Set: var set } && coll.Set.Equals(set) && to is Coll { Set: var other } => new CollKey(other),
        FieldKey field when In(field.Of, from, to) is var of && !ReferenceEquals(of, field.Of) => field with { Of = of },
        KnownKey known when In(known.Value, from, to) is var value && !ReferenceEquals(value, known.Value) => new KnownKey(value),
        _ => key,
    };

    /// <summary>A value with another one in the place of a part; the same object where it has no such part.</summary>
    public static Val In(Val value, Val from, Val to)
    {
        if (value.Equals(from))
        {
            return to;
        }

        switch (value)
        {
            case CountVal count when from is Coll { Set: var set } && count.Set.Equals(set) && to is Coll { Set: var other }:
                return new CountVal(other);
            case Member member when In(member.Of, from, to) is var of && !ReferenceEquals(of, member.Of):
                return member with { Of = of };
            case Pure pure when All(pure.Args, from, to) is { } args:
                return new Pure(pure.Function, args);
            case TupleVal tuple when All(tuple.Items, from, to) is { } items:
                return new TupleVal(items);
            case AllTasks all when All(all.Tasks, from, to) is { } tasks:
                return new AllTasks(tasks);
            case TaskVal task when In(task.Result, from, to) is var result && !ReferenceEquals(result, task.Result):
                return new TaskVal(result);
            case Deferred deferred when All(deferred.Args, from, to) is var given && In(deferred.Target, from, to) is var target && (given is not null || !ReferenceEquals(target, deferred.Target)):
                return deferred with { Target = target, Args = given ?? deferred.Args };
            case LambdaVal lambda when In(lambda.This, from, to) is var self && !ReferenceEquals(self, lambda.This):
                return lambda with { This = self };
            case MethodVal { Receiver: { } receiver } group when In(receiver, from, to) is var other && !ReferenceEquals(other, receiver):
                return group with { Receiver = other };
            case StateVal state when In(state.Store, from, to) is StoreVal store && !ReferenceEquals(store, state.Store):
                return new StateVal(store);
            case StoreVal { ById: { } id } store when In(id, from, to) is var byId && !ReferenceEquals(byId, id):
                return store with { ById = byId };
            case StoreVal { ByName: { } name } store when In(name, from, to) is var byName && !ReferenceEquals(byName, name):
                return store with { ByName = byName };
            case Rec rec when All(new EqArray<Val>([.. rec.Fields.Select(f => f.Value)]), from, to) is { } values:
                return rec with { Fields = new EqArray<(string, Val)>([.. rec.Fields.Select((f, i) => (f.Name, values[i]))]) };
            default:
                return value;
        }
    }

    private static EqArray<Val>? All(EqArray<Val> values, Val from, Val to)
    {
        Val[]? renamed = null;
        for (var i = 0; i < values.Count; i++)
        {
            if (In(values[i], from, to) is var value && !ReferenceEquals(value, values[i]))
            {
                renamed ??= [.. values];
                renamed[i] = value;
            }
        }

        return renamed is null ? null : new EqArray<Val>(renamed);
    }

    /// <summary>The same said of a set under its other name.</summary>
    private static Fact Of(Fact fact, SetSym from, SetSym to)
    {
        if (!fact.About(from))
        {
            return fact;
        }

        SetSym Name(SetSym set) => set.Equals(from) ? to : set;
        return fact switch
        {
            NotIn notIn => notIn with { Set = Name(notIn.Set) },
            Sub sub => sub with { Set = Name(sub.Set), Into = Name(sub.Into) },
            SubBut but => but with { Set = Name(but.Set), Into = Name(but.Into) },
            Parted parted => parted with { Part = Name(parted.Part), Of = Name(parted.Of) },
            AtEnd end => end with { Of = Name(end.Of) },
            _ => fact,
        };
    }

    private static Fact In(Fact fact, Val from, Val to) => fact switch
    {
        NotIn { Id: { } id } notIn => notIn with { Id = In(id, from, to) },
        Sub { Id: { } id } sub => sub with { Id = In(id, from, to) },
        SubBut { Id: { } id } but => but with { Id = In(id, from, to) },
        Disconnected seen => seen with { Id = In(seen.Id, from, to) },
        Same same => new Same(In(same.A, from, to), In(same.B, from, to)),
        Opaque opaque => new Opaque(In(opaque.Received, from, to)),
        PerhapsEmpty perhaps => new PerhapsEmpty(In(perhaps.Id, from, to)),
        PerhapsDisconnected perhaps => new PerhapsDisconnected(In(perhaps.Id, from, to)),
        _ => fact,
    };
}
