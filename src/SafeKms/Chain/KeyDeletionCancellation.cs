namespace SafeKms;

/// <summary>
/// The cancelled deletion of all keys in a store that are pending deletion. AWS KMS leaves such keys disabled; enabling them is for
/// whoever knows which ones were enabled before.
/// </summary>
/// <seealso href="https://docs.aws.amazon.com/kms/latest/APIReference/API_CancelKeyDeletion.html">CancelKeyDeletion</seealso>
public sealed class KeyDeletionCancellation : StoreOperation<KeyDeletionCancellationReceipt>
{
    private readonly string? _confirmedName;

    internal KeyDeletionCancellation(SafeKmsServices services, StoreReference store, string? confirmedName)
        : base(services, store) => _confirmedName = confirmedName;

    /// <summary>Says which store is meant once more, by its name: the keys of a store of another name are not touched.</summary>
    /// <param name="customKeyStoreName">The store's exact name.</param>
    /// <returns>The confirmed operation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="customKeyStoreName"/> is <see langword="null"/>.</exception>
    public KeyDeletionCancellation Confirm(string customKeyStoreName) =>
        new(Services, Store, customKeyStoreName ?? throw new ArgumentNullException(nameof(customKeyStoreName)));

    private protected override StoreRun NewRun(IProgress<StoreProgress>? progress) =>
        new(Services, Store, progress) { ConfirmedName = _confirmedName };

    private protected override IEnumerable<ExecutableStep> Steps() =>
        [new InspectStoreStep(StoreIntent.CancelKeyDeletion), new FindKeysStep(), new CancelKeyDeletionStep()];

    private protected override KeyDeletionCancellationReceipt Receipt(StoreRun run, DateTimeOffset completedAt) => new()
    {
        Store = run.FirstSeen!,
        StartedAt = run.StartedAt,
        CompletedAt = completedAt,
        Steps = run.Records,
        KeysSwept = run.KeysSwept,
        Keys = run.KeyOutcomes,
        UnknownKeys = run.Found!.UnknownKeys,
    };
}
