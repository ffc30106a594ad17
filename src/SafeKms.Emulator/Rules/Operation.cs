using SafeKms.Emulator.Validation;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules;

/// <summary>What an operation does, atomically.</summary>
internal delegate void Rule(Scope scope, Input input, Output output);

/// <summary>A KMS operation: its name, what its input must be, what it does.</summary>
internal sealed record Operation(string Name, StructureShape Input, Rule Run)
{
    /// <summary>Whether the model gives it an output; if not, the body is empty.</summary>
    public bool HasOutput { get; init; } = true;

    /// <summary>Whether it changes nothing.</summary>
    public bool IsRead { get; } = Name.StartsWith("Describe", StringComparison.Ordinal) || Name.StartsWith("List", StringComparison.Ordinal) || Name.StartsWith("Get", StringComparison.Ordinal);

    /// <summary>Whether the model gives it InvalidArnException.</summary>
    public bool KnowsInvalidArn { get; init; } = true;
}
