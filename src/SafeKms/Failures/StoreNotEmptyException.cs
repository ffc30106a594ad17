namespace SafeKms;

/// <summary>The custom key store holds KMS keys. While it does it is neither disconnected nor deleted.</summary>
public sealed class StoreNotEmptyException : SafeKmsException
{
    private const int MostKeysInMessage = 20;

    internal StoreNotEmptyException(
        OperationSituation situation,
        IReadOnlyList<StoreKey> keys,
        IReadOnlyList<UnknownKey> unknownKeys,
        DateTimeOffset? couldBeEmptyAt,
        Reconnection reconnection,
        Exception? innerException = null)
        : base(situation, Cause(situation, keys, unknownKeys, couldBeEmptyAt, reconnection), Advice(situation, keys), HelpPages.DeletingKeys, innerException)
    {
        Keys = keys;
        UnknownKeys = unknownKeys;
        CouldBeEmptyAt = couldBeEmptyAt;
        Reconnection = reconnection;
    }

    /// <summary>The keys in the store. Empty where AWS KMS says that there are keys, but no sweep has shown them.</summary>
    public IReadOnlyList<StoreKey> Keys { get; }

    /// <summary>The keys that could not be told in or out of the store: there may be more in it than <see cref="Keys"/>.</summary>
    public IReadOnlyList<UnknownKey> UnknownKeys { get; }

    /// <summary>How many of the keys are not scheduled for deletion.</summary>
    public int ActiveCount => Keys.Count - PendingDeletionCount;

    /// <summary>How many of the keys are pending deletion. They count as keys of the store until they are gone.</summary>
    public int PendingDeletionCount => Keys.Count(key => key.IsPendingDeletion);

    /// <summary>
    /// When the store could be empty at the earliest: the last deletion date, or, for keys that are not scheduled, the shortest
    /// waiting period of 7 days from now. AWS KMS may take up to 24 hours longer.
    /// </summary>
    public DateTimeOffset? CouldBeEmptyAt { get; }

    /// <summary>Where the store had been disconnected by then: what became of connecting it again.</summary>
    public Reconnection Reconnection { get; }

    private static string Cause(
        OperationSituation situation, IReadOnlyList<StoreKey> keys, IReadOnlyList<UnknownKey> unknownKeys, DateTimeOffset? couldBeEmptyAt, Reconnection reconnection)
    {
        var pending = keys.Count(key => key.IsPendingDeletion);
        var count = keys.Count == 0
            ? "KMS keys, says AWS KMS, which no sweep has shown"
            : $"{InWords.Count(keys.Count, "KMS key")} ({keys.Count - pending} not scheduled for deletion, {pending} pending deletion)";
        var late = situation.Changes.Count == 0 ? "" : " They appeared after the store had been found empty.";
        var lines = keys.Take(MostKeysInMessage).Select(key => $"{Environment.NewLine}  {key}");
        var more = keys.Count > MostKeysInMessage ? $"{Environment.NewLine}  and {keys.Count - MostKeysInMessage} more" : "";
        var list = keys.Count == 0 ? "" : $"{string.Concat(lines)}{more}{Environment.NewLine}";
        var unknown = unknownKeys.Count == 0 ? null : $"{InWords.Count(unknownKeys.Count, keys.Count == 0 ? "key" : "further key")} of the Region could not be described, and may be in it too.";
        var date = couldBeEmptyAt is { } at ? $"It could be empty on {InWords.Date(at)} at the earliest." : null;
        var outlook = string.Join(" ", new[] { unknown, date }.OfType<string>());
        var gap = list.Length == 0 && outlook.Length > 0 ? " " : "";
        return $"The custom key store {situation.StoreName} ({situation.StoreId}) holds {count}.{late}{list}{gap}{outlook}{InWords.After(outlook.Length == 0 ? late : outlook, reconnection)}";
    }

    private static string Advice(OperationSituation situation, IReadOnlyList<StoreKey> keys)
    {
        var keepConnected = situation.LastSnapshot?.Type == StoreType.CloudHsm
            ? " Keep the store connected meanwhile, or AWS KMS leaves key material behind in the cluster."
            : "";
        return keys.Count > 0 && keys.All(key => key.IsPendingDeletion)
            ? $"Wait until the keys are gone, then run this again.{keepConnected}"
            : $"If no data is encrypted under the keys any more, disable them, see that nothing breaks, and schedule their deletion (ScheduleKeyDeletion); run this again when they are gone.{keepConnected}";
    }
}
