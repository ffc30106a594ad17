using Amazon.KeyManagementService.Model;

namespace SafeKms.Emulator.Tests.Control;

public class CallLogFacts
{
    private readonly KmsEmulator _emulator = new();

    [Fact]
    public async Task A_call_is_logged_with_what_it_asked_and_what_it_got()
    {
        using var kms = _emulator.CreateClient();
        string store = _emulator.AddCloudHsmStore("store").Id;
        string key = _emulator.AddKey(store).Id;
        var response = await kms.DescribeKeyAsync(key);
        _emulator.Advance(TimeSpan.FromMinutes(1));
        await kms.Delete(store).Outcome();
        await kms.CreateAliasAsync("alias/a", key);

        var calls = _emulator.Calls;
        Assert.Equal(["DescribeKey", "DeleteCustomKeyStore", "CreateAlias"], calls.Select(call => call.Operation));
        Assert.Equal([1, 2, 3], calls.Select(call => call.Sequence));
        Assert.Equal([200, 400, 200], calls.Select(call => call.StatusCode));
        Assert.Equal([null, "CustomKeyStoreInvalidStateException", null], calls.Select(call => call.ErrorType));
        Assert.Equal([null, store, null], calls.Select(call => call.CustomKeyStoreId));
        Assert.Equal([key, null, key], calls.Select(call => call.KeyId));
        Assert.Equal(response.ResponseMetadata.RequestId, calls[0].RequestId);
        Assert.Equal(TimeSpan.FromMinutes(1), calls[1].Time - calls[0].Time);
        Assert.Equal(1, _emulator.CallsTo("DescribeKey"));

        _emulator.ClearCalls();
        Assert.Empty(_emulator.Calls);
        Assert.Equal(3, calls.Count);
    }

    [Fact]
    public async Task Arranging_and_looking_is_not_logged()
    {
        using var kms = _emulator.CreateClient();
        _emulator.AddKeys(3);
        Assert.Equal(3, _emulator.Keys.Count);
        await kms.ListKeysAsync(new ListKeysRequest());
        Assert.Single(_emulator.Calls);
    }

    [Fact]
    public async Task Reset_leaves_nothing_but_the_settings()
    {
        using var kms = _emulator.CreateClient();
        _emulator.ConnectDuration = TimeSpan.FromMinutes(9);
        string store = _emulator.AddCloudHsmStore("store").Id;
        _emulator.AddAlias("alias/a", _emulator.AddKey(store).Id);
        _emulator.Faults.Add(new Fault("*") { Error = "KMSInternalException", Skip = 1 });
        await kms.ListKeysAsync(new ListKeysRequest());
        _emulator.Reset();
        Assert.Empty(_emulator.Stores);
        Assert.Empty(_emulator.Keys);
        Assert.Empty(_emulator.Calls);
        Assert.Empty(_emulator.Faults);
        Assert.Empty((await kms.ListAliasesAsync(new ListAliasesRequest())).Aliases);
        Assert.Equal(TimeSpan.FromMinutes(9), _emulator.ConnectDuration);
    }
}
