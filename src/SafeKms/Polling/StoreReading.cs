namespace SafeKms;

/// <summary>What one look at the stores told of one of them.</summary>
internal readonly struct StoreReading
{
    private StoreReading(StoreSnapshot? snapshot, bool isMissing)
    {
        Snapshot = snapshot;
        IsMissing = isMissing;
    }

    /// <summary>The store, where the answer had it.</summary>
    public StoreSnapshot? Snapshot { get; }

    /// <summary>Whether a whole answer did not have the store. An answer that lacks parts proves nothing missing.</summary>
    public bool IsMissing { get; }

    public StoreConnectionState State => Snapshot?.ConnectionState ?? StoreConnectionState.Unknown;

    public static StoreReading Of(string storeId, StoreListing listing)
    {
        var snapshot = listing.Stores.FirstOrDefault(store => store.Id == storeId);
        return new StoreReading(snapshot, snapshot is null && listing.IsWhole);
    }
}
