namespace SafeKms.Analyzers.Domain;

/// <summary>
/// Where paths meet. Disjuncts with one valuation keep what both imply; disjuncts with one set of facts forget where
/// their valuations differ; others stay apart, up to a limit.
/// </summary>
internal static class StateJoin
{
    public const int MaxDisjuncts = 16;

    /// <summary>Adds states to those of a block; null where nothing changed.</summary>
    public static List<State>? Merge(List<State> existing, List<State> incoming, object block)
    {
        var result = new List<State>(existing);
        var changed = false;
        foreach (var state in incoming)
        {
            changed |= Insert(result, state, block);
        }

        while (result.Count > MaxDisjuncts)
        {
            changed = true;
            var (i, j) = MostAlike(result);
            var merged = Join(result[i], result[j], block);
            result.RemoveAt(j);
            result.RemoveAt(i);
            Insert(result, merged, block);
        }

        return changed ? result : null;
    }

    /// <summary>One state for all.</summary>
    public static List<State> Collapse(List<State> states, object block) => [states.Aggregate((a, b) => Join(a, b, block))];

    private static bool Insert(List<State> states, State state, object block)
    {
        for (var i = 0; i < states.Count; i++)
        {
            var other = states[i];
            var sameFacts = other.Facts.SetEquals(state.Facts);
            var sameMap = SameMap(other.Map, state.Map);
            if (sameFacts && sameMap)
            {
                if (state.Notes.IsSubsetOf(other.Notes))
                {
                    return false;
                }

                var noted = other.Clone();
                noted.Notes.UnionWith(state.Notes);
                states[i] = noted;
                return true;
            }

            if (sameMap || (sameFacts && Likeness.Alike(other.Map, state.Map)))
            {
                var merged = Join(other, state, block);
                if (merged.Facts.SetEquals(other.Facts) && SameMap(merged.Map, other.Map) && merged.Notes.SetEquals(other.Notes))
                {
                    return false;
                }

                states.RemoveAt(i);
                Insert(states, merged, block);
                return true;
            }
        }

        states.Add(state);
        return true;
    }

    private static (int First, int Second) MostAlike(List<State> states)
    {
        var best = (0, 1);
        var bestScore = int.MaxValue;
        for (var i = 0; i < states.Count; i++)
        {
            for (var j = i + 1; j < states.Count; j++)
            {
                var score = 0;
                foreach (var fact in states[i].Facts)
                {
                    score += states[j].Facts.Contains(fact) ? 0 : Weight(fact);
                }

                foreach (var fact in states[j].Facts)
                {
                    score += states[i].Facts.Contains(fact) ? 0 : Weight(fact);
                }

                if (score < bestScore)
                {
                    (best, bestScore) = ((i, j), score);
                }
            }
        }

        return best;
    }

    private static int Weight(Fact fact) => fact is Disconnected or NotIn { Set.Kind: SetKind.AllKeys } ? 100 : 1;

    public static bool SameMap(Dictionary<Key, Val> a, Dictionary<Key, Val> b)
    {
        if (a.Count != b.Count)
        {
            return false;
        }

        foreach (var pair in a)
        {
            if (!b.TryGetValue(pair.Key, out var other) || !other.Equals(pair.Value))
            {
                return false;
            }
        }

        return true;
    }

    private static State Join(State a, State b, object block)
    {
        var result = new State();
        result.Notes.UnionWith(a.Notes);
        result.Notes.UnionWith(b.Notes);
        List<(Val From, Phi To)>? left = null, right = null;
        foreach (var pair in a.Map)
        {
            if (!b.Map.TryGetValue(pair.Key, out var other))
            {
                if (Likeness.Unwritten(pair.Key) is not { } initial)
                {
                    continue;
                }

                other = initial;
            }

            result.Set(pair.Key, JoinValues(pair.Key, Shown(pair.Value, a), Shown(other, b), block, ref left, ref right));
        }

        foreach (var pair in b.Map)
        {
            if (!a.Map.ContainsKey(pair.Key) && Likeness.Unwritten(pair.Key) is { } initial)
            {
                result.Set(pair.Key, JoinValues(pair.Key, initial, Shown(pair.Value, b), block, ref left, ref right));
            }
        }

        foreach (var pair in result.Map.Where(p => p.Key is KnownKey && p.Value is Phi).ToArray())
        {
            result.Map.Remove(pair.Key);
        }

        result.ReplaceFacts(FactSet.Meet(Renamed(a, left), Renamed(b, right)));
        return result;
    }

