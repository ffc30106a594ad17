using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Policies;

internal static class PolicyName
{
    public const string Default = "default";

    /// <summary>A key has one policy, and this is its name.</summary>
    public static void Check(Input input)
    {
        if (input.Text("PolicyName") is { } name and not Default)
        {
            throw new KmsFailure("NotFoundException", $"No such policy exists: '{name}'. The only valid policy name is '{Default}'.");
        }
    }
}
