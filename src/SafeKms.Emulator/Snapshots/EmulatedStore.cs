namespace SafeKms.Emulator;

/// <summary>A custom key store as the emulator itself knows it, at the moment it was asked. Immutable.</summary>
public sealed class EmulatedStore
{
    internal EmulatedStore()
    {
    }

    /// <summary>The CustomKeyStoreId, such as <c>cks-1234567890abcdef0</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The CustomKeyStoreName.</summary>
    public required string Name { get; init; }

    /// <summary>What backs the store.</summary>
    public required EmulatedStoreType Type { get; init; }

    /// <summary>The true connection state, whatever <see cref="KmsEmulator.VisibilityDelay"/> lets callers see.</summary>
    public required EmulatedConnectionState ConnectionState { get; init; }

    /// <summary>The ConnectionErrorCode; only in <see cref="EmulatedConnectionState.Failed"/>.</summary>
    public required string? ConnectionErrorCode { get; init; }

    /// <summary>The CloudHSM cluster; null for an external key store.</summary>
    public required string? CloudHsmClusterId { get; init; }

    /// <summary>When the store was created.</summary>
    public required DateTimeOffset CreationDate { get; init; }

    /// <summary>How many keys are in it, those pending deletion included.</summary>
    public required int KeyCount { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{Id} '{Name}' {ConnectionState}, {KeyCount} keys";
}
