using Amazon.KeyManagementService.Model;

namespace SafeKms.Emulator.Tests.Control;

public class ConcurrencyFacts
{
    [Fact]
    public async Task A_race_of_CreateKey_with_Disconnect_and_Delete_never_leaves_a_key_without_its_store()
    {
        for (int round = 0; round < 60; round++)
        {
            var emulator = new KmsEmulator { DisconnectDuration = TimeSpan.Zero };
            using var kms = emulator.CreateClient();
            var store = emulator.AddCloudHsmStore("store");
            using var start = new Barrier(4);
            var creators = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
            {
                start.SignalAndWait();
                return await kms.CreateKeyIn(store).Outcome();
            })).ToArray();
            var deleter = Task.Run(async () =>
            {
                start.SignalAndWait();
                await kms.Disconnect(store.Id);
                return await kms.Delete(store.Id).Outcome();
            });
            int made = (await Task.WhenAll(creators)).Count(outcome => outcome == "ok");
            string deletion = await deleter;

            Assert.Equal(made, emulator.Keys.Count);
            Assert.Equal(made == 0 ? "ok" : "CustomKeyStoreHasCMKsException", deletion);
            Assert.Equal(made == 0, emulator.FindStore(store.Id) is null);
            Assert.All(emulator.Keys, key => Assert.NotNull(emulator.FindStore(key.CustomKeyStoreId!)));
        }
    }

    [Fact]
    public async Task Sixty_four_callers_at_once_all_get_answers_and_are_all_logged()
    {
        var emulator = new KmsEmulator();
        using var kms = emulator.CreateClient();
        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(async () =>
        {
            for (int i = 0; i < 20; i++)
            {
                string key = (await kms.CreateKeyAsync(new CreateKeyRequest())).KeyMetadata.KeyId;
                await kms.ScheduleKeyDeletionAsync(key, 7);
                await kms.ListKeysAsync(new ListKeysRequest { Limit = 1000 });
                Assert.NotEmpty(emulator.Keys);
                emulator.AddKey();
            }
        })));
        Assert.Equal(64 * 20 * 2, emulator.Keys.Count);
        Assert.Equal(64 * 20 * 3, emulator.Calls.Count);
        Assert.Equal(64 * 20 * 3, emulator.Calls.Select(call => call.Sequence).Distinct().Count());
        Assert.All(emulator.Calls, call => Assert.Equal(200, call.StatusCode));
        emulator.Advance(TimeSpan.FromDays(8));
        Assert.Equal(64 * 20, emulator.Keys.Count);
    }
}
