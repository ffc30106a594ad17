namespace SafeKms;

/// <summary>
/// When a key was last used, as far as AWS KMS can tell: up to an hour late, and only since it keeps account of it. Never the only reason
/// to delete a key: disable it first, and see whether anything breaks.
/// </summary>
/// <seealso href="https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyLastUsage.html">GetKeyLastUsage</seealso>
public sealed record KeyLastUsage
{
    private KeyLastUsage(KeyUsageAnswer answer, DateTimeOffset? usedAt, string? operation, DateTimeOffset? trackedSince, string? reason)
    {
        Answer = answer;
        UsedAt = usedAt;
        Operation = operation;
        TrackedSince = trackedSince;
        Reason = reason;
    }

    /// <summary>What is known.</summary>
    public KeyUsageAnswer Answer { get; }

    /// <summary>When the key was last used, where the answer is <see cref="KeyUsageAnswer.Used"/>.</summary>
    public DateTimeOffset? UsedAt { get; }

    /// <summary>What it was last used for, for example <c>Decrypt</c>.</summary>
    public string? Operation { get; }

    /// <summary>Since when AWS KMS keeps account of the key's use.</summary>
    public DateTimeOffset? TrackedSince { get; }

    /// <summary>Why nothing is known, where the answer is <see cref="KeyUsageAnswer.Unknown"/>.</summary>
    public string? Reason { get; }

    /// <summary>Tells the answer in a few words.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => Answer switch
    {
        KeyUsageAnswer.Used => $"{InWords.Date(UsedAt!.Value)}{(Operation is null ? "" : $" ({Operation})")}",
        KeyUsageAnswer.NeverUsed => "never since its creation",
        _ => $"unknown: {Reason}",
    };

    internal static KeyLastUsage Used(DateTimeOffset at, string? operation, DateTimeOffset? trackedSince) =>
        new(KeyUsageAnswer.Used, at, operation, trackedSince, null);

    internal static KeyLastUsage Never(DateTimeOffset trackedSince) => new(KeyUsageAnswer.NeverUsed, null, null, trackedSince, null);

    internal static KeyLastUsage Unknown(string reason, DateTimeOffset? trackedSince = null) =>
        new(KeyUsageAnswer.Unknown, null, null, trackedSince, reason);
}
