using SafeKms.Emulator.State;

namespace SafeKms.Emulator;

/// <content>Arranging the world without a call: what others in the account have done, or do meanwhile. Atomic; no quota holds.</content>
public sealed partial class KmsEmulator
{
    private const string InternalError = "INTERNAL_ERROR";

    /// <summary>Adds a store backed by a CloudHSM cluster of its own.</summary>
    /// <param name="name">Its name, unique.</param>
    /// <param name="state">Its state. CONNECTING and DISCONNECTING begin now and end in due time.</param>
    /// <param name="connectionErrorCode">Why it is FAILED; INTERNAL_ERROR unless given.</param>
    /// <param name="id">Its id, unique; a new one unless given.</param>
    public EmulatedStore AddCloudHsmStore(string name, EmulatedConnectionState state = EmulatedConnectionState.Connected, string? connectionErrorCode = null, string? id = null) =>
        AddStore(name, EmulatedStoreType.CloudHsm, state, connectionErrorCode, id);

    /// <summary>Adds a store backed by an external key store proxy of its own.</summary>
    /// <param name="name">Its name, unique.</param>
    /// <param name="state">Its state. CONNECTING and DISCONNECTING begin now and end in due time.</param>
    /// <param name="connectionErrorCode">Why it is FAILED; INTERNAL_ERROR unless given.</param>
    /// <param name="id">Its id, unique; a new one unless given.</param>
    public EmulatedStore AddExternalStore(string name, EmulatedConnectionState state = EmulatedConnectionState.Connected, string? connectionErrorCode = null, string? id = null) =>
        AddStore(name, EmulatedStoreType.External, state, connectionErrorCode, id);

    /// <summary>Adds an enabled key, whatever the store's state.</summary>
    /// <param name="customKeyStoreId">The store it is in; null for KMS's own.</param>
    public EmulatedKey AddKey(string? customKeyStoreId = null) => AddKeys(1, customKeyStoreId)[0];

    /// <summary>Adds many enabled keys at once.</summary>
    /// <param name="count">How many.</param>
    /// <param name="customKeyStoreId">The store they are in; null for KMS's own.</param>
    public IReadOnlyList<EmulatedKey> AddKeys(int count, string? customKeyStoreId = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Look((world, now) =>
        {
            var store = customKeyStoreId is null ? null : Store(world, customKeyStoreId);
            var keys = new KeyRecord[count];
            for (int i = 0; i < count; i++)
            {
                keys[i] = new KeyRecord(Guid.NewGuid(), store, now, now + VisibilityDelay.Ticks);
            }

            world.Keys.AddRange(keys);
            world.Changes++;
            return Array.ConvertAll(keys, key => key.Snapshot(now, world.Arns));
        });
    }

    /// <summary>Adds an alias.</summary>
    /// <param name="aliasName">Its name, beginning with <c>alias/</c>, unique.</param>
    /// <param name="keyId">The key it stands for.</param>
    public void AddAlias(string aliasName, string keyId) => Act((world, now) => world.Aliases.Add(new AliasRecord(aliasName, Key(world, keyId), now)));

    /// <summary>Adds or replaces a tag of a key.</summary>
    /// <param name="keyId">The key.</param>
    /// <param name="tagKey">The tag's key.</param>
    /// <param name="tagValue">The tag's value.</param>
    public void TagKey(string keyId, string tagKey, string tagValue) => Act((world, _) => Key(world, keyId).Details.Tags[tagKey] = tagValue);

    /// <summary>Gives a key a policy that denies kms:DescribeKey to everyone.</summary>
    /// <param name="keyId">The key.</param>
    public void DenyDescribeKey(string keyId) => Act((world, _) => Key(world, keyId).Policy = KeyPolicy.DenyDescribeKey(world.Arns));

    /// <summary>Disables a key.</summary>
    /// <param name="keyId">The key.</param>
    public void DisableKey(string keyId) => Act((world, _) => Key(world, keyId).IsEnabled = false);

