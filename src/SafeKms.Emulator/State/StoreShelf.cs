namespace SafeKms.Emulator.State;

/// <summary>All custom key stores of the Region, in order of creation.</summary>
internal sealed class StoreShelf
{
    private readonly List<StoreRecord> _stores = [];
    private readonly List<(StoreRecord Store, long Deleted)> _deleted = [];
    private int _lastNumber;

    public IReadOnlyList<StoreRecord> All => _stores;

    public StoreRecord? Find(string id) => _stores.Find(store => store.Id == id);

    public StoreRecord? FindByName(string name) => _stores.Find(store => store.Name == name);

    public void Add(StoreRecord store)
    {
        store.Number = store.Number != 0 ? store.Number : _lastNumber + 1;
        _lastNumber = Math.Max(_lastNumber, store.Number);
        _stores.Add(store);
    }

    public void Remove(StoreRecord store, long now)
    {
        _stores.Remove(store);
        _deleted.Add((store, now));
    }

    /// <summary>What callers see of stores while <paramref name="delay"/> keeps deleted ones in sight.</summary>
    public IEnumerable<StoreRecord> Visible(long now, long delay) =>
        delay == 0 ? _stores : _deleted.Where(ghost => ghost.Deleted + delay > now).Select(ghost => ghost.Store).Concat(_stores).OrderBy(store => store.Number);

    public void Clear()
    {
        _stores.Clear();
        _deleted.Clear();
    }
}
