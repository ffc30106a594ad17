using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Keys;

/// <summary>Leaves the key Disabled.</summary>
internal static class CancelKeyDeletion
{
    public static void Run(Scope scope, Input input, Output output)
    {
        var key = scope.Key(input);
        string arn = scope.Arns.OfKey(key.Id);
        if (key.Deletion == 0)
        {
            throw KmsFailure.KeyState(arn, "is not pending deletion.");
        }

        key.Deletion = 0;
        key.IsEnabled = false;
        output.Text("KeyId", arn);
    }
}
