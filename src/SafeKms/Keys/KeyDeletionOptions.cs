namespace SafeKms;

/// <summary>
/// How fast keys are changed, one after the other. The defaults stay below the documented account-wide request quotas, so that others
/// in the account can schedule and cancel too.
/// </summary>
/// <seealso href="https://docs.aws.amazon.com/kms/latest/developerguide/requests-per-second.html">Request quotas</seealso>
public sealed class KeyDeletionOptions
{
    /// <summary>ScheduleKeyDeletion calls a second at the most.</summary>
    /// <value>More than 0. The default is 10; the documented quota, which everybody in the account shares, is 15.</value>
    public double ScheduleKeyDeletionPerSecond { get; set; } = 10;

    /// <summary>CancelKeyDeletion calls a second at the most.</summary>
    /// <value>More than 0. The default is 4; the documented quota is 5: undoing is slower than doing.</value>
    public double CancelKeyDeletionPerSecond { get; set; } = 4;

    /// <summary>GetKeyLastUsage calls a second at the most.</summary>
    /// <value>More than 0. The default is 4; the documented quota is 5.</value>
    public double GetKeyLastUsagePerSecond { get; set; } = 4;

    internal IEnumerable<string> Faults()
    {
        if (!(ScheduleKeyDeletionPerSecond >= RequestRate.Least))
            yield return $"KeyDeletion.ScheduleKeyDeletionPerSecond is {ScheduleKeyDeletionPerSecond}: it must be {RequestRate.Least} or more.";
        if (!(CancelKeyDeletionPerSecond >= RequestRate.Least))
            yield return $"KeyDeletion.CancelKeyDeletionPerSecond is {CancelKeyDeletionPerSecond}: it must be {RequestRate.Least} or more.";
        if (!(GetKeyLastUsagePerSecond >= RequestRate.Least))
            yield return $"KeyDeletion.GetKeyLastUsagePerSecond is {GetKeyLastUsagePerSecond}: it must be {RequestRate.Least} or more.";
    }
}
