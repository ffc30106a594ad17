namespace SafeKms;

/// <summary>Sweeps the keys as the deletion would, and writes down what would follow instead of doing it.</summary>
internal sealed class PlanningStep() : ExecutableStep(StepName.EnsureEmpty)
{
    public DeletionPlan? Plan { get; private set; }

    public override async Task<StepResult> RunAsync(StoreRun run, CancellationToken cancellationToken)
    {
        var objection = await run.Services.Safety.FindObjectionAsync(run.Store, StoreIntent.Delete, run.Tally, cancellationToken).ConfigureAwait(false);
        if (run.EarlierInventory is { } earlier)
            run.StartFrom(earlier);

        var inventory = await run.SweepAsync(cancellationToken).ConfigureAwait(false);
        var keys = await Emptiness.WithAliasesAsync(run, inventory.KeysIn(run.Store.Id), cancellationToken).ConfigureAwait(false);
        var now = run.Services.Time.GetUtcNow();
        Plan = new DeletionPlan
        {
            Store = run.Store,
            Region = run.Services.Region,
            CreatedAt = now,
            Steps = StepPlanner.Plan(run.Store, inventory, objection),
            Keys = keys,
            UnknownKeys = inventory.UnknownKeys,
            KeysSwept = inventory.KeysListed,
            CouldBeEmptyAt = EarliestEmptyDate.Of(keys, now),
            Fingerprint = PlanFingerprint.Of(run.Store, keys, inventory.UnknownKeys),
        };
        return StepResult.Done($"{InWords.Count(keys.Count, "key")} in the store, of {InWords.Count(inventory.KeysListed, "key")} of the Region.");
    }
}
