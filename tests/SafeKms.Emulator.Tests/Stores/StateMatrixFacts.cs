using Amazon.KeyManagementService.Model;
using static SafeKms.Emulator.EmulatedConnectionState;

namespace SafeKms.Emulator.Tests.Stores;

/// <summary>Every cell of the table of connection states.</summary>
public sealed class StateMatrixFacts : IDisposable
{
    private const string Ok = "ok";
    private const string InvalidState = "CustomKeyStoreInvalidStateException";
    private const string HasKeys = "CustomKeyStoreHasCMKsException";

    private readonly KmsEmulator _emulator = new();
    private readonly Amazon.KeyManagementService.AmazonKeyManagementServiceClient _kms;

    public StateMatrixFacts() => _kms = _emulator.CreateClient();

    public static TheoryData<EmulatedStoreType, EmulatedConnectionState> Cells => new(
        from type in Enum.GetValues<EmulatedStoreType>()
        from state in Enum.GetValues<EmulatedConnectionState>()
        select (type, state));

    public void Dispose() => _kms.Dispose();

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Connect(EmulatedStoreType type, EmulatedConnectionState state)
    {
        var store = Store(type, state);
        var (outcome, after) = state switch
        {
            Disconnected => (Ok, Connecting),
            Connecting => (Ok, Connecting),
            Connected => (Ok, Connected),
            _ => (InvalidState, state),
        };
        Assert.Equal(outcome, await _kms.Connect(store.Id).Outcome());
        Assert.Equal(after, _emulator.FindStore(store.Id)!.ConnectionState);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Disconnect(EmulatedStoreType type, EmulatedConnectionState state)
    {
        var store = Store(type, state);
        bool isRefused = state is Disconnected or Disconnecting;
        Assert.Equal(isRefused ? InvalidState : Ok, await _kms.Disconnect(store.Id).Outcome());
        Assert.Equal(isRefused ? state : Disconnecting, _emulator.FindStore(store.Id)!.ConnectionState);
        _emulator.Advance(_emulator.DisconnectDuration);
        Assert.Equal(Disconnected, _emulator.FindStore(store.Id)!.ConnectionState);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Delete_without_keys(EmulatedStoreType type, EmulatedConnectionState state)
    {
        var store = Store(type, state);
        Assert.Equal(state == Disconnected ? Ok : InvalidState, await _kms.Delete(store.Id).Outcome());
        Assert.Equal(state == Disconnected, _emulator.FindStore(store.Id) is null);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Delete_with_keys(EmulatedStoreType type, EmulatedConnectionState state)
    {
        var store = Store(type, state);
        _emulator.ScheduleKeyDeletion(_emulator.AddKey(store.Id).Id);
        Assert.Equal(state == Disconnected ? HasKeys : InvalidState, await _kms.Delete(store.Id).Outcome());
        _emulator.DeletePrecedence = DeletePrecedence.HasKeys;
        Assert.Equal(HasKeys, await _kms.Delete(store.Id).Outcome());
        Assert.NotNull(_emulator.FindStore(store.Id));
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task CreateKey_in_it(EmulatedStoreType type, EmulatedConnectionState state)
    {
        var store = Store(type, state);
        Assert.Equal(state == Connected ? Ok : InvalidState, await _kms.CreateKeyIn(store).Outcome());
        Assert.Equal(state == Connected ? 1 : 0, _emulator.FindStore(store.Id)!.KeyCount);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Update_the_name(EmulatedStoreType type, EmulatedConnectionState state)
    {
        var store = Store(type, state);
        bool isAllowed = state is Disconnected or Connected;
        Assert.Equal(isAllowed ? Ok : InvalidState, await Update(store, new() { NewCustomKeyStoreName = "new" }));
        Assert.Equal(isAllowed ? "new" : "store", _emulator.FindStore(store.Id)!.Name);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Update_what_only_a_disconnected_store_takes(EmulatedStoreType type, EmulatedConnectionState state)
    {
        var store = Store(type, state);
        UpdateCustomKeyStoreRequest[] updates = type == EmulatedStoreType.CloudHsm
            ? [new() { KeyStorePassword = "kmsuser-password" }, new() { CloudHsmClusterId = "cluster-zyxwvutsrqp" }]
            : [new() { XksProxyUriEndpoint = "https://proxy.example.com" }, new() { XksProxyConnectivity = "PUBLIC_ENDPOINT" }];
        foreach (var update in updates)
        {
            Assert.Equal(state == Disconnected ? Ok : InvalidState, await Update(store, update));
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Update_what_a_connected_external_store_takes(EmulatedStoreType type, EmulatedConnectionState state)
    {
        var store = Store(type, state);
        UpdateCustomKeyStoreRequest[] updates =
        [
            new() { XksProxyUriPath = "/other/kms/xks/v1" },
            new() { XksProxyAuthenticationCredential = new() { AccessKeyId = "ABCDEFGHIJKLMNOPQRST", RawSecretAccessKey = new string('k', 43) } },
        ];
        string expected = type == EmulatedStoreType.CloudHsm ? "ValidationException" : state is Disconnected or Connected ? Ok : InvalidState;
        foreach (var update in updates)
        {
            Assert.Equal(expected, await Update(store, update));
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task The_keys_inside(EmulatedStoreType type, EmulatedConnectionState state)
    {
        var store = Store(type, state);
        string enabled = _emulator.AddKey(store.Id).Id;
        string disabled = _emulator.AddKey(store.Id).Id;
        string pending = _emulator.AddKey(store.Id).Id;
        _emulator.DisableKey(disabled);
        _emulator.ScheduleKeyDeletion(pending);

        Assert.Equal(state == Connected ? "Enabled" : "Unavailable", (await _kms.DescribeKey(enabled)).KeyState.Value);
        Assert.Equal(state == Connected ? "Disabled" : "Unavailable", (await _kms.DescribeKey(disabled)).KeyState.Value);
        Assert.Equal("PendingDeletion", (await _kms.DescribeKey(pending)).KeyState.Value);
        Assert.Equal(state == Connected, (await _kms.DescribeKey(enabled)).Enabled);
    }

    private EmulatedStore Store(EmulatedStoreType type, EmulatedConnectionState state) =>
        type == EmulatedStoreType.CloudHsm ? _emulator.AddCloudHsmStore("store", state) : _emulator.AddExternalStore("store", state);

    private Task<string> Update(EmulatedStore store, UpdateCustomKeyStoreRequest request)
    {
        request.CustomKeyStoreId = store.Id;
        return _kms.UpdateCustomKeyStoreAsync(request).Outcome();
    }
}
