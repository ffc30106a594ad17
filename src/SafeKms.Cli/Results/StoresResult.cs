namespace SafeKms.Cli.Results;

/// <summary>All custom key stores of the account and Region.</summary>
internal sealed record StoresResult(string? Region, IReadOnlyList<StoreResult> Stores, IReadOnlyList<UnknownKey>? UnknownKeys);

/// <summary>One custom key store.</summary>
internal sealed record StoreResult
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Type { get; init; }

    public required string ConnectionState { get; init; }

    public StoreErrorResult? ConnectionError { get; init; }

    public DateTimeOffset? CreationDate { get; init; }

    public string? CloudHsmClusterId { get; init; }

    public ExternalProxySettings? ExternalProxy { get; init; }

    /// <summary>The KMS keys in it, where they were asked for.</summary>
    public KeyCountResult? Keys { get; init; }

    public static StoreResult Of(StoreSnapshot store, KeyInventory? inventory) => new()
    {
        Id = store.Id,
        Name = store.Name,
        Type = AwsWords.Of(store.Type),
        ConnectionState = AwsWords.StateOf(store),
        ConnectionError = store.ConnectionErrorRemedy is { } error ? new(error.Code, error.Cause, error.Action, error.HelpLink) : null,
        CreationDate = store.CreationDate,
        CloudHsmClusterId = store.CloudHsmClusterId,
        ExternalProxy = store.ExternalProxy,
        Keys = inventory is null ? null : KeyCountResult.Of(inventory.KeysIn(store.Id)),
    };
}

/// <summary>Why the last connect failed, and what mends it.</summary>
internal sealed record StoreErrorResult(string Code, string Cause, string Remedy, string HelpLink);

/// <summary>How many keys are in a store, and how many of them are pending deletion.</summary>
internal sealed record KeyCountResult(int Total, int PendingDeletion)
{
    public static KeyCountResult Of(IReadOnlyList<StoreKey> keys) => new(keys.Count, keys.Count(key => key.IsPendingDeletion));

    public override string ToString() => PendingDeletion == 0 ? $"{Total}" : $"{Total} ({PendingDeletion} pending deletion)";
}
