namespace SafeKms;

/// <summary>What the sweep learned of one listed key.</summary>
internal readonly struct KeyFinding
{
    private KeyFinding(string keyId, StoreKey? key, UnknownKey? unknown, bool isGone)
    {
        KeyId = keyId;
        Key = key;
        Unknown = unknown;
        IsGone = isGone;
    }

    public string KeyId { get; }

    /// <summary>The key, where it is in a custom key store.</summary>
    public StoreKey? Key { get; }

    public UnknownKey? Unknown { get; }

    /// <summary>Deleted between ListKeys and DescribeKey. Not settled: were it listed again, it would be asked again.</summary>
    public bool IsGone { get; }

    /// <summary>Whether it is about a custom key store, or may be.</summary>
    public bool IsOfInterest => Key is not null || Unknown is not null;

    public static KeyFinding InStore(StoreKey key) => new(key.KeyId, key, null, false);

    public static KeyFinding InNoStore(string keyId) => new(keyId, null, null, false);

    public static KeyFinding Undecided(string keyId, string reason) => new(keyId, null, new UnknownKey(keyId, reason), false);

    public static KeyFinding Gone(string keyId) => new(keyId, null, null, true);
}
