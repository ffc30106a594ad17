using Amazon.KeyManagementService.Model;

namespace SafeKms.Emulator.Tests.Control;

public abstract class ConcurrencyFacts(Transport transport) : OnEachTransport(transport)
{
    [Fact]
    public async Task A_race_of_CreateKey_with_Disconnect_and_Delete_never_leaves_a_key_without_its_store()
    {
        Emulator.DisconnectDuration = TimeSpan.Zero;
        for (int round = 0; round < 60; round++)
        {
            var store = Emulator.AddCloudHsmStore("store");
            using var start = new Barrier(4);
            var creators = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
            {
                start.SignalAndWait();
                return await Kms.CreateKeyIn(store).Outcome();
            })).ToArray();
            var deleter = Task.Run(async () =>
            {
                start.SignalAndWait();
                await Kms.Disconnect(store.Id);
                return await Kms.Delete(store.Id).Outcome();
            });
            int made = (await Task.WhenAll(creators)).Count(outcome => outcome == "ok");
            string deletion = await deleter;

            Assert.Equal(made, Emulator.Keys.Count);
            Assert.Equal(made == 0 ? "ok" : "CustomKeyStoreHasCMKsException", deletion);
            Assert.Equal(made == 0, Emulator.FindStore(store.Id) is null);
            Assert.All(Emulator.Keys, key => Assert.NotNull(Emulator.FindStore(key.CustomKeyStoreId!)));
            Emulator.Reset();
        }
    }

    [Fact]
    public async Task Sixty_four_callers_at_once_all_get_answers_and_are_all_logged()
    {
        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(async () =>
        {
            for (int i = 0; i < 20; i++)
            {
                string key = (await Kms.CreateKeyAsync(new CreateKeyRequest())).KeyMetadata.KeyId;
                await Kms.ScheduleKeyDeletionAsync(key, 7);
                await Kms.ListKeysAsync(new ListKeysRequest { Limit = 1000 });
                Assert.NotEmpty(Emulator.Keys);
                Emulator.AddKey();
            }
        })));
        Assert.Equal(64 * 20 * 2, Emulator.Keys.Count);
        Assert.Equal(64 * 20 * 3, Emulator.Calls.Count);
        Assert.Equal(64 * 20 * 3, Emulator.Calls.Select(call => call.Sequence).Distinct().Count());
        Assert.All(Emulator.Calls, call => Assert.Equal(200, call.StatusCode));
        Emulator.Advance(TimeSpan.FromDays(8));
        Assert.Equal(64 * 20, Emulator.Keys.Count);
    }
}

public sealed class ConcurrencyInProcess() : ConcurrencyFacts(Transport.InProcess);

public sealed class ConcurrencyOverHttp() : ConcurrencyFacts(Transport.Http);
