using System.Globalization;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;

namespace SafeKms.Emulator.Benchmarks;

/// <summary>What the emulator does in a second, over loopback, by the .NET client.</summary>
internal static class Loopback
{
    public const int Connections = 16;

    /// <summary>DescribeKey calls per second.</summary>
    public static async Task<double> DescribeKeyAsync(EmulatorProcess emulator, int calls)
    {
        using var kms = Client(emulator.Address);
        string key = (await emulator.ControlAsync("/_emulator/keys", """{"count":1}""")).GetProperty("keyIds")[0].GetString()!;
        await CallAsync(kms, key, calls / 10);
        long start = TimeProvider.System.GetTimestamp();
        await CallAsync(kms, key, calls);
        return calls / TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>How long keys in bulk take, answer included; and how much memory each.</summary>
    public static async Task<(TimeSpan Elapsed, long BytesEach)> BulkAsync(EmulatorProcess emulator, int count)
    {
        long before = emulator.WorkingSet;
        long start = TimeProvider.System.GetTimestamp();
        await emulator.ControlAsync("/_emulator/keys", $$"""{"count":{{count.ToString(CultureInfo.InvariantCulture)}}}""");
        var elapsed = TimeProvider.System.GetElapsedTime(start);
        return (elapsed, (emulator.WorkingSet - before) / count);
    }

    private static async Task CallAsync(AmazonKeyManagementServiceClient kms, string key, int calls)
    {
        int left = calls;
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = key });
            }
        })));
    }

    private static AmazonKeyManagementServiceClient Client(Uri address) => new(
        new BasicAWSCredentials("emulator", "emulator"),
        new AmazonKeyManagementServiceConfig { ServiceURL = address.ToString(), AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });
}
