namespace SafeKms;

/// <summary>The store or its keys are no longer what the plan saw.</summary>
public sealed class PlanOutdatedException : SafeKmsException
{
    internal PlanOutdatedException(OperationSituation situation, DateTimeOffset plannedAt, IReadOnlyList<string> differences)
        : base(
            situation,
            $"The plan of {InWords.Date(plannedAt)} is outdated: {string.Join("; ", differences)}.",
            "Make a new plan, read it, and execute that.",
            HelpPages.DeleteStore)
    {
        Differences = differences;
    }

    /// <summary>What has changed since, each in a few words.</summary>
    public IReadOnlyList<string> Differences { get; }
}
