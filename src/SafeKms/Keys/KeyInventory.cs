namespace SafeKms;

/// <summary>
/// Every key of a Region, told in or out of every custom key store by one sweep: ListKeys over all pages and DescribeKey for
/// every key, which is the only way AWS KMS offers. One inventory answers for all stores of the account and Region.
/// </summary>
/// <seealso href="https://docs.aws.amazon.com/kms/latest/developerguide/find-cmk-in-keystore.html">Find the KMS keys in a custom key store</seealso>
public sealed class KeyInventory
{
    private readonly Dictionary<string, List<StoreKey>> _keysByStore = new(StringComparer.Ordinal);
    private readonly List<UnknownKey> _unknown = [];

    internal KeyInventory(DateTimeOffset startedAt) => StartedAt = startedAt;

    /// <summary>When the sweep began. A key created later need not be in it.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>How many keys ListKeys gave, in whatever store.</summary>
    public int KeysListed { get; internal set; }

    /// <summary>Keys that could not be described. While there is one, no store is provably empty.</summary>
    public IReadOnlyList<UnknownKey> UnknownKeys => _unknown;

    /// <summary>The ids of the stores that hold keys.</summary>
    public IReadOnlyCollection<string> StoresWithKeys => _keysByStore.Keys;

    /// <summary>
    /// The ids whose membership is settled. A key never moves between stores, so a settled id need not be described again.
    /// </summary>
    internal HashSet<string> SettledIds { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids that ListKeys gave, but DescribeKey did not find.</summary>
    internal HashSet<string> GoneIds { get; } = new(StringComparer.Ordinal);

    /// <summary>The keys found in one store. An empty list is a proof of emptiness only while <see cref="UnknownKeys"/> is empty too.</summary>
    /// <param name="customKeyStoreId">The store's id.</param>
    /// <returns>The keys, in no particular order.</returns>
    public IReadOnlyList<StoreKey> KeysIn(string customKeyStoreId) =>
        _keysByStore.TryGetValue(customKeyStoreId, out var keys) ? keys : [];

    internal void Add(KeyFinding finding)
    {
        if (finding.Unknown is { } unknown)
            _unknown.Add(unknown);
        else if (finding.IsGone)
            GoneIds.Add(finding.KeyId);
        else if (!SettledIds.Add(finding.KeyId))
            return; // Pages that shift while they are read can list a key twice.

        if (finding.Key is not { } key)
            return;

        if (!_keysByStore.TryGetValue(key.CustomKeyStoreId, out var keys))
            _keysByStore.Add(key.CustomKeyStoreId, keys = []);
        keys.Add(key);
    }

    /// <summary>What a new sweep need not describe again to judge <paramref name="customKeyStoreId"/>: everything settled outside it.</summary>
    internal HashSet<string> SettledOutside(string customKeyStoreId)
    {
        var settled = new HashSet<string>(SettledIds, StringComparer.Ordinal);
        foreach (var key in KeysIn(customKeyStoreId))
            settled.Remove(key.KeyId);
        return settled;
    }
}
