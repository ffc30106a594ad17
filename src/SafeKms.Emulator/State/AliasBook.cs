namespace SafeKms.Emulator.State;

/// <summary>All aliases of the Region, sorted by name.</summary>
internal sealed class AliasBook
{
    private readonly SortedDictionary<string, AliasRecord> _byName = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, AliasRecord> All => _byName;

    public AliasRecord? Find(string name) => _byName.GetValueOrDefault(name);

    public void Add(AliasRecord alias)
    {
        _byName.Add(alias.Name, alias);
        alias.Target.Details.Aliases.Add(alias.Name, alias);
    }

    public static void Retarget(AliasRecord alias, KeyRecord target, long now)
    {
        alias.Target.Details.Aliases.Remove(alias.Name);
        target.Details.Aliases.Add(alias.Name, alias);
        alias.Target = target;
        alias.Updated = now;
    }

    public void Remove(AliasRecord alias)
    {
        _byName.Remove(alias.Name);
        alias.Target.Details.Aliases.Remove(alias.Name);
    }

    /// <summary>An alias goes with its key.</summary>
    public void RemoveOf(KeyRecord key)
    {
        foreach (string name in key.DetailsIfAny?.Aliases.Keys ?? Enumerable.Empty<string>())
        {
            _byName.Remove(name);
        }
    }

    public void Clear() => _byName.Clear();
}
