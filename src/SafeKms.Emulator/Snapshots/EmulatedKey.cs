namespace SafeKms.Emulator;

/// <summary>A KMS key as the emulator itself knows it, at the moment it was asked. Immutable.</summary>
public sealed class EmulatedKey
{
    private readonly Guid _id;
    private readonly string _arnPrefix;

    internal EmulatedKey(Guid id, string arnPrefix)
    {
        _id = id;
        _arnPrefix = arnPrefix;
    }

    /// <summary>The key id.</summary>
    public string Id => _id.ToString();

    /// <summary>The key ARN.</summary>
    public string Arn => string.Concat(_arnPrefix, Id);

    /// <summary>The store the key is in; null for a key in KMS's own store.</summary>
    public required string? CustomKeyStoreId { get; init; }

    /// <summary>The key's state as DescribeKey tells it.</summary>
    public required EmulatedKeyState State { get; init; }

    /// <summary>When the key will be deleted; only in <see cref="EmulatedKeyState.PendingDeletion"/>.</summary>
    public required DateTimeOffset? DeletionDate { get; init; }

    /// <summary>When the key was created.</summary>
    public required DateTimeOffset CreationDate { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{Id} {State}{(CustomKeyStoreId is null ? "" : $" in {CustomKeyStoreId}")}";
}
