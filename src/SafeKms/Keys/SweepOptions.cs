namespace SafeKms;

/// <summary>How the keys of a Region are swept. The defaults take a tenth of the documented account-wide request quotas.</summary>
/// <seealso href="https://docs.aws.amazon.com/kms/latest/developerguide/requests-per-second.html">Request quotas</seealso>
public sealed class SweepOptions
{
    /// <summary>DescribeKey calls a second at the most, over all sweeps of one <see cref="SafeKmsClient"/>.</summary>
    /// <value>More than 0. The default is 200; the documented quota, which everybody in the account shares, is 2,000.</value>
    public double DescribeKeyPerSecond { get; set; } = 200;

    /// <summary>ListKeys calls a second at the most; each gives 1,000 keys.</summary>
    /// <value>More than 0. The default is 50; the documented quota is 500.</value>
    public double ListKeysPerSecond { get; set; } = 50;

    /// <summary>How many DescribeKey calls may be under way at once.</summary>
    /// <value>1 to 1,000. The default is 16.</value>
    public int MaxConcurrency { get; set; } = 16;

    /// <summary>For how many of the keys found in a store the aliases are looked up, one ListAliases call each.</summary>
    /// <value>0 to 1,000. The default is 20. Aliases only help people to recognize a key: a failed look-up is not an error.</value>
    public int MaxAliasLookups { get; set; } = 20;

    internal IEnumerable<string> Faults()
    {
        if (!(DescribeKeyPerSecond >= RequestRate.Least))
            yield return $"Sweep.DescribeKeyPerSecond is {DescribeKeyPerSecond}: it must be {RequestRate.Least} or more.";
        if (!(ListKeysPerSecond >= RequestRate.Least))
            yield return $"Sweep.ListKeysPerSecond is {ListKeysPerSecond}: it must be {RequestRate.Least} or more.";
        if (MaxConcurrency is < 1 or > 1000)
            yield return $"Sweep.MaxConcurrency is {MaxConcurrency}: it must be 1 to 1,000.";
        if (MaxAliasLookups is < 0 or > 1000)
            yield return $"Sweep.MaxAliasLookups is {MaxAliasLookups}: it must be 0 to 1,000.";
    }
}
