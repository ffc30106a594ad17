namespace SafeKms.Cli.Failures;

/// <summary>What to do about keys that are in the way, in commands.</summary>
internal static class Advice
{
    public static string ForKeys(string store, IReadOnlyList<StoreKey> keys, StoreType? type)
    {
        var keepConnected = type == StoreType.CloudHsm ? " Keep the store connected meanwhile, or AWS KMS leaves key material behind in the cluster." : "";
        return keys.Count > 0 && keys.All(key => key.IsPendingDeletion)
            ? $"Wait until the keys are gone, then run this again.{keepConnected}"
            : $"If no data is encrypted under the keys any more: disable them, see that nothing breaks, then run: safekms schedule-key-deletion {store} --window-days 30.{keepConnected}";
    }
}
