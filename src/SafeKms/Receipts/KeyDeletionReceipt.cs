using System.Text.Json.Serialization;

namespace SafeKms;

/// <summary>What became of each key in a store when their deletion was scheduled or cancelled.</summary>
public abstract record KeyDeletionReceipt : StoreReceipt
{
    private protected KeyDeletionReceipt()
    {
    }

    /// <summary>How many keys of the Region were looked at.</summary>
    public required int KeysSwept { get; init; }

    /// <summary>The keys in the store, each with what became of it.</summary>
    public required IReadOnlyList<KeyDeletionOutcome> Keys { get; init; }

    /// <summary>Keys of the Region that could not be described, so nobody can say whether they are in the store. They were not touched.</summary>
    public required IReadOnlyList<UnknownKey> UnknownKeys { get; init; }

    /// <summary>Whether every key of the Region could be told, and no key of the store failed.</summary>
    [JsonIgnore]
    public bool IsComplete => UnknownKeys.Count == 0 && Count(KeyDeletionResult.Failed) == 0;

    /// <summary>Counts the keys of which the same became.</summary>
    /// <param name="result">What became of them.</param>
    /// <returns>How many they are.</returns>
    public int Count(KeyDeletionResult result) => Keys.Count(key => key.Result == result);

    private protected string Text(string headline, string advice)
    {
        var lines = Keys.Select(key => $"  {key}{Environment.NewLine}")
            .Concat(UnknownKeys.Select(key => $"  {key.KeyId}: UNKNOWN, not touched: {key.Reason}{Environment.NewLine}"));
        return $"{Text(headline)}{Environment.NewLine}{Environment.NewLine}{string.Concat(lines)}{advice}";
    }
}
