namespace SafeKms.Cli.Failures;

/// <summary>Why a command did not do what it was asked, in words and for programs.</summary>
internal sealed record CommandFailure
{
    public required int ExitCode { get; init; }

    /// <summary>A word for programs, for example <c>StoreNotEmpty</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The cause and the consequence.</summary>
    public required string Message { get; init; }

    /// <summary>What to do next.</summary>
    public string? Remedy { get; init; }

    /// <summary>The AWS page to read.</summary>
    public string? HelpLink { get; init; }

    public OperationSituation? Situation { get; init; }

    /// <summary>The AWS operation that failed.</summary>
    public string? Operation { get; init; }

    /// <summary>The policy statement that would have allowed it.</summary>
    public IamStatement? Statement { get; init; }

    public IReadOnlyList<StoreKey>? Keys { get; init; }

    public IReadOnlyList<UnknownKey>? UnknownKeys { get; init; }

    public DateTimeOffset? CouldBeEmptyAt { get; init; }

    public IReadOnlyList<string>? Differences { get; init; }

    /// <summary>The fault itself, for --verbose.</summary>
    public Exception? Fault { get; init; }
}
