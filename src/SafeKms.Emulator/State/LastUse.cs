namespace SafeKms.Emulator.State;

/// <summary>A successful cryptographic use of a key.</summary>
internal sealed record LastUse(string Operation, long Time, Guid RequestId, Guid EventId)
{
    /// <summary>KMS keeps account of uses since 2026-04-23.</summary>
    public static readonly long TrackingStart = new DateTime(2026, 4, 23, 0, 0, 0, DateTimeKind.Utc).Ticks;
}
