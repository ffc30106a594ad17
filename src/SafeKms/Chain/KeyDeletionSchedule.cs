namespace SafeKms;

/// <summary>
/// The scheduled deletion of all keys in a store: those that the sweep finds in it, and no other key. What is encrypted under them is lost
/// for ever once they are deleted; until then <see cref="CustomKeyStore.CancelKeyDeletion"/> undoes it.
/// </summary>
/// <seealso href="https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html">Deleting AWS KMS keys</seealso>
public sealed class KeyDeletionSchedule : StoreOperation<KeyDeletionScheduleReceipt>
{
    private readonly int _pendingWindowInDays;
    private readonly string? _confirmedName;

    internal KeyDeletionSchedule(SafeKmsServices services, StoreReference store, int pendingWindowInDays, string? confirmedName)
        : base(services, store)
    {
        _pendingWindowInDays = pendingWindowInDays;
        _confirmedName = confirmedName;
    }

    /// <summary>Says which store is meant once more, by its name: the keys of a store of another name are not touched.</summary>
    /// <param name="customKeyStoreName">The store's exact name.</param>
    /// <returns>The confirmed operation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="customKeyStoreName"/> is <see langword="null"/>.</exception>
    public KeyDeletionSchedule Confirm(string customKeyStoreName) =>
        new(Services, Store, _pendingWindowInDays, customKeyStoreName ?? throw new ArgumentNullException(nameof(customKeyStoreName)));

    private protected override StoreRun NewRun(IProgress<StoreProgress>? progress) =>
        new(Services, Store, progress) { ConfirmedName = _confirmedName };

    private protected override IEnumerable<ExecutableStep> Steps() =>
    [
        new InspectStoreStep(StoreIntent.ScheduleKeyDeletion),
        new FindKeysStep(),
        new ScheduleKeyDeletionStep(_pendingWindowInDays),
    ];

    private protected override KeyDeletionScheduleReceipt Receipt(StoreRun run, DateTimeOffset completedAt) => new()
    {
        Store = run.FirstSeen!,
        StartedAt = run.StartedAt,
        CompletedAt = completedAt,
        Steps = run.Records,
        KeysSwept = run.KeysSwept,
        Keys = run.KeyOutcomes,
        UnknownKeys = run.Found!.UnknownKeys,
        PendingWindowInDays = _pendingWindowInDays,
    };
}
