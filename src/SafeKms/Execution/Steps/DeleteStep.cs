namespace SafeKms;

/// <summary>
/// Deletes the store. Every request rests on a proof of its own: before it is repeated, the store is again seen DISCONNECTED and
/// swept for new keys, for time has passed.
/// </summary>
internal sealed class DeleteStep() : ExecutableStep(StepName.Delete)
{
    public const string Operation = "DeleteCustomKeyStore";

    public override Task<StepResult> RunAsync(StoreRun run, CancellationToken cancellationToken) =>
        run.Services.Calls.ChangeAsync((attempt, token) => AttemptAsync(run, attempt, token), cancellationToken);

    private static async Task<StepResult> AttemptAsync(StoreRun run, int attempt, CancellationToken cancellationToken)
    {
        if (attempt > 0 && !await IsProvedAgainAsync(run, cancellationToken).ConfigureAwait(false))
            return Gone(run);

        var mayBeOurs = run.HasAskedFor(Operation) || run.Services.ClientMayReplay;
        try
        {
            await run.ChangeAsync(Operation, run.Services.Stores.DeleteAsync, cancellationToken).ConfigureAwait(false);
        }
        catch (KmsCallException refused) when (refused.Answer == KmsAnswer.StoreNotFound && mayBeOurs)
        {
            return Gone(run);
        }
        catch (KmsCallException refused) when (refused.Answer == KmsAnswer.StoreHasKeys)
        {
            throw await NotEmptyAsync(run, refused, cancellationToken).ConfigureAwait(false);
        }

        return StepResult.Done("AWS KMS accepted the deletion.");
    }

    /// <summary>Proves anew what a repeated request rests on. <see langword="false"/> where the store is no more.</summary>
    private static async Task<bool> IsProvedAgainAsync(StoreRun run, CancellationToken cancellationToken)
    {
        if (await run.FindAsync(cancellationToken).ConfigureAwait(false) is null)
            return false;

        try
        {
            await new WaitUntilDisconnectedStep(wasDisconnected: true).RunAsync(run, cancellationToken).ConfigureAwait(false);
            await new RecheckEmptyStep().RunAsync(run, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (StoreNotFoundException)
        {
            // A deleted store may be shown for a while yet.
            return false;
        }
    }

    /// <summary>The store is no more. Ours, if a request of ours may have taken effect; somebody else's, if not.</summary>
    private static StepResult Gone(StoreRun run)
    {
        if (!run.HasAskedFor(Operation))
            throw new StoreNotFoundException(run.Situation, run.Reference, run.Services.Region);

        run.ConfirmChange(Operation);
        return StepResult.Done("AWS KMS no longer knows the store: the request whose answer was lost took effect.");
    }

    /// <summary>AWS KMS knows of keys that the sweeps did not show.</summary>
    private static async Task<StoreNotEmptyException> NotEmptyAsync(StoreRun run, KmsCallException refused, CancellationToken cancellationToken)
    {
        run.Notice = "AWS KMS says that the store holds keys; connect it to bring them back into service.";
        IReadOnlyList<StoreKey> keys = [];
        IReadOnlyList<UnknownKey> unknownKeys = [];
        try
        {
            var inventory = await run.SweepAsync(cancellationToken).ConfigureAwait(false);
            (keys, unknownKeys) = (inventory.KeysIn(run.Store.Id), inventory.UnknownKeys);
        }
        catch (KmsCallException)
        {
            // The refusal stands without naming the keys.
        }

        var reconnection = await Reconnector.TryAsync(run, cancellationToken).ConfigureAwait(false);
        return Emptiness.NotEmpty(run, keys, unknownKeys, reconnection, refused.InnerException);
    }
}
