namespace SafeKms;

/// <summary>Asks AWS KMS to connect the store, unless it is connected or on the way.</summary>
internal sealed class ConnectStep() : ExecutableStep(StepName.Connect)
{
    public const string Operation = "ConnectCustomKeyStore";

    public override async Task<StepResult> RunAsync(StoreRun run, CancellationToken cancellationToken)
    {
        var state = run.Store.ConnectionState;
        return state switch
        {
            StoreConnectionState.Connected or StoreConnectionState.Connecting => StepResult.AlreadyDone($"The store is {run.Store.StateText} already."),
            // The model would let CONNECTING and CONNECTED stores be connected too; the guide allows only this state.
            StoreConnectionState.Disconnected => await run.Services.Calls.ChangeAsync(
                (attempt, token) => AttemptAsync(run, attempt, token), cancellationToken).ConfigureAwait(false),
            _ => throw new StoreStateException(
                run.Situation,
                $"The custom key store {run.Store.Name} ({run.Store.Id}) is {run.Store.StateText}; only a DISCONNECTED store can be connected.",
                "Disconnect it, wait until it is DISCONNECTED, and connect it then."),
        };
    }

    private static async Task<StepResult> AttemptAsync(StoreRun run, int attempt, CancellationToken cancellationToken)
    {
        var mayBeOnItsWay = run.HasAskedFor(Operation);
        if (attempt > 0)
        {
            var store = await run.FindAsync(cancellationToken).ConfigureAwait(false)
                ?? throw new StoreNotFoundException(run.Situation, run.Reference, run.Services.Region);
            if (store.ConnectionState is StoreConnectionState.Connected or StoreConnectionState.Connecting)
            {
                if (!mayBeOnItsWay)
                    return StepResult.AlreadyDone($"The store is {store.StateText} already.");
                run.ConfirmChange(Operation);
                return StepResult.Done($"The store is {store.StateText}: an earlier request took effect.");
            }
        }

        try
        {
            await run.ChangeAsync(Operation, run.Services.Stores.ConnectAsync, cancellationToken).ConfigureAwait(false);
        }
        catch (KmsCallException refused) when (refused.Answer == KmsAnswer.InvalidState && mayBeOnItsWay)
        {
            // What we are shown lags behind. Whether it gets there is for the wait that follows to see.
            return StepResult.Done("AWS KMS refuses to connect the store again: the request whose answer was lost is under way.");
        }

        return StepResult.Done("AWS KMS accepted the request to connect the store.");
    }
}
