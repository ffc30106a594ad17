namespace SafeKms.Analyzers.Domain;

/// <summary>What can be said of a value by itself.</summary>
internal static class Values
{
    /// <summary>Marks where in a list something was found: zero or more.</summary>
    public const string Index = "index";

    public static bool NonNull(Val value) => value switch
    {
        Const c => c.Value is not null,
        Phi phi => phi.NonNull,
        KeyVal key => key.Part != KeyPart.StoreId,
        Some or Positive or Obj or Rec or TupleVal or CountVal or LambdaVal or MethodVal or TaskVal or Deferred or AllTasks or ParallelLoop or ExnVal
            or PageVal or MarkerVal or KeysPaginator or StoresVal or StoreVal or StateVal or ChainVal or EnumVal => true,
        Coll coll => coll.Set.Kind != SetKind.Page,
        Sym sym => sym.Tag == "this",
        _ => false,
    };

    /// <summary>A number is what it counts, whatever its type.</summary>
    public static object Whole(object number) => number switch
    {
        byte n => (int)n,
        sbyte n => (int)n,
        short n => (int)n,
        ushort n => (int)n,
        uint n and <= int.MaxValue => (int)n,
        long n and >= int.MinValue and <= int.MaxValue => (int)n,
        ulong n and <= int.MaxValue => (int)n,
        _ => number,
    };

    /// <summary>Whether a text is certainly not empty.</summary>
    public static bool NonEmpty(Val value) => value switch
    {
        Const c => c.Value is string { Length: > 0 },
        Phi phi => phi.Consts.Count > 0 ? phi.Consts.All(NonEmpty) : phi.NonNull,
        KeyVal key => key.Part == KeyPart.Ref,
        Some or MarkerVal => true,
        _ => false,
    };

    public static bool IsPositive(Val value) => value is Positive or Const { Value: int and > 0 };

    public static bool NotNegative(Val value) => value is Positive or CountVal or Sym { Tag: Index } or Phi { Counted: true } or Const { Value: int and >= 0 };

    /// <summary>The values inside a value, for what an unseen call could have got.</summary>
    public static bool IsAtom(Val value) => value is Sym or Member or Pure or Phi or StoreVal or Const { Value: string };
}
