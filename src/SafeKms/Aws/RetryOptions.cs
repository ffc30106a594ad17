namespace SafeKms;

/// <summary>
/// How often a call that failed for a passing reason (throttling, an internal error of the service, the network) is attempted.
/// SafeKms is the one owner of retries: configure the AWS client with <see cref="AmazonKeyManagementServiceConfigExtensions.LeaveRetriesToSafeKms"/>,
/// or both multiply (which is logged once).
/// </summary>
public sealed class RetryOptions
{
    /// <summary>How often a call is attempted at the most, the first attempt included.</summary>
    /// <value>1 to 20. The default is 5.</value>
    public int MaxAttempts { get; set; } = 5;

    /// <summary>The wait before the second attempt, which then doubles, with jitter.</summary>
    /// <value>0 to one hour. The default is 250 milliseconds.</value>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The longest wait between two attempts.</summary>
    /// <value><see cref="BaseDelay"/> to one hour. The default is 20 seconds.</value>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(20);

    internal IEnumerable<string> Faults()
    {
        if (MaxAttempts is < 1 or > 20)
            yield return $"Retry.MaxAttempts is {MaxAttempts}: it must be 1 to 20.";
        if (BaseDelay < TimeSpan.Zero || BaseDelay > TimeSpan.FromHours(1))
            yield return $"Retry.BaseDelay is {BaseDelay}: it must be 0 to one hour.";
        if (MaxDelay < BaseDelay || MaxDelay > TimeSpan.FromHours(1))
            yield return $"Retry.MaxDelay is {MaxDelay}: it must be Retry.BaseDelay ({BaseDelay}) to one hour.";
    }
}
