namespace SafeKms;

/// <summary>What became of connecting a store again after keys were found in it too late.</summary>
public sealed class Reconnection
{
    private Reconnection(ReconnectionAttempt attempt, string explanation)
    {
        Attempt = attempt;
        Explanation = explanation;
    }

    /// <summary>How it ended.</summary>
    public ReconnectionAttempt Attempt { get; }

    /// <summary>Why, in a sentence.</summary>
    public string Explanation { get; }

    internal static Reconnection NotNeeded { get; } = new(ReconnectionAttempt.NotNeeded, "It was not this operation that disconnected the store, if it is disconnected, so there was nothing to undo.");

    internal static Reconnection SwitchedOff { get; } = new(
        ReconnectionAttempt.NotAttempted,
        "The store was left disconnected, so its keys cannot be used: SafeKmsOptions.ReconnectOnLateKeys is off. Connect it to bring them back.");

    internal static Reconnection WasNotConnected { get; } = new(
        ReconnectionAttempt.NotAttempted,
        "The store was left disconnected, for it was not CONNECTED at the start either. Connect it to bring its keys into service.");

    internal static Reconnection Succeeded { get; } = new(
        ReconnectionAttempt.Reconnected, "The store has been connected again; its keys are back in service.");

    internal static Reconnection FailedBecause(string reason) => new(
        ReconnectionAttempt.Failed, $"THE STORE COULD NOT BE CONNECTED AGAIN, so its keys cannot be used: {reason} Connect it by hand now.");

    /// <summary>Tells the explanation.</summary>
    /// <returns>A sentence.</returns>
    public override string ToString() => Explanation;
}
