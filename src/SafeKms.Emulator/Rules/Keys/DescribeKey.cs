using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Keys;

internal static class DescribeKey
{
    public static void Run(Scope scope, Input input, Output output) => output.KeyMetadata(scope, scope.Key(input, orAlias: true));
}
