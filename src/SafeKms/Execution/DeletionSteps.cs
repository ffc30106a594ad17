namespace SafeKms;

/// <summary>The steps of a deletion; each link of the chain runs as far as it reaches.</summary>
internal static class DeletionSteps
{
    public static IEnumerable<ExecutableStep> UntilEmpty(StoreIntent intent) =>
        [new InspectStoreStep(intent), new EnsureEmptyStep()];

    public static IEnumerable<ExecutableStep> UntilDisconnected(StoreIntent intent) =>
        [.. UntilEmpty(intent), new DisconnectStep(requireEmpty: true), new WaitUntilDisconnectedStep(), new RecheckEmptyStep()];

    public static IEnumerable<ExecutableStep> All() =>
        [.. UntilDisconnected(StoreIntent.Delete), new DeleteStep(), new ConfirmDeletionStep()];
}
