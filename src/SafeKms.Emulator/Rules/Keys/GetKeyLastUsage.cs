using SafeKms.Emulator.State;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator.Rules.Keys;

/// <summary>Used at T, never since creation, or unknown: KeyLastUsage is absent, and the key is older than the tracking.</summary>
internal static class GetKeyLastUsage
{
    public static void Run(Scope scope, Input input, Output output)
    {
        var key = scope.Key(input);
        output.Json.WriteString("KeyId", key.Id);
        if (key.DetailsIfAny?.Usage?.PublishedAt(scope.Now, scope.Settings.LastUsageDelay.Ticks) is { } use)
        {
            output.Json.WriteStartObject("KeyLastUsage");
            output.Text("Operation", use.Operation);
            output.Date("Timestamp", use.Time);
            output.Json.WriteString("CloudTrailEventId", use.EventId);
            output.Json.WriteString("KmsRequestId", use.RequestId);
            output.Json.WriteEndObject();
        }

        output.Date("TrackingStartDate", Math.Max(LastUse.TrackingStart, key.Created));
        output.Date("KeyCreationDate", key.Created);
    }
}
