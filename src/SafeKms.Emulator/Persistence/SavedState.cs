using SafeKms.Emulator.State;

namespace SafeKms.Emulator.Persistence;

/// <summary>A world that was saved, ready to take the place of another.</summary>
internal sealed record SavedState(
    long Now,
    long ClockOffset,
    byte[] MarkerSecret,
    IReadOnlyCollection<StoreRecord> Stores,
    IReadOnlyCollection<KeyRecord> Keys,
    IReadOnlyCollection<AliasRecord> Aliases)
{
    public void Replace(World world)
    {
        world.Clear();
        world.Markers.Secret = MarkerSecret;
        foreach (var store in Stores.OrderBy(static store => store.Created))
        {
            world.Stores.Add(store);
        }

        world.Keys.AddRange(Keys);
        foreach (var key in Keys.Where(static key => key.Deletion != 0))
        {
            world.Keys.ScheduleDeletion(key, key.Deletion);
        }

        foreach (var alias in Aliases)
        {
            world.Aliases.Add(alias);
        }
    }
}
