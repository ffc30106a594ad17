namespace SafeKms;

/// <summary>Where an operation stood when it stopped: what every failure and every cancellation tells.</summary>
public sealed record OperationSituation
{
    private const int MostKeysInMessage = 20;

    /// <summary>The store's id, once it is known.</summary>
    public string? StoreId { get; init; }

    /// <summary>The store's name, once it is known.</summary>
    public string? StoreName { get; init; }

    /// <summary>The step in which the operation stopped.</summary>
    public required StepName Step { get; init; }

    /// <summary>The store as it was last seen; <see langword="null"/> where it never was.</summary>
    public StoreSnapshot? LastSnapshot { get; init; }

    /// <summary>What was asked of AWS KMS, in order. Empty: nothing was changed.</summary>
    public IReadOnlyList<StoreChange> Changes { get; init; } = [];

    /// <summary>Tells it in two sentences: what was changed, and how the store was last seen.</summary>
    /// <returns>The consequence of the failure.</returns>
    public override string ToString()
    {
        var changed = Changes.Count == 0 ? "Nothing was changed." : $"Changed so far: {string.Join("; ", Changes.Where(change => change.KeyId is null).Select(change => change.ToString()).Concat(KeyChanges()))}.";
        return LastSnapshot is { } store ? $"{changed} The store was last seen {store.StateText}." : changed;
    }

    /// <summary>Many keys are changed in the same way: told together.</summary>
    private IEnumerable<string> KeyChanges() =>
        from change in Changes
        where change.KeyId is not null
        group change.KeyId by change.ToString() into same
        let more = same.Count() > MostKeysInMessage ? $" and {same.Count() - MostKeysInMessage} more" : ""
        select $"{same.Key} for {InWords.Count(same.Count(), "key")}: {string.Join(", ", same.Take(MostKeysInMessage))}{more}";
}
