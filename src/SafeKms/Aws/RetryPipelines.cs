using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace SafeKms;

/// <summary>The Polly pipelines behind every call.</summary>
internal sealed class RetryPipelines
{
    public RetryPipelines(RetryOptions options, TimeProvider time, ILogger logger)
    {
        Calls = Build(options, time, logger, KmsAnswers.MayPass);
        StateChanges = Build(options, time, logger, static answer => answer.MayPass() || answer == KmsAnswer.InvalidState);
    }

    /// <summary>Repeats one call while it fails for a passing reason.</summary>
    public ResiliencePipeline Calls { get; }

    /// <summary>
    /// Repeats an attempt to change a store's state, which reads the state again first. InvalidState may pass too: what the
    /// service sees of a state just reached can lag behind.
    /// </summary>
    public ResiliencePipeline StateChanges { get; }

    private static ResiliencePipeline Build(RetryOptions options, TimeProvider time, ILogger logger, Func<KmsAnswer, bool> isWorthRepeating)
    {
        if (options.MaxAttempts == 1)
            return ResiliencePipeline.Empty;

        return new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = args => new ValueTask<bool>(
                    args.Outcome.Exception is KmsCallException { IsFinal: false } failed && isWorthRepeating(failed.Answer)),
                MaxRetryAttempts = options.MaxAttempts - 1,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.BaseDelay,
                MaxDelay = options.MaxDelay,
                OnRetry = args =>
                {
                    if (args.Outcome.Exception is KmsCallException failed)
                        Log.Retrying(logger, failed.Operation, args.AttemptNumber + 1, failed.Message, args.RetryDelay);
                    return default;
                },
            })
            .Build();
    }
}
