using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace SafeKms.Emulator.Tests;

/// <summary>Calls of the real client, short enough for tables.</summary>
internal static class Calls
{
    public static Task Connect(this AmazonKeyManagementServiceClient kms, string store) =>
        kms.ConnectCustomKeyStoreAsync(new ConnectCustomKeyStoreRequest { CustomKeyStoreId = store });

    public static Task Disconnect(this AmazonKeyManagementServiceClient kms, string store) =>
        kms.DisconnectCustomKeyStoreAsync(new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = store });

    public static Task Delete(this AmazonKeyManagementServiceClient kms, string store) =>
        kms.DeleteCustomKeyStoreAsync(new DeleteCustomKeyStoreRequest { CustomKeyStoreId = store });

    public static async Task<CustomKeyStoresListEntry> Describe(this AmazonKeyManagementServiceClient kms, string store) =>
        Assert.Single((await kms.DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest { CustomKeyStoreId = store })).CustomKeyStores);

    public static async Task<KeyMetadata> CreateKeyIn(this AmazonKeyManagementServiceClient kms, EmulatedStore store) =>
        (await kms.CreateKeyAsync(store.Type == EmulatedStoreType.CloudHsm
            ? new CreateKeyRequest { Origin = "AWS_CLOUDHSM", CustomKeyStoreId = store.Id }
            : new CreateKeyRequest { Origin = "EXTERNAL_KEY_STORE", CustomKeyStoreId = store.Id, XksKeyId = Guid.NewGuid().ToString() })).KeyMetadata;

    public static async Task<KeyMetadata> DescribeKey(this AmazonKeyManagementServiceClient kms, string key) =>
        (await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = key })).KeyMetadata;

    public static async Task<List<string>> AllKeys(this AmazonKeyManagementServiceClient kms, int limit)
    {
        var ids = new List<string>();
        string? marker = null;
        do
        {
            var page = await kms.ListKeysAsync(new ListKeysRequest { Limit = limit, Marker = marker });
            ids.AddRange(page.Keys.Select(key => key.KeyId));
            marker = page.NextMarker;
            Assert.Equal(marker is not null, page.Truncated);
        }
        while (marker is not null);

        return ids;
    }

    /// <summary>"ok", or the error's type.</summary>
    public static async Task<string> Outcome(this Task call)
    {
        try
        {
            await call;
            return "ok";
        }
        catch (AmazonKeyManagementServiceException error)
        {
            return error.ErrorCode;
        }
    }
}
