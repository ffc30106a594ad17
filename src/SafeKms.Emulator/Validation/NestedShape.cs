using System.Text.Json;

namespace SafeKms.Emulator.Validation;

/// <summary>A structure inside another: its members' paths begin with its own.</summary>
internal sealed class NestedShape(params Member[] members) : Shape
{
    private readonly StructureShape _structure = new(members);

    public override void Check(JsonElement value, string path, Violations violations) => _structure.Check(value, path + ".", violations);
}
