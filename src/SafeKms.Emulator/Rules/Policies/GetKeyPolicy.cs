using SafeKms.Emulator.Rules.Keys;
using SafeKms.Emulator.State;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Policies;

internal static class GetKeyPolicy
{
    public static void Run(Scope scope, Input input, Output output)
    {
        var key = scope.Key(input);
        PolicyName.Check(input);
        output.Text("Policy", key.Policy?.Text ?? KeyPolicy.DefaultText(scope.Arns));
        output.Text("PolicyName", PolicyName.Default);
    }
}
