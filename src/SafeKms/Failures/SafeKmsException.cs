namespace SafeKms;

/// <summary>
/// An operation on a custom key store stopped. The message tells the cause, the consequence and the next thing to do; the type says
/// what went wrong, <see cref="Situation"/> where. <see cref="Exception.HelpLink"/> is the AWS page to read.
/// </summary>
public abstract class SafeKmsException : Exception
{
    private protected SafeKmsException(OperationSituation situation, string cause, string remedy, string helpLink, Exception? innerException = null)
        : base($"{cause} {situation} {remedy}", innerException)
    {
        Situation = situation;
        Remedy = remedy;
        HelpLink = helpLink;
    }

    /// <summary>Where the operation stood: the step, what was changed, and the store as it was last seen.</summary>
    public OperationSituation Situation { get; }

    /// <summary>What to do next.</summary>
    public string Remedy { get; }

    /// <summary>The store's id, once it was known.</summary>
    public string? StoreId => Situation.StoreId;

    /// <summary>The step in which the operation stopped.</summary>
    public StepName Step => Situation.Step;

    /// <summary>The store as it was last seen; <see langword="null"/> where it never was.</summary>
    public StoreSnapshot? LastSnapshot => Situation.LastSnapshot;
}
