using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace SafeKms.Emulator.Tests.Control;

public sealed class QuotaFacts : IDisposable
{
    private readonly KmsEmulator _emulator = new() { EnforceQuotas = true };
    private readonly AmazonKeyManagementServiceClient _kms;

    public QuotaFacts() => _kms = _emulator.CreateClient();

    public void Dispose() => _kms.Dispose();

    [Fact]
    public async Task A_second_holds_as_many_calls_as_documented_and_refills_steadily()
    {
        Assert.Equal(5, await Accepted(8));
        _emulator.Advance(TimeSpan.FromMilliseconds(400));
        Assert.Equal(2, await Accepted(8));
        _emulator.Advance(TimeSpan.FromHours(1));
        Assert.Equal(5, await Accepted(8));
    }

    [Fact]
    public async Task Too_many_calls_are_throttled_with_status_400()
    {
        _emulator.SetQuota("ListKeys", 1);
        await _kms.ListKeysAsync(new ListKeysRequest());
        var error = await Assert.ThrowsAnyAsync<AmazonKeyManagementServiceException>(() => _kms.ListKeysAsync(new ListKeysRequest()));
        Assert.Equal("ThrottlingException", error.ErrorCode);
        Assert.Equal(400, (int)error.StatusCode);
    }

    [Fact]
    public async Task Each_operation_has_its_own()
    {
        await Accepted(8);
        Assert.Equal("ok", await _kms.ListKeysAsync(new ListKeysRequest()).Outcome());
    }

    [Fact]
    public async Task A_throttled_call_has_no_effect()
    {
        string store = _emulator.AddCloudHsmStore("store").Id;
        _emulator.SetQuota("DisconnectCustomKeyStore", 1);
        await _kms.Disconnect("cks-other").Outcome();
        Assert.Equal("ThrottlingException", await _kms.Disconnect(store).Outcome());
        Assert.Equal(EmulatedConnectionState.Connected, _emulator.FindStore(store)!.ConnectionState);
    }

    private async Task<int> Accepted(int calls)
    {
        int accepted = 0;
        for (int i = 0; i < calls; i++)
        {
            accepted += await _kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest()).Outcome() == "ok" ? 1 : 0;
        }

        return accepted;
    }
}
