namespace SafeKms.Analyzers.Domain;

/// <summary>The parts of a KMS key that a program passes about.</summary>
internal enum KeyPart
{
    Entry,
    Ref,
    Response,
    Metadata,

    /// <summary>The id of the store that holds the key; null where none does.</summary>
    StoreId,

    /// <summary>Who manages the key: keys managed by AWS are in no custom key store.</summary>
    Manager,
}

/// <summary>Something that stands for the representative key of a collection.</summary>
internal sealed record KeyVal(KeyPart Part) : Val;

/// <summary>A ListKeys response.</summary>
internal sealed record PageVal : Val
{
    public static readonly PageVal Instance = new();
}

/// <summary>The marker of the page after the current one; never null, for the last page's is the constant null.</summary>
internal sealed record MarkerVal : Val
{
    public static readonly MarkerVal Instance = new();
}

/// <summary>A paginator that reads every page, unless its request starts in the middle.</summary>
internal sealed record KeysPaginator(Val Client, bool Complete, object Site) : Val;

/// <summary>A DescribeCustomKeyStores paginator or response.</summary>
internal sealed record StoresVal(StoreVal Store, bool Paginator) : Val;

/// <summary>
/// An entry of a DescribeCustomKeyStores response. Asked for by id or name, equal questions mean the same store;
/// otherwise it is the entry looked at, at one place.
/// </summary>
internal sealed record StoreVal(object? Site, Val? ById, Val? ByName, Val Client) : Val
{
    public Val Id => ById ?? new Member(this, "CustomKeyStoreId");

    public override bool Mentions(Val part) => Equals(part) || (ById?.Mentions(part) ?? false) || (ByName?.Mentions(part) ?? false);
}

/// <summary>The connection state of an entry.</summary>
internal sealed record StateVal(StoreVal Store) : Val
{
    public override bool Mentions(Val part) => Store.Mentions(part);
}

/// <summary>The awaitable of an AWS call that changes something or answers with an error that means something.</summary>
internal sealed record AwsCall(string Operation, Val Client, Val? Request, object Site) : Val;

/// <summary>A SafeKms operation of the fluent API: awaiting it establishes what its kind says.</summary>
internal sealed record ChainVal(string Kind, Val Id, Val Client) : Val
{
    public override bool Mentions(Val part) => Id.Mentions(part);
}

/// <summary>How many elements a collection has, as far as it matters.</summary>
internal enum Size
{
    Unknown,
    Empty,
    NonEmpty,
}

/// <summary>A list as long as it was when the object that has it was put into a collection.</summary>
internal sealed record Frozen(SetSym Of, Size Size);

/// <summary>One form the elements of a collection take, with what is known of the key such an element stands for.</summary>
internal sealed record Outcome(Val Value, EqArray<Fact> Facts)
{
    /// <summary>Whether an element of this form is there for sure.</summary>
    public bool Sure { get; init; }

    public bool IsForm(Outcome other) => Value.Equals(other.Value) && Facts.Equals(other.Facts);
}

/// <summary>The elements of a collection.</summary>
internal sealed record CollInfo(EqArray<Outcome> Items, Size Size) : Val
{
    /// <summary>Whether the items are the elements one by one, as they were written out.</summary>
    public bool Exact { get; init; }

    /// <summary>More forms than these are not told apart.</summary>
    public const int MaxForms = 8;

    /// <summary>Some of the elements: of none, none.</summary>
    public CollInfo Part() => Size == Size.Empty ? this : this with { Size = Size.Unknown, Exact = false, Items = new EqArray<Outcome>([.. Items.Select(i => i with { Sure = false })]) };

    /// <summary>The forms of two collections put together.</summary>
    public static Outcome[] Together(IEnumerable<Outcome> some, IEnumerable<Outcome> others)
    {
        var forms = new List<Outcome>();
        foreach (var item in some.Concat(others))
        {
            var known = forms.FindIndex(item.IsForm);
            if (known < 0)
            {
                forms.Add(item);
            }
            else if (item.Sure)
            {
                forms[known] = item;
            }
        }

        return [.. forms];
    }

    /// <summary>The forms of one collection or another: what is sure of both is sure.</summary>
    public static Outcome[] Either(EqArray<Outcome> some, EqArray<Outcome> others) =>
        [.. Together(some, others).Select(i => i with { Sure = some.Any(o => o.Sure && o.IsForm(i)) && others.Any(o => o.Sure && o.IsForm(i)) })];
}
