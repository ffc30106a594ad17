using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Transfer.Collections;

namespace SafeKms.Analyzers.Flow;

/// <summary>
/// What a call made for itself and nobody can reach any more is forgotten when it returns: fewer differences between
/// paths, smaller states.
/// </summary>
internal sealed class Leftovers
{
    private readonly HashSet<Key> _before = [];
    private readonly HashSet<SetSym> _sets = [];
    private readonly Frame _frame;

    public Leftovers(State entry, Frame frame)
    {
        _frame = frame;
        foreach (var key in entry.Map.Keys)
        {
            if (key is CollKey or FieldKey or CurrentKey or KnownKey)
            {
                _before.Add(key);
            }
        }

        foreach (var fact in entry.Facts)
        {
            var (first, second) = Sets(fact);
            Note(first);
            Note(second);
        }

        void Note(SetSym? set)
        {
            if (set is not null)
            {
                _sets.Add(set);
            }
        }
    }

    public void Sweep(State state, Val? result, bool leaving = false)
    {
        if (!MadeAnything(state, leaving))
        {
            return;
        }

        var reached = new HashSet<object>();
        if (result is not null)
        {
            Reach(result, state, reached);
        }

        for (var frame = _frame; frame is not null; frame = frame.Caller)
        {
            Reach(frame.This, state, reached);
            if (frame.Yields is { } yields)
            {
                Reach(new Coll(yields), state, reached);
            }
        }

        foreach (var pair in state.Map)
        {
            // What leaves through an out or ref parameter is the caller's.
            if (pair.Key is LocalKey or ReferenceKey or CaptureKey or CaughtKey || _before.Contains(pair.Key) || (pair.Key is FieldKey field && field.Of is not (Obj or EnumVal)))
            {
                Reach(pair.Value, state, reached);
            }
        }

        // What is known of a part is said of the whole.
        foreach (var fact in state.Facts)
        {
            if (fact is Parted parted && (reached.Contains(parted.Part) || _sets.Contains(parted.Part)))
            {
                reached.Add(parted.Of);
            }
        }

        List<Key>? dead = null;
        foreach (var key in state.Map.Keys)
        {
            var alive = _before.Contains(key) || key switch
            {
                CollKey coll => reached.Contains(coll.Set) || coll.Set.Site is Sym or Member,
                FieldKey { Of: Obj or EnumVal } field => reached.Contains(field.Of),
                CurrentKey current => reached.Contains(current.Site),
                KnownKey known => !leaving || known.Value is not (Pure or Phi) || Lasting(known.Value),
                _ => true,
            };
            if (!alive)
            {
                (dead ??= []).Add(key);
            }
        }

        dead?.ForEach(k => state.Map.Remove(k));
        List<Fact>? stale = null;
        foreach (var fact in state.Facts)
        {
            var (first, second) = Sets(fact);
            if (IsDead(first) || IsDead(second))
            {
                (stale ??= []).Add(fact);
            }
        }

        stale?.ForEach(f => state.Facts.Remove(f));

        bool IsDead(SetSym? set) => set is not null && IsMade(set) && !reached.Contains(set.Kind == SetKind.Prefix ? set.Site! : set);
    }

    /// <summary>What a branch showed of a parameter or field outlasts the call; what it showed of a temporary does not.</summary>
    private static bool Lasting(Val value) => value switch
    {
        Pure pure => pure.Args.All(a => a is Const || Lasting(a)),
        Sym or Member => true,
        _ => false,
    };

    /// <summary>The sets a fact is about.</summary>
    private static (SetSym? First, SetSym? Second) Sets(Fact fact) => fact switch
    {
        NotIn notIn => (notIn.Set, null),
        Sub sub => (sub.Set, sub.Into),
        Parted parted => (parted.Part, null),
        AtEnd end => (end.Of, null),
        _ => default,
    };

    /// <summary>Whether a set of keys came into being in this call.</summary>
    private bool IsMade(SetSym set) =>
        ((set.Kind == SetKind.Collection && set.Site is not (Sym or Member)) || (set.Kind == SetKind.Prefix && set.Site is not string)) && !_sets.Contains(set);

    /// <summary>Whether there is anything here that was not there when the call began.</summary>
    private bool MadeAnything(State state, bool leaving)
    {
        foreach (var key in state.Map.Keys)
        {
            if ((key is CollKey or CurrentKey or FieldKey { Of: Obj or EnumVal } || (leaving && key is KnownKey)) && !_before.Contains(key))
            {
                return true;
            }
        }

        foreach (var fact in state.Facts)
        {
            var (first, second) = Sets(fact);
            if ((first is not null && IsMade(first)) || (second is not null && IsMade(second)))
            {
                return true;
            }
        }

        return false;
    }

    private static void Reach(Val value, State state, HashSet<object> reached)
    {
        switch (value)
        {
            case Coll coll:
                reached.Add(Differences.Removed(coll.Set));
                if (reached.Add(coll.Set) && state.Get(new CollKey(coll.Set)) is CollInfo info)
                {
                    ReachItems(info, state, reached);
                }

                break;
            case CountVal count:
                reached.Add(count.Set);
                break;
            case CollInfo items:
                ReachItems(items, state, reached);
                break;
            case Obj obj:
                if (reached.Add(obj))
                {
                    foreach (var pair in state.Map)
                    {
                        if (pair.Key is FieldKey field && field.Of.Equals(obj))
                        {
                            Reach(pair.Value, state, reached);
                        }
                    }
                }

                break;
            case EnumVal enumeration:
                reached.Add(enumeration);
                reached.Add(enumeration.Site);
                Reach(enumeration.Collection, state, reached);
                break;
            case TupleVal tuple:
                ReachAll(tuple.Items, state, reached);
                break;
            case Pure pure:
                ReachAll(pure.Args, state, reached);
                break;
            case Deferred deferred:
                Reach(deferred.Target, state, reached);
                ReachAll(deferred.Args, state, reached);
                break;
            case AllTasks all:
                ReachAll(all.Tasks, state, reached);
                break;
            case TaskVal task:
                Reach(task.Result, state, reached);
                break;
            case MethodVal { Receiver: { } receiver }:
                Reach(receiver, state, reached);
                break;
            case LambdaVal lambda:
                Reach(lambda.This, state, reached);
                break;
            case Member member:
                Reach(member.Of, state, reached);
                break;
            case Rec rec:
                foreach (var field in rec.Fields)
                {
                    Reach(field.Value, state, reached);
                }

                break;
        }
    }

    private static void ReachItems(CollInfo info, State state, HashSet<object> reached)
    {
        foreach (var item in info.Items)
        {
            Reach(item.Value, state, reached);
            foreach (var fact in item.Facts)
            {
                var (first, second) = Sets(fact);
                if (first is not null)
                {
                    reached.Add(first);
                }

                if (second is not null)
                {
                    reached.Add(second);
                }
            }
        }
    }

    private static void ReachAll(EqArray<Val> values, State state, HashSet<object> reached)
    {
        foreach (var value in values)
        {
            Reach(value, state, reached);
        }
    }
}
