using Microsoft.Extensions.Logging;

namespace SafeKms;

/// <summary>Every message that SafeKms logs. None carries a credential: the calls that take one are not made here.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "The AWS client attempts each call up to {ClientAttempts} times and SafeKms up to {Attempts}: {Product} attempts in all. Configure the client with LeaveRetriesToSafeKms().")]
    public static partial void RetriesMultiply(ILogger logger, int clientAttempts, int attempts, int product);

    [LoggerMessage(2, LogLevel.Information, "{Operation} failed in attempt {Attempt} and is repeated in {Delay}: {Reason}")]
    public static partial void Retrying(ILogger logger, string operation, int attempt, string reason, TimeSpan delay);

    [LoggerMessage(3, LogLevel.Debug, "{Step} of custom key store {Store} begins")]
    public static partial void StepStarted(ILogger logger, StepName step, string store);

    [LoggerMessage(4, LogLevel.Information, "{Step} of custom key store {Store}: {Detail} ({Attempts} calls, {Elapsed})")]
    public static partial void StepCompleted(ILogger logger, StepName step, string store, string detail, int attempts, TimeSpan elapsed);

    [LoggerMessage(5, LogLevel.Error, "{Step} of custom key store {Store} stopped: {Reason}")]
    public static partial void StepFailed(ILogger logger, StepName step, string store, string reason);

    [LoggerMessage(6, LogLevel.Warning, "Keys were found in custom key store {Store} after it was disconnected; it is being connected again")]
    public static partial void Reconnecting(ILogger logger, string store);

    [LoggerMessage(7, LogLevel.Warning, "The receiver of progress reports threw; the operation goes on")]
    public static partial void ProgressReceiverFailed(ILogger logger, Exception exception);
}
