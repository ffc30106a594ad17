using SafeKms.Cli.Results;

namespace SafeKms.Cli.Failures;

/// <summary>What keys in the way mean, in sentences; the keys themselves are shown as a table, or listed for programs.</summary>
internal static class KeyWords
{
    public static string Of(StoreNotEmptyException full)
    {
        var count = full.Keys.Count == 0
            ? "holds KMS keys that ListKeys does not show yet."
            : $"holds {AwsWords.Count(full.Keys.Count, "KMS key")}: {full.ActiveCount} not scheduled for deletion, {full.PendingDeletionCount} pending deletion.";
        var late = full.Situation.Changes.Count == 0 ? "" : " They appeared after the store had been found empty.";
        var date = full.CouldBeEmptyAt is { } at ? $" It could be empty on {AwsWords.Minute(at)} at the earliest." : "";
        return $"{Store(full)} {count}{late}{date}{After(full.Reconnection)} {full.Situation}";
    }

    public static string Of(EmptinessUnknownException unknown) =>
        $"It is unknown whether {Store(unknown, "the")} is empty: {AwsWords.Count(unknown.UnknownKeys.Count, "key")} of the Region could not be described."
        + $"{After(unknown.Reconnection)} {unknown.Situation}";

    private static string Store(SafeKmsException stopped, string article = "The") =>
        $"{article} custom key store {stopped.Situation.StoreName} ({stopped.Situation.StoreId})";

    private static string After(Reconnection reconnection) => reconnection.Attempt == ReconnectionAttempt.NotNeeded ? "" : $" {reconnection}";
}
