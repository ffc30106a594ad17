using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Keys;

/// <summary>Succeeds on an Unavailable key too, and shows when its store is connected again.</summary>
internal static class EnableKey
{
    public static void Run(Scope scope, Input input, Output output) => scope.LastingKey(input).IsEnabled = true;
}
