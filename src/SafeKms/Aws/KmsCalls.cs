using Amazon.Runtime;
using Microsoft.Extensions.Logging;

namespace SafeKms;

/// <summary>How every call is made: counted, retried by the options and by nobody else, its failure given a meaning.</summary>
internal sealed class KmsCalls(RetryOptions options, TimeProvider time, ILogger logger)
{
    private readonly RetryPipelines _pipelines = new(options, time, logger);

    /// <summary>Makes a call that reads, repeating it while it fails for a passing reason.</summary>
    public async Task<TResponse> ReadAsync<TState, TResponse>(
        string operation,
        Func<TState, CancellationToken, Task<TResponse>> call,
        TState state,
        CallTally? tally,
        CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse
    {
        try
        {
            return await _pipelines.Calls.ExecuteAsync(
                static (s, token) => new ValueTask<TResponse>(AttemptAsync(s.operation, s.call, s.state, s.tally, token)),
                (operation, call, state, tally),
                cancellationToken).ConfigureAwait(false);
        }
        catch (KmsCallException failed)
        {
            throw failed.AsFinal();
        }
    }

    /// <summary>
    /// Repeats <paramref name="attempt"/>, which reads the store's state and then asks for a change at most once, while it fails
    /// for a reason that may pass. It is told which attempt it is, from 0.
    /// </summary>
    public async Task<TResult> ChangeAsync<TResult>(Func<int, CancellationToken, Task<TResult>> attempt, CancellationToken cancellationToken)
    {
        var number = 0;
        try
        {
            return await _pipelines.StateChanges.ExecuteAsync(
                async token => await attempt(number++, token).ConfigureAwait(false),
                cancellationToken).ConfigureAwait(false);
        }
        catch (KmsCallException failed)
        {
            throw failed.AsFinal();
        }
    }

    /// <summary>Makes a call exactly once.</summary>
    public static async Task<TResponse> AttemptAsync<TState, TResponse>(
        string operation,
        Func<TState, CancellationToken, Task<TResponse>> call,
        TState state,
        CallTally? tally,
        CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse
    {
        cancellationToken.ThrowIfCancellationRequested();
        tally?.CountAttempt();
        try
        {
            var response = await call(state, cancellationToken).ConfigureAwait(false)
                ?? throw KmsCallException.Incomplete(operation, "there is none");
            tally?.Keep(response.ResponseMetadata?.RequestId);
            return response;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception fault) when (fault is not KmsCallException)
        {
            tally?.Keep(KmsAnswers.RequestId(fault));
            throw KmsCallException.Attempt(operation, fault);
        }
    }
}
