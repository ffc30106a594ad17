using Amazon.KeyManagementService;

namespace SafeKms.Emulator.Tests.Keys;

public sealed class KeyLookupFacts : IDisposable
{
    private readonly KmsEmulator _emulator = new() { Region = "eu-central-1", AccountId = "999988887777" };
    private readonly AmazonKeyManagementServiceClient _kms;
    private readonly EmulatedKey _key;

    public KeyLookupFacts()
    {
        _kms = _emulator.CreateClient();
        _key = _emulator.AddKey();
        _emulator.AddAlias("alias/payments", _key.Id);
    }

    public void Dispose() => _kms.Dispose();

    [Fact]
    public async Task DescribeKey_takes_id_ARN_alias_and_alias_ARN()
    {
        foreach (string reference in new[] { _key.Id, _key.Arn, "alias/payments", "arn:aws:kms:eu-central-1:999988887777:alias/payments" })
        {
            Assert.Equal(_key.Arn, (await _kms.DescribeKey(reference)).Arn);
        }
    }

    [Fact]
    public async Task A_change_of_a_key_takes_no_alias()
    {
        Assert.Equal("NotFoundException", await _kms.DisableKeyAsync("alias/payments").Outcome());
        Assert.Equal("InvalidArnException", await _kms.ScheduleKeyDeletionAsync("arn:aws:kms:eu-central-1:999988887777:alias/payments", 7).Outcome());
        Assert.Equal(EmulatedKeyState.Enabled, _emulator.FindKey(_key.Id)!.State);
    }

    [Theory]
    [InlineData("nonsense", "NotFoundException")]
    [InlineData("1234abcd-12ab-34cd-56ef-1234567890ab", "NotFoundException")]
    [InlineData("alias/nobody", "NotFoundException")]
    [InlineData("arn:aws:kms:eu-central-1:999988887777:alias/nobody", "NotFoundException")]
    [InlineData("arn:aws:kms:us-east-1:999988887777:key/1234abcd-12ab-34cd-56ef-1234567890ab", "NotFoundException")]
    [InlineData("arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab", "AccessDeniedException")]
    [InlineData("mrk-1234abcd12ab34cd56ef1234567890ab", "NotFoundException")]
    [InlineData("arn:aws-cn:kms:eu-central-1:999988887777:key/1234abcd-12ab-34cd-56ef-1234567890ab", "InvalidArnException")]
    [InlineData("arn:aws:s3:::bucket", "InvalidArnException")]
    [InlineData("arn:", "InvalidArnException")]
    [InlineData("arn:aws:kms:eu-central-1:999988887777:grant/x", "InvalidArnException")]
    public async Task What_names_no_key_is_refused(string reference, string error) =>
        Assert.Equal(error, await _kms.DescribeKey(reference).Outcome());

    [Fact]
    public async Task An_id_or_an_ARN_that_is_nearly_the_keys_is_not_the_keys()
    {
        foreach (string reference in new[] { _key.Id + " ", " " + _key.Id, $"{{{_key.Id}}}", "key/" + _key.Id, _key.Arn + " ", _key.Arn.Replace(":aws:", ":aws-cn:", StringComparison.Ordinal) })
        {
            Assert.Contains(await _kms.DescribeKey(reference).Outcome(), new[] { "NotFoundException", "InvalidArnException" });
            Assert.NotEqual("ok", await _kms.ScheduleKeyDeletionAsync(reference, 7).Outcome());
        }

        Assert.Equal(EmulatedKeyState.Enabled, _emulator.FindKey(_key.Id)!.State);
    }

    [Fact]
    public async Task The_metadata_say_where_the_key_is()
    {
        var store = _emulator.AddCloudHsmStore("store");
        var external = _emulator.AddExternalStore("external");
        var plain = await _kms.DescribeKey(_key.Id);
        Assert.Null(plain.CustomKeyStoreId);
        Assert.Equal(OriginType.AWS_KMS, plain.Origin);
        Assert.Equal("999988887777", plain.AWSAccountId);
        Assert.Equal(KeyManagerType.CUSTOMER, plain.KeyManager);

        var inHsm = await _kms.DescribeKey(_emulator.AddKey(store.Id).Id);
        Assert.Equal(store.Id, inHsm.CustomKeyStoreId);
        Assert.Equal(store.CloudHsmClusterId, inHsm.CloudHsmClusterId);
        Assert.Equal(OriginType.AWS_CLOUDHSM, inHsm.Origin);

        var outside = await _kms.DescribeKey(_emulator.AddKey(external.Id).Id);
        Assert.Equal(external.Id, outside.CustomKeyStoreId);
        Assert.Equal(OriginType.EXTERNAL_KEY_STORE, outside.Origin);
        Assert.NotEmpty(outside.XksKeyConfiguration.Id);
    }
}
