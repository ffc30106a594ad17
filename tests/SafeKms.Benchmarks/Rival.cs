using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace SafeKms.Benchmarks;

/// <summary>What a good engineer writes by hand over the SDK: all pages, DescribeKey in parallel, one store compared.</summary>
internal static class Rival
{
    public static async Task<int> CountKeysAsync(AmazonKeyManagementServiceClient kms, string storeId, int maxConcurrency)
    {
        var found = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = maxConcurrency };
        var keys = kms.Paginators.ListKeys(new ListKeysRequest { Limit = 1000 }).Keys;
        await Parallel.ForEachAsync(keys, options, async (key, cancellationToken) =>
        {
            var described = await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = key.KeyId }, cancellationToken);
            if (described.KeyMetadata.CustomKeyStoreId == storeId)
                Interlocked.Increment(ref found);
        });
        return found;
    }
}
