using System.Text.Json;

namespace SafeKms;

/// <summary>The store was seen CONNECTED twice in a row.</summary>
public sealed record ConnectionReceipt : StoreReceipt
{
    /// <summary>Writes the receipt as JSON.</summary>
    /// <returns>An indented JSON document.</returns>
    public string ToJson() => JsonSerializer.Serialize(this, SafeKmsJson.Readable.ConnectionReceipt);

    /// <summary>Shows the receipt as a table for people.</summary>
    /// <returns>Several lines.</returns>
    public override string ToString() => Text($"The custom key store {Store.Name} ({Store.Id}) is connected");
}
