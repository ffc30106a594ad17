namespace SafeKms.Cli.Failures;

/// <summary>The policy statement that would grant a missing permission.</summary>
/// <param name="Effect">Allow.</param>
/// <param name="Action">The actions.</param>
/// <param name="Resource">Where they are allowed.</param>
internal sealed record IamStatement(string Effect, IReadOnlyList<string> Action, string Resource)
{
    private static readonly string[] OnKeys = ["DescribeKey", "ScheduleKeyDeletion", "CancelKeyDeletion", "GetKeyLastUsage"];

    /// <summary>
    /// Custom key store operations, ListKeys and ListAliases can be granted on <c>*</c> only; a key's own operations on its ARN as well, where its key
    /// policy leaves it to IAM.
    /// </summary>
    public static IamStatement Allowing(string operation, string? region)
    {
        var resource = OnKeys.Contains(operation) ? $"arn:aws:kms:{region ?? "*"}:*:key/*" : "*";
        string[] actions = operation.EndsWith("CustomKeyStore", StringComparison.Ordinal)
            ? ["kms:DescribeCustomKeyStores", $"kms:{operation}"]
            : [$"kms:{operation}"];
        return new("Allow", actions, resource);
    }
}
