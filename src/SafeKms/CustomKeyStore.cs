using System.Runtime.CompilerServices;

namespace SafeKms;

/// <summary>
/// A custom key store, named but not yet looked at. Deleting it is a chain in which the wrong order does not compile:
/// <c>await store.EnsureEmpty().Disconnect().Delete();</c>
/// </summary>
public sealed class CustomKeyStore
{
    private readonly SafeKmsServices _services;
    private readonly StoreReference _reference;

    internal CustomKeyStore(SafeKmsServices services, StoreReference reference)
    {
        _services = services;
        _reference = reference;
    }

    /// <summary>Reads what AWS KMS tells about the store now.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The store's description and connection state.</returns>
    /// <exception cref="StoreNotFoundException">There is no such store in the account and Region.</exception>
    /// <exception cref="SafeKmsException">AWS KMS did not answer, or not wholly.</exception>
    public Task<StoreSnapshot> DescribeAsync(CancellationToken cancellationToken = default)
    {
        var situation = new OperationSituation { Step = StepName.InspectStore, StoreId = _reference.Id, StoreName = _reference.Name };
        return Reads.GuardAsync(situation, async () =>
            await _services.Stores.FindAsync(_reference, null, cancellationToken).ConfigureAwait(false)
            ?? throw new StoreNotFoundException(situation, _reference, _services.Region));
    }

    /// <summary>Lists the KMS keys in the store, as they are found by a sweep over all keys of the Region.</summary>
    /// <param name="cancellationToken">Stops the sweep within one call.</param>
    /// <returns>The keys, in no particular order.</returns>
    /// <exception cref="EmptinessUnknownException">
    /// After all keys that were found: some keys of the Region could not be described, so the list may lack some of the store's.
    /// </exception>
    /// <exception cref="StoreNotFoundException">There is no such store in the account and Region.</exception>
    /// <exception cref="SafeKmsException">The sweep could not be finished.</exception>
    public async IAsyncEnumerable<StoreKey> ListKeysAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var store = await DescribeAsync(cancellationToken).ConfigureAwait(false);
        var situation = new OperationSituation { Step = StepName.EnsureEmpty, StoreId = store.Id, StoreName = store.Name, LastSnapshot = store };
        var unknown = new List<UnknownKey>();

        var sweep = new KeySweep(_services.Keys, _services.Options.Sweep.MaxConcurrency, null).FindAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (sweep.ConfigureAwait(false))
        {
            while (await Reads.GuardAsync(situation, async () => await sweep.MoveNextAsync().ConfigureAwait(false)).ConfigureAwait(false))
            {
                if (sweep.Current.Unknown is { } undecided)
                    unknown.Add(undecided);
                else if (sweep.Current.Key is { } key && key.CustomKeyStoreId == store.Id)
                    yield return key;
            }
        }

        if (unknown.Count > 0)
            throw new EmptinessUnknownException(situation, unknown, Reconnection.NotNeeded);
    }

    /// <summary>
    /// Begins with the proof that the store holds no KMS key: every key of the Region is described, and one that cannot be is taken for
    /// a key of the store. Nothing happens before the chain is awaited.
    /// </summary>
    /// <returns>The check, which can be awaited by itself or continued with <see cref="EmptinessCheck.Disconnect"/>.</returns>
    public EmptinessCheck EnsureEmpty() => new(_services, _reference, null);

    /// <summary>
    /// As <see cref="EnsureEmpty()"/>, sparing keys that an inventory has settled already: a key never moves between stores, so only keys
    /// created since are described. All keys are listed again in any case.
    /// </summary>
    /// <param name="inventory">An inventory of the same account and Region, from <see cref="SafeKmsClient.TakeKeyInventoryAsync"/>.</param>
    /// <returns>The check, which can be awaited by itself or continued with <see cref="EmptinessCheck.Disconnect"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="inventory"/> is <see langword="null"/>.</exception>
    public EmptinessCheck EnsureEmpty(KeyInventory inventory) =>
        new(_services, _reference, inventory ?? throw new ArgumentNullException(nameof(inventory)));

    /// <summary>
    /// THE OUTAGE, MEANT: disconnects a store that keeps its keys. From the moment it is asked, none of them can be used; connecting the
    /// store again brings them back. This is AWS's alternative to deleting a store, and cannot be continued with a deletion.
    /// </summary>
    /// <returns>The disconnection, to be awaited.</returns>
    /// <seealso href="https://docs.aws.amazon.com/kms/latest/developerguide/disconnect-keystore.html">Disconnecting a custom key store</seealso>
    public StoreDisconnection DisconnectMakingKeysUnusable() => new(_services, _reference);

    /// <summary>Connects a DISCONNECTED store and waits until it is CONNECTED: its keys come back into service.</summary>
    /// <returns>The connection, to be awaited.</returns>
    public StoreConnection Connect() => new(_services, _reference);

    /// <summary>
    /// Schedules the deletion of every KMS key in the store, and of no other. Keys that cannot be described are reported and left alone; keys
    /// pending deletion keep their date. Nothing happens before it is awaited; running it again goes on where it stopped.
    /// </summary>
    /// <param name="pendingWindowInDays">The waiting period, 7 to 30 days, in which <see cref="CancelKeyDeletion"/> undoes it.</param>
    /// <returns>The operation, to be confirmed and awaited.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pendingWindowInDays"/> is not 7 to 30.</exception>
    public KeyDeletionSchedule ScheduleKeyDeletion(int pendingWindowInDays) => pendingWindowInDays is >= 7 and <= 30
        ? new(_services, _reference, pendingWindowInDays, null)
        : throw new ArgumentOutOfRangeException(nameof(pendingWindowInDays), pendingWindowInDays, "AWS KMS allows a waiting period of 7 to 30 days.");

    /// <summary>
    /// Cancels the deletion of every KMS key in the store that is pending deletion. The keys are disabled afterwards; nothing else is done to them.
    /// </summary>
    /// <returns>The operation, to be confirmed and awaited.</returns>
    public KeyDeletionCancellation CancelKeyDeletion() => new(_services, _reference, null);

    /// <summary>Tells which store is meant.</summary>
    /// <returns>The id or the name.</returns>
    public override string ToString() => $"Custom key store {_reference}";
}
