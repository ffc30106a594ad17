using Microsoft.Extensions.Options;

namespace SafeKms;

/// <summary>How SafeKms works. The defaults suit a production account; each is documented where it stands.</summary>
public sealed class SafeKmsOptions
{
    /// <summary>How often a failed call is attempted.</summary>
    public RetryOptions Retry { get; } = new();

    /// <summary>How the keys of a Region are swept.</summary>
    public SweepOptions Sweep { get; } = new();

    /// <summary>How fast the deletion of keys is scheduled and cancelled.</summary>
    public KeyDeletionOptions KeyDeletion { get; } = new();

    /// <summary>How long, and how often, changing stores are looked at.</summary>
    public PollingOptions Polling { get; } = new();

    /// <summary>What must not be done, whoever asks.</summary>
    public SafetyPolicy Safety { get; } = new();

    /// <summary>
    /// Whether a store that was CONNECTED is connected again when keys are found in it after it was disconnected. Reconnecting is tried,
    /// never promised.
    /// </summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool ReconnectOnLateKeys { get; set; } = true;

    /// <summary>Checks every option.</summary>
    /// <exception cref="OptionsValidationException">One or more values are out of range; all of them are told.</exception>
    public void Validate()
    {
        var faults = Retry.Faults().Concat(Sweep.Faults()).Concat(KeyDeletion.Faults()).Concat(Polling.Faults()).Concat(Safety.Faults()).ToArray();
        if (faults.Length > 0)
            throw new OptionsValidationException(Options.DefaultName, typeof(SafeKmsOptions), faults);
    }
}
