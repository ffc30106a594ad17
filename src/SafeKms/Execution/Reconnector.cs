namespace SafeKms;

/// <summary>
/// Undoes a disconnection that turned out to cut off keys. It is tried, never promised: whatever comes of it is told beside the
/// failure that made it necessary.
/// </summary>
internal static class Reconnector
{
    public static async Task<Reconnection> TryAsync(StoreRun run, CancellationToken cancellationToken)
    {
        if (!run.HasAskedFor(DisconnectStep.Operation))
            return Reconnection.NotNeeded;
        if (run.FirstSeen?.ConnectionState != StoreConnectionState.Connected)
            return Reconnection.WasNotConnected;
        if (!run.Services.Options.ReconnectOnLateKeys)
            return Reconnection.SwitchedOff;

        Log.Reconnecting(run.Services.Logger, run.Store.Id);
        try
        {
            await new ConnectStep().RunAsync(run, cancellationToken).ConfigureAwait(false);
            await new WaitUntilConnectedStep().RunAsync(run, cancellationToken).ConfigureAwait(false);
            return Reconnection.Succeeded;
        }
        catch (Exception fault) when (fault is SafeKmsException || !cancellationToken.IsCancellationRequested)
        {
            return Reconnection.FailedBecause(fault.Message);
        }
    }
}