    /// <summary>A variable that a branch has shown to be a constant joins as that constant.</summary>
    private static Val Shown(Val value, State state) => value is Phi && state.Get(new KnownKey(value)) is Const constant ? constant : value;

    private static Val JoinValues(Key key, Val a, Val b, object block, ref List<(Val, Phi)>? left, ref List<(Val, Phi)>? right)
    {
        if (a.Equals(b))
        {
            return a;
        }

        // A collection that one path has looked at, and the other has not.
        if ((a is Coll { Set.Site: Val seen } && seen.Equals(b)) || (b is Coll { Set.Site: Val looked } && looked.Equals(a)))
        {
            return a is Coll ? a : b;
        }

        if (a is StoreVal one && b is StoreVal two && Likeness.Joinable(a, b))
        {
            return new StoreVal(null, one.Id, null, two.Client);
        }

        if (a is StateVal here && b is StateVal there && Likeness.Joinable(a, b))
        {
            return new StateVal(new StoreVal(null, here.Store.Id, null, there.Store.Client));
        }

        if (a is CollInfo first && b is CollInfo second)
        {
            var items = CollInfo.Either(first.Items, second.Items).Take(CollInfo.MaxForms).ToArray();
            return new CollInfo(new EqArray<Outcome>(items), first.Size == second.Size ? first.Size : Size.Unknown);
        }

        if (a is TupleVal x && b is TupleVal y && x.Items.Count == y.Items.Count)
        {
            var items = new Val[x.Items.Count];
            for (var i = 0; i < items.Length; i++)
            {
                items[i] = JoinValues(new FieldKey(new Sym(key), "Item" + i), x.Items[i], y.Items[i], block, ref left, ref right);
            }

            return new TupleVal(new EqArray<Val>(items));
        }

        var consts = Constants(a).Concat(Constants(b)).Distinct().OrderBy(c => c.Value?.ToString(), StringComparer.Ordinal).ToArray();
        var known = Constants(a).Count > 0 && Constants(b).Count > 0 && consts.Length <= 8;
        var phi = new Phi(block, key, Values.NonNull(a) && Values.NonNull(b), known ? new EqArray<Const>(consts) : default) { Counted = Values.NotNegative(a) && Values.NotNegative(b) };
        if (!a.Equals(phi))
        {
            (left ??= []).Add((a, phi));
        }

        if (!b.Equals(phi))
        {
            (right ??= []).Add((b, phi));
        }

        return phi;
    }

    private static EqArray<Const> Constants(Val value) => value switch
    {
        Const c => new EqArray<Const>(c),
        Phi phi => phi.Consts,
        _ => default,
    };

    /// <summary>What was known of a value is known of the variable that holds it after the meeting.</summary>
    private static HashSet<Fact> Renamed(State state, List<(Val From, Phi To)>? names)
    {
        if (names is null)
        {
            return state.Facts;
        }

        var facts = new HashSet<Fact>(state.Facts);
        foreach (var (from, to) in names)
        {
            if (!(from is Phi own && own.SamePlace(to)))
            {
                facts.RemoveWhere(f => f.Mentions(to));
            }
        }

        foreach (var (from, to) in names)
        {
            if (from is Const { Value: null or bool or int })
            {
                continue;
            }

            foreach (var fact in facts.ToArray())
            {
                switch (fact)
                {
                    case NotIn notIn when from.Equals(notIn.Id):
                        facts.Add(notIn with { Id = to });
                        break;
                    case Sub sub when from.Equals(sub.Id):
                        facts.Add(sub with { Id = to });
                        break;
                    case Disconnected d when from.Equals(d.Id):
                        facts.Add(d with { Id = to });
                        break;
                    case Opaque o when from.Mentions(o.Received):
                        facts.Add(new Opaque(to));
                        break;
                }

                if (OfClient(fact, from, to) is { } theirs)
                {
                    facts.Add(theirs);
                }
            }
        }

        return facts;
    }

    /// <summary>What was proved through a client was proved through the variable that holds it.</summary>
    private static Fact? OfClient(Fact fact, Val from, Val to) => fact switch
    {
        NotIn { Set: { Kind: SetKind.AllKeys, Site: Val client } set } all when client.Equals(from) => all with { Set = set with { Site = to } },
        Disconnected seen when seen.Client.Equals(from) => seen with { Client = to },
        _ => null,
    };
}
