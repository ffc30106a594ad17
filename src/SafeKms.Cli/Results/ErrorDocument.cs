using System.Text.Json;
using SafeKms.Cli.Failures;

namespace SafeKms.Cli.Results;

/// <summary>What a program gets instead of a result.</summary>
internal sealed record ErrorDocument(ErrorResult Error);

/// <summary>A failure for programs.</summary>
internal sealed record ErrorResult
{
    public required string Code { get; init; }

    public required string Message { get; init; }

    public string? Remedy { get; init; }

    public string? HelpLink { get; init; }

    public required int ExitCode { get; init; }

    public string? StoreId { get; init; }

    public string? StoreName { get; init; }

    public string? Step { get; init; }

    /// <summary>The connection state in which the store was last seen.</summary>
    public string? ConnectionState { get; init; }

    public IReadOnlyList<StoreChange>? Changes { get; init; }

    public string? Operation { get; init; }

    public JsonElement? Statement { get; init; }

    public IReadOnlyList<StoreKey>? Keys { get; init; }

    public IReadOnlyList<UnknownKey>? UnknownKeys { get; init; }

    public DateTimeOffset? CouldBeEmptyAt { get; init; }

    public IReadOnlyList<string>? Differences { get; init; }

    public static ErrorResult Of(CommandFailure failure) => new()
    {
        Code = failure.Code,
        Message = failure.Message,
        Remedy = failure.Remedy,
        HelpLink = failure.HelpLink,
        ExitCode = failure.ExitCode,
        StoreId = failure.Situation?.StoreId,
        StoreName = failure.Situation?.StoreName,
        Step = failure.Situation?.Step.ToString(),
        ConnectionState = failure.Situation?.LastSnapshot is { } store ? AwsWords.StateOf(store) : null,
        Changes = failure.Situation?.Changes,
        Operation = failure.Operation,
        Statement = failure.Statement is { } statement ? JsonSerializer.SerializeToElement(statement, IamJson.Default.IamStatement) : null,
        Keys = failure.Keys,
        UnknownKeys = failure.UnknownKeys,
        CouldBeEmptyAt = failure.CouldBeEmptyAt,
        Differences = failure.Differences,
    };
}
