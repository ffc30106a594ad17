using System.Text.Json;

namespace SafeKms;

/// <summary>The store was proved empty at <see cref="StoreReceipt.CompletedAt"/>: every key of the Region was told, and none is in it.</summary>
public sealed record EmptinessReceipt : StoreReceipt
{
    /// <summary>How many keys of the Region were looked at.</summary>
    public required int KeysSwept { get; init; }

    /// <summary>Writes the receipt as JSON.</summary>
    /// <returns>An indented JSON document.</returns>
    public string ToJson() => JsonSerializer.Serialize(this, SafeKmsJson.Readable.EmptinessReceipt);

    /// <summary>Shows the receipt as a table for people.</summary>
    /// <returns>Several lines.</returns>
    public override string ToString() => Text($"The custom key store {Store.Name} ({Store.Id}) is empty");
}
