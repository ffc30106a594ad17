using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using SafeKms;
using SafeKms.Emulator;

namespace DeleteKeyStore;

/// <summary>The whole story of a custom key store's end, weeks included, on the embedded emulator.</summary>
internal static class Rehearsal
{
    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var emulator = new KmsEmulator();
        using var kms = emulator.CreateClient(); // the real AWS client; only its transport is replaced
        var safeKms = new SafeKmsClient(kms);

        Title($"1. {emulator.UtcNow:yyyy-MM-dd}: a CloudHSM key store with three keys, in a Region with 250 others");
        var arranged = emulator.AddCloudHsmStore("payments-hsm");
        emulator.AddKeys(250);
        for (var number = 1; number <= 3; number++)
            await CreateKeyAsync(kms, arranged.Id, $"alias/payments-{number}", cancellationToken);

        var store = safeKms.CustomKeyStore(arranged.Id);
        Console.WriteLine(await store.DescribeAsync(cancellationToken));

        Title("2. The plan refuses: the store holds keys");
        var refused = await store.EnsureEmpty().Disconnect().Delete().PlanAsync(cancellationToken);
        Console.WriteLine(refused);

        Title("3. The keys' deletion is scheduled: 30 days");
        await foreach (var key in store.ListKeysAsync(cancellationToken))
        {
            await kms.ScheduleKeyDeletionAsync(new ScheduleKeyDeletionRequest { KeyId = key.KeyId, PendingWindowInDays = 30 }, cancellationToken);
            Console.WriteLine($"  {emulator.FindKey(key.KeyId)!.Arn} will be deleted on {emulator.FindKey(key.KeyId)!.DeletionDate:yyyy-MM-dd}");
        }

        Console.WriteLine();
        Console.WriteLine("Trying all the same:");
        var stopped = false;
        try
        {
            await store.EnsureEmpty().Disconnect().Delete();
        }
        catch (StoreNotEmptyException notEmpty)
        {
            Console.WriteLine(notEmpty.Message);
            stopped = true;
        }

        emulator.Advance(TimeSpan.FromDays(30));
        Title($"4. {emulator.UtcNow:yyyy-MM-dd}: 30 days have passed, and the plan accepts");
        var accepted = await store.EnsureEmpty().Disconnect().Delete().PlanAsync(cancellationToken);
        Console.WriteLine(accepted);

        Title("5. await store.EnsureEmpty().Disconnect().Delete()");
        var receipt = await store.EnsureEmpty().Disconnect().Delete().ExecuteAsync(new ConsoleProgress(), cancellationToken);

        Title("6. The receipt");
        Console.WriteLine(receipt);

        return !refused.CanExecute && stopped && accepted.CanExecute && emulator.FindStore(arranged.Id) is null ? 0 : 1;
    }

    private static async Task CreateKeyAsync(AmazonKeyManagementServiceClient kms, string storeId, string alias, CancellationToken cancellationToken)
    {
        var created = await kms.CreateKeyAsync(new CreateKeyRequest { CustomKeyStoreId = storeId, Origin = OriginType.AWS_CLOUDHSM }, cancellationToken);
        await kms.CreateAliasAsync(new CreateAliasRequest { AliasName = alias, TargetKeyId = created.KeyMetadata.KeyId }, cancellationToken);
    }

    private static void Title(string text)
    {
        Console.WriteLine();
        Console.WriteLine($"== {text}");
        Console.WriteLine();
    }
}
