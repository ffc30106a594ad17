namespace SafeKms.Emulator.State;

/// <summary>The ARNs of one account and Region.</summary>
internal sealed class Arns(string region, string accountId)
{
    private readonly string _prefix = $"arn:{PartitionOf(region)}:kms:{region}:{accountId}:";

    public string Partition { get; } = PartitionOf(region);

    public string Region => region;

    public string AccountId => accountId;

    public string KeyPrefix => field ??= _prefix + "key/";

    public string Caller => $"arn:{PartitionOf(region)}:iam::{accountId}:user/emulator";

    public string Root => $"arn:{PartitionOf(region)}:iam::{accountId}:root";

    public string OfKey(Guid id) => string.Concat(KeyPrefix, id.ToString());

    public string OfAlias(string name) => string.Concat(_prefix, name);

    private static string PartitionOf(string region) =>
        region.StartsWith("cn-", StringComparison.Ordinal) ? "aws-cn"
        : region.StartsWith("us-gov-", StringComparison.Ordinal) ? "aws-us-gov"
        : "aws";
}
