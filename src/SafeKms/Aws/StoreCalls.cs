using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace SafeKms;

/// <summary>The calls about custom key stores.</summary>
internal sealed class StoreCalls(IAmazonKeyManagementService kms, KmsCalls calls, TimeProvider time)
{
    private const string Describe = "DescribeCustomKeyStores";

    /// <summary>Reads one store. <see langword="null"/> where the service says that there is none.</summary>
    public async Task<StoreSnapshot?> FindAsync(StoreReference store, CallTally? tally, CancellationToken cancellationToken)
    {
        var request = new DescribeCustomKeyStoresRequest { CustomKeyStoreId = store.Id, CustomKeyStoreName = store.Name };
        DescribeCustomKeyStoresResponse response;
        try
        {
            response = await calls.ReadAsync(Describe, kms.DescribeCustomKeyStoresAsync, request, tally, cancellationToken).ConfigureAwait(false);
        }
        catch (KmsCallException failed) when (failed.Answer == KmsAnswer.StoreNotFound)
        {
            return null;
        }

        var entries = response.CustomKeyStores ?? throw KmsCallException.Incomplete(Describe, "it has no list of stores");
        if (entries.Count == 0)
            return response.Truncated == false ? null : throw KmsCallException.Incomplete(Describe, "it is empty, but does not say that it is the whole list");

        var snapshot = StoreMapping.ToSnapshot(entries[0], time.GetUtcNow())
            ?? throw KmsCallException.Incomplete(Describe, "the store lacks its id or name");
        if (entries.Count > 1 || !store.IsTo(snapshot))
            throw KmsCallException.Incomplete(Describe, $"it is about other stores than the one asked for ({store})");
        return snapshot;
    }

    /// <summary>Reads all stores of the account and Region; there are ten at the most.</summary>
    public async Task<StoreListing> ListAsync(CallTally? tally, CancellationToken cancellationToken)
    {
        var askedAt = time.GetTimestamp();
        var stores = new List<StoreSnapshot>();
        var isWhole = true;
        var markers = new HashSet<string>(StringComparer.Ordinal);
        string? marker = null;
        do
        {
            var response = await calls.ReadAsync(
                Describe, kms.DescribeCustomKeyStoresAsync, new DescribeCustomKeyStoresRequest { Marker = marker }, tally, cancellationToken).ConfigureAwait(false);

            isWhole &= response.CustomKeyStores is not null;
            foreach (var entry in response.CustomKeyStores ?? [])
            {
                if (StoreMapping.ToSnapshot(entry, time.GetUtcNow()) is { } snapshot)
                    stores.Add(snapshot);
                else
                    isWhole = false;
            }

            marker = NextPage.Marker(Describe, response.Truncated, response.NextMarker, markers);
        }
        while (marker is not null);

        return new StoreListing(stores, isWhole, askedAt);
    }

    /// <summary>Asks to connect a store, once.</summary>
    public Task ConnectAsync(string id, CallTally tally, CancellationToken cancellationToken) =>
        KmsCalls.AttemptAsync(
            "ConnectCustomKeyStore", kms.ConnectCustomKeyStoreAsync, new ConnectCustomKeyStoreRequest { CustomKeyStoreId = id }, tally, cancellationToken);

    /// <summary>Asks to disconnect a store, once. All its keys go out of service at once.</summary>
    public Task DisconnectAsync(string id, CallTally tally, CancellationToken cancellationToken) =>
        KmsCalls.AttemptAsync(
            "DisconnectCustomKeyStore", kms.DisconnectCustomKeyStoreAsync, new DisconnectCustomKeyStoreRequest { CustomKeyStoreId = id }, tally, cancellationToken);

    /// <summary>Deletes a store, once and for ever.</summary>
    public Task DeleteAsync(string id, CallTally tally, CancellationToken cancellationToken) =>
        KmsCalls.AttemptAsync(
            "DeleteCustomKeyStore", kms.DeleteCustomKeyStoreAsync, new DeleteCustomKeyStoreRequest { CustomKeyStoreId = id }, tally, cancellationToken);
}
