using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Quotas;

/// <summary>The documented request quotas of one account and Region. Used under the emulator's lock.</summary>
internal sealed class RequestQuotas
{
    private readonly Dictionary<string, double> _perSecond = new()
    {
        ["DescribeKey"] = 2000,
        ["ListKeys"] = 500,
        ["ListAliases"] = 500,
        ["ListResourceTags"] = 2000,
        ["ScheduleKeyDeletion"] = 15,
        ["CancelKeyDeletion"] = 5,
        ["DisableKey"] = 5,
        ["EnableKey"] = 5,
        ["CreateKey"] = 5,
        ["GetKeyLastUsage"] = 5,
        ["TagResource"] = 10,
        ["UntagResource"] = 5,
        ["CreateCustomKeyStore"] = 5,
        ["DescribeCustomKeyStores"] = 5,
        ["ConnectCustomKeyStore"] = 5,
        ["DisconnectCustomKeyStore"] = 5,
        ["UpdateCustomKeyStore"] = 5,
        ["DeleteCustomKeyStore"] = 5,
    };

    private readonly Dictionary<string, TokenBucket> _buckets = [];

    public void Set(string operation, double perSecond)
    {
        _perSecond[operation] = perSecond;
        _buckets.Remove(operation);
    }

    public void Refill() => _buckets.Clear();

    public void Take(string operation, long now)
    {
        if (!_perSecond.TryGetValue(operation, out double perSecond))
        {
            return;
        }

        if (!_buckets.TryGetValue(operation, out var bucket))
        {
            _buckets[operation] = bucket = new TokenBucket(perSecond, now);
        }

        if (!bucket.TryTake(now))
        {
            throw KmsFailure.Throttled();
        }
    }
}
