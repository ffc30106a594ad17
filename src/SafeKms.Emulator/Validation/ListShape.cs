using System.Text.Json;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Validation;

/// <summary>A list of like values.</summary>
internal sealed class ListShape(Shape member, int max = int.MaxValue) : Shape
{
    public override void Check(JsonElement value, string path, Violations violations)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            throw KmsFailure.Serialization("Expected list or null");
        }

        if (value.GetArrayLength() > max)
        {
            violations.Add(Shown(value), path, $"Member must have length less than or equal to {max}");
        }

        if (member.Constraints is { } constraints)
        {
            CheckValues(value, path, constraints, violations);
        }
        else
        {
            CheckStructures(value, path, violations);
        }
    }

    /// <summary>AWS blames a structure's member by its position, and a plain value by the list that it is in: once, whatever is wrong, with all that it must be.</summary>
    private void CheckValues(JsonElement list, string path, IReadOnlyList<string> constraints, Violations violations)
    {
        var found = new Violations();
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Null)
            {
                found.Add(null, path, NotNull);
            }
            else
            {
                member.Check(item, path, found);
            }
        }

        if (found.Any)
        {
            violations.Add(Shown(list), path, $"Member must satisfy constraint: [{string.Join(", ", [.. constraints, NotNull])}]");
        }
    }

    private void CheckStructures(JsonElement list, string path, Violations violations)
    {
        int position = 0;
        foreach (var item in list.EnumerateArray())
        {
            position++;
            if (item.ValueKind == JsonValueKind.Null)
            {
                violations.Add(null, $"{path}.{position}.member", NotNull);
            }
            else
            {
                member.Check(item, $"{path}.{position}.member", violations);
            }
        }
    }

    // As Java shows a list.
    private static string Shown(JsonElement list) => $"'[{string.Join(", ", list.EnumerateArray())}]'";
}
