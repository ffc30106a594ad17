namespace SafeKms.Emulator.State;

internal sealed class AliasRecord(string name, KeyRecord target, long created) : IComparable<AliasRecord>
{
    public string Name { get; } = name;

    public KeyRecord Target { get; set; } = target;

    public long Created { get; } = created;

    public long Updated { get; set; } = created;

    public int CompareTo(AliasRecord? other) => string.CompareOrdinal(Name, other?.Name);
}
