namespace SafeKms.Analyzers.Domain;

/// <summary>What a set of keys is.</summary>
internal enum SetKind
{
    /// <summary>Every key of the account and Region.</summary>
    AllKeys,

    /// <summary>The same, page by page.</summary>
    AllPages,

    /// <summary>The key being looked at.</summary>
    Element,

    /// <summary>The keys of the page being looked at.</summary>
    Page,

    /// <summary>What an enumeration has passed.</summary>
    Prefix,

    /// <summary>The keys a collection of the program stands for.</summary>
    Collection,
}

/// <summary>A set of keys that a value stands for.</summary>
internal sealed record SetSym(SetKind Kind, object? Site = null)
{
    public override int GetHashCode() => Hash.Of((int)Kind, Site);

    public static readonly SetSym Element = new(SetKind.Element);
    public static readonly SetSym Page = new(SetKind.Page);
    public static readonly SetSym PagesSoFar = new(SetKind.Prefix, "pages");
}

/// <summary>Where elements were put into groups: what stands for a group of them.</summary>
internal sealed record Grouped(object Site);

/// <summary>Something proved on every path that leads to a state.</summary>
internal abstract record Fact
{
    public virtual bool Mentions(Val part) => false;

    public virtual bool About(SetSym set) => false;
}

/// <summary>No key of the set is in the store; in no store at all where <see cref="Id"/> is null.</summary>
internal sealed record NotIn(SetSym Set, Val? Id) : Fact
{
    public override int GetHashCode() => Hash.Of(Set.GetHashCode(), Id);

    public override bool Mentions(Val part) => (Id?.Mentions(part) ?? false) || (Set.Site is Val site && site.Mentions(part));

    public override bool About(SetSym set) => Set.Equals(set);
}

/// <summary>Every key of <see cref="Set"/> that is in the store (in any, where null) is represented in <see cref="Into"/>.</summary>
internal sealed record Sub(SetSym Set, SetSym Into, Val? Id) : Fact
{
    public override int GetHashCode() => Hash.Of(Hash.Of(Set.GetHashCode(), Into), Id);

    public override bool Mentions(Val part) => Id?.Mentions(part) ?? false;

    public override bool About(SetSym set) => Set.Equals(set) || Into.Equals(set);
}

/// <summary>The same, but for the key just taken out of <see cref="Into"/>.</summary>
internal sealed record SubBut(SetSym Set, SetSym Into, Val? Id) : Fact
{
    public override int GetHashCode() => Hash.Of(Hash.Of(Set.GetHashCode(), Into), Id);

    public override bool Mentions(Val part) => Id?.Mentions(part) ?? false;

    public override bool About(SetSym set) => Set.Equals(set) || Into.Equals(set) || set.Kind == SetKind.Element;
}

/// <summary>The store was observed DISCONNECTED.</summary>
internal sealed record Disconnected(Val Id, Val Client) : Fact
{
    public override int GetHashCode() => Hash.Of(Id.GetHashCode(), Client);

    public override bool Mentions(Val part) => Id.Mentions(part);
}

/// <summary>Two expressions were compared and found equal.</summary>
internal sealed record Same(Val A, Val B) : Fact
{
    public override int GetHashCode() => Hash.Of(A.GetHashCode(), B);

    public override bool Mentions(Val part) => A.Mentions(part) || B.Mentions(part);
}

/// <summary>A call that cannot be seen received the value (a client, an id, or an object that holds one).</summary>
internal sealed record Opaque(Val Received) : Fact
{
    public override int GetHashCode() => Hash.Of(1, Received);

    /// <summary>The call could have done anything.</summary>
    public static readonly Opaque Everything = new(new Sym("everything"));

    public override bool Mentions(Val part) => Received.Mentions(part);
}

/// <summary>Either the store is proved empty or an unseen call may have proved it.</summary>
internal sealed record PerhapsEmpty(Val Id) : Fact
{
    public override int GetHashCode() => Hash.Of(2, Id);

    /// <summary>The same of every store: there was no key at all.</summary>
    public static readonly PerhapsEmpty Any = new(new Sym("any store"));

    public override bool Mentions(Val part) => Id.Mentions(part);
}

/// <summary>Either the store was seen DISCONNECTED or an unseen call may have seen it.</summary>
internal sealed record PerhapsDisconnected(Val Id) : Fact
{
    public override int GetHashCode() => Hash.Of(3, Id);

    public override bool Mentions(Val part) => Id.Mentions(part);
}

/// <summary>If a part of a collection is empty, or else if it is all of it, something holds of every element.</summary>
internal sealed record Parted(SetSym Part, SetSym Of, bool WhenEmpty, Val Element, Fact Said) : Fact
{
    // It is of whatever element there is, so that it outlasts the one that was looked at.
    public override bool Mentions(Val part) => !part.Equals(Element) && Said.Mentions(part);

    public override bool About(SetSym set) => Part.Equals(set) || Of.Equals(set);
}

/// <summary>What an iterator has proved when it ends, and not before: whoever leaves it half way has not heard of it.</summary>
internal sealed record AtEnd(SetSym Of, Fact Said) : Fact
{
    public override bool Mentions(Val part) => Said.Mentions(part);

    public override bool About(SetSym set) => Of.Equals(set);
}

/// <summary>The page being looked at is the last one.</summary>
internal sealed record LastPage : Fact
{
    public static readonly LastPage Instance = new();
}

/// <summary>There is a page after the one being looked at.</summary>
internal sealed record MorePages : Fact
{
    public static readonly MorePages Instance = new();
}
