using SafeKms.Emulator.Rules.Keys;
using SafeKms.Emulator.State;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Aliases;

internal static class CreateAlias
{
    public static void Run(Scope scope, Input input, Output output)
    {
        string name = AliasNames.Own(input);
        if (name.Contains(':', StringComparison.Ordinal))
        {
            throw new KmsFailure("InvalidAliasNameException", "An alias name has no colon.");
        }

        var target = AliasNames.Target(scope, input);
        if (scope.World.Aliases.Find(name) is not null)
        {
            throw new KmsFailure("AlreadyExistsException", $"An alias with the name {scope.Arns.OfAlias(name)} already exists");
        }

        scope.RefusePending(target);
        scope.World.Aliases.Add(new AliasRecord(name, target, scope.Now));
    }
}
