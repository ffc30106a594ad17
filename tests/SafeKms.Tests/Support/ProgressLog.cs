namespace SafeKms.Tests;

/// <summary>Keeps every report, in order; may act on one.</summary>
internal sealed class ProgressLog(Action<StoreProgress>? act = null) : IProgress<StoreProgress>
{
    public List<StoreProgress> Reports { get; } = [];

    public void Report(StoreProgress value)
    {
        lock (Reports)
            Reports.Add(value);
        act?.Invoke(value);
    }
}
