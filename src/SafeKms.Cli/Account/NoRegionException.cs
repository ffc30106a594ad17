namespace SafeKms.Cli.Account;

/// <summary>It is not known which Region is meant.</summary>
internal sealed class NoRegionException() : Exception("No AWS Region is set.")
{
    public const string Remedy = "Give --region, set AWS_REGION, or set a region in the profile.";
}
