using SafeKms.Emulator.State;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Policies;

internal static class PolicyCheck
{
    /// <summary>A policy document that does not lock everybody out, unless the caller insists.</summary>
    public static KeyPolicy Read(string text, Input input)
    {
        var policy = KeyPolicy.Parse(text) is { IsSound: true } sound ? sound : throw Malformed("The key policy is not a valid policy document.");
        return policy.Denies("PutKeyPolicy") && !input.Flag("BypassPolicyLockoutSafetyCheck")
            ? throw Malformed("The new key policy will not allow you to update the key policy in the future.")
            : policy;
    }

    private static KmsFailure Malformed(string message) => new("MalformedPolicyDocumentException", message);
}
