namespace SafeKms.Emulator.State;

/// <summary>A key's last successful cryptographic use.</summary>
internal sealed record LastUse(string Operation, long Time, Guid RequestId);
