using SafeKms.Emulator.Rules.Keys;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Policies;

internal static class PutKeyPolicy
{
    public static void Run(Scope scope, Input input, Output output)
    {
        var key = scope.Key(input);
        PolicyName.Check(input);
        key.Policy = PolicyCheck.Read(input.Required("Policy"), input);
    }
}
