namespace SafeKms;

/// <summary>Asks AWS KMS to disconnect the store, unless it is disconnected or on the way.</summary>
/// <param name="requireEmpty">Whether to look once more for new keys right before: a sweep may have taken minutes.</param>
internal sealed class DisconnectStep(bool requireEmpty) : ExecutableStep(StepName.Disconnect)
{
    public const string Operation = "DisconnectCustomKeyStore";

    public override async Task<StepResult> RunAsync(StoreRun run, CancellationToken cancellationToken)
    {
        switch (DisconnectNeeds.Of(run.Store.ConnectionState))
        {
            case DisconnectNeed.Nothing:
                return StepResult.AlreadyDone("The store is DISCONNECTED already.");
            case DisconnectNeed.WaitOnly:
                return StepResult.AlreadyDone("The store is DISCONNECTING already.");
            case DisconnectNeed.Undecided:
                throw new StoreStateException(
                    run.Situation,
                    $"The custom key store {run.Store.Name} ({run.Store.Id}) is {run.Store.StateText}.",
                    "Look at it in the AWS console, and use a version of SafeKms that knows this state.");
        }

        if (requireEmpty)
        {
            var inventory = await run.SweepAsync(cancellationToken).ConfigureAwait(false);
            await Emptiness.EnsureAsync(run, inventory, Reconnection.NotNeeded, cancellationToken).ConfigureAwait(false);
        }

        return await run.Services.Calls.ChangeAsync((attempt, token) => AttemptAsync(run, attempt, token), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<StepResult> AttemptAsync(StoreRun run, int attempt, CancellationToken cancellationToken)
    {
        if (attempt > 0)
        {
            var store = await run.FindAsync(cancellationToken).ConfigureAwait(false)
                ?? throw new StoreNotFoundException(run.Situation, run.Reference, run.Services.Region);
            if (DisconnectNeeds.Of(store.ConnectionState) is DisconnectNeed.Nothing or DisconnectNeed.WaitOnly)
            {
                run.ConfirmChange(Operation);
                return StepResult.Done($"The store is {store.StateText}: an earlier request took effect.");
            }
        }

        await run.ChangeAsync(Operation, run.Services.Stores.DisconnectAsync, cancellationToken).ConfigureAwait(false);
        return StepResult.Done("AWS KMS accepted the request to disconnect the store.");
    }
}
