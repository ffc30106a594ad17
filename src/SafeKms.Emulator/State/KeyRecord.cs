namespace SafeKms.Emulator.State;

/// <summary>A KMS key. There may be 100,000: what few keys have is in <see cref="Details"/>.</summary>
internal sealed class KeyRecord(Guid id, StoreRecord? store, long created, long visibleFrom) : IComparable<KeyRecord>
{
    private KeyDetails? _details;

    public Guid Id { get; } = id;

    public StoreRecord? Store { get; } = store;

    public long Created { get; } = created;

    /// <summary>Since when callers see the key.</summary>
    public long VisibleFrom { get; } = visibleFrom;

    /// <summary>When the key is to be deleted; 0 if it is not.</summary>
    public long Deletion { get; set; }

    public bool IsEnabled { get; set; } = true;

    public KeyPolicy? Policy { get; set; }

    /// <summary>What few keys have; made when asked for.</summary>
    public KeyDetails Details => _details ??= new KeyDetails();

    /// <summary>What few keys have, if this one has any.</summary>
    public KeyDetails? DetailsIfAny => _details;

    public string? XksKeyId => Store?.Type != EmulatedStoreType.External ? null : _details?.XksKeyId ?? $"xks-{Id:N}";

    /// <summary>The id of the key material that KMS itself holds: 64 hexadecimal digits.</summary>
    public string? MaterialId => Store is null ? $"{Id:N}{Id:N}" : null;

    public EmulatedKeyState StateAt(long now) =>
        Deletion != 0 ? EmulatedKeyState.PendingDeletion
        : Store is not null && Store.StateAt(now) != EmulatedConnectionState.Connected ? EmulatedKeyState.Unavailable
        : IsEnabled ? EmulatedKeyState.Enabled
        : EmulatedKeyState.Disabled;

    public int CompareTo(KeyRecord? other) => other is null ? 1 : Id.CompareTo(other.Id);

    public EmulatedKey Snapshot(long now, Arns arns) => new(Id, arns.KeyPrefix)
    {
        CustomKeyStoreId = Store?.Id,
        State = StateAt(now),
        DeletionDate = Deletion == 0 ? null : new DateTimeOffset(Deletion, TimeSpan.Zero),
        CreationDate = new DateTimeOffset(Created, TimeSpan.Zero),
    };
}
