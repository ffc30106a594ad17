namespace SafeKms;

/// <summary>One key, and what became of it when its deletion was to be scheduled or cancelled.</summary>
public sealed record KeyDeletionOutcome
{
    /// <summary>The key id.</summary>
    public required string KeyId { get; init; }

    /// <summary>The key's ARN.</summary>
    public string? Arn { get; init; }

    /// <summary>What became of it.</summary>
    public required KeyDeletionResult Result { get; init; }

    /// <summary>When AWS KMS deletes the key, where its deletion is scheduled. It may live up to 24 hours longer.</summary>
    public DateTimeOffset? DeletionDate { get; init; }

    /// <summary>Why it failed; <see langword="null"/> where it did not.</summary>
    public string? Reason { get; init; }

    /// <summary>Tells the key and its outcome in a line.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{KeyId}: {InPlainWords}";

    private string InPlainWords => Result switch
    {
        KeyDeletionResult.Scheduled => $"deletion scheduled for {When}",
        KeyDeletionResult.AlreadyPending => $"deletion was scheduled already, for {When}",
        KeyDeletionResult.Canceled => "deletion cancelled; the key is disabled",
        KeyDeletionResult.NotPending => "deletion was not scheduled",
        KeyDeletionResult.Gone => "gone already",
        _ => $"FAILED: {Reason}",
    };

    private string When => DeletionDate is { } date ? InWords.Date(date) : "an unknown date";

    internal static KeyDeletionOutcome Of(StoreKey key, KeyDeletionResult result, DateTimeOffset? deletionDate = null, string? reason = null) =>
        new() { KeyId = key.KeyId, Arn = key.Arn, Result = result, DeletionDate = deletionDate, Reason = reason };
}
