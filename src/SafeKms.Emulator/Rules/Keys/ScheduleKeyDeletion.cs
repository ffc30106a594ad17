using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Keys;

/// <summary>The model takes 1 to 365 days, the service 7 to 30.</summary>
internal static class ScheduleKeyDeletion
{
    public static void Run(Scope scope, Input input, Output output)
    {
        int days = input.Number("PendingWindowInDays") ?? 30;
        if (days is < 7 or > 30)
        {
            throw KmsFailure.Validation("PendingWindowInDays must be between 7 and 30 days (inclusive).");
        }

        var key = scope.LastingKey(input);
        scope.World.Keys.ScheduleDeletion(key, scope.Now + (days * TimeSpan.TicksPerDay));
        output.Text("KeyId", scope.Arns.OfKey(key.Id));
        output.Date("DeletionDate", key.Deletion);
        output.Text("KeyState", "PendingDeletion");
        output.Json.WriteNumber("PendingWindowInDays", days);
    }
}
