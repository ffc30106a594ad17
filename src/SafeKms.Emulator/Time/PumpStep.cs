namespace SafeKms.Emulator.Time;

internal enum PumpStep
{
    /// <summary>Nothing is due and nobody sleeps.</summary>
    Rest,

    /// <summary>Somebody sleeps; the clock moves once everybody else has had the chance to run.</summary>
    AwaitQuiet,

    /// <summary>A timer is due.</summary>
    Fire,
}
