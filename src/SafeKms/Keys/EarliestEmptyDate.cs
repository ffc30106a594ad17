namespace SafeKms;

/// <summary>When a store that holds keys could be empty at the earliest.</summary>
internal static class EarliestEmptyDate
{
    /// <summary>The shortest waiting period that ScheduleKeyDeletion accepts.</summary>
    private static readonly TimeSpan ShortestWaitingPeriod = TimeSpan.FromDays(7);

    public static DateTimeOffset? Of(IReadOnlyCollection<StoreKey> keys, DateTimeOffset now)
    {
        if (keys.Count == 0)
            return null;

        var soonestForActive = now + ShortestWaitingPeriod;
        return keys.Max(key => key.IsPendingDeletion ? key.DeletionDate ?? soonestForActive : soonestForActive);
    }
}
