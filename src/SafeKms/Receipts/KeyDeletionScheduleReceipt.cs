using System.Text.Json;

namespace SafeKms;

/// <summary>What became of each key in a store whose keys' deletion was scheduled.</summary>
public sealed record KeyDeletionScheduleReceipt : KeyDeletionReceipt
{
    /// <summary>The waiting period that was asked for.</summary>
    public required int PendingWindowInDays { get; init; }

    /// <summary>When the last of the scheduled keys is deleted. AWS KMS may take up to 24 hours longer.</summary>
    public DateTimeOffset? LastDeletionDate => Keys.Max(key => key.DeletionDate);

    /// <summary>Writes the receipt as JSON.</summary>
    /// <returns>An indented JSON document.</returns>
    public string ToJson() => JsonSerializer.Serialize(this, SafeKmsJson.Readable.KeyDeletionScheduleReceipt);

    /// <summary>Shows the receipt for people.</summary>
    /// <returns>Several lines.</returns>
    public override string ToString() => Text(
        $"Key deletion in the custom key store {Store.Name} ({Store.Id}): {Count(KeyDeletionResult.Scheduled)} scheduled, "
            + $"{Count(KeyDeletionResult.AlreadyPending)} pending before, {Count(KeyDeletionResult.Failed)} failed, {UnknownKeys.Count} unknown",
        Store.Type == StoreType.CloudHsm
            ? "Keep the store connected until the keys are gone, or AWS KMS leaves key material behind in the cluster."
            : "The keys in the external key manager are not touched.");
}
