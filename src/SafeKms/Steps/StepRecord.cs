namespace SafeKms;

/// <summary>What became of one step: a line of a receipt.</summary>
public sealed record StepRecord
{
    /// <summary>The step.</summary>
    public required StepName Step { get; init; }

    /// <summary>How it ended.</summary>
    public required StepOutcome Outcome { get; init; }

    /// <summary>What was seen or done, in a sentence.</summary>
    public required string Detail { get; init; }

    /// <summary>How many calls to AWS KMS it took, repeated ones included.</summary>
    public required int Attempts { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>The request ids of its calls, for AWS Support and CloudTrail; the first 20 where there were more.</summary>
    public IReadOnlyList<string> RequestIds { get; init; } = [];
}
