using System.Text.Json;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Validation;

/// <summary>What the service model demands of a value.</summary>
internal abstract class Shape
{
    protected const string NotNull = "Member must not be null";

    /// <summary>All that the model demands of a plain value, in AWS's words; null for a structure, a list or a map, of whose parts it demands something.</summary>
    public virtual IReadOnlyList<string>? Constraints => null;

    /// <summary>Collects what is wrong with a value that is there.</summary>
    public abstract void Check(JsonElement value, string path, Violations violations);

    /// <summary>A value of the wrong JSON type never gets as far as validation.</summary>
    protected static KmsFailure WrongType(JsonElement value, string wanted) => KmsFailure.Serialization(value.ValueKind switch
    {
        JsonValueKind.Object => "Start of structure or map found where not expected.",
        JsonValueKind.Array => "Start of list found where not expected",
        JsonValueKind.String => $"STRING_VALUE can not be converted to {wanted}",
        JsonValueKind.True => $"TRUE_VALUE can not be converted to {wanted}",
        JsonValueKind.False => $"FALSE_VALUE can not be converted to {wanted}",
        _ => $"NUMBER_VALUE can not be converted to {wanted}",
    });
}
