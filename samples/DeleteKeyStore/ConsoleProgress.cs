using SafeKms;

namespace DeleteKeyStore;

/// <summary>Prints each report as a line, in order.</summary>
internal sealed class ConsoleProgress : IProgress<StoreProgress>
{
    public void Report(StoreProgress value)
    {
        if (value is not StepStarted)
            Console.WriteLine($"  {value}");
    }
}
