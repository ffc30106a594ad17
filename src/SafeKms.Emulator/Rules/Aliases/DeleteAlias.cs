using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Aliases;

/// <summary>Allowed in every state of the key.</summary>
internal static class DeleteAlias
{
    public static void Run(Scope scope, Input input, Output output) => scope.World.Aliases.Remove(AliasNames.Existing(scope, input));
}
