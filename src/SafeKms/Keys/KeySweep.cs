using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading.Channels;

namespace SafeKms;

/// <summary>
/// Lists every key of the Region and describes each one not settled yet: one lister, a bounded number of describers. Either every listed
/// key has its finding, or the sweep throws.
/// </summary>
/// <param name="kms">The calls.</param>
/// <param name="maxConcurrency">How many keys are described at once.</param>
/// <param name="tally">Counts the calls.</param>
internal sealed class KeySweep(KeyCalls kms, int maxConcurrency, CallTally? tally)
{
    private const int ReportEvery = 250;
    private const int ListedAhead = 2 * KeyCalls.KeysPerPage;

    /// <summary>Checked here too, for options can be changed after they were: a sweep that describes nothing would prove everything empty.</summary>
    private readonly int _describers = maxConcurrency >= 1
        ? maxConcurrency
        : throw new ArgumentOutOfRangeException(nameof(maxConcurrency), maxConcurrency, "Sweep.MaxConcurrency must be 1 to 1,000.");

    private readonly object _gate = new();

    /// <summary>Sweeps the Region into an inventory.</summary>
    /// <param name="settled">Ids that need no describing; read from another thread, so it must not change while the sweep runs.</param>
    /// <param name="startedAt">When the sweep begins.</param>
    /// <param name="advanced">Told the number of keys listed and described so far, now and then.</param>
    /// <param name="cancellationToken">Stops the sweep: calls under way are cancelled and no new one starts.</param>
    public async Task<KeyInventory> TakeInventoryAsync(
        HashSet<string> settled, DateTimeOffset startedAt, Action<int, int>? advanced, CancellationToken cancellationToken)
    {
        var inventory = new KeyInventory(startedAt);
        var described = 0;
        await RunAsync(
            settled,
            listed => inventory.KeysListed += listed,
            finding =>
            {
                inventory.Add(finding);
                if (++described % ReportEvery == 0)
                    advanced?.Invoke(inventory.KeysListed, described);
            },
            cancellationToken).ConfigureAwait(false);

        if (described == 0 || described % ReportEvery != 0)
            advanced?.Invoke(inventory.KeysListed, described);
        return inventory;
    }

    /// <summary>Sweeps the Region for the keys in custom key stores, and those that cannot be told, as they are found.</summary>
    /// <param name="cancellationToken">Stops the sweep: calls under way are cancelled and no new one starts.</param>
    public async IAsyncEnumerable<KeyFinding> FindAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var findings = Channel.CreateUnbounded<KeyFinding>(new UnboundedChannelOptions { SingleReader = true });

        async Task SweepAsync()
        {
            Exception? fault = null;
            try
            {
                await RunAsync([], static _ => { }, finding => _ = finding.IsOfInterest && findings.Writer.TryWrite(finding), stop.Token).ConfigureAwait(false);
            }
            catch (Exception thrown)
            {
                fault = thrown;
            }

            findings.Writer.Complete(fault);
        }

        var sweep = SweepAsync();
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
            stop.Cancel();
            await sweep.ConfigureAwait(false);
        }
    }

    /// <param name="settled">Ids that need no describing.</param>
    /// <param name="listed">Told the number of keys of each page, settled ones included.</param>
    /// <param name="found">Told each finding. Neither is called while the other, or itself, runs.</param>
    /// <param name="cancellationToken">Stops the sweep.</param>
    private async Task RunAsync(HashSet<string> settled, Action<int> listed, Action<KeyFinding> found, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ids = Channel.CreateBounded<string>(new BoundedChannelOptions(ListedAhead) { SingleWriter = true });
        ExceptionDispatchInfo? firstFault = null;

        async Task StopAllOnFault(Func<Task> work)
        {
            try
            {
                await work().ConfigureAwait(false);
            }
            catch (Exception fault)
            {
                // Only the first fault is the cause; what follows are calls that it cancelled.
                Interlocked.CompareExchange(ref firstFault, ExceptionDispatchInfo.Capture(fault), null);
                stop.Cancel();
            }
        }

        var workers = new Task[_describers + 1];
        workers[0] = Task.Run(() => StopAllOnFault(() => ListAsync(ids.Writer, settled, listed, stop.Token)), CancellationToken.None);
        for (var i = 1; i < workers.Length; i++)
            workers[i] = Task.Run(() => StopAllOnFault(() => DescribeAsync(ids.Reader, found, stop.Token)), CancellationToken.None);

        await Task.WhenAll(workers).ConfigureAwait(false);
        firstFault?.Throw();
    }

    private async Task ListAsync(ChannelWriter<string> ids, HashSet<string> settled, Action<int> listed, CancellationToken cancellationToken)
    {
        await foreach (var page in kms.ListIdsAsync(tally, cancellationToken).ConfigureAwait(false))
        {
            lock (_gate)
                listed(page.Count);

            foreach (var id in page)
            {
                if (!settled.Contains(id))
                    await ids.WriteAsync(id, cancellationToken).ConfigureAwait(false);
            }
        }

        ids.Complete();
    }

    private async Task DescribeAsync(ChannelReader<string> ids, Action<KeyFinding> found, CancellationToken cancellationToken)
    {
        while (await ids.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            while (ids.TryRead(out var id))
            {
                var finding = await kms.DescribeAsync(id, tally, cancellationToken).ConfigureAwait(false);
                lock (_gate)
                    found(finding);
            }
        }
    }
}
