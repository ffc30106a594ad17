namespace SafeKms.Cli.Results;

/// <summary>The KMS keys in one custom key store.</summary>
internal sealed record KeysResult(
    StoreResult Store, IReadOnlyList<KeyResult> Keys, IReadOnlyList<UnknownKey> UnknownKeys, int KeysSwept, DateTimeOffset? CouldBeEmptyAt);

/// <summary>One key.</summary>
internal sealed record KeyResult
{
    public required string KeyId { get; init; }

    public string? Arn { get; init; }

    public IReadOnlyList<string>? Aliases { get; init; }

    public string? State { get; init; }

    public DateTimeOffset? CreationDate { get; init; }

    public DateTimeOffset? DeletionDate { get; init; }

    public KeyLastUsage? LastUsage { get; init; }

    public static KeyResult Of(StoreKey key, IReadOnlyList<string>? aliases, KeyLastUsage? lastUsage) => new()
    {
        KeyId = key.KeyId,
        Arn = key.Arn,
        Aliases = aliases,
        State = key.State,
        CreationDate = key.CreationDate,
        DeletionDate = key.DeletionDate,
        LastUsage = lastUsage,
    };
}
