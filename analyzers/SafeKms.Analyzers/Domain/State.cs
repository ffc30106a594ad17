namespace SafeKms.Analyzers.Domain;

/// <summary>
/// One disjunct: a valuation of variables, fields and collections, with the facts proved on every path that has it.
/// Mutable and owned by one evaluation; whoever splits a path clones it.
/// </summary>
internal sealed class State
{
    public State()
    {
        Map = [];
        Facts = [];
        Notes = [];
    }

    private State(State other)
    {
        // Copied whole by these constructors, where a collection expression would hash every element again.
        Map = new Dictionary<Key, Val>(other.Map);
        Facts = new HashSet<Fact>(other.Facts);
        Notes = new HashSet<Note>(other.Notes);
    }

    public Dictionary<Key, Val> Map { get; }

    public HashSet<Fact> Facts { get; private set; }

    /// <summary>What some path did: only for messages and for the informational rules.</summary>
    public HashSet<Note> Notes { get; }

    public State Clone() => new(this);

    public Val? Get(Key key) => Map.TryGetValue(key, out var value) ? value : null;

    public void Set(Key key, Val value) => Map[key] = value;

    /// <summary>What was written to a field of a value.</summary>
    public Val? Stored(Val owner, string name) => Get(new FieldKey(owner, name)) ?? (owner as Rec)?[name];

    /// <summary>An object as it is now, by content.</summary>
    public Val Snapshot(Val value)
    {
        if (value is not Obj obj)
        {
            return value;
        }

        var fields = Map.Where(p => p.Key is FieldKey field && field.Of.Equals(obj)).Select(p => (((FieldKey)p.Key).Name, p.Value is Obj ? p.Value : Snapshot(p.Value))).ToList();
        fields = fields.ConvertAll(f => (f.Name, f.Item2 is Coll list ? Freeze(list) : f.Item2));
        return new Rec(obj.Type, new EqArray<(string, Val)>([.. fields.OrderBy(f => f.Name, StringComparer.Ordinal)]));
    }

    /// <summary>A list as long as it is now: with what one object has in its own, another is told from it.</summary>
    private Coll Freeze(Coll list)
    {
        if (list.Set.Kind != SetKind.Collection || list.Set.Site is Frozen || Get(new CollKey(list.Set)) is not CollInfo { Size: not Size.Unknown } info)
        {
            return list;
        }

        var frozen = new SetSym(SetKind.Collection, new Frozen(list.Set, info.Size));
        Forget(frozen);
        Set(new CollKey(frozen), info);
        Add(new Sub(list.Set, frozen, null));
        if (info.Size == Size.Empty)
        {
            Add(new NotIn(frozen, null));
        }

        return new Coll(frozen);
    }

    /// <summary>An entry that was found to be the store of an id is that store, whatever the enumeration comes to next.</summary>
    public StoreVal Named(StoreVal store)
    {
        if (store.ById is null)
        {
            foreach (var fact in Facts)
            {
                if (fact is Same same && Other(same, store.Id) is { } id and not Member { Of: StoreVal })
                {
                    return new StoreVal(null, id, null, store.Client);
                }
            }
        }

        return store;
    }

    public bool Has(Fact fact) => FactSet.Implies(Facts, fact);

    public void ReplaceFacts(HashSet<Fact> facts) => Facts = facts;

