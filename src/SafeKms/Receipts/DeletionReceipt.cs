using System.Text.Json;

namespace SafeKms;

/// <summary>
/// The store is deleted, and AWS KMS no longer knows it. <see cref="StoreReceipt.Store"/> keeps its full description: enough to create
/// a custom key store on the same cluster, or with the same proxy, again.
/// </summary>
public sealed record DeletionReceipt : StoreReceipt
{
    /// <summary>How many keys of the Region were looked at in the last proof before the deletion.</summary>
    public required int KeysSwept { get; init; }

    /// <summary>When AWS KMS was asked to delete the store.</summary>
    public required DateTimeOffset DeletedAt { get; init; }

    /// <summary>Writes the receipt as JSON.</summary>
    /// <returns>An indented JSON document.</returns>
    public string ToJson() => JsonSerializer.Serialize(this, SafeKmsJson.Readable.DeletionReceipt);

    /// <summary>Shows the receipt as a table for people.</summary>
    /// <returns>Several lines.</returns>
    public override string ToString() => Text($"The custom key store {Store.Name} ({Store.Id}) was deleted on {InWords.Date(DeletedAt)}");
}
