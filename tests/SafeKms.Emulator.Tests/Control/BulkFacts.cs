using System.Runtime.CompilerServices;
using Amazon.KeyManagementService.Model;
using SafeKms.Emulator.Tests.Time;

namespace SafeKms.Emulator.Tests.Control;

[Collection(UndisturbedTime.Name)]
public class BulkFacts
{
    [Fact]
    public async Task A_hundred_thousand_keys_are_added_listed_and_deleted()
    {
        var emulator = new KmsEmulator();
        using var kms = emulator.CreateClient();
        string store = emulator.AddCloudHsmStore("store").Id;
        var keys = emulator.AddKeys(100_000, store);
        Assert.Equal(100_000, emulator.FindStore(store)!.KeyCount);
        var listed = await kms.AllKeys(1000);
        Assert.Equal(keys.Select(key => key.Id).ToHashSet(), [.. listed]);
        Assert.Equal(100, emulator.CallsTo("ListKeys"));

        foreach (var key in keys)
        {
            emulator.ScheduleKeyDeletion(key.Id, 7);
        }

        emulator.Advance(TimeSpan.FromDays(7));
        Assert.Empty(emulator.Keys);
        Assert.Equal(0, emulator.FindStore(store)!.KeyCount);
    }

    [Fact]
    public void A_key_takes_little_memory()
    {
        var emulator = new KmsEmulator();
        string store = emulator.AddCloudHsmStore("store").Id;
        Add(1000);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        Add(99_000);
        long perKey = (GC.GetTotalMemory(forceFullCollection: true) - before) / 99_000;
        Assert.InRange(perKey, 1, 200);
        Assert.Equal(100_000, emulator.Keys.Count);

        // On a frame of its own, so that nothing but the emulator holds on to the keys.
        [MethodImpl(MethodImplOptions.NoInlining)]
        void Add(int count) => emulator.AddKeys(count, store);
    }

    [Fact]
    public async Task Describing_every_key_shows_the_keys_of_a_store()
    {
        var emulator = new KmsEmulator();
        using var kms = emulator.CreateClient();
        string store = emulator.AddCloudHsmStore("store").Id;
        emulator.AddKeys(900);
        var inside = emulator.AddKeys(100, store).Select(key => key.Id).ToHashSet();
        var found = new HashSet<string>();
        foreach (string id in await kms.AllKeys(1000))
        {
            if ((await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = id })).KeyMetadata.CustomKeyStoreId == store)
            {
                found.Add(id);
            }
        }

        Assert.Equal(inside, found);
    }
}
