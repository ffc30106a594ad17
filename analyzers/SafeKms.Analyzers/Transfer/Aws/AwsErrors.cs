using SafeKms.Analyzers.Domain;

namespace SafeKms.Analyzers.Transfer.Aws;

/// <summary>What an error of the service tells about keys and stores.</summary>
internal static class AwsErrors
{
    /// <summary>What an error of a call shows, where it is caught.</summary>
    public static void Mean(State state, Val? cause, string? error)
    {
        switch (cause)
        {
            // A key that was listed and is not found is gone.
            case AwsCall { Operation: "DescribeKey", Request: KeyVal { Part: KeyPart.Ref } } when error is "NotFoundException":
                state.Add(new NotIn(SetSym.Element, null));
                break;

            // A store that is not found holds no key and is not connected.
            case AwsCall { Operation: "DescribeCustomKeyStores", Request: StoreVal { ById: { } id } } call when error is "CustomKeyStoreNotFoundException":
                state.Add(new NotIn(new SetSym(SetKind.AllKeys, call.Client), id));
                state.Add(new Disconnected(id, call.Client));
                break;
        }
    }

    /// <summary>Whether a call can end in an error of the service; unknown calls can.</summary>
    public static bool CanThrow(Val? cause, string error) => error switch
    {
        "CustomKeyStoreHasCMKsException" => cause is null or AwsCall { Operation: "DeleteCustomKeyStore" },
        _ => true,
    };
}
