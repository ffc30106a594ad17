namespace SafeKms;

/// <summary>What an operation reports while it runs; <see cref="object.ToString"/> gives it as a line of text.</summary>
/// <remarks>
/// Reports come in order, one at a time, on whatever thread the operation runs. <see cref="Progress{T}"/> posts them to other threads,
/// where they may overtake each other; implement <see cref="IProgress{T}"/> to see them in order.
/// </remarks>
/// <param name="Step">The step under way.</param>
public abstract record StoreProgress(StepName Step);

/// <summary>A step begins.</summary>
/// <param name="Step">The step.</param>
public sealed record StepStarted(StepName Step) : StoreProgress(Step)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Step} …";
}

/// <summary>A step ended well.</summary>
/// <param name="Record">What became of it.</param>
public sealed record StepCompleted(StepRecord Record) : StoreProgress(Record.Step)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Step}: {Record.Detail}";
}

/// <summary>The sweep over the Region's keys went on.</summary>
/// <param name="Step">The step under way.</param>
/// <param name="KeysListed">How many keys ListKeys gave so far.</param>
/// <param name="KeysDescribed">How many keys were described so far.</param>
/// <param name="Elapsed">How long the sweep has run.</param>
public sealed record SweepAdvanced(StepName Step, int KeysListed, int KeysDescribed, TimeSpan Elapsed) : StoreProgress(Step)
{
    /// <summary>How many keys are described a second; 0 before the first.</summary>
    public double KeysPerSecond => Elapsed > TimeSpan.Zero ? KeysDescribed / Elapsed.TotalSeconds : 0;

    /// <inheritdoc/>
    public override string ToString() => KeysDescribed == 0
        ? FormattableString.Invariant($"{Step}: {KeysListed:N0} keys listed, none of them new")
        : FormattableString.Invariant($"{Step}: {KeysListed:N0} keys listed, {KeysDescribed:N0} described ({KeysPerSecond:N0} a second)");
}

/// <summary>One more key was dealt with, of those whose deletion is scheduled or cancelled.</summary>
/// <param name="Step">The step under way.</param>
/// <param name="Outcome">The key, and what became of it.</param>
/// <param name="KeysDone">How many keys were dealt with so far.</param>
/// <param name="KeysFound">How many keys are in the store.</param>
/// <param name="Elapsed">How long it has taken so far.</param>
public sealed record KeyDeletionAdvanced(StepName Step, KeyDeletionOutcome Outcome, int KeysDone, int KeysFound, TimeSpan Elapsed) : StoreProgress(Step)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Step}: {KeysDone:N0} of {KeysFound:N0}: {Outcome}");
}

/// <summary>The store was looked at.</summary>
/// <param name="Step">The step under way.</param>
/// <param name="State">Its connection state; <see cref="StoreConnectionState.Unknown"/> where the answer did not tell.</param>
/// <param name="Elapsed">How long this state has been waited for.</param>
public sealed record StateObserved(StepName Step, StoreConnectionState State, TimeSpan Elapsed) : StoreProgress(Step)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Step}: {State.InAwsWords()} after {InWords.Duration(Elapsed)}";
}
