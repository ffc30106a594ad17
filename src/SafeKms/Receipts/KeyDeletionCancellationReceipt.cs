using System.Text.Json;

namespace SafeKms;

/// <summary>What became of each key in a store whose keys' deletion was cancelled.</summary>
public sealed record KeyDeletionCancellationReceipt : KeyDeletionReceipt
{
    /// <summary>Writes the receipt as JSON.</summary>
    /// <returns>An indented JSON document.</returns>
    public string ToJson() => JsonSerializer.Serialize(this, SafeKmsJson.Readable.KeyDeletionCancellationReceipt);

    /// <summary>Shows the receipt for people.</summary>
    /// <returns>Several lines.</returns>
    public override string ToString() => Text(
        $"Key deletion in the custom key store {Store.Name} ({Store.Id}): {Count(KeyDeletionResult.Canceled)} cancelled, "
            + $"{Count(KeyDeletionResult.NotPending)} not pending, {Count(KeyDeletionResult.Failed)} failed, {UnknownKeys.Count} unknown",
        "AWS KMS leaves keys disabled when their deletion is cancelled: enable those that were in use (EnableKey).");
}
