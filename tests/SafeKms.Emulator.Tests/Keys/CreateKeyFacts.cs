using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace SafeKms.Emulator.Tests.Keys;

public sealed class CreateKeyFacts : IDisposable
{
    private readonly KmsEmulator _emulator = new();
    private readonly AmazonKeyManagementServiceClient _kms;

    public CreateKeyFacts() => _kms = _emulator.CreateClient();

    public void Dispose() => _kms.Dispose();

    [Fact]
    public async Task A_key_in_KMS_itself_is_enabled_at_once()
    {
        var key = (await _kms.CreateKeyAsync(new CreateKeyRequest { Description = "payments <&> ü" })).KeyMetadata;
        Assert.Equal(KeyState.Enabled, key.KeyState);
        Assert.Equal("payments <&> ü", (await _kms.DescribeKey(key.KeyId)).Description);
        Assert.Equal(KeySpec.SYMMETRIC_DEFAULT, key.KeySpec);
        Assert.Equal(key.KeyId, Assert.Single(_emulator.Keys).Id);
    }

    [Fact]
    public async Task The_origin_has_to_match_the_store()
    {
        string hsm = _emulator.AddCloudHsmStore("hsm").Id;
        string external = _emulator.AddExternalStore("external").Id;
        CreateKeyRequest[] wrong =
        [
            new() { CustomKeyStoreId = hsm },
            new() { Origin = OriginType.AWS_CLOUDHSM },
            new() { Origin = OriginType.AWS_CLOUDHSM, CustomKeyStoreId = external },
            new() { Origin = OriginType.EXTERNAL_KEY_STORE, CustomKeyStoreId = external },
            new() { Origin = OriginType.EXTERNAL_KEY_STORE, CustomKeyStoreId = hsm, XksKeyId = "key" },
            new() { Origin = OriginType.AWS_CLOUDHSM, CustomKeyStoreId = hsm, XksKeyId = "key" },
        ];
        foreach (var request in wrong)
        {
            Assert.Equal("ValidationException", await _kms.CreateKeyAsync(request).Outcome());
        }

        Assert.Empty(_emulator.Keys);
    }

    [Fact]
    public async Task Only_single_Region_symmetric_encryption_keys_live_in_a_store()
    {
        string hsm = _emulator.AddCloudHsmStore("hsm").Id;
        CreateKeyRequest[] wrong =
        [
            new() { KeySpec = KeySpec.RSA_2048, KeyUsage = KeyUsageType.SIGN_VERIFY },
            new() { KeySpec = KeySpec.HMAC_256, KeyUsage = KeyUsageType.GENERATE_VERIFY_MAC },
            new() { MultiRegion = true },
        ];
        foreach (var request in wrong)
        {
            request.Origin = OriginType.AWS_CLOUDHSM;
            request.CustomKeyStoreId = hsm;
            await Assert.ThrowsAsync<UnsupportedOperationException>(() => _kms.CreateKeyAsync(request));
        }
    }

    [Fact]
    public async Task An_external_key_backs_one_KMS_key_of_its_store()
    {
        string external = _emulator.AddExternalStore("external").Id;
        var request = new CreateKeyRequest { Origin = OriginType.EXTERNAL_KEY_STORE, CustomKeyStoreId = external, XksKeyId = "my-key" };
        var key = (await _kms.CreateKeyAsync(request)).KeyMetadata;
        Assert.Equal("my-key", key.XksKeyConfiguration.Id);
        await Assert.ThrowsAsync<XksKeyAlreadyInUseException>(() => _kms.CreateKeyAsync(request));
    }

    [Fact]
    public async Task A_hundred_thousand_keys_are_the_most()
    {
        _emulator.AddKeys(99_999);
        await _kms.CreateKeyAsync(new CreateKeyRequest());
        await Assert.ThrowsAsync<LimitExceededException>(() => _kms.CreateKeyAsync(new CreateKeyRequest()));
    }
}
