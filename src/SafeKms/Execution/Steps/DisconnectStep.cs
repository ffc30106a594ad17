namespace SafeKms;

/// <summary>Asks AWS KMS to disconnect the store, unless it is disconnected or on the way.</summary>
/// <param name="requireEmpty">Whether to look once more for new keys right before each request: a sweep, or a wait, may have taken minutes.</param>
internal sealed class DisconnectStep(bool requireEmpty) : ExecutableStep(StepName.Disconnect)
{
    public const string Operation = "DisconnectCustomKeyStore";

    public override async Task<StepResult> RunAsync(StoreRun run, CancellationToken cancellationToken)
    {
        if (NothingToAskFor(run) is { } already)
            return already;

        await EnsureEmptyAsync(run, cancellationToken).ConfigureAwait(false);
        return await run.Services.Calls.ChangeAsync((attempt, token) => AttemptAsync(run, attempt, token), cancellationToken).ConfigureAwait(false);
    }

    private async Task<StepResult> AttemptAsync(StoreRun run, int attempt, CancellationToken cancellationToken)
    {
        var mayBeOnItsWay = run.HasAskedFor(Operation);
        if (attempt > 0)
        {
            _ = await run.FindAsync(cancellationToken).ConfigureAwait(false)
                ?? throw new StoreNotFoundException(run.Situation, run.Reference, run.Services.Region);
            if (NothingToAskFor(run) is { } already)
                return already;

            // Time has passed. But where a request may be on its way the harm may be done: then only going on to the re-check can mend it.
            if (!mayBeOnItsWay)
                await EnsureEmptyAsync(run, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            await run.ChangeAsync(Operation, run.Services.Stores.DisconnectAsync, cancellationToken).ConfigureAwait(false);
        }
        catch (KmsCallException refused) when (refused.Answer == KmsAnswer.InvalidState && mayBeOnItsWay)
        {
            // What we are shown lags behind: only a store that is disconnected, or on the way, is refused so.
            run.ConfirmChange(Operation);
            return StepResult.Done("AWS KMS refuses to disconnect the store again: the request whose answer was lost took effect.");
        }

        return StepResult.Done("AWS KMS accepted the request to disconnect the store.");
    }

    /// <summary>What to tell where the store is as it should be, or on the way; <see langword="null"/> where it must be asked for.</summary>
    private static StepResult? NothingToAskFor(StoreRun run)
    {
        switch (DisconnectNeeds.Of(run.Store.ConnectionState))
        {
            case DisconnectNeed.Disconnect:
                return null;
            case DisconnectNeed.Undecided:
                throw new StoreStateException(
                    run.Situation,
                    $"The custom key store {run.Store.Name} ({run.Store.Id}) is {run.Store.StateText}.",
                    "Look at it in the AWS console, and use a version of SafeKms that knows this state.");
        }

        if (!run.HasAskedFor(Operation))
            return StepResult.AlreadyDone($"The store is {run.Store.StateText} already.");

        run.ConfirmChange(Operation);
        return StepResult.Done($"The store is {run.Store.StateText}: an earlier request took effect.");
    }

    private async Task EnsureEmptyAsync(StoreRun run, CancellationToken cancellationToken)
    {
        if (!requireEmpty)
            return;

        var inventory = await run.SweepAsync(cancellationToken).ConfigureAwait(false);
        await Emptiness.EnsureAsync(run, inventory, Reconnection.NotNeeded, cancellationToken).ConfigureAwait(false);
    }
}
