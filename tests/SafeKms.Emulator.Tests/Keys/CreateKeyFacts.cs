using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace SafeKms.Emulator.Tests.Keys;

public abstract class CreateKeyFacts(Transport transport) : OnEachTransport(transport)
{
    [Fact]
    public async Task A_key_in_KMS_itself_is_enabled_at_once()
    {
        var key = (await Kms.CreateKeyAsync(new CreateKeyRequest { Description = "payments <&> ü" })).KeyMetadata;
        Assert.Equal(KeyState.Enabled, key.KeyState);
        Assert.Equal("payments <&> ü", (await Kms.DescribeKey(key.KeyId)).Description);
        Assert.Equal(KeySpec.SYMMETRIC_DEFAULT, key.KeySpec);
        Assert.Equal(key.KeyId, Assert.Single(Emulator.Keys).Id);
    }

    [Fact]
    public async Task The_origin_has_to_match_the_store()
    {
        string hsm = Emulator.AddCloudHsmStore("hsm").Id;
        string external = Emulator.AddExternalStore("external").Id;
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
            Assert.Equal("ValidationException", await Kms.CreateKeyAsync(request).Outcome());
        }

        Assert.Empty(Emulator.Keys);
    }

    [Fact]
    public async Task Only_single_Region_symmetric_encryption_keys_live_in_a_store()
    {
        string hsm = Emulator.AddCloudHsmStore("hsm").Id;
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
            await Assert.ThrowsAsync<UnsupportedOperationException>(() => Kms.CreateKeyAsync(request));
        }
    }

    [Fact]
    public async Task What_the_request_says_by_itself_is_judged_before_what_it_says_of_a_store()
    {
        CreateKeyRequest InNoStore() => new() { Origin = OriginType.AWS_CLOUDHSM, CustomKeyStoreId = "cks-nobody" };
        var replicated = InNoStore();
        replicated.MultiRegion = true;
        await Assert.ThrowsAsync<UnsupportedOperationException>(() => Kms.CreateKeyAsync(replicated));
        var tagged = InNoStore();
        tagged.Tags = [new() { TagKey = "aws:x", TagValue = "y" }];
        await Assert.ThrowsAsync<TagException>(() => Kms.CreateKeyAsync(tagged));
        var guarded = InNoStore();
        guarded.Policy = "{}";
        await Assert.ThrowsAsync<MalformedPolicyDocumentException>(() => Kms.CreateKeyAsync(guarded));
        await Assert.ThrowsAsync<CustomKeyStoreNotFoundException>(() => Kms.CreateKeyAsync(InNoStore()));
    }

    [Fact]
    public async Task An_external_key_backs_one_KMS_key_of_its_store()
    {
        string external = Emulator.AddExternalStore("external").Id;
        var request = new CreateKeyRequest { Origin = OriginType.EXTERNAL_KEY_STORE, CustomKeyStoreId = external, XksKeyId = "my-key" };
        var key = (await Kms.CreateKeyAsync(request)).KeyMetadata;
        Assert.Equal("my-key", key.XksKeyConfiguration.Id);
        await Assert.ThrowsAsync<XksKeyAlreadyInUseException>(() => Kms.CreateKeyAsync(request));
    }

    [Fact]
    public async Task A_hundred_thousand_keys_are_the_most()
    {
        Emulator.AddKeys(99_999);
        await Kms.CreateKeyAsync(new CreateKeyRequest());
        await Assert.ThrowsAsync<LimitExceededException>(() => Kms.CreateKeyAsync(new CreateKeyRequest()));
    }
}

public sealed class CreateKeyInProcess() : CreateKeyFacts(Transport.InProcess);

public sealed class CreateKeyOverHttp() : CreateKeyFacts(Transport.Http);
