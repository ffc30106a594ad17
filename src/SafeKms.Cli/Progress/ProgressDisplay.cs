namespace SafeKms.Cli.Progress;

/// <summary>Shows on standard error how an operation goes on. When it is disposed of nothing of it moves any more.</summary>
internal abstract class ProgressDisplay : IProgress<StoreProgress>, IDisposable
{
    public abstract void Report(StoreProgress value);

    public abstract void Dispose();
}
