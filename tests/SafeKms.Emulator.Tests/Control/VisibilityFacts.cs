using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace SafeKms.Emulator.Tests.Control;

/// <summary>Eventual consistency.</summary>
public sealed class VisibilityFacts : IDisposable
{
    private readonly KmsEmulator _emulator = new();
    private readonly AmazonKeyManagementServiceClient _kms;
    private readonly string _store;

    public VisibilityFacts()
    {
        _kms = _emulator.CreateClient();
        _store = _emulator.AddCloudHsmStore("store").Id;
        _emulator.VisibilityDelay = TimeSpan.FromSeconds(10);
    }

    public void Dispose() => _kms.Dispose();

    [Fact]
    public async Task A_stores_old_state_is_still_shown()
    {
        await _kms.Disconnect(_store);
        Assert.Equal("CONNECTED", (await _kms.Describe(_store)).ConnectionState.Value);
        Assert.Equal(EmulatedConnectionState.Disconnecting, _emulator.FindStore(_store)!.ConnectionState);
        _emulator.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("DISCONNECTING", (await _kms.Describe(_store)).ConnectionState.Value);
        _emulator.Advance(_emulator.DisconnectDuration - TimeSpan.FromSeconds(1));
        Assert.Equal("DISCONNECTING", (await _kms.Describe(_store)).ConnectionState.Value);
        _emulator.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("DISCONNECTED", (await _kms.Describe(_store)).ConnectionState.Value);
    }

    [Fact]
    public async Task A_stale_DISCONNECTED_is_refused_where_it_matters()
    {
        await _kms.Disconnect(_store);
        _emulator.Advance(TimeSpan.FromMinutes(10));
        await _kms.Connect(_store);
        Assert.Equal("DISCONNECTED", (await _kms.Describe(_store)).ConnectionState.Value);
        await Assert.ThrowsAsync<CustomKeyStoreInvalidStateException>(() => _kms.Delete(_store));
    }

    [Fact]
    public async Task A_deleted_store_is_still_shown()
    {
        _emulator.SetConnectionState(_store, EmulatedConnectionState.Disconnected);
        await _kms.Delete(_store);
        Assert.Equal(_store, (await _kms.Describe(_store)).CustomKeyStoreId);
        await Assert.ThrowsAsync<CustomKeyStoreNotFoundException>(() => _kms.Delete(_store));
        _emulator.Advance(TimeSpan.FromSeconds(10));
        await Assert.ThrowsAsync<CustomKeyStoreNotFoundException>(() => _kms.Describe(_store));
    }

    [Fact]
    public async Task A_new_key_is_not_seen_yet_but_counts()
    {
        string key = (await _kms.CreateKeyIn(_emulator.FindStore(_store)!)).KeyId;
        Assert.Empty(await _kms.AllKeys(100));
        await Assert.ThrowsAsync<NotFoundException>(() => _kms.DescribeKey(key));
        _emulator.SetConnectionState(_store, EmulatedConnectionState.Disconnected);
        await Assert.ThrowsAsync<CustomKeyStoreHasCMKsException>(() => _kms.Delete(_store));
        _emulator.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal([key], await _kms.AllKeys(100));
        Assert.Equal(key, (await _kms.DescribeKey(key)).KeyId);
    }

    [Fact]
    public async Task A_key_arranged_now_is_seen_as_late_as_a_created_one()
    {
        string key = _emulator.AddKey(_store).Id;
        Assert.Empty(await _kms.AllKeys(100));
        _emulator.VisibilityDelay = TimeSpan.Zero;
        Assert.Empty(await _kms.AllKeys(100));
        _emulator.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal([key], await _kms.AllKeys(100));
    }
}
