using System.Text.Json;

namespace SafeKms.Emulator.Wire;

/// <summary>A validated request.</summary>
internal readonly struct Input(JsonElement root)
{
    public string? Text(string member) => Find(member) is { } value ? value.GetString() : null;

    /// <summary>A member that validation has proved to be there.</summary>
    public string Required(string member) => Text(member)!;

    public int? Number(string member) => Find(member) is { } value ? value.GetInt32() : null;

    public bool Flag(string member) => Find(member) is { ValueKind: JsonValueKind.True };

    public byte[]? Blob(string member) => Find(member) is { } value ? value.GetBytesFromBase64() : null;

    public bool Has(string member) => Find(member) is not null;

    public IEnumerable<Input> List(string member) => Find(member) is { } value ? value.EnumerateArray().Select(static item => new Input(item)) : [];

    public IEnumerable<string> Texts(string member) => Find(member) is { } value ? value.EnumerateArray().Select(static item => item.GetString()!) : [];

    public Input? Structure(string member) => Find(member) is { } value ? new Input(value) : null;

    public SortedDictionary<string, string> Map(string member)
    {
        var map = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (Find(member) is { } value)
        {
            foreach (var entry in value.EnumerateObject())
            {
                map[entry.Name] = entry.Value.GetString()!;
            }
        }

        return map;
    }

    private JsonElement? Find(string member) =>
        root.TryGetProperty(member, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
