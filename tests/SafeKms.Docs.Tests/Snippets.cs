using Amazon.KeyManagementService;
using Microsoft.Extensions.DependencyInjection;
using SafeKms.Emulator;

namespace SafeKms.Docs.Tests;

/// <summary>The code shown in README.md and docs/, run on the emulator. Each region is a block there, word for word.</summary>
public class Snippets
{
    [Fact]
    public async Task Plan()
    {
        var emulator = new KmsEmulator();
        emulator.AddCloudHsmStore("payments-hsm");
        using var kms = emulator.CreateClient();
        var safeKms = new SafeKmsClient(kms);
        var progress = new Progress<StoreProgress>();
        var cancellationToken = CancellationToken.None;

        #region plan
        var deletion = safeKms.CustomKeyStoreNamed("payments-hsm").EnsureEmpty().Disconnect().Delete();

        DeletionPlan plan = await deletion.PlanAsync(cancellationToken);
        Console.WriteLine(plan);

        if (plan.CanExecute)
        {
            DeletionReceipt receipt = await deletion.AsPlanned(plan).Confirm("payments-hsm").ExecuteAsync(progress, cancellationToken);
            Console.WriteLine(receipt);
        }
        #endregion

        Assert.Empty(emulator.Stores);
    }

    [Fact]
    public async Task Dependency_injection()
    {
        using var kms = new KmsEmulator().CreateClient();
        var services = new ServiceCollection();
        services.AddSingleton<IAmazonKeyManagementService>(kms);

        #region dependency-injection
        services.AddSafeKms(options =>
        {
            options.Safety.ProtectedStores.Add("payments-hsm");
            options.Safety.AllowedRegions.Add("eu-central-1");
            options.Safety.RequireConfirmation = true;
        });
        #endregion

        await using var provider = services.BuildServiceProvider();
        Assert.NotNull(provider.GetRequiredService<SafeKmsClient>());
    }

    [Fact]
    public async Task Emulator()
    {
        #region emulator
        var emulator = new KmsEmulator();
        var store = emulator.AddCloudHsmStore("payments-hsm");
        var key = emulator.AddKey(store.Id);
        using var kms = emulator.CreateClient(); // an AmazonKeyManagementServiceClient

        var safeKms = new SafeKmsClient(kms);
        var refusal = await Assert.ThrowsAsync<StoreNotEmptyException>(
            () => safeKms.CustomKeyStore(store.Id).EnsureEmpty().Disconnect().Delete().ExecuteAsync());

        Assert.Equal(key.Id, Assert.Single(refusal.Keys).KeyId);
        Assert.Equal(0, emulator.CallsTo("DisconnectCustomKeyStore"));
        #endregion
    }

    [Fact]
    public async Task Inventory()
    {
        var emulator = new KmsEmulator();
        emulator.AddCloudHsmStore("empty");
        emulator.AddKey(emulator.AddExternalStore("in-use").Id);
        using var kms = emulator.CreateClient();
        var safeKms = new SafeKmsClient(kms);
        var progress = new Progress<StoreProgress>();
        var cancellationToken = CancellationToken.None;

        #region inventory
        KeyInventory inventory = await safeKms.TakeKeyInventoryAsync(progress, cancellationToken);

        foreach (var store in await safeKms.ListCustomKeyStoresAsync(cancellationToken))
        {
            if (inventory.KeysIn(store.Id).Count == 0)
                await safeKms.CustomKeyStore(store.Id).EnsureEmpty(inventory).Disconnect().Delete();
        }
        #endregion

        Assert.Equal("in-use", Assert.Single(emulator.Stores).Name);
    }

    /// <summary>Compiled, not run: it would go to AWS.</summary>
    internal static async Task MainJobAsync()
    {
        #region main-job
        using var kms = new AmazonKeyManagementServiceClient(new AmazonKeyManagementServiceConfig().LeaveRetriesToSafeKms());
        var store = kms.CustomKeyStore("cks-1234567890abcdef0");

        await store.EnsureEmpty().Disconnect().Delete();
        #endregion
    }
}
