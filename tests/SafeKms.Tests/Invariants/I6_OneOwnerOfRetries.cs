using Microsoft.Extensions.Logging;
using SafeKms.Emulator;

namespace SafeKms.Tests;

/// <summary>
/// I6: no call is attempted more often than the options say; a client the user brings keeps its setting, and the product of both is
/// logged once.
/// </summary>
public class I6_OneOwnerOfRetries
{
    [Theory]
    [InlineData("ListKeys", 1)]
    [InlineData("ListKeys", 3)]
    [InlineData("DescribeKey", 4)]
    [InlineData("DescribeCustomKeyStores", 2)]
    [InlineData("DisconnectCustomKeyStore", 3)]
    [InlineData("DeleteCustomKeyStore", 5)]
    public async Task I6_A_call_is_attempted_exactly_as_often_as_the_options_say(string operation, int attempts)
    {
        using var scene = new Scene();
        scene.Options.Retry.MaxAttempts = attempts;
        scene.Emulator.AddKey();
        scene.Emulator.Faults.Add(new Fault(operation) { Error = "ThrottlingException", StatusCode = 400, Count = int.MaxValue });

        await Assert.ThrowsAsync<StoreOperationFailedException>(() => scene.Deletion.ExecuteAsync());

        Assert.Equal(attempts, scene.Calls(operation));
    }

    [Fact]
    public async Task I6_Waits_between_attempts_grow_within_their_bound()
    {
        using var scene = new Scene();
        scene.Options.Retry.MaxAttempts = 8;
        scene.Options.Retry.BaseDelay = TimeSpan.FromSeconds(1);
        scene.Options.Retry.MaxDelay = TimeSpan.FromSeconds(10);
        scene.Emulator.Faults.Add(new Fault("DescribeCustomKeyStores") { Error = "KMSInternalException", Count = 8 });

        await Assert.ThrowsAsync<StoreOperationFailedException>(() => scene.Deletion.ExecuteAsync());

        var times = scene.Emulator.Calls.Select(call => call.Time).ToArray();
        var waits = times.Zip(times.Skip(1), (first, second) => second - first).ToArray();
        Assert.Equal(7, waits.Length);
        Assert.All(waits, wait => Assert.InRange(wait, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(10)));
        Assert.True(waits[^1] > waits[0]);
    }

    [Fact]
    public void I6_The_product_with_the_clients_own_retries_is_logged_once()
    {
        var lines = new LogLines();
        using var kms = new KmsEmulator().CreateClient(config => config.LeaveRetriesToSafeKms().MaxErrorRetry = 2);

        var client = new SafeKmsClient(kms, loggerFactory: lines);
        Assert.NotNull(client.CustomKeyStore("cks-1").EnsureEmpty());
        Assert.NotNull(client.CustomKeyStore("cks-2").EnsureEmpty());

        var line = Assert.Single(lines.Lines, line => line.Level == LogLevel.Warning);
        Assert.Contains("15 attempts in all", line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void I6_A_client_that_leaves_retries_to_us_is_no_reason_to_warn()
    {
        var lines = new LogLines();
        using var kms = new KmsEmulator().CreateClient(config => config.LeaveRetriesToSafeKms());

        _ = new SafeKmsClient(kms, loggerFactory: lines);

        Assert.Empty(lines.Lines);
    }
}