    /// <summary>Adds a fact and all that follows from it.</summary>
    public void Add(Fact fact)
    {
        // All pages, all keys: the same keys.
        fact = fact switch
        {
            NotIn { Set.Kind: SetKind.AllPages } n => n with { Set = n.Set with { Kind = SetKind.AllKeys } },
            Sub { Set.Kind: SetKind.AllPages } n => n with { Set = n.Set with { Kind = SetKind.AllKeys } },
            _ => fact,
        };
        if (!Facts.Add(fact))
        {
            return;
        }

        switch (fact)
        {
            case NotIn notIn:
                foreach (var other in Facts.ToArray())
                {
                    if (other is Sub sub && sub.Into.Equals(notIn.Set))
                    {
                        Carry(sub, notIn);
                    }
                    else if (other is SubBut but && notIn.Set.Kind == SetKind.Element && (but.Id is null || notIn.Id is null || but.Id.Equals(notIn.Id)))
                    {
                        Add(new Sub(but.Set, but.Into, but.Id ?? notIn.Id));
                    }
                }

                break;
            case Sub sub:
                foreach (var other in Facts.ToArray())
                {
                    if (other is NotIn notIn && notIn.Set.Equals(sub.Into))
                    {
                        Carry(sub, notIn);
                    }
                    else if (other is Sub next)
                    {
                        Chain(sub, next);
                        Chain(next, sub);
                    }
                }

                break;
            case Disconnected disconnected:
                foreach (var other in Facts.ToArray())
                {
                    if (other is Same same && Other(same, disconnected.Id) is { } twin)
                    {
                        Add(disconnected with { Id = twin });
                    }
                }

                break;
            case Same same:
                foreach (var other in Facts.ToArray())
                {
                    if (other is Disconnected d && Other(same, d.Id) is { } twin)
                    {
                        Add(d with { Id = twin });
                    }
                    else if (other is NotIn { Set.Kind: SetKind.AllKeys, Id: { } id } all && Other(same, id) is { } emptyTwin)
                    {
                        Add(all with { Id = emptyTwin });
                    }
                }

                break;
        }

        PromoteLastPage(fact);
    }

    private static Val? Other(Same same, Val id) => same.A.Equals(id) ? same.B : same.B.Equals(id) ? same.A : null;

    /// <summary>What is in a list that is in a list is in that list.</summary>
    private void Chain(Sub first, Sub then)
    {
        if (first.Into.Equals(then.Set) && !first.Set.Equals(then.Into) && (first.Id is null || then.Id is null || first.Id.Equals(then.Id)))
        {
            Add(new Sub(first.Set, then.Into, first.Id ?? then.Id));
        }
    }

    private void Carry(Sub sub, NotIn notIn)
    {
        if (sub.Id is null)
        {
            Add(new NotIn(sub.Set, notIn.Id));
        }
        else if (notIn.Id is null || notIn.Id.Equals(sub.Id))
        {
            Add(new NotIn(sub.Set, sub.Id));
        }
    }

    /// <summary>What holds for the last page and for all pages before it holds for all keys.</summary>
    private void PromoteLastPage(Fact fact)
    {
        if (!Facts.Contains(LastPage.Instance) || !(fact is LastPage || fact.About(SetSym.Page) || fact.About(SetSym.PagesSoFar)))
        {
            return;
        }

        var all = new SetSym(SetKind.AllKeys, Get(PageClientKey.Instance));
        foreach (var claim in FactSet.Meet(Claims(SetSym.Page, all), Claims(SetSym.PagesSoFar, all)))
        {
            Add(claim);
        }
    }

    /// <summary>What is known of one set, said of another.</summary>
    public HashSet<Fact> Claims(SetSym set, SetSym about)
    {
        var result = new HashSet<Fact>();
        foreach (var fact in Facts)
        {
            switch (fact)
            {
                case NotIn notIn when notIn.Set.Equals(set):
                    result.Add(notIn with { Set = about });
                    break;
                case Sub sub when sub.Set.Equals(set) && !sub.Into.Equals(about):
                    result.Add(sub with { Set = about });
                    break;
            }
        }

        return result;
    }

    /// <summary>Forgets a set that now stands for other keys.</summary>
    public void Forget(SetSym set) => Facts.RemoveWhere(f => f.About(set));

    /// <summary>Forgets what was known of an expression that is now computed anew.</summary>
    public void Forget(Val value)
    {
        Facts.RemoveWhere(f => f.Mentions(value));
        List<Key>? stale = null;
        foreach (var key in Map.Keys)
        {
            if ((key is KnownKey known && known.Value.Mentions(value)) || (key is FieldKey field && field.Of.Mentions(value)))
            {
                (stale ??= []).Add(key);
            }
        }

        foreach (var key in stale ?? [])
        {
            Map.Remove(key);
        }
    }
}
