using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using static SafeKms.Emulator.EmulatedConnectionState;

namespace SafeKms.Emulator.Tests.Control;

public sealed class FaultFacts : IDisposable
{
    private readonly KmsEmulator _emulator = new();
    private readonly AmazonKeyManagementServiceClient _kms;
    private readonly string _store;

    public FaultFacts()
    {
        _kms = _emulator.CreateClient();
        _store = _emulator.AddCloudHsmStore("store").Id;
    }

    private EmulatedConnectionState State => _emulator.FindStore(_store)!.ConnectionState;

    public void Dispose() => _kms.Dispose();

    [Fact]
    public async Task An_error_before_the_effect_changes_nothing()
    {
        _emulator.Faults.Add(new Fault("DisconnectCustomKeyStore") { Error = "KMSInternalException", Message = "Try again." });
        var error = await Assert.ThrowsAsync<KMSInternalException>(() => _kms.Disconnect(_store));
        Assert.Equal(500, (int)error.StatusCode);
        Assert.Equal("Try again.", error.Message);
        Assert.Equal(Connected, State);
        await _kms.Disconnect(_store);
        Assert.Equal(Disconnecting, State);
    }

    [Fact]
    public async Task An_error_after_the_effect_leaves_the_effect()
    {
        _emulator.Faults.Add(new Fault("DisconnectCustomKeyStore") { Error = "KMSInternalException", AfterEffect = true });
        await Assert.ThrowsAsync<KMSInternalException>(() => _kms.Disconnect(_store));
        Assert.Equal(Disconnecting, State);
        await Assert.ThrowsAsync<CustomKeyStoreInvalidStateException>(() => _kms.Disconnect(_store));
    }

    [Theory]
    [InlineData(false, Connected, "ConnectionDropped")]
    [InlineData(true, Disconnecting, "ResponseLost")]
    public async Task A_dropped_connection_looks_the_same_before_and_after_the_effect(bool afterEffect, EmulatedConnectionState left, string logged)
    {
        _emulator.Faults.Add(new Fault("DisconnectCustomKeyStore") { DropConnection = true, AfterEffect = afterEffect });
        var error = await Assert.ThrowsAnyAsync<Exception>(() => _kms.Disconnect(_store));
        Assert.IsNotType<AmazonKeyManagementServiceException>(error, exactMatch: false);
        Assert.Contains("ended prematurely", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(left, State);
        var call = Assert.Single(_emulator.Calls);
        Assert.Equal(logged, call.ErrorType);
        Assert.Equal(0, call.StatusCode);
    }

    [Fact]
    public async Task The_SDK_replays_a_lost_response_by_itself_unless_both_of_its_retry_settings_are_zero()
    {
        using var kms = _emulator.CreateClient(config => config.MaxStaleConnectionRetries = 3);
        _emulator.Faults.Add(new Fault("DisconnectCustomKeyStore") { DropConnection = true, AfterEffect = true });
        await Assert.ThrowsAsync<CustomKeyStoreInvalidStateException>(() => kms.Disconnect(_store));
        Assert.Equal(["ResponseLost", "CustomKeyStoreInvalidStateException"], _emulator.Calls.Select(call => call.ErrorType));
    }

    [Fact]
    public async Task The_transport_itself_throws_HttpRequestException()
    {
        _emulator.Faults.Add(new Fault("*") { DropConnection = true });
        using var client = new HttpClient(_emulator.CreateHandler());
        using var content = new StringContent("{}");
        await Assert.ThrowsAsync<HttpRequestException>(() => client.PostAsync(new Uri("https://kms.us-east-1.amazonaws.com"), content));
    }

    [Fact]
    public async Task A_fault_strikes_so_often_after_letting_so_many_pass()
    {
        var fault = new Fault("ListKeys") { Error = "ThrottlingException", Skip = 2, Count = 3 };
        _emulator.Faults.Add(fault);
        var outcomes = new List<string>();
        for (int i = 0; i < 7; i++)
        {
            outcomes.Add(await _kms.ListKeysAsync(new ListKeysRequest()).Outcome());
        }

        Assert.Equal(["ok", "ok", "ThrottlingException", "ThrottlingException", "ThrottlingException", "ok", "ok"], outcomes);
        Assert.Equal(3, fault.Hits);
        Assert.Empty(_emulator.Faults);
    }

    [Fact]
    public async Task A_fault_strikes_only_what_it_is_for()
    {
        string one = _emulator.AddKey().Id;
        string two = _emulator.AddKey().Id;
        _emulator.Faults.Add(new Fault("DescribeKey") { Error = "AccessDeniedException", KeyId = two, Count = int.MaxValue });
        _emulator.Faults.Add(new Fault("*") { Error = "DependencyTimeoutException", CustomKeyStoreId = _store, Count = int.MaxValue });
        Assert.Equal("ok", await _kms.DescribeKey(one).Outcome());
        Assert.Equal("AccessDeniedException", await _kms.DescribeKey(two).Outcome());
        Assert.Equal("ok", await _kms.DisableKeyAsync(two).Outcome());
        Assert.Equal("DependencyTimeoutException", await _kms.Disconnect(_store).Outcome());
        _emulator.Faults.Clear();
        Assert.Equal("ok", await _kms.DescribeKey(two).Outcome());
    }

    [Fact]
    public async Task The_status_is_the_natural_one_unless_given()
    {
        _emulator.Faults.Add(new Fault("ListKeys") { Error = "ThrottlingException" });
        _emulator.Faults.Add(new Fault("ListKeys") { Error = "ServiceUnavailableException", StatusCode = 503 });
        await _kms.ListKeysAsync(new ListKeysRequest()).Outcome();
        await _kms.ListKeysAsync(new ListKeysRequest()).Outcome();
        Assert.Equal([400, 503], _emulator.Calls.Select(call => call.StatusCode));
    }

    [Fact]
    public async Task A_fault_can_be_taken_back()
    {
        var fault = new Fault("ListKeys") { Error = "ThrottlingException" };
        _emulator.Faults.Add(fault);
        Assert.Same(fault, Assert.Single(_emulator.Faults));
        Assert.True(_emulator.Faults.Remove(fault));
        Assert.False(_emulator.Faults.Remove(fault));
        Assert.Equal("ok", await _kms.ListKeysAsync(new ListKeysRequest()).Outcome());
    }
}
