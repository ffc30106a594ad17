namespace SafeKms;

/// <summary>
/// Proves once more that the store is empty. No key can be created in a disconnected store, so this proof has no race; and only keys
/// not seen before need describing, so it is cheap. A key that slipped in is brought back into service by connecting the store again.
/// </summary>
internal sealed class RecheckEmptyStep() : ExecutableStep(StepName.RecheckEmpty)
{
    private const int MostRounds = 5;

    public override async Task<StepResult> RunAsync(StoreRun run, CancellationToken cancellationToken)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var inventory = await run.SweepAsync(cancellationToken).ConfigureAwait(false);
            if (!Emptiness.IsProved(run, inventory))
                await RefuseAsync(run, inventory, cancellationToken).ConfigureAwait(false);
            if (await IsStillDisconnectedAsync(run, cancellationToken).ConfigureAwait(false))
                return StepResult.Done(InWords.NoneInStore(inventory.KeysListed));
        }

        throw new StoreStateException(
            run.Situation,
            $"The custom key store {run.Store.Name} ({run.Store.Id}) left DISCONNECTED each of the {MostRounds} times that its keys were looked for.",
            "Find out who connects and disconnects it (CloudTrail tells), and run this again when it has settled.");
    }

    /// <summary>Only a sweep that lies wholly within DISCONNECTED proves something; after any other it is waited for again.</summary>
    private static async Task<bool> IsStillDisconnectedAsync(StoreRun run, CancellationToken cancellationToken)
    {
        var store = await run.FindAsync(cancellationToken).ConfigureAwait(false)
            ?? throw new StoreNotFoundException(run.Situation, run.Reference, run.Services.Region);
        if (store.ConnectionState == StoreConnectionState.Disconnected)
            return true;

        await new WaitUntilDisconnectedStep(wasDisconnected: true).RunAsync(run, cancellationToken).ConfigureAwait(false);
        return false;
    }

    private static async Task RefuseAsync(StoreRun run, KeyInventory inventory, CancellationToken cancellationToken)
    {
        run.Notice = "Keys appeared in the store, or may have, after it was found empty; connect it to bring them back into service.";
        var reconnection = await Reconnector.TryAsync(run, cancellationToken).ConfigureAwait(false);
        run.Notice = $"Keys appeared in the store, or may have, after it was found empty. {reconnection}";
        await Emptiness.EnsureAsync(run, inventory, reconnection, cancellationToken).ConfigureAwait(false);
    }
}
