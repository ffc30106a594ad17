using Microsoft.Extensions.Options;
using SafeKms.Emulator;

namespace SafeKms.Tests;

public class SafeKmsOptionsTests
{
    [Fact]
    public void The_defaults_are_valid() => new SafeKmsOptions().Validate();

    [Fact]
    public void All_faults_are_told_at_once_with_value_and_range()
    {
        var options = new SafeKmsOptions();
        options.Retry.MaxAttempts = 0;
        options.Retry.BaseDelay = TimeSpan.FromSeconds(-1);
        options.Retry.MaxDelay = TimeSpan.FromHours(2);
        options.Sweep.DescribeKeyPerSecond = double.NaN;
        options.Sweep.ListKeysPerSecond = -1;
        options.Sweep.MaxConcurrency = 1001;
        options.Sweep.MaxAliasLookups = -1;
        options.Polling.Interval = TimeSpan.Zero;
        options.Polling.MaxInterval = TimeSpan.FromSeconds(-1);
        options.Polling.ConfirmationDelay = TimeSpan.FromHours(2);
        options.Polling.DisconnectTimeout = TimeSpan.Zero;
        options.Polling.ConnectTimeout = TimeSpan.FromDays(2);
        options.Polling.DeletionTimeout = TimeSpan.FromSeconds(-1);
        options.Safety.AllowedAccounts.Add("1234");

        using var kms = new KmsEmulator().CreateClient();
        var refusal = Assert.Throws<OptionsValidationException>(() => new SafeKmsClient(kms, options));

        Assert.Equal(14, refusal.Failures.Count());
        Assert.Contains("Retry.MaxAttempts is 0: it must be 1 to 20.", refusal.Failures);
        Assert.Contains("Safety.AllowedAccounts has '1234': an AWS account id has 12 digits.", refusal.Failures);
    }

    [Fact]
    public async Task Every_timeout_that_is_accepted_works_when_it_is_needed()
    {
        using var scene = new Scene();
        scene.Options.Polling.DisconnectTimeout = TimeSpan.FromMilliseconds(1);
        Assert.Contains("Polling.DisconnectTimeout", Assert.Throws<OptionsValidationException>(scene.Options.Validate).Message, StringComparison.Ordinal);

        scene.Options.Polling.DisconnectTimeout = TimeSpan.FromMilliseconds(10);
        await Assert.ThrowsAsync<StoreStateTimeoutException>(() => scene.Deletion.ExecuteAsync());
    }

    [Fact]
    public async Task The_slowest_rate_that_is_accepted_works()
    {
        using var scene = new Scene();
        scene.Options.Sweep.DescribeKeyPerSecond = 0.0009;
        Assert.Contains("it must be 0.001 or more", Assert.Throws<OptionsValidationException>(scene.Options.Validate).Message, StringComparison.Ordinal);

        scene.Options.Sweep.DescribeKeyPerSecond = 0.001;
        scene.Options.Sweep.MaxConcurrency = 1000;
        scene.Emulator.AddKeys(1000);

        Assert.Equal(1000, (await scene.Client.TakeKeyInventoryAsync()).KeysListed);
    }
}
