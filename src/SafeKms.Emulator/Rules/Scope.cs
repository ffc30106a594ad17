using SafeKms.Emulator.State;

namespace SafeKms.Emulator.Rules;

/// <summary>What a rule works on: the world, at one instant, for one call.</summary>
internal readonly record struct Scope(World World, KmsEmulator Settings, Operation Operation, long Now, Guid RequestId)
{
    public Arns Arns => World.Arns;
}
