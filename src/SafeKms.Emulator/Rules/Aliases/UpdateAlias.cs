using SafeKms.Emulator.Rules.Keys;
using SafeKms.Emulator.State;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Aliases;

internal static class UpdateAlias
{
    public static void Run(Scope scope, Input input, Output output)
    {
        var alias = AliasNames.Existing(scope, input);
        var target = AliasNames.Target(scope, input);
        scope.RefusePending(target);
        AliasBook.Retarget(alias, target, scope.Now);
    }
}
