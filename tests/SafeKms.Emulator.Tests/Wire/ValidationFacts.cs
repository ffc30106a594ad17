using System.Text;
using System.Text.Json;

namespace SafeKms.Emulator.Tests.Wire;

/// <summary>AWS's own texts for what the model forbids.</summary>
public class ValidationFacts
{
    private readonly KmsEmulator _emulator = new();

    [Theory]
    [InlineData("DeleteCustomKeyStore", """{"CustomKeyStoreId":""}""", "1 validation error detected: Value '' at 'customKeyStoreId' failed to satisfy constraint: Member must have length greater than or equal to 1")]
    [InlineData("DeleteCustomKeyStore", "{}", "1 validation error detected: Value null at 'customKeyStoreId' failed to satisfy constraint: Member must not be null")]
    [InlineData("ListKeys", """{"Limit":1001}""", "1 validation error detected: Value '1001' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 1000")]
    [InlineData("ListKeys", """{"Limit":0,"Marker":""}""", "2 validation errors detected: Value '0' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1; Value '' at 'marker' failed to satisfy constraint: Member must have length greater than or equal to 1")]
    [InlineData("ScheduleKeyDeletion", """{"KeyId":"x","PendingWindowInDays":366}""", "1 validation error detected: Value '366' at 'pendingWindowInDays' failed to satisfy constraint: Member must have value less than or equal to 365")]
    [InlineData("CreateKey", """{"Origin":"MARS"}""", "1 validation error detected: Value 'MARS' at 'origin' failed to satisfy constraint: Member must satisfy enum value set: [AWS_KMS, EXTERNAL, AWS_CLOUDHSM, EXTERNAL_KEY_STORE]")]
    [InlineData("CreateKey", """{"Tags":[{"TagKey":"k","TagValue":"v"},{"TagKey":"","TagValue":"v"}]}""", "1 validation error detected: Value '' at 'tags.2.member.tagKey' failed to satisfy constraint: Member must have length greater than or equal to 1")]
    [InlineData("UntagResource", """{"KeyId":"x","TagKeys":["k","",null]}""", "1 validation error detected: Value '[k, , ]' at 'tagKeys' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 128, Member must have length greater than or equal to 1, Member must not be null]")]
    [InlineData("Decrypt", """{"DryRunModifiers":["NOTHING"]}""", "1 validation error detected: Value '[NOTHING]' at 'dryRunModifiers' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [IGNORE_CIPHERTEXT], Member must not be null]")]
    [InlineData("DescribeKey", """{"KeyId":"x","GrantTokens":["a","b","c","d","e","f","g","h","i","j","k"]}""", "1 validation error detected: Value '[a, b, c, d, e, f, g, h, i, j, k]' at 'grantTokens' failed to satisfy constraint: Member must have length less than or equal to 10")]
    [InlineData("CreateCustomKeyStore", """{"CustomKeyStoreName":"n","CloudHsmClusterId":"cluster-0000000000000"}""", "1 validation error detected: Value 'cluster-0000000000000' at 'cloudHsmClusterId' failed to satisfy constraint: Member must satisfy regular expression pattern: cluster-[2-7a-zA-Z]{11,16}")]
    [InlineData("CreateAlias", """{"AliasName":"alias/ü","TargetKeyId":"x"}""", "1 validation error detected: Value 'alias/ü' at 'aliasName' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-zA-Z0-9:/_-]+$")]
    public async Task The_text_is_AWSs(string operation, string request, string message)
    {
        var response = await Send(operation, request);
        Assert.Equal("ValidationException", response.GetProperty("__type").GetString());
        Assert.Equal(message, response.GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("CreateCustomKeyStore", """{"CustomKeyStoreName":"n","KeyStorePassword":"s3cret"}""", "s3cret")]
    [InlineData("CreateCustomKeyStore", """{"CustomKeyStoreName":"n","XksProxyAuthenticationCredential":{"AccessKeyId":"s3cret","RawSecretAccessKey":"s3cret"}}""", "s3cret")]
    [InlineData("Encrypt", """{"KeyId":"x","Plaintext":""}""", "java")]
    public async Task A_secret_is_never_repeated(string operation, string request, string secret)
    {
        var response = await Send(operation, request);
        Assert.Equal("ValidationException", response.GetProperty("__type").GetString());
        Assert.DoesNotContain(secret, response.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_over_long_id_is_refused_before_anything_is_looked_up()
    {
        var response = await Send("DescribeKey", $$"""{"KeyId":"{{new string('x', 2049)}}"}""");
        Assert.EndsWith("Member must have length less than or equal to 2048", response.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    private async Task<JsonElement> Send(string operation, string body)
    {
        var response = await _emulator.HandleAsync("TrentService." + operation, Encoding.UTF8.GetBytes(body));
        using var json = JsonDocument.Parse(response.Body);
        return json.RootElement.Clone();
    }
}
