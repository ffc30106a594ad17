namespace SafeKms.Emulator.Persistence;

/// <summary>A file that is either the old one or the new one, whatever happens while it is written.</summary>
// Its semaphore has no wait handle unless asked for one, and nobody asks.
#pragma warning disable CA1001
internal sealed class StateFile
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>One write at a time, each of what there is when its turn comes.</summary>
    public async Task WriteAsync(string path, Func<ReadOnlyMemory<byte>> content, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await WriteAsync(path, content(), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    private static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        string next = path + ".new";
        var file = new FileStream(next, Options());
        await using (file.ConfigureAwait(false))
        {
            await file.WriteAsync(content, cancellationToken).ConfigureAwait(false);
            file.Flush(flushToDisk: true);
        }

        File.Move(next, path, overwrite: true);
    }

    // It holds key material and names: nobody else's business.
    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
