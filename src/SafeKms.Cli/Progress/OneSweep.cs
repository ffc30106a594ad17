namespace SafeKms.Cli.Progress;

/// <summary>A sweep that only looks: it proves nothing, and is not called a proof.</summary>
internal sealed class OneSweep(IProgress<StoreProgress> display) : IProgress<StoreProgress>
{
    public void Report(StoreProgress value) => display.Report(value with { Step = StepName.FindKeys });
}
