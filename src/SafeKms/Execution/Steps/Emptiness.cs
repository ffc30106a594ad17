namespace SafeKms;

/// <summary>What an inventory means for a store: empty, or a refusal that names every key in the way.</summary>
internal static class Emptiness
{
    public static bool IsProved(StoreRun run, KeyInventory inventory) =>
        inventory.UnknownKeys.Count == 0 && inventory.KeysIn(run.Store.Id).Count == 0;

    public static async Task EnsureAsync(StoreRun run, KeyInventory inventory, Reconnection reconnection, CancellationToken cancellationToken)
    {
        if (IsProved(run, inventory))
            return;

        var keys = inventory.KeysIn(run.Store.Id);
        if (keys.Count == 0)
            throw new EmptinessUnknownException(run.Situation, inventory.UnknownKeys, reconnection);

        var named = await WithAliasesAsync(run, keys, cancellationToken).ConfigureAwait(false);
        throw NotEmpty(run, named, inventory.UnknownKeys, reconnection, null);
    }

    public static StoreNotEmptyException NotEmpty(
        StoreRun run, IReadOnlyList<StoreKey> keys, IReadOnlyList<UnknownKey> unknownKeys, Reconnection reconnection, Exception? innerException) =>
        new(run.Situation, keys, unknownKeys, EarliestEmptyDate.Of(keys, run.Services.Time.GetUtcNow()), reconnection, innerException);

    /// <summary>Active keys first, for they are what stands in the way longest; then by deletion date.</summary>
    public static async Task<IReadOnlyList<StoreKey>> WithAliasesAsync(StoreRun run, IReadOnlyList<StoreKey> keys, CancellationToken cancellationToken)
    {
        var sorted = keys.OrderBy(key => key.IsPendingDeletion).ThenBy(key => key.DeletionDate).ThenBy(key => key.KeyId, StringComparer.Ordinal).ToArray();
        for (var i = 0; i < sorted.Length && i < run.Services.Options.Sweep.MaxAliasLookups; i++)
        {
            var aliases = await run.Services.Keys.FindAliasesAsync(sorted[i].KeyId, run.Tally, cancellationToken).ConfigureAwait(false);
            if (aliases is null)
                break; // They only help people to recognize a key: no further calls to a service that does not tell.

            sorted[i] = sorted[i] with { Aliases = aliases };
        }

        return sorted;
    }
}
