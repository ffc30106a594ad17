using System.Diagnostics;
using System.Text;

namespace SafeKms.Cli.Tests;

/// <summary>safekms on a pseudo-terminal, which "script" makes: what is typed and what is seen.</summary>
internal sealed class PseudoTerminal : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _seen = new();
    private readonly Task _reader;
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PseudoTerminal(Process process)
    {
        _process = process;
        _reader = ReadAsync();
    }

    /// <summary>Everything the terminal has received so far, escape sequences included.</summary>
    public string Seen
    {
        get
        {
            lock (_seen)
                return _seen.ToString();
        }
    }

    /// <summary>What has been shown, as words: however lines were wrapped.</summary>
    public string Words => string.Join(' ', Seen.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    public static PseudoTerminal Start(EmulatorProcess emulator, string[] arguments, int columns = 80, Dictionary<string, string>? more = null)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "A pseudo-terminal needs the program \"script\" (util-linux).");
        var command = string.Join(' ', Tool.CommandLine(arguments).Select(word => $"'{word}'"));
        var environment = Tool.CleanEnvironment(emulator);
        foreach (var (name, value) in more ?? [])
            environment[name] = value;
        environment["SHELL"] = "/bin/sh";
        return new PseudoTerminal(Tool.Start(["/usr/bin/script", "-qfec", $"stty cols {columns} rows 50; exec {command}", "/dev/null"], environment));
    }

    public async Task TypeAsync(string text)
    {
        await _process.StandardInput.WriteAsync(text);
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>Waits until something has been shown.</summary>
    public async Task ExpectAsync(string text)
    {
        using var bound = new CancellationTokenSource(Tool.Bound);
        while (true)
        {
            var more = _more.Task;
            if (Words.Contains(text, StringComparison.Ordinal))
                return;
            if (_reader.IsCompleted)
                Assert.Fail($"It ended without showing '{text}':\n{Seen}");
            try
            {
                await Task.WhenAny(more, _reader).WaitAsync(bound.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"It did not show '{text}':\n{Seen}");
            }
        }
    }

    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Tool.Bound);
        await _reader;
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _reader;
        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        var buffer = new char[4096];
        int count;
        while ((count = await _process.StandardOutput.ReadAsync(buffer)) > 0)
        {
            lock (_seen)
                _seen.Append(buffer, 0, count);
            Interlocked.Exchange(ref _more, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        }
    }
}
