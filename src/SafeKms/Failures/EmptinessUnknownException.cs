namespace SafeKms;

/// <summary>Some keys could not be described, so nobody can say whether the store is empty. Unknown is not empty.</summary>
public sealed class EmptinessUnknownException : SafeKmsException
{
    private const int MostKeysInMessage = 20;

    internal EmptinessUnknownException(OperationSituation situation, IReadOnlyList<UnknownKey> keys, Reconnection reconnection)
        : base(
            situation,
            Cause(situation, keys, reconnection),
            "Where access was denied, allow kms:DescribeKey in the key's own policy - or, if that leaves it to IAM, in the caller's IAM policy -, or run this as a principal that is allowed; then run it again.",
            HelpPages.KeyPolicies)
    {
        UnknownKeys = keys;
        Reconnection = reconnection;
    }

    /// <summary>The keys that could not be told in or out of the store, each with the reason.</summary>
    public IReadOnlyList<UnknownKey> UnknownKeys { get; }

    /// <summary>Where the store had been disconnected by then: what became of connecting it again.</summary>
    public Reconnection Reconnection { get; }

    private static string Cause(OperationSituation situation, IReadOnlyList<UnknownKey> keys, Reconnection reconnection)
    {
        var lines = keys.Take(MostKeysInMessage).Select(key => $"{Environment.NewLine}  {key}");
        var more = keys.Count > MostKeysInMessage ? $"{Environment.NewLine}  and {keys.Count - MostKeysInMessage} more" : "";
        return $"It is unknown whether the custom key store {situation.StoreName} ({situation.StoreId}) is empty: "
            + $"{InWords.Count(keys.Count, "key")} of the Region could not be described.{string.Concat(lines)}{more}{Environment.NewLine}{InWords.After("", reconnection)}";
    }
}
