namespace SafeKms;

/// <summary>The one loop over steps: it times, reports and records each, and gives every failure its situation.</summary>
internal static class StepLoop
{
    public static async Task RunAsync(StoreRun run, IEnumerable<ExecutableStep> steps, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var step in steps)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await RunStepAsync(run, step, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception fault)
        {
            var failure = Failure(run, fault, cancellationToken);
            Log.StepFailed(run.Services.Logger, run.CurrentStep, run.Reference.ToString(), failure.Message);
            if (ReferenceEquals(failure, fault))
                throw;
            throw failure;
        }
    }

    private static async Task RunStepAsync(StoreRun run, ExecutableStep step, CancellationToken cancellationToken)
    {
        var (time, logger) = (run.Services.Time, run.Services.Logger);
        var began = time.GetTimestamp();
        run.Begin(step.Name);
        Log.StepStarted(logger, step.Name, run.Reference.ToString());
        run.Report(new StepStarted(step.Name));

        var result = await step.RunAsync(run, cancellationToken).ConfigureAwait(false);

        var record = new StepRecord
        {
            Step = step.Name,
            Outcome = result.Outcome,
            Detail = result.Detail,
            Attempts = run.Tally.Attempts,
            Elapsed = time.GetElapsedTime(began),
            RequestIds = run.Tally.RequestIds,
        };
        run.Records.Add(record);
        Log.StepCompleted(logger, record.Step, run.Reference.ToString(), record.Detail, record.Attempts, record.Elapsed);
        run.Report(new StepCompleted(record));
    }

    private static Exception Failure(StoreRun run, Exception fault, CancellationToken cancellationToken) => fault switch
    {
        SafeKmsException => fault,
        OperationCanceledException or KmsCallException { Answer: KmsAnswer.Transient } when cancellationToken.IsCancellationRequested =>
            new StoreOperationCanceledException(run.Situation, run.Notice, fault, cancellationToken),
        KmsCallException { Answer: KmsAnswer.StoreNotFound } => new StoreNotFoundException(run.Situation, run.Reference, run.Services.Region),
        KmsCallException { Answer: KmsAnswer.InvalidState } refused => new StoreStateException(
            run.Situation,
            $"AWS KMS keeps refusing {refused.Operation} in the store's present state: {refused.Message}",
            "Look at the store's connection state, and run this again when it has settled.",
            refused.InnerException),
        KmsCallException failed => new StoreOperationFailedException(run.Situation, failed),
        _ => new StoreOperationFailedException(run.Situation, fault),
    };
}
