using Amazon.KeyManagementService.Model;

namespace SafeKms.Emulator.Tests.Wire;

/// <summary>What the real client makes of the emulator's answers.</summary>
public class ClientFacts
{
    private readonly KmsEmulator _emulator = new();

    [Fact]
    public async Task An_empty_list_of_keys_is_an_empty_collection_and_not_null()
    {
        using var kms = _emulator.CreateClient();
        var response = await kms.ListKeysAsync(new ListKeysRequest());
        Assert.NotNull(response.Keys);
        Assert.Empty(response.Keys);
        Assert.False(response.Truncated);
        Assert.Null(response.NextMarker);
    }

    [Fact]
    public async Task An_absent_collection_is_null_in_the_SDK()
    {
        using var kms = _emulator.CreateClient();
        var response = await kms.DescribeKeyAsync(_emulator.AddKey().Id);
        Assert.Null(response.KeyMetadata.MacAlgorithms);
        Assert.Null(response.KeyMetadata.DeletionDate);
        Assert.Equal(["SYMMETRIC_DEFAULT"], response.KeyMetadata.EncryptionAlgorithms);
    }

    [Fact]
    public async Task A_key_store_is_created_connected_emptied_disconnected_and_deleted()
    {
        using var kms = _emulator.CreateClient();
        string store = (await kms.CreateCustomKeyStoreAsync(new CreateCustomKeyStoreRequest
        {
            CustomKeyStoreName = "payments-hsm",
            CloudHsmClusterId = "cluster-abcdefghijk",
            TrustAnchorCertificate = "certificate",
            KeyStorePassword = "kmsuser-password",
        })).CustomKeyStoreId;
        await kms.ConnectCustomKeyStoreAsync(new ConnectCustomKeyStoreRequest { CustomKeyStoreId = store });
        _emulator.Advance(_emulator.ConnectDuration);
        var key = (await kms.CreateKeyAsync(new CreateKeyRequest { Origin = "AWS_CLOUDHSM", CustomKeyStoreId = store })).KeyMetadata;
        await kms.ScheduleKeyDeletionAsync(key.KeyId, 7);
        _emulator.Advance(TimeSpan.FromDays(7));
        await kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = store });
        _emulator.Advance(_emulator.DisconnectDuration);
        await kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = store });

        Assert.Empty(_emulator.Stores);
        Assert.Empty(_emulator.Keys);
        await Assert.ThrowsAsync<CustomKeyStoreNotFoundException>(() => kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = store }));
    }

    [Fact]
    public async Task An_operation_that_is_not_modelled_fails_loudly_by_name()
    {
        using var kms = _emulator.CreateClient();
        var error = await Assert.ThrowsAnyAsync<Amazon.KeyManagementService.AmazonKeyManagementServiceException>(() => kms.GetPublicKeyAsync(new GetPublicKeyRequest { KeyId = "x" }));
        Assert.Equal("UnknownOperationException", error.ErrorCode);
        Assert.Contains("GetPublicKey", error.Message, StringComparison.Ordinal);
    }
}
