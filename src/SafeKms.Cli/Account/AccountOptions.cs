namespace SafeKms.Cli.Account;

/// <summary>What the user says about the account; the AWS SDK finds the rest in its environment variables and files.</summary>
internal sealed record AccountOptions
{
    public string? Region { get; init; }

    public string? Profile { get; init; }

    public Uri? EndpointUrl { get; init; }
}
