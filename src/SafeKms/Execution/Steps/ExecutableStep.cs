namespace SafeKms;

/// <summary>A step as it is carried out.</summary>
internal abstract class ExecutableStep(StepName name)
{
    public StepName Name { get; } = name;

    public abstract Task<StepResult> RunAsync(StoreRun run, CancellationToken cancellationToken);
}

/// <summary>How a step ended well, and what was seen or done.</summary>
internal readonly record struct StepResult(StepOutcome Outcome, string Detail)
{
    public static StepResult Done(string detail) => new(StepOutcome.Done, detail);

    public static StepResult AlreadyDone(string detail) => new(StepOutcome.AlreadyDone, detail);
}
