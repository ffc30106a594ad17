namespace SafeKms;

/// <summary>What would become of one step, were the plan executed now.</summary>
public sealed record PlannedStep
{
    /// <summary>The step.</summary>
    public required StepName Step { get; init; }

    /// <summary>Whether it is needed, done already, refused, or not reached because an earlier one is refused.</summary>
    public required PlannedStepStatus Status { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>The AWS operations that it calls.</summary>
    public required IReadOnlyList<string> AwsOperations { get; init; }

    /// <summary>What it can do to the keys and the store; <see langword="null"/> for a step that only reads.</summary>
    public string? Risk { get; init; }
}
