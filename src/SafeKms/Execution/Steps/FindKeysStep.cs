namespace SafeKms;

/// <summary>Finds the keys in the store. Keys that cannot be told are kept for the receipt, and left alone.</summary>
internal sealed class FindKeysStep() : ExecutableStep(StepName.FindKeys)
{
    public override async Task<StepResult> RunAsync(StoreRun run, CancellationToken cancellationToken)
    {
        var inventory = await run.SweepAsync(cancellationToken).ConfigureAwait(false);
        run.Found = inventory;
        var unknown = inventory.UnknownKeys.Count == 0 ? "" : $" {InWords.Count(inventory.UnknownKeys.Count, "key")} could not be described and will not be touched.";
        return StepResult.Done(
            $"{InWords.Count(inventory.KeysIn(run.Store.Id).Count, "key")} in the store, of {InWords.Count(inventory.KeysListed, "key")} of the Region.{unknown}");
    }
}
