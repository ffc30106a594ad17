namespace SafeKms;

/// <summary>One operation under way: what it was asked, what it has seen, what it has changed.</summary>
internal sealed class StoreRun(SafeKmsServices services, StoreReference reference, IProgress<StoreProgress>? progress)
{
    private readonly ProgressReports _reports = new(progress, services.Logger);
    private readonly List<StoreChange> _changes = [];
    private readonly HashSet<string> _goneBefore = new(StringComparer.Ordinal);
    private StoreSnapshot? _lastSeen;

    public SafeKmsServices Services { get; } = services;

    public StoreReference Reference { get; } = reference;

    /// <summary>The name the caller confirmed the deletion with.</summary>
    public string? ConfirmedName { get; init; }

    /// <summary>The plan to keep to.</summary>
    public DeletionPlan? Plan { get; init; }

    /// <summary>An inventory of keys taken before, which spares describing them again.</summary>
    public KeyInventory? EarlierInventory { get; init; }

    public DateTimeOffset StartedAt { get; } = services.Time.GetUtcNow();

    /// <summary>The store when it was first looked at.</summary>
    public StoreSnapshot? FirstSeen { get; private set; }

    /// <summary>The store as last seen.</summary>
    public StoreSnapshot Store => _lastSeen ?? throw new InvalidOperationException("No step has looked at the store yet.");

    /// <summary>Keys proved to be outside the store; a key never moves, so they need not be described again.</summary>
    public HashSet<string> KeysOutside { get; private set; } = new(StringComparer.Ordinal);

    public int KeysSwept { get; private set; }

    /// <summary>The keys that a key operation is about.</summary>
    public KeyInventory? Found { get; set; }

    public List<KeyDeletionOutcome> KeyOutcomes { get; } = [];

    public List<StepRecord> Records { get; } = [];

    public StepName CurrentStep { get; private set; }

    public CallTally Tally { get; private set; } = new();

    /// <summary>What must not be forgotten if the run is cancelled now.</summary>
    public string? Notice { get; set; }

    public OperationSituation Situation => new()
    {
        StoreId = _lastSeen?.Id ?? Reference.Id,
        StoreName = _lastSeen?.Name ?? Reference.Name,
        Step = CurrentStep,
        LastSnapshot = _lastSeen,
        Changes = _changes.ToArray(),
    };

    public void Begin(StepName step)
    {
        CurrentStep = step;
        Tally = new CallTally();
    }

    public void Observe(StoreSnapshot snapshot)
    {
        FirstSeen ??= snapshot;
        _lastSeen = snapshot;
    }

    /// <summary>Looks at the store now.</summary>
    public async Task<StoreSnapshot?> FindAsync(CancellationToken cancellationToken)
    {
        // Once known, the id is meant: a name may have been given to another store since.
        var target = _lastSeen is null ? Reference : StoreReference.ById(_lastSeen.Id);
        var snapshot = await Services.Stores.FindAsync(target, Tally, cancellationToken).ConfigureAwait(false);
        if (snapshot is not null)
            Observe(snapshot);
        return snapshot;
    }

    /// <summary>Sweeps the keys not yet proved outside the store.</summary>
    public async Task<KeyInventory> SweepAsync(CancellationToken cancellationToken)
    {
        var time = Services.Time;
        var began = time.GetTimestamp();
        var inventory = await new KeySweep(Services.Keys, Services.Options.Sweep.MaxConcurrency, Tally).TakeInventoryAsync(
            KeysOutside,
            time.GetUtcNow(),
            (listed, described) => Report(new SweepAdvanced(CurrentStep, listed, described, time.GetElapsedTime(began))),
            cancellationToken).ConfigureAwait(false);

        // Once, a key was deleted between the two calls; but one that is listed anew is not gone, it is only not shown by one of them.
        foreach (var id in inventory.GoneIds)
        {
            if (!_goneBefore.Add(id))
                inventory.Add(KeyFinding.Undecided(id, "ListKeys goes on listing it, but DescribeKey does not find it."));
        }

        KeysSwept = inventory.KeysListed;
        var outside = inventory.SettledOutside(Store.Id);
        if (KeysOutside.Count == 0)
            KeysOutside = outside;
        else
            KeysOutside.UnionWith(outside);
        return inventory;
    }

    public void StartFrom(KeyInventory inventory) => KeysOutside = inventory.SettledOutside(Store.Id);

    public DateTimeOffset RequestedAt(string operation) => _changes.FindLast(change => change.Operation == operation)!.RequestedAt;

    public bool MayHaveChanged(string operation, string keyId) => _changes.Exists(change => change.Operation == operation && change.KeyId == keyId);

    public bool HasAskedFor(string operation) => _changes.Exists(change => change.Operation == operation);

    /// <summary>Makes a call that changes something, and keeps account of it: what may have happened is never forgotten.</summary>
    public Task ChangeAsync(string operation, Func<string, CallTally, CancellationToken, Task> call, CancellationToken cancellationToken) =>
        ChangeAsync(operation, null, call, cancellationToken);

    /// <summary>Makes a call that changes a key, and keeps account of it in the same way.</summary>
    public Task ChangeKeyAsync(string operation, string keyId, Func<string, CallTally, CancellationToken, Task> call, CancellationToken cancellationToken) =>
        ChangeAsync(operation, keyId, call, cancellationToken);

    private async Task ChangeAsync(string operation, string? keyId, Func<string, CallTally, CancellationToken, Task> call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var index = _changes.FindLastIndex(change => change.Operation == operation && change.KeyId == keyId && !change.IsConfirmed);
        var isRepeat = index >= 0;
        if (!isRepeat)
        {
            index = _changes.Count;
            _changes.Add(new StoreChange(operation, Services.Time.GetUtcNow(), IsConfirmed: false) { KeyId = keyId });
        }

        try
        {
            await call(keyId ?? Store.Id, Tally, cancellationToken).ConfigureAwait(false);
            _changes[index] = _changes[index] with { IsConfirmed = true };
        }
        catch (KmsCallException refused) when (refused.Answer.ProvesNoEffect() || (!isRepeat && IsClear(refused.Answer)))
        {
            // A clear refusal changed nothing; after a lost answer it does not speak for the earlier request.
            _changes.RemoveAt(index);
            throw;
        }
    }

    private bool IsClear(KmsAnswer refusal) =>
        refusal is not (KmsAnswer.Transient or KmsAnswer.NoAnswer) && (!Services.ClientMayReplay || refusal.IsTheSameForARepeat());

    /// <summary>Marks the last request for a change as carried out: the store's state proves it, though the answer was lost.</summary>
    public void ConfirmChange(string operation, string? keyId = null)
    {
        var index = _changes.FindLastIndex(change => change.Operation == operation && change.KeyId == keyId);
        if (index >= 0)
            _changes[index] = _changes[index] with { IsConfirmed = true };
    }

    public void Report(StoreProgress report) => _reports.Report(report);
}
