using System.Runtime.CompilerServices;

namespace SafeKms;

/// <summary>
/// An operation on a custom key store that has been put together but not begun: awaiting it, or <see cref="ExecuteAsync(IProgress{StoreProgress}, CancellationToken)"/>,
/// runs it - each time anew. Immutable.
/// </summary>
/// <typeparam name="TReceipt">What it gives when it is done.</typeparam>
public abstract class StoreOperation<TReceipt>
    where TReceipt : StoreReceipt
{
    private protected StoreOperation(SafeKmsServices services, StoreReference store)
    {
        Services = services;
        Store = store;
    }

    private protected SafeKmsServices Services { get; }

    private protected StoreReference Store { get; }

    /// <summary>Runs the operation, so that <c>await</c> may stand right before it.</summary>
    /// <returns>The awaiter.</returns>
    public TaskAwaiter<TReceipt> GetAwaiter() => ExecuteAsync().GetAwaiter();

    /// <summary>Runs the operation when awaited, with or without going back to the caller's context.</summary>
    /// <param name="continueOnCapturedContext">Whether to go back to the caller's context.</param>
    /// <returns>The awaitable.</returns>
    public ConfiguredTaskAwaitable<TReceipt> ConfigureAwait(bool continueOnCapturedContext) => ExecuteAsync().ConfigureAwait(continueOnCapturedContext);

    /// <summary>Runs the operation.</summary>
    /// <param name="cancellationToken">Stops it within one call; what was done by then stays done, and the exception tells it.</param>
    /// <returns>The receipt.</returns>
    /// <exception cref="SafeKmsException">It stopped; the exception tells why, what was changed and what to do.</exception>
    /// <exception cref="StoreOperationCanceledException">It was cancelled; the exception tells what was changed by then.</exception>
    public Task<TReceipt> ExecuteAsync(CancellationToken cancellationToken) => ExecuteAsync(null, cancellationToken);

    /// <summary>Runs the operation.</summary>
    /// <param name="progress">Told of each step, of the sweep and of every look at the store, in order.</param>
    /// <param name="cancellationToken">Stops it within one call; what was done by then stays done, and the exception tells it.</param>
    /// <returns>The receipt.</returns>
    /// <exception cref="SafeKmsException">It stopped; the exception tells why, what was changed and what to do.</exception>
    /// <exception cref="StoreOperationCanceledException">It was cancelled; the exception tells what was changed by then.</exception>
    public async Task<TReceipt> ExecuteAsync(IProgress<StoreProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var run = NewRun(progress);
        await StepLoop.RunAsync(run, Steps(), cancellationToken).ConfigureAwait(false);
        return Receipt(run, Services.Time.GetUtcNow());
    }

    private protected virtual StoreRun NewRun(IProgress<StoreProgress>? progress) => new(Services, Store, progress);

    private protected abstract IEnumerable<ExecutableStep> Steps();

    private protected abstract TReceipt Receipt(StoreRun run, DateTimeOffset completedAt);
}
