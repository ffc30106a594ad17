using SafeKms.Emulator;

namespace SafeKms.Cli.Emulation;

/// <summary>Keeps the emulator's state in a file: loaded at the start, saved within a second of a change and at the end.</summary>
internal sealed class StateKeeper(KmsEmulator emulator, string path) : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _end = new();
    private Task _keeping = Task.CompletedTask;
    private long _saved = -1;

    /// <summary>Loads the file if there is one, and makes sure that it can be written.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (File.Exists(path))
            await emulator.LoadStateAsync(path, cancellationToken).ConfigureAwait(false);
        await SaveAsync(cancellationToken).ConfigureAwait(false);
        _keeping = KeepAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _keeping.ConfigureAwait(false);
        _end.Dispose();
        if (_saved >= 0)
            await TrySaveAsync().ConfigureAwait(false);
    }

    private async Task KeepAsync()
    {
        using var ticks = new PeriodicTimer(Interval);
        try
        {
            while (await ticks.WaitForNextTickAsync(_end.Token).ConfigureAwait(false))
                await TrySaveAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The end.
        }
    }

    /// <summary>A full disk does not end a rehearsal.</summary>
    private async Task TrySaveAsync()
    {
        try
        {
            await SaveAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"The state is not saved: {fault.Message}").ConfigureAwait(false);
        }
    }

    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        var count = emulator.ChangeCount;
        if (count == _saved)
            return;
        await emulator.SaveStateAsync(path, cancellationToken).ConfigureAwait(false);
        _saved = count;
    }
}
