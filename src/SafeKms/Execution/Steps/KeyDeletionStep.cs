namespace SafeKms;

/// <summary>
/// Changes the keys found in the store, one after the other. A key that is refused does not stop the others; a service that does not
/// answer does, for running again goes on where this stopped.
/// </summary>
internal abstract class KeyDeletionStep(StepName name, string operation) : ExecutableStep(name)
{
    private protected string Operation { get; } = operation;

    public override async Task<StepResult> RunAsync(StoreRun run, CancellationToken cancellationToken)
    {
        var time = run.Services.Time;
        var began = time.GetTimestamp();
        var keys = run.Found!.KeysIn(run.Store.Id).OrderBy(key => key.KeyId, StringComparer.Ordinal).ToArray();
        foreach (var key in keys)
        {
            var outcome = Untouched(key) ?? await ChangeAsync(run, key, cancellationToken).ConfigureAwait(false);
            run.KeyOutcomes.Add(outcome);
            run.Report(new KeyDeletionAdvanced(Name, outcome, run.KeyOutcomes.Count, keys.Length, time.GetElapsedTime(began)));
        }

        return Result(run.KeyOutcomes);
    }

    /// <summary>The outcome for a key that is as it should be already; <see langword="null"/> for one that must be changed.</summary>
    private protected abstract KeyDeletionOutcome? Untouched(StoreKey key);

    /// <summary>Waits for its turn.</summary>
    private protected abstract Task WaitAsync(KeyDeletionCalls calls, CancellationToken cancellationToken);

    /// <summary>Asks for the change, once.</summary>
    private protected abstract Task<KeyDeletionOutcome> AskAsync(KeyDeletionCalls calls, StoreKey key, CallTally tally, CancellationToken cancellationToken);

    /// <summary>What a key that is as it should be now means, after our own request may have taken effect.</summary>
    private protected abstract KeyDeletionOutcome? Done(StoreKey key);

    /// <summary>What a key that is as it should be means after a refusal: somebody else, or a replay beneath us, was faster.</summary>
    private protected abstract KeyDeletionOutcome? AfterRefusal(StoreKey key);

    private protected abstract StepResult Result(IReadOnlyList<KeyDeletionOutcome> outcomes);

    private async Task<KeyDeletionOutcome> ChangeAsync(StoreRun run, StoreKey key, CancellationToken cancellationToken)
    {
        try
        {
            return await run.Services.Calls.ChangeAsync((attempt, token) => AttemptAsync(run, key, attempt, token), cancellationToken).ConfigureAwait(false);
        }
        catch (KmsCallException refused) when (refused.Answer == KmsAnswer.KeyNotFound)
        {
            return KeyDeletionOutcome.Of(key, KeyDeletionResult.Gone);
        }
        catch (KmsCallException refused) when (!refused.Answer.MayPass() && refused.Answer != KmsAnswer.NoAnswer)
        {
            // Somebody else may have been faster.
            var now = await run.Services.Keys.DescribeAsync(key.KeyId, run.Tally, cancellationToken).ConfigureAwait(false);
            return now switch
            {
                { IsGone: true } => KeyDeletionOutcome.Of(key, KeyDeletionResult.Gone),
                { Key: { } seen } when DoneByUs(run, seen) is { } outcome => outcome,
                { Key: { } seen } when AfterRefusal(seen) is { } outcome => outcome,
                _ => KeyDeletionOutcome.Of(key, KeyDeletionResult.Failed, reason: refused.Message),
            };
        }
    }

    private async Task<KeyDeletionOutcome> AttemptAsync(StoreRun run, StoreKey key, int attempt, CancellationToken cancellationToken)
    {
        if (attempt > 0)
        {
            var now = await run.Services.Keys.DescribeAsync(key.KeyId, run.Tally, cancellationToken).ConfigureAwait(false);
            if (now.Key is { } seen && DoneByUs(run, seen) is { } outcome)
                return outcome;
        }

        await WaitAsync(run.Services.KeyDeletion, cancellationToken).ConfigureAwait(false);
        KeyDeletionOutcome? asked = null;
        await run.ChangeKeyAsync(
            Operation,
            key.KeyId,
            async (_, tally, token) => asked = await AskAsync(run.Services.KeyDeletion, key, tally, token).ConfigureAwait(false),
            cancellationToken).ConfigureAwait(false);
        return asked!;
    }

    /// <summary>A request whose answer was lost took effect, as the key proves.</summary>
    private KeyDeletionOutcome? DoneByUs(StoreRun run, StoreKey key)
    {
        if (!run.MayHaveChanged(Operation, key.KeyId) || Done(key) is not { } outcome)
            return null;

        run.ConfirmChange(Operation, key.KeyId);
        return outcome;
    }
}
