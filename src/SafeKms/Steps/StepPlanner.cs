namespace SafeKms;

/// <summary>Says of each step of a deletion what would become of it, from what was seen of the store and its keys.</summary>
internal static class StepPlanner
{
    public static IReadOnlyList<PlannedStep> Plan(StoreSnapshot store, KeyInventory inventory, string? objection)
    {
        var steps = new[]
        {
            Inspect(store, objection),
            EnsureEmpty(store, inventory),
            Disconnect(store),
            Wait(store),
            Step(StepName.RecheckEmpty, PlannedStepStatus.Needed, "Keys created since the sweep are looked for, now that none can be created any more.", null,
                "ListKeys", "DescribeKey"),
            Step(StepName.Delete, PlannedStepStatus.Needed, "The store is to be deleted.",
                "Final: the store cannot be brought back. The cluster or proxy behind it is untouched.", "DeleteCustomKeyStore"),
            Step(StepName.ConfirmDeletion, PlannedStepStatus.Needed, "AWS KMS is asked until it no longer knows the store.", null, "DescribeCustomKeyStores"),
        };

        var refusal = Array.FindIndex(steps, step => step.Status == PlannedStepStatus.Refused);
        for (var i = refusal + 1; refusal >= 0 && i < steps.Length; i++)
        {
            if (steps[i].Status == PlannedStepStatus.Needed)
                steps[i] = steps[i] with { Status = PlannedStepStatus.NotReached };
        }

        return steps;
    }

    private static PlannedStep Inspect(StoreSnapshot store, string? objection) => objection is null
        ? Step(StepName.InspectStore, PlannedStepStatus.Needed, $"Found {store}.", null, "DescribeCustomKeyStores")
        : Step(StepName.InspectStore, PlannedStepStatus.Refused, objection, null, "DescribeCustomKeyStores");

    private static PlannedStep EnsureEmpty(StoreSnapshot store, KeyInventory inventory)
    {
        var keys = inventory.KeysIn(store.Id);
        var pending = keys.Count(key => key.IsPendingDeletion);
        var (status, reason) = (keys.Count, inventory.UnknownKeys.Count) switch
        {
            (0, 0) => (PlannedStepStatus.Needed, InWords.NoneInStore(inventory.KeysListed)),
            (0, var unknown) => (PlannedStepStatus.Refused, $"{InWords.Count(unknown, "key")} of the Region could not be described: unknown is not empty."),
            (var found, 0) => (PlannedStepStatus.Refused, $"The store holds {InWords.Count(found, "key")}: {found - pending} not scheduled for deletion, {pending} pending deletion."),
            var (found, unknown) => (PlannedStepStatus.Refused, $"The store holds {InWords.Count(found, "key")}, and {InWords.Count(unknown, "key")} of the Region could not be described."),
        };
        return Step(StepName.EnsureEmpty, status, reason, null, "ListKeys", "DescribeKey");
    }

    private static PlannedStep Disconnect(StoreSnapshot store)
    {
        const string Risk = "From here on no key can be created or used in the store.";
        return DisconnectNeeds.Of(store.ConnectionState) switch
        {
            DisconnectNeed.Disconnect => Step(StepName.Disconnect, PlannedStepStatus.Needed, $"The store is {store.StateText}.", Risk, "DisconnectCustomKeyStore"),
            DisconnectNeed.Undecided => Step(StepName.Disconnect, PlannedStepStatus.Refused, $"The store is {store.StateText}: nothing is done to it.", Risk, "DisconnectCustomKeyStore"),
            _ => Step(StepName.Disconnect, PlannedStepStatus.AlreadyDone, $"The store is {store.StateText} already.", Risk, "DisconnectCustomKeyStore"),
        };
    }

    private static PlannedStep Wait(StoreSnapshot store) => Step(
        StepName.WaitUntilDisconnected,
        PlannedStepStatus.Needed,
        store.ConnectionState == StoreConnectionState.Disconnected
            ? "DISCONNECTED must be seen twice in a row."
            : "DISCONNECTED must be seen twice in a row. It usually takes about 5 minutes, sometimes 10.",
        null,
        "DescribeCustomKeyStores");

    private static PlannedStep Step(StepName name, PlannedStepStatus status, string reason, string? risk, params string[] operations) =>
        new() { Step = name, Status = status, Reason = reason, Risk = risk, AwsOperations = operations };
}
