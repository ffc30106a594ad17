namespace SafeKms;

/// <summary>
/// Proves once more that the store is empty. No key can be created in a disconnected store, so this proof has no race; and only keys
/// not seen before need describing, so it is cheap. A key that slipped in is brought back into service by connecting the store again.
/// The store is looked at once more afterwards: only a sweep that lies wholly within DISCONNECTED proves something.
/// </summary>
internal sealed class RecheckEmptyStep() : ExecutableStep(StepName.RecheckEmpty)
{
    public override async Task<StepResult> RunAsync(StoreRun run, CancellationToken cancellationToken)
    {
        var inventory = await run.SweepAsync(cancellationToken).ConfigureAwait(false);
        if (!Emptiness.IsProved(run, inventory))
        {
            run.Notice = "Keys appeared in the store, or may have, after it was found empty; connect it to bring them back into service.";
            var reconnection = await Reconnector.TryAsync(run, cancellationToken).ConfigureAwait(false);
            await Emptiness.EnsureAsync(run, inventory, reconnection, cancellationToken).ConfigureAwait(false);
        }

        var store = await run.FindAsync(cancellationToken).ConfigureAwait(false)
            ?? throw new StoreNotFoundException(run.Situation, run.Reference, run.Services.Region);
        if (store.ConnectionState != StoreConnectionState.Disconnected)
            throw WaitUntilDisconnectedStep.ConnectedAgain(run);

        return StepResult.Done($"Still none of {InWords.Count(inventory.KeysListed, "key")} of the Region is in the store.");
    }
}
