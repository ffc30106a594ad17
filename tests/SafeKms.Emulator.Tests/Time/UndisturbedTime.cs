namespace SafeKms.Emulator.Tests.Time;

/// <summary>Virtual time watches the thread pool for quiet: these facts run while nothing else does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class UndisturbedTime
{
    public const string Name = "Virtual time";
}
