using SafeKms.Cli.Terminals;

namespace SafeKms.Cli.Progress;

/// <summary>A line for each step, and now and then one within a step: for files and pipes, where nothing can move.</summary>
internal sealed class PlainProgress(Terminal terminal, TimeProvider time) : ProgressDisplay
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private StoreConnectionState? _state;
    private long? _lastLine;

    public override void Report(StoreProgress value)
    {
        switch (value)
        {
            case StepStarted:
                (_state, _lastLine) = (null, time.GetTimestamp());
                break;
            case StepCompleted done:
                Write(done, ProgressWords.Of(done, TimeSpan.Zero));
                break;
            case StateObserved observed when observed.State != _state:
                _state = observed.State;
                Write(observed, ProgressWords.Of(observed, TimeSpan.Zero));
                break;
            case KeyDeletionAdvanced { Outcome: { Result: KeyDeletionResult.Failed } failed }:
                Write(value, failed.ToString());
                break;
            case not null when _lastLine is null || time.GetElapsedTime(_lastLine.Value) >= Pause:
                Write(value, ProgressWords.Of(value, TimeSpan.Zero));
                break;
        }
    }

    public override void Dispose()
    {
    }

    private void Write(StoreProgress report, string words)
    {
        _lastLine = time.GetTimestamp();
        lock (terminal)
            terminal.ErrorText.WriteLine($"{StepWords.Of(report.Step)}: {words}");
    }
}
