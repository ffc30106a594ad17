namespace SafeKms;

/// <summary>The connection of a DISCONNECTED store, which brings its keys into service.</summary>
public sealed class StoreConnection : StoreOperation<ConnectionReceipt>
{
    internal StoreConnection(SafeKmsServices services, StoreReference store)
        : base(services, store)
    {
    }

    private protected override IEnumerable<ExecutableStep> Steps() =>
        [new InspectStoreStep(StoreIntent.Connect), new ConnectStep(), new WaitUntilConnectedStep()];

    private protected override ConnectionReceipt Receipt(StoreRun run, DateTimeOffset completedAt) => new()
    {
        Store = run.FirstSeen!,
        StartedAt = run.StartedAt,
        CompletedAt = completedAt,
        Steps = run.Records,
    };
}
