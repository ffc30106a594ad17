using System.Text.Json;

namespace SafeKms.Emulator.Control;

/// <summary>The JSON object that a request brings. Reading is strict: a member misspelt is a rehearsal that tests nothing.</summary>
internal readonly struct ControlBody
{
    private readonly JsonElement _root;

    private ControlBody(JsonElement root) => _root = root;

    /// <summary>Reads the body, which may have no members but <paramref name="members"/>.</summary>
    public static ControlBody Read(ReadOnlyMemory<byte> body, params string[] members)
    {
        try
        {
            using var document = JsonDocument.Parse(body.IsEmpty ? "{}"u8.ToArray() : body);
            var root = document.RootElement.Clone();
            if (root.ValueKind != JsonValueKind.Object)
            {
                throw ControlFailure.BadRequest("The body has to be a JSON object.");
            }

            foreach (var member in root.EnumerateObject())
            {
                if (!members.Contains(member.Name))
                {
                    throw ControlFailure.BadRequest($"There is no '{member.Name}' here; {(members.Length == 0 ? "the body has no members" : $"there are {string.Join(", ", members)}")}.");
                }
            }

            return new ControlBody(root);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a name that is no Unicode text.
            throw ControlFailure.BadRequest("The body is not valid JSON.");
        }
    }

    public string? Text(string member)
    {
        if (Find(member) is not { } value)
        {
            return null;
        }

        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : throw Wrong(member, "a string");
        }
        catch (InvalidOperationException)
        {
            throw Wrong(member, "Unicode text");
        }
    }

    public int? Whole(string member, int min, int max) =>
        Find(member) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) && number >= min && number <= max ? number
        : throw Wrong(member, $"a whole number from {min} to {max}");

    public double? Number(string member, double max) =>
        Find(member) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double number) && number >= 0 && number <= max ? number
        : throw Wrong(member, $"a number from 0 to {max:0}");

    public bool Flag(string member) =>
        Find(member) is { } value && (value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Wrong(member, "true or false"));

    private static ControlFailure Wrong(string member, string wanted) => ControlFailure.BadRequest($"'{member}' has to be {wanted}.");

    private JsonElement? Find(string member) =>
        _root.TryGetProperty(member, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
