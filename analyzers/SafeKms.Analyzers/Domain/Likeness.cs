using Microsoft.CodeAnalysis;

namespace SafeKms.Analyzers.Domain;

/// <summary>Which valuations may be told apart no more.</summary>
internal static class Likeness
{
    /// <summary>Whether forgetting where two valuations differ forgets nothing that a later test could need.</summary>
    public static bool Alike(Dictionary<Key, Val> a, Dictionary<Key, Val> b)
    {
        if (Lost(a, b) || Lost(b, a))
        {
            return false;
        }

        var answers = 0;
        foreach (var pair in a)
        {
            if (pair.Key is KnownKey or CaptureKey || !b.TryGetValue(pair.Key, out var other) || other.Equals(pair.Value))
            {
                continue;
            }

            // One variable joins without loss; two may belong together, as a count of keys found and one of keys not readable do.
            if (Answer(pair.Value) && Answer(other) && ++answers > 1)
            {
                return false;
            }
        }

        foreach (var pair in a)
        {
            if (b.TryGetValue(pair.Key, out var other) && !other.Equals(pair.Value) && (Telling(pair.Value) || Telling(other)) && !Joinable(pair.Value, other))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a parameter was given something that tells of stores on one side, and nothing on the other; or a loop has begun on one only.</summary>
    private static bool Lost(Dictionary<Key, Val> a, Dictionary<Key, Val> b)
    {
        foreach (var pair in a)
        {
            if ((pair.Key is FieldKey { Of: EnumVal } || (pair.Key is LocalKey { Symbol: IParameterSymbol } && Telling(pair.Value))) && !b.ContainsKey(pair.Key))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a place holds as long as nothing was written to it: no entry in a state, but a value all the same.</summary>
    public static Val? Unwritten(Key key) => key switch
    {
        FieldKey field => new Member(field.Of, field.Name),
        LocalKey { Symbol: IParameterSymbol parameter } => new Sym(parameter),
        _ => null,
    };

    private static bool Answer(Val value) => value is Const { Value: null or bool or int or string } or Positive or Some or Phi { Counted: true };

    private static bool Telling(Val value) => value is EnumVal or KeysPaginator or StateVal or StoreVal or StoresVal or PageVal or KeyVal or Coll or Obj or Rec or Deferred or LambdaVal or MethodVal or AwsCall or AllTasks or TaskVal
        || (value is CollInfo { Exact: true } steps && steps.Items.Any(i => i.Value is LambdaVal or MethodVal));

    public static bool Joinable(Val a, Val b) => (a, b) switch
    {
        (StoreVal x, StoreVal y) => x.Id.Equals(y.Id),
        (StateVal x, StateVal y) => x.Store.Id.Equals(y.Store.Id),
        _ => false,
    };
}
