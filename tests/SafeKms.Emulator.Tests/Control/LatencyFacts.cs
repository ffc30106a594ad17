using Amazon.KeyManagementService.Model;
using SafeKms.Emulator.Tests.Time;

namespace SafeKms.Emulator.Tests.Control;

[Collection(UndisturbedTime.Name)]
public class LatencyFacts
{
    private readonly KmsEmulator _emulator = new();

    [Fact]
    public async Task Latency_passes_on_the_emulators_clock()
    {
        using var kms = _emulator.CreateClient();
        var start = _emulator.UtcNow;
        _emulator.Latency = TimeSpan.FromMilliseconds(40);
        _emulator.Faults.Add(new Fault("ListKeys") { Delay = TimeSpan.FromSeconds(3) });
        await kms.ListKeysAsync(new ListKeysRequest());
        Assert.Equal(TimeSpan.FromMilliseconds(3040), _emulator.UtcNow - start);
        await kms.ListKeysAsync(new ListKeysRequest());
        Assert.Equal(TimeSpan.FromMilliseconds(3080), _emulator.UtcNow - start);
    }

    [Fact]
    public async Task A_call_cancelled_before_its_effect_has_none()
    {
        using var kms = _emulator.CreateClient();
        string store = _emulator.AddCloudHsmStore("store").Id;
        _emulator.Faults.Add(new Fault("DisconnectCustomKeyStore") { Delay = TimeSpan.FromMinutes(1) });
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30), _emulator.TimeProvider);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = store }, deadline.Token));
        Assert.Equal(EmulatedConnectionState.Connected, _emulator.FindStore(store)!.ConnectionState);
        Assert.Equal("Canceled", Assert.Single(_emulator.Calls).ErrorType);
    }

    [Fact]
    public async Task A_call_cancelled_after_its_effect_has_it()
    {
        using var kms = _emulator.CreateClient();
        string store = _emulator.AddCloudHsmStore("store").Id;
        _emulator.Faults.Add(new Fault("DisconnectCustomKeyStore") { Delay = TimeSpan.FromMinutes(1), AfterEffect = true });
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30), _emulator.TimeProvider);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = store }, deadline.Token));
        Assert.Equal(EmulatedConnectionState.Disconnecting, _emulator.FindStore(store)!.ConnectionState);
    }

    [Fact]
    public async Task Calls_under_way_at_the_same_time_share_it()
    {
        using var kms = _emulator.CreateClient();
        var start = _emulator.UtcNow;
        _emulator.Latency = TimeSpan.FromMilliseconds(100);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (int i = 0; i < 10; i++)
            {
                await kms.ListKeysAsync(new ListKeysRequest());
            }
        })));
        Assert.InRange(_emulator.UtcNow - start, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3));
    }

    [Fact]
    public void A_clock_that_cannot_be_moved_is_moved_for_the_emulator_alone()
    {
        var emulator = new KmsEmulator { TimeProvider = TimeProvider.System };
        string store = emulator.AddCloudHsmStore("store", EmulatedConnectionState.Disconnecting).Id;
        emulator.Advance(emulator.DisconnectDuration);
        Assert.Equal(EmulatedConnectionState.Disconnected, emulator.FindStore(store)!.ConnectionState);
        Assert.True(emulator.UtcNow >= TimeProvider.System.GetUtcNow() + emulator.DisconnectDuration - TimeSpan.FromSeconds(1));
    }
}
