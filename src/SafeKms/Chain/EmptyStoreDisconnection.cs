namespace SafeKms;

/// <summary>The disconnection of a store that was proved empty; the second link of a deletion.</summary>
public sealed class EmptyStoreDisconnection : StoreOperation<DisconnectionReceipt>
{
    private readonly KeyInventory? _inventory;

    internal EmptyStoreDisconnection(SafeKmsServices services, StoreReference store, KeyInventory? inventory)
        : base(services, store) => _inventory = inventory;

    /// <summary>Goes on to delete the store - for ever - once it is proved empty and seen DISCONNECTED.</summary>
    /// <returns>The deletion, to be awaited, planned or confirmed.</returns>
    public StoreDeletion Delete() => new(Services, Store, _inventory, null, null);

    private protected override StoreRun NewRun(IProgress<StoreProgress>? progress) =>
        new(Services, Store, progress) { EarlierInventory = _inventory };

    private protected override IEnumerable<ExecutableStep> Steps() => DeletionSteps.UntilDisconnected(StoreIntent.Disconnect);

    private protected override DisconnectionReceipt Receipt(StoreRun run, DateTimeOffset completedAt) => new()
    {
        Store = run.FirstSeen!,
        StartedAt = run.StartedAt,
        CompletedAt = completedAt,
        Steps = run.Records,
    };
}
