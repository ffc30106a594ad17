namespace SafeKms;

/// <summary>The disconnection of a store that keeps its keys: none of them can be used until it is connected again. Not a step to a deletion.</summary>
public sealed class StoreDisconnection : StoreOperation<DisconnectionReceipt>
{
    internal StoreDisconnection(SafeKmsServices services, StoreReference store)
        : base(services, store)
    {
    }

    private protected override IEnumerable<ExecutableStep> Steps() =>
        [new InspectStoreStep(StoreIntent.Disconnect), new DisconnectStep(requireEmpty: false), new WaitUntilDisconnectedStep()];

    private protected override DisconnectionReceipt Receipt(StoreRun run, DateTimeOffset completedAt) => new()
    {
        Store = run.FirstSeen!,
        StartedAt = run.StartedAt,
        CompletedAt = completedAt,
        Steps = run.Records,
    };
}
