using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading.Channels;

namespace SafeKms;

/// <summary>
/// Lists every key of the Region and describes each one not settled yet: one lister, a bounded number of describers,
/// findings streamed as they come. Either every listed key has its finding, or the sweep throws.
/// </summary>
internal sealed class KeySweep(KeyCalls kms, int maxConcurrency, CallTally? tally)
{
    private const int ReportEvery = 250;
    private const int ListedAhead = 2 * KeyCalls.KeysPerPage;

    /// <summary>Checked here too, for options can be changed after they were: a sweep that describes nothing would prove everything empty.</summary>
    private readonly int _describers = maxConcurrency >= 1
        ? maxConcurrency
        : throw new ArgumentOutOfRangeException(nameof(maxConcurrency), maxConcurrency, "Sweep.MaxConcurrency must be 1 to 1,000.");

    /// <summary>Sweeps the Region.</summary>
    /// <param name="settled">Ids that need no describing; read from another thread, so it must not change while the sweep runs.</param>
    /// <param name="listed">Told the number of keys of each page, settled ones included.</param>
    /// <param name="cancellationToken">Stops the sweep: calls under way are cancelled and no new one starts.</param>
    public async IAsyncEnumerable<KeyFinding> RunAsync(
        HashSet<string> settled,
        Action<int>? listed,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ids = Channel.CreateBounded<string>(new BoundedChannelOptions(ListedAhead) { SingleWriter = true });
        var findings = Channel.CreateBounded<KeyFinding>(new BoundedChannelOptions(ListedAhead) { SingleReader = true });

        var run = Task.Run(() => ListAndDescribeAsync(ids, findings.Writer, settled, listed, stop), CancellationToken.None);
        try
        {
            while (await findings.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
            {
                while (findings.Reader.TryRead(out var finding))
                    yield return finding;
            }
        }
        finally
        {
            // Reached too when the reader stops early: nothing may go on calling the service behind its back.
            CancelQuietly(stop);
            await run.ConfigureAwait(false);
        }
    }

    /// <summary>Sweeps the Region into an inventory.</summary>
    /// <param name="settled">Ids that need no describing; read from another thread, so it must not change while the sweep runs.</param>
    /// <param name="startedAt">When the sweep begins.</param>
    /// <param name="advanced">Told the number of keys listed and described so far, now and then.</param>
    /// <param name="cancellationToken">Stops the sweep.</param>
    public async Task<KeyInventory> TakeInventoryAsync(
        HashSet<string> settled, DateTimeOffset startedAt, Action<int, int>? advanced, CancellationToken cancellationToken)
    {
        var inventory = new KeyInventory(startedAt);
        var listed = 0;
        var described = 0;
        await foreach (var finding in RunAsync(settled, count => Interlocked.Add(ref listed, count), cancellationToken).ConfigureAwait(false))
        {
            inventory.Add(finding);
            if (++described % ReportEvery == 0)
                advanced?.Invoke(Volatile.Read(ref listed), described);
        }

        inventory.KeysListed = listed;
        if (described == 0 || described % ReportEvery != 0)
            advanced?.Invoke(listed, described);
        return inventory;
    }

    private async Task ListAndDescribeAsync(
        Channel<string> ids,
        ChannelWriter<KeyFinding> findings,
        HashSet<string> settled,
        Action<int>? listed,
        CancellationTokenSource stop)
    {
        ExceptionDispatchInfo? firstFault = null;

        async Task StopAllOnFault(Task work)
        {
            try
            {
                await work.ConfigureAwait(false);
            }
            catch (Exception fault)
            {
                // Only the first fault is the cause; what follows are calls that it cancelled.
                Interlocked.CompareExchange(ref firstFault, ExceptionDispatchInfo.Capture(fault), null);
                CancelQuietly(stop);
            }
        }

        var workers = new Task[_describers + 1];
        workers[0] = StopAllOnFault(ListAsync(ids.Writer, settled, listed, stop.Token));
        for (var i = 1; i < workers.Length; i++)
            workers[i] = StopAllOnFault(DescribeAsync(ids.Reader, findings, stop.Token));

        await Task.WhenAll(workers).ConfigureAwait(false);
        findings.TryComplete(firstFault?.SourceException);
    }

    private async Task ListAsync(
        ChannelWriter<string> ids, HashSet<string> settled, Action<int>? listed, CancellationToken cancellationToken)
    {
        await foreach (var page in kms.ListIdsAsync(tally, cancellationToken).ConfigureAwait(false))
        {
            listed?.Invoke(page.Count);
            foreach (var id in page)
            {
                if (!settled.Contains(id))
                    await ids.WriteAsync(id, cancellationToken).ConfigureAwait(false);
            }
        }

        ids.Complete();
    }

    private async Task DescribeAsync(ChannelReader<string> ids, ChannelWriter<KeyFinding> findings, CancellationToken cancellationToken)
    {
        while (await ids.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            while (ids.TryRead(out var id))
            {
                var finding = await kms.DescribeAsync(id, tally, cancellationToken).ConfigureAwait(false);
                await findings.WriteAsync(finding, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static void CancelQuietly(CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The sweep is over already.
        }
    }
}
