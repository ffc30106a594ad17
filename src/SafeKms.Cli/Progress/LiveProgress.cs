using SafeKms.Cli.Terminals;
using Spectre.Console;

namespace SafeKms.Cli.Progress;

/// <summary>
/// One line that moves, and one that stays for each step done. The line is written over in place, cut to the terminal's width and without
/// hiding the cursor: nothing flickers, and whatever ends the program leaves the terminal as it was.
/// </summary>
internal sealed class LiveProgress : ProgressDisplay
{
    private const string EraseLine = "\r\x1b[2K";

    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(120);

    private readonly Terminal _terminal;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private readonly string[] _frames;
    private StoreProgress? _last;
    private long _lastAt;
    private int _frame;
    private bool _isShown;
    private bool _isOver;

    public LiveProgress(Terminal terminal, TimeProvider time)
    {
        _terminal = terminal;
        _time = time;
        _frames = terminal.IsUnicode ? ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"] : ["-", "\\", "|", "/"];
        _timer = time.CreateTimer(static display => ((LiveProgress)display!).Show(), this, Beat, Beat);
    }

    public override void Report(StoreProgress value)
    {
        lock (_terminal)
        {
            (_last, _lastAt) = (value, _time.GetTimestamp());
            if (value is StepCompleted done)
                Keep(done);
        }
    }

    public override void Dispose()
    {
        lock (_terminal)
        {
            _isOver = true;
            Hide();
        }

        _timer.Dispose();
    }

    private void Show()
    {
        lock (_terminal)
        {
            if (_isOver || _last is null or StepCompleted)
                return;

            _frame = (_frame + 1) % _frames.Length;
            var words = ProgressWords.Of(_last, _time.GetElapsedTime(_lastAt));
            var line = $"{_frames[_frame]} {StepWords.Of(_last.Step)}{(words.Length == 0 ? "" : $": {words}")}";
            _terminal.ErrorText.Write(EraseLine + Cut(line));
            _isShown = true;
        }
    }

    private void Keep(StepCompleted done)
    {
        Hide();
        var mark = _terminal.IsUnicode ? "✓" : "+";
        _terminal.Error.Write(new Paragraph().Append(mark, new Style(Color.Green)).Append($" {StepWords.Of(done.Step)}: {done.Record.Detail}"));
        _terminal.Error.WriteLine();
    }

    private void Hide()
    {
        if (_isShown)
            _terminal.ErrorText.Write(EraseLine);
        _isShown = false;
    }

    private string Cut(string line)
    {
        var width = _terminal.Error.Profile.Width - 1;
        return line.Length <= width ? line : line[..width];
    }
}
