namespace SafeKms;

/// <summary>
/// The deletion of a store that is proved empty and seen DISCONNECTED, and of no other. Final: it cannot be undone. It removes what AWS KMS
/// knows of the store; the CloudHSM cluster or the external proxy behind it is untouched.
/// </summary>
/// <seealso href="https://docs.aws.amazon.com/kms/latest/developerguide/delete-keystore.html">Deleting a custom key store</seealso>
public sealed class StoreDeletion : StoreOperation<DeletionReceipt>
{
    private readonly KeyInventory? _inventory;
    private readonly string? _confirmedName;
    private readonly DeletionPlan? _plan;

    internal StoreDeletion(SafeKmsServices services, StoreReference store, KeyInventory? inventory, string? confirmedName, DeletionPlan? plan)
        : base(services, store)
    {
        _inventory = inventory;
        _confirmedName = confirmedName;
        _plan = plan;
    }

    /// <summary>Says which store is meant once more, by its name: a store of another name is not touched.</summary>
    /// <param name="customKeyStoreName">The store's exact name.</param>
    /// <returns>The confirmed deletion.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="customKeyStoreName"/> is <see langword="null"/>.</exception>
    public StoreDeletion Confirm(string customKeyStoreName) =>
        new(Services, Store, _inventory, customKeyStoreName ?? throw new ArgumentNullException(nameof(customKeyStoreName)), _plan);

    /// <summary>Keeps to a plan: the store is read again first, and nothing is done if it, its state or its keys are not what the plan saw.</summary>
    /// <param name="plan">A plan for this store, perhaps saved as JSON and read again.</param>
    /// <returns>The deletion bound to the plan.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is <see langword="null"/>.</exception>
    public StoreDeletion AsPlanned(DeletionPlan plan) =>
        new(Services, Store, _inventory, _confirmedName, plan ?? throw new ArgumentNullException(nameof(plan)));

    /// <summary>Finds out what the deletion would do, step by step. Reads only: nothing is changed.</summary>
    /// <param name="progress">Told how the sweep goes on.</param>
    /// <param name="cancellationToken">Stops it within one call.</param>
    /// <returns>The plan. A store that cannot be deleted now gives a plan that says so.</returns>
    /// <exception cref="StoreNotFoundException">There is no such store in the account and Region.</exception>
    /// <exception cref="SafeKmsException">The store or the keys could not be read.</exception>
    public async Task<DeletionPlan> PlanAsync(IProgress<StoreProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var run = NewRun(progress);
        var planning = new PlanningStep();
        await StepLoop.RunAsync(run, [new InspectStoreStep(StoreIntent.Look), planning], cancellationToken).ConfigureAwait(false);
        return planning.Plan!;
    }

    /// <summary>Finds out what the deletion would do, step by step. Reads only: nothing is changed.</summary>
    /// <param name="cancellationToken">Stops it within one call.</param>
    /// <returns>The plan. A store that cannot be deleted now gives a plan that says so.</returns>
    /// <exception cref="StoreNotFoundException">There is no such store in the account and Region.</exception>
    /// <exception cref="SafeKmsException">The store or the keys could not be read.</exception>
    public Task<DeletionPlan> PlanAsync(CancellationToken cancellationToken) => PlanAsync(null, cancellationToken);

    private protected override StoreRun NewRun(IProgress<StoreProgress>? progress) =>
        new(Services, Store, progress) { EarlierInventory = _inventory, ConfirmedName = _confirmedName, Plan = _plan };

    private protected override IEnumerable<ExecutableStep> Steps() => DeletionSteps.All();

    private protected override DeletionReceipt Receipt(StoreRun run, DateTimeOffset completedAt) => new()
    {
        Store = run.FirstSeen!,
        StartedAt = run.StartedAt,
        CompletedAt = completedAt,
        Steps = run.Records,
        KeysSwept = run.KeysSwept,
        DeletedAt = run.RequestedAt(DeleteStep.Operation),
    };
}
