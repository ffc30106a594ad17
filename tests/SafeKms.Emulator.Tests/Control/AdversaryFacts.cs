using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace SafeKms.Emulator.Tests.Control;

public sealed class AdversaryFacts : IDisposable
{
    private readonly KmsEmulator _emulator = new();
    private readonly AmazonKeyManagementServiceClient _kms;
    private readonly string _store;

    public AdversaryFacts()
    {
        _kms = _emulator.CreateClient();
        _store = _emulator.AddCloudHsmStore("store", EmulatedConnectionState.Disconnected).Id;
    }

    public void Dispose() => _kms.Dispose();

    [Fact]
    public async Task It_may_slip_a_key_in_just_before_the_deletion()
    {
        _emulator.BeforeEachCall = (call, emulator) =>
        {
            if (call.Operation == "DeleteCustomKeyStore")
            {
                emulator.AddKey(call.CustomKeyStoreId);
            }
        };
        await Assert.ThrowsAsync<CustomKeyStoreHasCMKsException>(() => _kms.Delete(_store));
        Assert.Equal(1, _emulator.FindStore(_store)!.KeyCount);
    }

    [Fact]
    public async Task It_may_make_the_store_vanish_after_a_call()
    {
        string key = _emulator.AddKey(_store).Id;
        _emulator.AfterEachCall = (_, emulator) => emulator.RemoveStore(_store);
        Assert.Equal("ok", await _kms.Describe(_store).Outcome());
        Assert.Null(_emulator.FindStore(_store));
        Assert.Null(_emulator.FindKey(key));
        _emulator.AfterEachCall = null;
        await Assert.ThrowsAsync<CustomKeyStoreNotFoundException>(() => _kms.Delete(_store));
    }

    [Fact]
    public async Task It_sees_the_call_before_without_and_after_with_its_outcome()
    {
        var seen = new List<string>();
        _emulator.BeforeEachCall = (call, _) => seen.Add($"before {call.Operation} {call.StatusCode} {call.ErrorType}");
        _emulator.AfterEachCall = (call, _) => seen.Add($"after {call.Operation} {call.StatusCode} {call.ErrorType}");
        await _kms.Disconnect(_store).Outcome();
        Assert.Equal(["before DisconnectCustomKeyStore 0 ", "after DisconnectCustomKeyStore 400 CustomKeyStoreInvalidStateException"], seen);
    }

    [Fact]
    public async Task It_may_call_the_service_itself_and_move_the_clock()
    {
        int runs = 0;
        _emulator.BeforeEachCall = (call, emulator) =>
        {
            runs++;
            emulator.Advance(TimeSpan.FromMinutes(1));
#pragma warning disable xUnit1031 // A hook is synchronous: blocking is what is tested.
            _kms.ConnectCustomKeyStoreAsync(new ConnectCustomKeyStoreRequest { CustomKeyStoreId = _store }).GetAwaiter().GetResult();
#pragma warning restore xUnit1031
        };
        _emulator.Latency = TimeSpan.FromSeconds(1);
        Assert.Equal("CONNECTING", (await _kms.Describe(_store)).ConnectionState.Value);
        Assert.Equal(1, runs);
        Assert.Equal(["ConnectCustomKeyStore", "DescribeCustomKeyStores"], _emulator.Calls.Select(call => call.Operation));
    }
}
