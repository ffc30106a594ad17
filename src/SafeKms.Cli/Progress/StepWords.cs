namespace SafeKms.Cli.Progress;

/// <summary>The steps as an operator calls them.</summary>
internal static class StepWords
{
    public static string Of(StepName step) => step switch
    {
        StepName.InspectStore => "Inspect the store",
        StepName.EnsureEmpty => "Prove that it is empty",
        StepName.Disconnect => "Disconnect it",
        StepName.WaitUntilDisconnected => "Wait until DISCONNECTED",
        StepName.RecheckEmpty => "Prove it once more",
        StepName.Delete => "Delete it",
        StepName.ConfirmDeletion => "Wait until it is gone",
        StepName.Connect => "Connect it",
        StepName.WaitUntilConnected => "Wait until CONNECTED",
        StepName.FindKeys => "Find the keys",
        StepName.ScheduleKeyDeletion => "Schedule their deletion",
        StepName.CancelKeyDeletion => "Cancel their deletion",
        _ => step.ToString(),
    };
}
