namespace SafeKms;

/// <summary>A KMS key in a custom key store, as DescribeKey told it.</summary>
public sealed record StoreKey
{
    /// <summary>The key id.</summary>
    public required string KeyId { get; init; }

    /// <summary>The key's ARN.</summary>
    public string? Arn { get; init; }

    /// <summary>The custom key store that holds the key.</summary>
    public required string CustomKeyStoreId { get; init; }

    /// <summary>The key state in the service's own word: <c>Enabled</c>, <c>Disabled</c>, <c>PendingDeletion</c>, <c>Unavailable</c>, …</summary>
    public string? State { get; init; }

    /// <summary>When AWS KMS deletes the key, for a key that is pending deletion. It may live up to 24 hours longer.</summary>
    public DateTimeOffset? DeletionDate { get; init; }

    /// <summary>When the key was created.</summary>
    public DateTimeOffset? CreationDate { get; init; }

    /// <summary>The key's aliases; <see langword="null"/> where they were not looked up.</summary>
    public IReadOnlyList<string>? Aliases { get; init; }

    /// <summary>Whether the key's deletion is scheduled. Such a key still counts as a key of the store.</summary>
    public bool IsPendingDeletion => State == "PendingDeletion";

    /// <summary>Tells the key in a line: id, aliases, state and deletion date.</summary>
    /// <returns>One line.</returns>
    public override string ToString()
    {
        var aliases = Aliases is { Count: > 0 } ? $" ({string.Join(", ", Aliases)})" : "";
        var deletion = DeletionDate is { } date ? $", will be deleted on {InWords.Date(date)}" : "";
        return $"{Arn ?? KeyId}{aliases}: {State ?? "state unknown"}{deletion}";
    }
}
