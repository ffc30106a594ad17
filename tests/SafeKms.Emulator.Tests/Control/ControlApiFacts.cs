using System.Globalization;
using System.Text.Json;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace SafeKms.Emulator.Tests.Control;

/// <summary>The control API, in process and over HTTP.</summary>
public class ControlApiFacts
{
    public static TheoryData<Transport> Transports => [.. Enum.GetValues<Transport>()];

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task It_is_well(Transport transport)
    {
        await using var rig = await Rig.StartAsync(transport);
        var (status, json) = await rig.ControlAsync("GET", "/_emulator/health");
        Assert.Equal((200, """{"status":"ok"}"""), (status, json.GetRawText()));
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task The_clock_is_read_and_advanced(Transport transport)
    {
        await using var rig = await Rig.StartAsync(transport);
        var before = Instant((await rig.ControlAsync("GET", "/_emulator/clock")).Json);
        var after = Instant((await rig.ControlAsync("POST", "/_emulator/clock", """{"advanceSeconds":86400.5}""")).Json);
        Assert.Equal(TimeSpan.FromSeconds(86400.5), after - before);
        Assert.Equal(after, rig.Emulator.UtcNow);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_fault_is_set_told_struck_and_cleared(Transport transport)
    {
        await using var rig = await Rig.StartAsync(transport);
        string store = rig.Emulator.AddCloudHsmStore("store").Id;
        await rig.ControlAsync("POST", "/_emulator/faults", """{"operation":"DisconnectCustomKeyStore","error":"KMSInternalException","count":1,"afterCommit":true}""");
        await rig.ControlAsync("POST", "/_emulator/faults", """{"operation":"*","error":"ThrottlingException","statusCode":429,"count":2,"delayMs":5}""");
        var told = (await rig.ControlAsync("GET", "/_emulator/faults")).Json;
        Assert.Equal(["DisconnectCustomKeyStore", "*"], told.EnumerateArray().Select(fault => fault.GetProperty("operation").GetString()!));

        var first = await rig.SendAsync("DisconnectCustomKeyStore", $$"""{"CustomKeyStoreId":"{{store}}"}""");
        Assert.Equal((500, "KMSInternalException"), (first.Status, first.Outcome));
        Assert.Equal(EmulatedConnectionState.Disconnecting, rig.Emulator.FindStore(store)!.ConnectionState);
        var second = await rig.SendAsync("ListKeys", "{}");
        Assert.Equal((429, "ThrottlingException"), (second.Status, second.Outcome));

        Assert.Equal(200, (await rig.ControlAsync("DELETE", "/_emulator/faults")).Status);
        Assert.Equal(0, (await rig.ControlAsync("GET", "/_emulator/faults")).Json.GetArrayLength());
        Assert.Equal(200, (await rig.SendAsync("ListKeys", "{}")).Status);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_dropped_connection_is_no_answer(Transport transport)
    {
        await using var rig = await Rig.StartAsync(transport);
        string key = rig.Emulator.AddKey().Id;
        await rig.ControlAsync("POST", "/_emulator/faults", """{"operation":"DisableKey","dropConnection":true,"afterCommit":true}""");
        await Assert.ThrowsAsync<HttpRequestException>(() => rig.SendAsync("DisableKey", $$"""{"KeyId":"{{key}}"}"""));
        Assert.Equal(EmulatedKeyState.Disabled, rig.Emulator.FindKey(key)!.State);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task The_calls_are_told_and_forgotten(Transport transport)
    {
        await using var rig = await Rig.StartAsync(transport);
        var good = await rig.SendAsync("ListKeys", "{}");
        await rig.SendAsync("DescribeKey", """{"KeyId":"nobody"}""");
        var calls = (await rig.ControlAsync("GET", "/_emulator/calls")).Json.EnumerateArray().ToArray();
        Assert.Equal(["operation", "requestId", "time", "statusCode", "errorType"], calls[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal(good.Headers["x-amzn-RequestId"], calls[0].GetProperty("requestId").GetString());
        Assert.Equal([200, 400], calls.Select(call => call.GetProperty("statusCode").GetInt32()));
        Assert.Equal([null, "NotFoundException"], calls.Select(call => call.GetProperty("errorType").GetString()));
        await rig.ControlAsync("DELETE", "/_emulator/calls");
        Assert.Equal(0, (await rig.ControlAsync("GET", "/_emulator/calls")).Json.GetArrayLength());
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task The_next_connect_is_scripted(Transport transport)
    {
        await using var rig = await Rig.StartAsync(transport);
        string store = rig.Emulator.AddCloudHsmStore("store", EmulatedConnectionState.Disconnected).Id;
        string path = $"/_emulator/stores/{store}/connection";
        Assert.Equal(200, (await rig.ControlAsync("POST", path, """{"nextConnect":"FAILED","errorCode":"USER_LOGGED_IN"}""")).Status);
        await rig.Kms.Connect(store);
        rig.Emulator.Advance(rig.Emulator.ConnectDuration);
        var failed = await rig.Kms.Describe(store);
        Assert.Equal(ConnectionStateType.FAILED, failed.ConnectionState);
        Assert.Equal(ConnectionErrorCodeType.USER_LOGGED_IN, failed.ConnectionErrorCode);

        Assert.Equal(400, (await rig.ControlAsync("POST", path, """{"nextConnect":"FAILED","errorCode":"XKS_PROXY_TIMED_OUT"}""")).Status);
        Assert.Equal(404, (await rig.ControlAsync("POST", "/_emulator/stores/cks-nobody/connection", """{"nextConnect":"FAILED"}""")).Status);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Keys_are_added_in_bulk_and_everything_is_reset(Transport transport)
    {
        await using var rig = await Rig.StartAsync(transport);
        string store = rig.Emulator.AddCloudHsmStore("store").Id;
        var (status, json) = await rig.ControlAsync("POST", "/_emulator/keys", $$"""{"count":3,"customKeyStoreId":"{{store}}"}""");
        Assert.Equal(200, status);
        Assert.Equal(3, rig.Emulator.FindStore(store)!.KeyCount);
        Assert.Equal(
            rig.Emulator.Keys.Select(key => key.Id).ToHashSet(),
            [.. json.GetProperty("keyIds").EnumerateArray().Select(id => id.GetString()!)]);
        Assert.Equal(200, (await rig.ControlAsync("POST", "/_emulator/keys", """{"count":2,"customKeyStoreId":null}""")).Status);
        Assert.Equal(5, (await rig.Kms.ListKeysAsync(new ListKeysRequest())).Keys.Count);

        Assert.Equal(200, (await rig.ControlAsync("POST", "/_emulator/reset")).Status);
        Assert.Empty(rig.Emulator.Stores);
        Assert.Empty(rig.Emulator.Keys);
        Assert.Empty(rig.Emulator.Calls);
    }

    [Theory]
    [InlineData("GET", "/_emulator/nothing", "", 404)]
    [InlineData("GET", "/_emulator/", "", 404)]
    [InlineData("POST", "/_emulator/stores//connection", "{}", 404)]
    [InlineData("POST", "/_emulator/health", "", 405)]
    [InlineData("GET", "/_emulator/reset", "", 405)]
    [InlineData("PUT", "/_emulator/clock", "{}", 405)]
    [InlineData("POST", "/_emulator/clock", "", 400)]
    [InlineData("POST", "/_emulator/clock", "{", 400)]
    [InlineData("POST", "/_emulator/clock", "[]", 400)]
    [InlineData("POST", "/_emulator/clock", """{"advanceSeconds":-1}""", 400)]
    [InlineData("POST", "/_emulator/clock", """{"advanceSeconds":"1"}""", 400)]
    [InlineData("POST", "/_emulator/clock", """{"advanceSeconds":1e300}""", 400)]
    [InlineData("POST", "/_emulator/clock", """{"advanceSecond":1}""", 400)]
    [InlineData("POST", "/_emulator/keys", "{}", 400)]
    [InlineData("POST", "/_emulator/keys", """{"count":0}""", 400)]
    [InlineData("POST", "/_emulator/keys", """{"count":1.5}""", 400)]
    [InlineData("POST", "/_emulator/keys", """{"count":1,"customKeyStoreId":5}""", 400)]
    [InlineData("POST", "/_emulator/keys", """{"count":1,"customKeyStoreId":"\ud800"}""", 400)]
    [InlineData("POST", "/_emulator/keys", """{"count":1,"customKeyStoreId":"cks-nobody"}""", 404)]
    [InlineData("POST", "/_emulator/faults", "{}", 400)]
    [InlineData("POST", "/_emulator/faults", """{"operation":"DescribeKee","error":"X"}""", 400)]
    [InlineData("POST", "/_emulator/faults", """{"operation":"DescribeKey"}""", 400)]
    [InlineData("POST", "/_emulator/faults", """{"operation":"DescribeKey","error":""}""", 400)]
    [InlineData("POST", "/_emulator/faults", """{"operation":"DescribeKey","error":"X","statusCode":200}""", 400)]
    [InlineData("POST", "/_emulator/faults", """{"operation":"DescribeKey","error":"X","count":0}""", 400)]
    [InlineData("POST", "/_emulator/faults", """{"operation":"DescribeKey","error":"X","afterCommit":"yes"}""", 400)]
    public async Task What_makes_no_sense_is_refused_in_words(string method, string path, string body, int status)
    {
        foreach (var transport in Enum.GetValues<Transport>())
        {
            await using var rig = await Rig.StartAsync(transport);
            var answer = await rig.ControlAsync(method, path, body);
            Assert.Equal(status, answer.Status);
            Assert.NotEmpty(answer.Json.GetProperty("error").GetProperty("message").GetString()!);
            Assert.Empty(rig.Emulator.Faults);
            Assert.Empty(rig.Emulator.Keys);
        }
    }

    private static DateTimeOffset Instant(JsonElement json)
    {
        var now = DateTimeOffset.Parse(json.GetProperty("now").GetString()!, CultureInfo.InvariantCulture);
        Assert.Equal(now, DateTimeOffset.FromUnixTimeMilliseconds((long)(json.GetProperty("epochSeconds").GetDecimal() * 1000)));
        return now;
    }
}
