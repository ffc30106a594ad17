namespace SafeKms.Analyzers.Domain;

/// <summary>How facts imply each other, and what is left of two sets of them where paths meet.</summary>
internal static class FactSet
{
    public static bool Implies(HashSet<Fact> known, Fact fact)
    {
        if (known.Contains(fact))
        {
            return true;
        }

        switch (fact)
        {
            case NotIn(var set, { }):
                return known.Contains(new NotIn(set, null));
            case Sub(var set, var into, var id):
                return known.Contains(new NotIn(set, null))
                    || (id is not null && (known.Contains(new NotIn(set, id)) || known.Contains(new Sub(set, into, null))));
            case SubBut(var set, var into, var id):
                return (id is not null && known.Contains(new SubBut(set, into, null))) || Implies(known, new Sub(set, into, id));
            case PerhapsEmpty(var id):
                return known.Contains(Opaque.Everything) || known.Contains(PerhapsEmpty.Any) || known.Any(f => (f is NotIn { Set.Kind: SetKind.AllKeys } all && (all.Id is null || all.Id.Equals(id))) || Reached(f, id));
            case PerhapsDisconnected(var id):
                return known.Contains(Opaque.Everything) || known.Any(f => (f is Disconnected d && d.Id.Equals(id)) || Reached(f, id));
            case Parted { WhenEmpty: true, Element: Sym { Tag: "element" } } parted:
                // What is all of it tells, where it is empty, of nothing.
                return known.Contains(new Sub(parted.Of, parted.Part, null));
            case Opaque:
                return known.Contains(Opaque.Everything);
            default:
                return false;
        }
    }

    /// <summary>What both sets imply.</summary>
    public static HashSet<Fact> Meet(HashSet<Fact> a, HashSet<Fact> b)
    {
        var result = new HashSet<Fact>();
        Keep(a, b, result);
        Keep(b, a, result);
        return result;
    }

    private static void Keep(HashSet<Fact> from, HashSet<Fact> other, HashSet<Fact> into)
    {
        foreach (var fact in from)
        {
            if (Implies(other, fact))
            {
                into.Add(fact);
                continue;
            }

            // A key that is not in the store on one path, and in the list on the other, is in any case in the list if it is in the store.
            if (fact is NotIn(var set, { } id))
            {
                foreach (var candidate in other)
                {
                    if (candidate is Sub sub && sub.Set.Equals(set) && sub.Id is null)
                    {
                        into.Add(sub with { Id = id });
                    }
                }

                if (set.Kind == SetKind.AllKeys && Doubted(other, id, new PerhapsEmpty(id), PerhapsEmpty.Any))
                {
                    into.Add(new PerhapsEmpty(id));
                }
            }
            else if (fact is Disconnected disconnected && Doubted(other, disconnected.Id, new PerhapsDisconnected(disconnected.Id), Opaque.Everything))
            {
                into.Add(new PerhapsDisconnected(disconnected.Id));
            }
        }
    }

    /// <summary>Whether a proof may have been made out of sight; one of another client's store is none.</summary>
    private static bool Doubted(HashSet<Fact> known, Val id, Fact perhaps, Fact any) => known.Contains(perhaps) || known.Contains(any) || known.Any(f => Reached(f, id));

    /// <summary>Whether an unseen call had the id in hand, itself or in an object.</summary>
    public static bool Reached(Fact fact, Val id) => fact is Opaque opaque && (opaque == Opaque.Everything || id.Mentions(opaque.Received));
}
