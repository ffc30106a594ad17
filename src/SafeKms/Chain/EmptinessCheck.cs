namespace SafeKms;

/// <summary>The proof that a store holds no KMS key; the first link of a deletion. Reads only.</summary>
public sealed class EmptinessCheck : StoreOperation<EmptinessReceipt>
{
    private readonly KeyInventory? _inventory;

    internal EmptinessCheck(SafeKmsServices services, StoreReference store, KeyInventory? inventory)
        : base(services, store) => _inventory = inventory;

    /// <summary>
    /// Goes on to disconnect the store once it is proved empty, waits until it is DISCONNECTED, and proves it empty once more.
    /// </summary>
    /// <returns>The disconnection, which can be awaited by itself or continued with <see cref="EmptyStoreDisconnection.Delete"/>.</returns>
    public EmptyStoreDisconnection Disconnect() => new(Services, Store, _inventory);

    private protected override StoreRun NewRun(IProgress<StoreProgress>? progress) =>
        new(Services, Store, progress) { EarlierInventory = _inventory };

    private protected override IEnumerable<ExecutableStep> Steps() => DeletionSteps.UntilEmpty(StoreIntent.Look);

    private protected override EmptinessReceipt Receipt(StoreRun run, DateTimeOffset completedAt) => new()
    {
        Store = run.FirstSeen!,
        StartedAt = run.StartedAt,
        CompletedAt = completedAt,
        Steps = run.Records,
        KeysSwept = run.KeysSwept,
    };
}
