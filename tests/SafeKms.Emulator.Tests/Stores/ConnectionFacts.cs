using static SafeKms.Emulator.EmulatedConnectionState;

namespace SafeKms.Emulator.Tests.Stores;

/// <summary>Connection states change with time, and as scripted.</summary>
public sealed class ConnectionFacts : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    private readonly KmsEmulator _emulator = new() { ConnectDuration = TimeSpan.FromMinutes(20), DisconnectDuration = TimeSpan.FromMinutes(10) };
    private readonly Amazon.KeyManagementService.AmazonKeyManagementServiceClient _kms;

    public ConnectionFacts() => _kms = _emulator.CreateClient();

    public void Dispose() => _kms.Dispose();

    [Fact]
    public async Task Connecting_takes_its_time_and_not_a_tick_less()
    {
        string store = _emulator.AddCloudHsmStore("store", Disconnected).Id;
        await _kms.Connect(store);
        _emulator.Advance(TimeSpan.FromMinutes(20) - Tick);
        Assert.Equal("CONNECTING", (await _kms.Describe(store)).ConnectionState.Value);
        _emulator.Advance(Tick);
        Assert.Equal("CONNECTED", (await _kms.Describe(store)).ConnectionState.Value);
    }

    [Fact]
    public async Task Disconnecting_takes_its_time_and_not_a_tick_less()
    {
        string store = _emulator.AddCloudHsmStore("store").Id;
        await _kms.Disconnect(store);
        _emulator.Advance(TimeSpan.FromMinutes(10) - Tick);
        Assert.Equal("DISCONNECTING", (await _kms.Describe(store)).ConnectionState.Value);
        _emulator.Advance(Tick);
        Assert.Equal("DISCONNECTED", (await _kms.Describe(store)).ConnectionState.Value);
    }

    [Fact]
    public async Task A_scripted_connect_fails_late_and_only_FAILED_tells_why()
    {
        string store = _emulator.AddCloudHsmStore("store", Disconnected).Id;
        _emulator.ScriptNextConnect(store, "USER_LOGGED_IN");
        await _kms.Connect(store);
        Assert.Null((await _kms.Describe(store)).ConnectionErrorCode);
        _emulator.Advance(TimeSpan.FromMinutes(20));
        var failed = await _kms.Describe(store);
        Assert.Equal("FAILED", failed.ConnectionState.Value);
        Assert.Equal("USER_LOGGED_IN", failed.ConnectionErrorCode.Value);

        await _kms.Disconnect(store);
        Assert.Null((await _kms.Describe(store)).ConnectionErrorCode);
        _emulator.Advance(TimeSpan.FromMinutes(10));
        await _kms.Connect(store);
        _emulator.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal("CONNECTED", (await _kms.Describe(store)).ConnectionState.Value);
    }

    [Fact]
    public async Task A_script_can_be_taken_back()
    {
        string store = _emulator.AddCloudHsmStore("store", Disconnected).Id;
        _emulator.ScriptNextConnect(store, "USER_LOGGED_IN");
        _emulator.ScriptNextConnect(store, null);
        await _kms.Connect(store);
        _emulator.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(Connected, _emulator.FindStore(store)!.ConnectionState);
    }

    [Fact]
    public async Task A_held_disconnect_never_completes_until_it_is_released()
    {
        string store = _emulator.AddCloudHsmStore("store").Id;
        _emulator.HoldDisconnects(store);
        await _kms.Disconnect(store);
        _emulator.Advance(TimeSpan.FromDays(1));
        Assert.Equal(Disconnecting, _emulator.FindStore(store)!.ConnectionState);
        _emulator.ReleaseDisconnects(store);
        Assert.Equal(Disconnected, _emulator.FindStore(store)!.ConnectionState);
    }

    [Fact]
    public async Task A_disconnect_under_way_can_be_held_and_still_takes_its_time()
    {
        string store = _emulator.AddCloudHsmStore("store").Id;
        await _kms.Disconnect(store);
        _emulator.HoldDisconnects(store);
        _emulator.Advance(TimeSpan.FromMinutes(4));
        _emulator.ReleaseDisconnects(store);
        Assert.Equal(Disconnecting, _emulator.FindStore(store)!.ConnectionState);
        _emulator.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(Disconnected, _emulator.FindStore(store)!.ConnectionState);
    }

    [Fact]
    public async Task Disconnecting_calls_off_a_connect_under_way()
    {
        string store = _emulator.AddCloudHsmStore("store", Connecting).Id;
        await _kms.Disconnect(store);
        _emulator.Advance(TimeSpan.FromDays(1));
        Assert.Equal(Disconnected, _emulator.FindStore(store)!.ConnectionState);
    }

    [Fact]
    public async Task Reconnecting_restores_the_keys_states()
    {
        string store = _emulator.AddCloudHsmStore("store").Id;
        string key = _emulator.AddKey(store).Id;
        await _kms.Disconnect(store);
        Assert.Equal(EmulatedKeyState.Unavailable, _emulator.FindKey(key)!.State);
        _emulator.Advance(TimeSpan.FromMinutes(10));
        await _kms.DisableKeyAsync(key);
        Assert.Equal(EmulatedKeyState.Unavailable, _emulator.FindKey(key)!.State);
        await _kms.Connect(store);
        _emulator.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(EmulatedKeyState.Disabled, _emulator.FindKey(key)!.State);
    }

    [Fact]
    public void An_arranged_failure_has_a_reason()
    {
        Assert.Equal("INTERNAL_ERROR", _emulator.AddCloudHsmStore("a", Failed).ConnectionErrorCode);
        Assert.Equal("NETWORK_ERRORS", _emulator.AddExternalStore("b", Failed, "NETWORK_ERRORS").ConnectionErrorCode);
        Assert.Null(_emulator.AddExternalStore("c").ConnectionErrorCode);
    }
}
