using Amazon.KeyManagementService.Model;
using static SafeKms.Emulator.EmulatedConnectionState;

namespace SafeKms.Emulator.Tests.Stores;

/// <summary>Every cell of the table of connection states.</summary>
public abstract class StateMatrixFacts(Transport transport) : OnEachTransport(transport)
{
    private const string Ok = "ok";
    private const string InvalidState = "CustomKeyStoreInvalidStateException";
    private const string HasKeys = "CustomKeyStoreHasCMKsException";

    public static TheoryData<EmulatedStoreType, EmulatedConnectionState> Cells => new(
        from type in Enum.GetValues<EmulatedStoreType>()
        from state in Enum.GetValues<EmulatedConnectionState>()
        select (type, state));

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
        Assert.Equal(outcome, await Kms.Connect(store.Id).Outcome());
        Assert.Equal(after, Emulator.FindStore(store.Id)!.ConnectionState);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Disconnect(EmulatedStoreType type, EmulatedConnectionState state)
    {
        var store = Store(type, state);
        bool isRefused = state is Disconnected or Disconnecting;
        Assert.Equal(isRefused ? InvalidState : Ok, await Kms.Disconnect(store.Id).Outcome());
        Assert.Equal(isRefused ? state : Disconnecting, Emulator.FindStore(store.Id)!.ConnectionState);
        Emulator.Advance(Emulator.DisconnectDuration);
        Assert.Equal(Disconnected, Emulator.FindStore(store.Id)!.ConnectionState);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Delete_without_keys(EmulatedStoreType type, EmulatedConnectionState state)
    {
        var store = Store(type, state);
        Assert.Equal(state == Disconnected ? Ok : InvalidState, await Kms.Delete(store.Id).Outcome());
        Assert.Equal(state == Disconnected, Emulator.FindStore(store.Id) is null);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Delete_with_keys(EmulatedStoreType type, EmulatedConnectionState state)
    {
        var store = Store(type, state);
        Emulator.ScheduleKeyDeletion(Emulator.AddKey(store.Id).Id);
        Assert.Equal(state == Disconnected ? HasKeys : InvalidState, await Kms.Delete(store.Id).Outcome());
        Emulator.DeletePrecedence = DeletePrecedence.HasKeys;
        Assert.Equal(HasKeys, await Kms.Delete(store.Id).Outcome());
        Assert.NotNull(Emulator.FindStore(store.Id));
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task CreateKey_in_it(EmulatedStoreType type, EmulatedConnectionState state)
    {
        var store = Store(type, state);
        Assert.Equal(state == Connected ? Ok : InvalidState, await Kms.CreateKeyIn(store).Outcome());
        Assert.Equal(state == Connected ? 1 : 0, Emulator.FindStore(store.Id)!.KeyCount);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Update_the_name(EmulatedStoreType type, EmulatedConnectionState state)
    {
        var store = Store(type, state);
        bool isAllowed = state is Disconnected or Connected;
        Assert.Equal(isAllowed ? Ok : InvalidState, await Update(store, new() { NewCustomKeyStoreName = "new" }));
        Assert.Equal(isAllowed ? "new" : "store", Emulator.FindStore(store.Id)!.Name);
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
        string enabled = Emulator.AddKey(store.Id).Id;
        string disabled = Emulator.AddKey(store.Id).Id;
        string pending = Emulator.AddKey(store.Id).Id;
        Emulator.DisableKey(disabled);
        Emulator.ScheduleKeyDeletion(pending);

        Assert.Equal(state == Connected ? "Enabled" : "Unavailable", (await Kms.DescribeKey(enabled)).KeyState.Value);
        Assert.Equal(state == Connected ? "Disabled" : "Unavailable", (await Kms.DescribeKey(disabled)).KeyState.Value);
        Assert.Equal("PendingDeletion", (await Kms.DescribeKey(pending)).KeyState.Value);
        Assert.Equal(state == Connected, (await Kms.DescribeKey(enabled)).Enabled);
    }

    private EmulatedStore Store(EmulatedStoreType type, EmulatedConnectionState state) =>
        type == EmulatedStoreType.CloudHsm ? Emulator.AddCloudHsmStore("store", state) : Emulator.AddExternalStore("store", state);

    private Task<string> Update(EmulatedStore store, UpdateCustomKeyStoreRequest request)
    {
        request.CustomKeyStoreId = store.Id;
        return Kms.UpdateCustomKeyStoreAsync(request).Outcome();
    }
}

public sealed class StateMatrixInProcess() : StateMatrixFacts(Transport.InProcess);

public sealed class StateMatrixOverHttp() : StateMatrixFacts(Transport.Http);
