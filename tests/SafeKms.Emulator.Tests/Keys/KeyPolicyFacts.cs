using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace SafeKms.Emulator.Tests.Keys;

public sealed class KeyPolicyFacts : IDisposable
{
    private readonly KmsEmulator _emulator = new();
    private readonly AmazonKeyManagementServiceClient _kms;
    private readonly string _key;

    public KeyPolicyFacts()
    {
        _kms = _emulator.CreateClient();
        _key = _emulator.AddKey().Id;
    }

    public void Dispose() => _kms.Dispose();

    [Fact]
    public async Task A_denied_DescribeKey_is_denied_and_nothing_else_is()
    {
        _emulator.DenyDescribeKey(_key);
        var error = await Assert.ThrowsAnyAsync<AmazonKeyManagementServiceException>(() => _kms.DescribeKey(_key));
        Assert.Equal("AccessDeniedException", error.ErrorCode);
        Assert.Equal(400, (int)error.StatusCode);
        Assert.Contains(_key, await _kms.AllKeys(100));
        Assert.Equal("ok", await _kms.ScheduleKeyDeletionAsync(_key, 7).Outcome());
    }

    [Theory]
    [InlineData("""{"Effect":"Deny","Principal":"*","Action":"kms:DescribeKey","Resource":"*"}""", true)]
    [InlineData("""{"Effect":"Deny","Principal":{"AWS":"*"},"Action":"kms:DescribeKey","Resource":"*"}""", true)]
    [InlineData("""{"Effect":"Deny","Principal":{"AWS":["*"]},"Action":["kms:Encrypt","KMS:describe*"],"Resource":"*"}""", true)]
    [InlineData("""[{"Effect":"Allow","Principal":"*","Action":"kms:*"},{"Effect":"Deny","Principal":"*","Action":"kms:DescribeKe?"}]""", true)]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":"kms:DescribeKey","Resource":"*"}""", false)]
    [InlineData("""{"Effect":"Deny","Principal":{"AWS":"arn:aws:iam::111122223333:user/other"},"Action":"kms:DescribeKey"}""", false)]
    [InlineData("""{"Effect":"Deny","Principal":"*","Action":"kms:DescribeKey","Condition":{"Bool":{"aws:SecureTransport":"false"}}}""", false)]
    [InlineData("""{"Effect":"Deny","Principal":"*","Action":"kms:Encrypt"}""", false)]
    public async Task Only_a_Deny_to_everyone_is_judged(string statement, bool denies)
    {
        string policy = $$"""{"Version":"2012-10-17","Statement":{{statement}}}""";
        await _kms.PutKeyPolicyAsync(new PutKeyPolicyRequest { KeyId = _key, Policy = policy });
        Assert.Equal(policy, (await _kms.GetKeyPolicyAsync(new GetKeyPolicyRequest { KeyId = _key })).Policy);
        Assert.Equal(denies ? "AccessDeniedException" : "ok", await _kms.DescribeKey(_key).Outcome());
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"Statement":5}""")]
    [InlineData("""{"Statement":["x"]}""")]
    [InlineData("""{"Statement":{"Effect":"Perhaps","Principal":"*","Action":"kms:*"}}""")]
    [InlineData("""{"Statement":{"Principal":"*","Action":"kms:*"}}""")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"kms:*"}}""")]
    public async Task A_malformed_policy_is_refused(string policy) =>
        Assert.Equal("MalformedPolicyDocumentException", await _kms.PutKeyPolicyAsync(new PutKeyPolicyRequest { KeyId = _key, Policy = policy }).Outcome());

    [Fact]
    public async Task Nobody_locks_himself_out_by_mistake()
    {
        const string Lockout = """{"Statement":{"Effect":"Deny","Principal":"*","Action":"kms:*"}}""";
        Assert.Equal("MalformedPolicyDocumentException", await _kms.PutKeyPolicyAsync(new PutKeyPolicyRequest { KeyId = _key, Policy = Lockout }).Outcome());
        Assert.Equal("ok", await _kms.PutKeyPolicyAsync(new PutKeyPolicyRequest { KeyId = _key, Policy = Lockout, BypassPolicyLockoutSafetyCheck = true }).Outcome());
        Assert.Equal("AccessDeniedException", await _kms.GetKeyPolicyAsync(new GetKeyPolicyRequest { KeyId = _key }).Outcome());
    }

    [Fact]
    public async Task A_new_key_has_the_default_policy()
    {
        var response = await _kms.GetKeyPolicyAsync(new GetKeyPolicyRequest { KeyId = _key });
        Assert.Equal("default", response.PolicyName);
        Assert.Contains("arn:aws:iam::111122223333:root", response.Policy, StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotFoundException>(() => _kms.GetKeyPolicyAsync(new GetKeyPolicyRequest { KeyId = _key, PolicyName = "other" }));
    }
}
