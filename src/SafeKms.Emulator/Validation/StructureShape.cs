using System.Text.Json;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Validation;

/// <summary>Named members, some of them required; members that the model does not know are ignored.</summary>
internal sealed class StructureShape(params Member[] members) : Shape
{
    public static readonly StructureShape Empty = new();

    /// <summary>The members, as the model names them.</summary>
    public IReadOnlyList<Member> Members => members;

    public override void Check(JsonElement value, string path, Violations violations)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw KmsFailure.Serialization("Expected structure or null");
        }

        foreach (var member in members)
        {
            bool isThere = value.TryGetProperty(member.Name, out var found) && found.ValueKind != JsonValueKind.Null;
            if (isThere)
            {
                member.Shape.Check(found, path + member.ShownName, violations);
            }
            else if (member.IsRequired)
            {
                violations.Add(null, path + member.ShownName, NotNull);
            }
        }
    }
}
