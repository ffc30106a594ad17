using System.Security.Cryptography;

namespace SafeKms.Emulator.State;

/// <summary>Everything one account has in one Region. Used under <see cref="Gate"/>, which is never held across a wait.</summary>
internal sealed class World(Arns arns)
{
    public object Gate { get; } = new();

    /// <summary>Counts the changes.</summary>
    public long Changes { get; set; }

    public Arns Arns { get; } = arns;

    public StoreShelf Stores { get; } = new();

    public KeyRing Keys { get; } = new();

    public AliasBook Aliases { get; } = new();

    public Markers Markers { get; } = new();

    public static string NewStoreId() => "cks-" + Convert.ToHexString(RandomNumberGenerator.GetBytes(9)).ToLowerInvariant()[..17];

    /// <summary>Lets everything happen that was due by <paramref name="now"/>.</summary>
    public void Settle(long now)
    {
        foreach (var key in Keys.RemoveDue(now))
        {
            Aliases.RemoveOf(key);
        }
    }

    public void Remove(IReadOnlySet<KeyRecord> keys)
    {
        Keys.Remove(keys);
        foreach (var key in keys)
        {
            Aliases.RemoveOf(key);
        }
    }

    public void Clear()
    {
        Stores.Clear();
        Keys.Clear();
        Aliases.Clear();
    }
}
