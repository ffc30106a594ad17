using System.Text;
using System.Text.Json;

namespace SafeKms.Emulator.Tests.Wire;

/// <summary>AWS JSON 1.1 as it goes over the wire.</summary>
public class WireFacts
{
    private readonly KmsEmulator _emulator = new();

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
        string store = _emulator.AddCloudHsmStore("store").Id;
        string key = _emulator.AddKey().Id;
        Assert.Equal((200, "{}"), await Send("TrentService.DisconnectCustomKeyStore", $$"""{"CustomKeyStoreId":"{{store}}"}"""));
        Assert.Equal((200, ""), await Send("TrentService.DisableKey", $$"""{"KeyId":"{{key}}"}"""));
    }

    [Fact]
    public async Task An_error_has_a_type_and_a_message_and_a_request_id()
    {
        var response = await _emulator.HandleAsync("TrentService.DeleteCustomKeyStore", """{"CustomKeyStoreId":"cks-nobody"}"""u8.ToArray());
        using var json = JsonDocument.Parse(response.Body);
        Assert.Equal(400, response.StatusCode);
        Assert.Equal("CustomKeyStoreNotFoundException", json.RootElement.GetProperty("__type").GetString());
        Assert.Contains("cks-nobody", json.RootElement.GetProperty("message").GetString(), StringComparison.Ordinal);
        var headers = response.Headers.ToDictionary();
        Assert.Equal(response.RequestId, headers["x-amzn-RequestId"]);
        Assert.Equal(_emulator.Calls[0].RequestId, response.RequestId);
        Assert.Equal("application/x-amz-json-1.1", headers["Content-Type"]);
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
    [InlineData("TrentService.DescribeKey", "{}", "ValidationException")]
    [InlineData("TrentService.DescribeKey", "{\"KeyId\":null}", "ValidationException")]
    public async Task What_cannot_be_understood_is_refused_with_status_400(string? target, string request, string error)
    {
        var (status, body) = await Send(target, request);
        Assert.Equal(400, status);
        Assert.StartsWith($$"""{"__type":"{{error}}",""", body, StringComparison.Ordinal);
        Assert.Equal(error, Assert.Single(_emulator.Calls).ErrorType);
    }

    [Fact]
    public async Task Unknown_members_are_ignored() =>
        Assert.Equal(200, (await Send("TrentService.ListKeys", """{"Nonsense":{"a":[1]},"Limit":5}""")).Status);

    [Fact]
    public async Task Ten_thousand_bodies_of_garbage_are_all_refused_in_good_order()
    {
        var random = new Random(11);
        string[] targets = ["TrentService.CreateKey", "TrentService.CreateCustomKeyStore", "TrentService.Encrypt", "TrentService.DescribeKey"];
        const string Alphabet = "{}[]\",:\\u0deftrunl1-.KeyId ";
        for (int i = 0; i < 10_000; i++)
        {
            byte[] body = new byte[random.Next(40)];
            random.NextBytes(body);
            if (i % 2 == 0)
            {
                body = [.. "{"u8, .. body.Select(b => (byte)Alphabet[b % Alphabet.Length]), .. "}"u8];
            }

            var response = await _emulator.HandleAsync(targets[i % targets.Length], body);
            Assert.True(response.StatusCode is 200 or 400, $"{response.StatusCode} for {Convert.ToHexString(body)}");
        }
    }

    private async Task<(int Status, string Body)> Send(string? target, string body)
    {
        var response = await _emulator.HandleAsync(target, Encoding.UTF8.GetBytes(body));
        return (response.StatusCode, Encoding.UTF8.GetString(response.Body.Span));
    }
}
