using Amazon.KeyManagementService;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SafeKms.Emulator;

namespace SafeKms.Tests;

public class AddSafeKmsTests
{
    [Fact]
    public async Task The_registered_client_clock_and_options_are_used()
    {
        var emulator = new KmsEmulator();
        var store = emulator.AddCloudHsmStore("payments-hsm");
        using var kms = emulator.CreateClient();
        await using var provider = new ServiceCollection()
            .AddSingleton<IAmazonKeyManagementService>(kms)
            .AddSingleton(emulator.TimeProvider)
            .AddSafeKms(options => options.Safety.RequireConfirmation = true)
            .BuildServiceProvider(validateScopes: true);

        var safeKms = provider.GetRequiredService<SafeKmsClient>();

        var deletion = safeKms.CustomKeyStore(store.Id).EnsureEmpty().Disconnect().Delete();
        await Assert.ThrowsAsync<ConfirmationException>(() => deletion.ExecuteAsync());
        await deletion.Confirm("payments-hsm");
        Assert.Empty(emulator.Stores);
        Assert.Same(safeKms, provider.GetRequiredService<SafeKmsClient>());
    }

    [Fact]
    public async Task Without_a_registered_client_one_is_made_that_leaves_retries_to_SafeKms()
    {
        await using var provider = new ServiceCollection()
            .AddSafeKms()
            .Configure<SafeKmsOptions>(options => options.Retry.MaxAttempts = 2)
            .BuildServiceProvider();

        var descriptor = Assert.Single(new ServiceCollection().AddSafeKms(), service => service.ServiceType == typeof(IAmazonKeyManagementService));

        Assert.Equal(ServiceLifetime.Singleton, descriptor.Lifetime);
        Assert.Equal(2, provider.GetRequiredService<IOptions<SafeKmsOptions>>().Value.Retry.MaxAttempts);
    }

    [Fact]
    public async Task Bad_options_fail_when_the_client_is_resolved_not_when_a_store_is_deleted()
    {
        using var kms = new KmsEmulator().CreateClient();
        await using var provider = new ServiceCollection()
            .AddSingleton<IAmazonKeyManagementService>(kms)
            .AddSafeKms(options => options.Sweep.MaxConcurrency = 0)
            .BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(provider.GetRequiredService<SafeKmsClient>);
    }
}