    /// <summary>Schedules a key's deletion.</summary>
    /// <param name="keyId">The key.</param>
    /// <param name="pendingWindowInDays">In how many days.</param>
    public void ScheduleKeyDeletion(string keyId, int pendingWindowInDays = 30)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pendingWindowInDays);
        Act((world, now) => world.Keys.ScheduleDeletion(Key(world, keyId), now + (pendingWindowInDays * TimeSpan.TicksPerDay)));
    }

    /// <summary>Makes a key and its aliases vanish at once.</summary>
    /// <param name="keyId">The key.</param>
    public void RemoveKey(string keyId) => Act((world, _) => world.Remove(new HashSet<KeyRecord> { Key(world, keyId) }));

    /// <summary>Makes a store vanish, with any keys in it, as if somebody else had emptied and deleted it.</summary>
    /// <param name="customKeyStoreId">The store.</param>
    public void RemoveStore(string customKeyStoreId) => Act((world, now) =>
    {
        var store = Store(world, customKeyStoreId);
        world.Remove(world.Keys.Sorted.Where(key => key.Store == store).ToHashSet());
        world.Stores.Remove(store, now);
    });

    /// <summary>Puts a store into a state at once. CONNECTING and DISCONNECTING end in due time.</summary>
    /// <param name="customKeyStoreId">The store.</param>
    /// <param name="state">The state.</param>
    /// <param name="connectionErrorCode">Why it is FAILED; INTERNAL_ERROR unless given.</param>
    public void SetConnectionState(string customKeyStoreId, EmulatedConnectionState state, string? connectionErrorCode = null) =>
        Act((world, now) => Put(Store(world, customKeyStoreId), now, state, connectionErrorCode));

    /// <summary>Says how the store's next connect will end.</summary>
    /// <param name="customKeyStoreId">The store.</param>
    /// <param name="connectionErrorCode">The ConnectionErrorCode with which it will be FAILED; null: it will be CONNECTED.</param>
    public void ScriptNextConnect(string customKeyStoreId, string? connectionErrorCode) =>
        Act((world, _) => Store(world, customKeyStoreId).NextConnectError = connectionErrorCode);

    /// <summary>Lets the store's disconnects, the one under way included, go on until <see cref="ReleaseDisconnects"/>.</summary>
    /// <param name="customKeyStoreId">The store.</param>
    public void HoldDisconnects(string customKeyStoreId) => Act((world, now) => Store(world, customKeyStoreId).HoldDisconnects(now));

    /// <summary>Ends <see cref="HoldDisconnects"/>: a disconnect under way completes as soon as it has taken <see cref="DisconnectDuration"/>.</summary>
    /// <param name="customKeyStoreId">The store.</param>
    public void ReleaseDisconnects(string customKeyStoreId) => Act((world, now) => Store(world, customKeyStoreId).ReleaseDisconnects(now, DisconnectDuration));

    /// <summary>Sets an operation's request quota, for <see cref="EnforceQuotas"/>.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="perSecond">Calls per second.</param>
    public void SetQuota(string operation, double perSecond)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(perSecond);
        Act((_, _) => _quotas.Set(operation, perSecond));
    }

    /// <summary>Removes all stores, keys, aliases, faults and calls, and refills the quotas. Time, settings and hooks stay.</summary>
    public void Reset() => Act((world, _) =>
    {
        world.Clear();
        _quotas.Refill();
        Faults.Clear();
        Log.Clear();
    });

    private static StoreRecord Store(World world, string id) =>
        world.Stores.Find(id) ?? throw new ArgumentException($"There is no custom key store '{id}'.", nameof(id));

    private static KeyRecord Key(World world, string id) =>
        FindKey(world, id) ?? throw new ArgumentException($"There is no key '{id}'.", nameof(id));

    private void Act(Action<World, long> act) => Look((world, now) =>
    {
        act(world, now);
        world.Changes++;
        return true;
    });

    private EmulatedStore AddStore(string name, EmulatedStoreType type, EmulatedConnectionState state, string? errorCode, string? id) => Look((world, now) =>
    {
        if (world.Stores.FindByName(name) is not null)
        {
            throw new ArgumentException($"There already is a custom key store named '{name}'.", nameof(name));
        }

        id ??= World.NewStoreId();
        if (id.Length is 0 or > 64 || world.Stores.Find(id) is not null)
        {
            throw new ArgumentException($"'{id}' cannot be a new store's id: ids are unique and have 1 to 64 characters.", nameof(id));
        }

        var store = ArrangedStore.Create(id, name, type, new ConnectionTimeline(now, state, state == EmulatedConnectionState.Failed ? errorCode ?? InternalError : null), now);
        Put(store, now, state, errorCode);
        world.Stores.Add(store);
        world.Changes++;
        return store.Snapshot(now);
    });

    private void Put(StoreRecord store, long now, EmulatedConnectionState state, string? errorCode)
    {
        switch (state)
        {
            case EmulatedConnectionState.Connecting:
                store.Connect(now, ConnectDuration);
                break;
            case EmulatedConnectionState.Disconnecting:
                store.Disconnect(now, DisconnectDuration);
                break;
            case EmulatedConnectionState.Failed:
                store.Connection.Set(now, state, errorCode ?? InternalError);
                break;
            default:
                store.Connection.Set(now, state);
                break;
        }
    }
}
