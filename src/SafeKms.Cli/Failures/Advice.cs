namespace SafeKms.Cli.Failures;

/// <summary>What to do about keys that are in the way, in commands.</summary>
internal static class Advice
{
    /// <summary>A command on a line of its own, to be copied whole.</summary>
    public static string Command(string command) => $"\n  safekms {command}";

    public static string ForKeys(string store, IReadOnlyList<StoreKey> keys, StoreType? type)
    {
        var keepConnected = type == StoreType.CloudHsm ? " Keep the store connected meanwhile, or AWS KMS leaves key material behind in the cluster." : "";
        return keys.Count > 0 && keys.All(key => key.IsPendingDeletion)
            ? $"Wait until the keys are gone, then run this again.{keepConnected}"
            : $"If no data is encrypted under the keys any more: disable them, see that nothing breaks, then schedule their deletion.{keepConnected}{Command($"schedule-key-deletion {store} --window-days 30")}";
    }
}
