namespace SafeKms;

/// <summary>Proves that no key is in the store: every key of the Region told, and none in it.</summary>
internal sealed class EnsureEmptyStep() : ExecutableStep(StepName.EnsureEmpty)
{
    public override async Task<StepResult> RunAsync(StoreRun run, CancellationToken cancellationToken)
    {
        if (run.EarlierInventory is { } earlier)
            run.StartFrom(earlier);

        var inventory = await run.SweepAsync(cancellationToken).ConfigureAwait(false);
        run.Plan?.EnsureStillTrue(run, inventory);
        await Emptiness.EnsureAsync(run, inventory, Reconnection.NotNeeded, cancellationToken).ConfigureAwait(false);
        return StepResult.Done(InWords.NoneInStore(inventory.KeysListed));
    }
}
