namespace SafeKms.Emulator.State;

/// <summary>All keys of the Region, sorted by id: the order of ListKeys, in which a new key may come before a page already read.</summary>
internal sealed class KeyRing
{
    private readonly Dictionary<Guid, KeyRecord> _byId = [];
    private readonly List<KeyRecord> _sorted = [];
    private readonly PriorityQueue<KeyRecord, long> _deletions = new();

    public int Count => _sorted.Count;

    public IReadOnlyList<KeyRecord> Sorted => _sorted;

    public KeyRecord? Find(Guid id) => _byId.GetValueOrDefault(id);

    /// <summary>Where in <see cref="Sorted"/> the keys after <paramref name="id"/> begin.</summary>
    public int IndexAfter(Guid id)
    {
        int index = _sorted.BinarySearch(new KeyRecord(id, null, 0, 0));
        return index < 0 ? ~index : index + 1;
    }

    public void Add(KeyRecord key)
    {
        Register(key);
        _sorted.Insert(~_sorted.BinarySearch(key), key);
    }

    public void AddRange(IReadOnlyCollection<KeyRecord> keys)
    {
        _byId.EnsureCapacity(_byId.Count + keys.Count);
        _sorted.EnsureCapacity(_sorted.Count + keys.Count);
        foreach (var key in keys)
        {
            Register(key);
            _sorted.Add(key);
        }

        _sorted.Sort();
    }

    public void ScheduleDeletion(KeyRecord key, long due)
    {
        key.Deletion = due;
        _deletions.Enqueue(key, due);
    }

    /// <summary>Removes and returns the keys whose deletion is due.</summary>
    public IReadOnlyCollection<KeyRecord> RemoveDue(long now)
    {
        HashSet<KeyRecord>? due = null;
        while (_deletions.TryPeek(out var key, out long at) && at <= now)
        {
            _deletions.Dequeue();
            if (key.Deletion == at && _byId.ContainsKey(key.Id))
            {
                (due ??= []).Add(key);
            }
        }

        if (due is null)
        {
            return [];
        }

        Remove(due);
        return due;
    }

    public void Remove(IReadOnlySet<KeyRecord> keys)
    {
        foreach (var key in keys)
        {
            _byId.Remove(key.Id);
            if (key.Store is { } store)
            {
                store.KeyCount--;
            }
        }

        _sorted.RemoveAll(keys.Contains);
    }

    public void Clear()
    {
        _byId.Clear();
        _sorted.Clear();
        _deletions.Clear();
    }

    private void Register(KeyRecord key)
    {
        _byId.Add(key.Id, key);
        if (key.Store is { } store)
        {
            store.KeyCount++;
        }
    }
}
