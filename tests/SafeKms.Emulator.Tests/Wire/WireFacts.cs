using System.Text;

namespace SafeKms.Emulator.Tests.Wire;

/// <summary>AWS JSON 1.1 as it goes over the wire.</summary>
public abstract class WireFacts(Transport transport) : OnEachTransport(transport)
{
    [Fact]
    public async Task An_empty_list_is_written_out()
    {
        var (status, body) = await Send("TrentService.ListKeys", "{}");
        Assert.Equal(200, status);
        Assert.Equal("""{"Keys":[],"Truncated":false}""", body);
        Assert.Equal("""{"CustomKeyStores":[],"Truncated":false}""", (await Send("TrentService.DescribeCustomKeyStores", "")).Body);
    }

    [Fact]
    public async Task An_operation_without_members_answers_an_empty_object_and_one_without_output_nothing()
    {
        string store = Emulator.AddCloudHsmStore("store").Id;
        string key = Emulator.AddKey().Id;
        Assert.Equal((200, "{}"), await Send("TrentService.DisconnectCustomKeyStore", $$"""{"CustomKeyStoreId":"{{store}}"}"""));
        Assert.Equal((200, ""), await Send("TrentService.DisableKey", $$"""{"KeyId":"{{key}}"}"""));
    }

    [Fact]
    public async Task An_error_has_a_type_and_a_message_and_a_request_id()
    {
        var answer = await Raw("TrentService.DeleteCustomKeyStore", """{"CustomKeyStoreId":"cks-nobody"}""");
        Assert.Equal(400, answer.Status);
        Assert.Equal("CustomKeyStoreNotFoundException", answer.Outcome);
        Assert.Contains("cks-nobody", answer.Message, StringComparison.Ordinal);
        Assert.Equal(Emulator.Calls[0].RequestId, answer.Headers["x-amzn-RequestId"]);
        Assert.Equal("application/x-amz-json-1.1", answer.Headers["Content-Type"]);
    }

    [Theory]
    [InlineData("TrentService.Nonsense", "{}", "UnknownOperationException")]
    [InlineData("TrentService.", "{}", "UnknownOperationException")]
    [InlineData("ListKeys", "{}", "UnknownOperationException")]
    [InlineData("DynamoDB_20120810.ListTables", "{}", "UnknownOperationException")]
    [InlineData(null, "{}", "UnknownOperationException")]
    [InlineData("TrentService.ListKeys", "{", "SerializationException")]
    [InlineData("TrentService.ListKeys", "[]", "SerializationException")]
    [InlineData("TrentService.ListKeys", "\"x\"", "SerializationException")]
    [InlineData("TrentService.ListKeys", "null", "SerializationException")]
    [InlineData("TrentService.ListKeys", "{\"Limit\":\"ten\"}", "SerializationException")]
    [InlineData("TrentService.ListKeys", "{\"Limit\":1.5}", "SerializationException")]
    [InlineData("TrentService.ListKeys", "{\"Marker\":7}", "SerializationException")]
    [InlineData("TrentService.DescribeKey", "{\"KeyId\":\"\\ud800\"}", "SerializationException")]
    [InlineData("TrentService.DescribeKey", "{\"KeyId\":{}}", "SerializationException")]
    [InlineData("TrentService.Encrypt", "{\"KeyId\":\"x\",\"Plaintext\":\"%\"}", "SerializationException")]
    [InlineData("TrentService.Encrypt", "{\"KeyId\":\"x\",\"Plaintext\":\"eA==\",\"EncryptionContext\":{\"\\ud800\":\"x\"}}", "SerializationException")]
    [InlineData("TrentService.Encrypt", "{\"KeyId\":\"x\",\"Plaintext\":\"eA==\",\"EncryptionContext\":{\"x\":\"\\udc00\"}}", "SerializationException")]
    [InlineData("TrentService.DescribeKey", "{}", "ValidationException")]
    [InlineData("TrentService.DescribeKey", "{\"KeyId\":null}", "ValidationException")]
    public async Task What_cannot_be_understood_is_refused_with_status_400(string? target, string request, string error)
    {
        var (status, body) = await Send(target, request);
        Assert.Equal(400, status);
        Assert.StartsWith($$"""{"__type":"{{error}}",""", body, StringComparison.Ordinal);
        Assert.Equal(error, Assert.Single(Emulator.Calls).ErrorType);
    }

    [Fact]
    public async Task Unknown_members_are_ignored() =>
        Assert.Equal(200, (await Send("TrentService.ListKeys", """{"Nonsense":{"a":[1]},"Limit":5}""")).Status);

    [Fact]
    public async Task Every_answer_has_a_request_id_and_is_not_to_be_kept()
    {
        var answer = await Raw("TrentService.ListKeys", "{}");
        Assert.Equal("application/x-amz-json-1.1", answer.Headers["Content-Type"]);
        Assert.True(Guid.TryParse(answer.Headers["x-amzn-RequestId"], out _));
        Assert.Contains("no-store", answer.Headers["Cache-Control"], StringComparison.Ordinal);
    }

    private Task<RawAnswer> Raw(string? target, string body) => SendAsync(target, Encoding.UTF8.GetBytes(body));

    private async Task<(int Status, string Body)> Send(string? target, string body)
    {
        var answer = await Raw(target, body);
        return (answer.Status, answer.Body);
    }
}

public sealed class WireInProcess() : WireFacts(Transport.InProcess);

public sealed class WireOverHttp() : WireFacts(Transport.Http);
