using System.Text;

namespace SafeKms;

/// <summary>What an operation did, step by step.</summary>
public abstract record StoreReceipt
{
    private protected StoreReceipt()
    {
    }

    /// <summary>The store as it was first seen, before anything was changed.</summary>
    public required StoreSnapshot Store { get; init; }

    /// <summary>When the operation began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended.</summary>
    public required DateTimeOffset CompletedAt { get; init; }

    /// <summary>What became of each step.</summary>
    public required IReadOnlyList<StepRecord> Steps { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed => CompletedAt - StartedAt;

    /// <summary>How many calls to AWS KMS it took, repeated ones included.</summary>
    public int Attempts => Steps.Sum(step => step.Attempts);

    private protected string Text(string headline)
    {
        var table = new TextTable("Step", "Calls", "Time", "Outcome");
        foreach (var step in Steps)
            table.Add(step.Step.ToString(), step.Attempts.ToString(System.Globalization.CultureInfo.InvariantCulture), InWords.Duration(step.Elapsed), step.Detail);

        var text = new StringBuilder().AppendLine(headline).AppendLine().Append(table).AppendLine()
            .Append("Took ").Append(InWords.Duration(Elapsed)).Append(" and ").Append(InWords.Count(Attempts, "call")).Append(" to AWS KMS.");
        return text.ToString();
    }
}
