using Amazon.Runtime;
using SafeKms.Cli.Account;
using SafeKms.Cli.Progress;

namespace SafeKms.Cli.Failures;

/// <summary>The one place where a fault gets its exit code and its words.</summary>
internal sealed class FailureMeaning(string? region, string commandLine, TimeSpan? timeout, bool wasInterrupted)
{
    public CommandFailure Of(Exception fault) => fault switch
    {
        CommandException known => known.Failure,
        SafeKmsException stopped => OfSafeKms(stopped),
        StoreOperationCanceledException canceled => Canceled(canceled.Situation, canceled.Message, canceled),
        OperationCanceledException canceled => Canceled(null, "Nothing was changed.", canceled),
        NoCredentialsException none => new() { ExitCode = ExitCode.Failed, Code = "NoCredentials", Message = none.Message, Remedy = none.Remedy, Fault = none },
        NoRegionException none => new() { ExitCode = ExitCode.Failed, Code = "NoRegion", Message = none.Message, Remedy = NoRegionException.Remedy, Fault = none },
        AmazonServiceException service when AwsErrors.Credentials(service) is { } failure => failure,
        _ => new() { ExitCode = ExitCode.Failed, Code = "Failed", Message = fault.Message, Fault = fault },
    };

    private CommandFailure OfSafeKms(SafeKmsException stopped)
    {
        var failure = new CommandFailure
        {
            ExitCode = ExitCode.Failed,
            Code = stopped.GetType().Name.Replace("Exception", "", StringComparison.Ordinal),
            Message = CauseOf(stopped),
            Remedy = stopped.Remedy,
            HelpLink = stopped.HelpLink,
            Situation = stopped.Situation,
            Fault = stopped,
        };
        return stopped switch
        {
            StoreNotFoundException => failure with { ExitCode = ExitCode.NoSuchStore, Remedy = $"See which stores there are:{Advice.Command("stores")}" },
            StoreStateTimeoutException => failure with { ExitCode = ExitCode.TimedOut, Remedy = GoOn },
            StoreNotEmptyException full => failure with
            {
                ExitCode = ExitCode.Refused,
                Message = KeyWords.Of(full),
                Keys = full.Keys,
                CouldBeEmptyAt = full.CouldBeEmptyAt,
                Remedy = Advice.ForKeys(full.StoreId!, full.Keys, full.LastSnapshot?.Type),
            },
            EmptinessUnknownException unknown => failure with
            {
                ExitCode = ExitCode.Refused,
                Message = KeyWords.Of(unknown),
                UnknownKeys = unknown.UnknownKeys,
                Statement = IamStatement.Allowing("DescribeKey", region),
            },
            SafetyPolicyException => failure with { ExitCode = ExitCode.Refused },
            ConfirmationException => failure with { ExitCode = ExitCode.Refused, Remedy = "Make sure that it is the store you mean, then give its exact name: --confirm NAME." },
            PlanOutdatedException outdated => failure with
            {
                ExitCode = ExitCode.Refused,
                Differences = outdated.Differences,
                Remedy = $"Make a new plan and read it:{Advice.Command($"plan {stopped.StoreId} --out FILE")}",
            },
            StoreOperationFailedException { InnerException: AmazonServiceException inner } when AwsErrors.Credentials(inner) is { } ofCredentials =>
                ofCredentials with { Situation = stopped.Situation, Fault = stopped },
            StoreOperationFailedException { IsAccessDenied: true, Operation: { } operation } => failure with
            {
                Code = "AccessDenied",
                Operation = operation,
                Statement = IamStatement.Allowing(operation, region),
                Remedy = $"Ask for the permission kms:{operation}, then run this again.",
            },
            StoreOperationFailedException call when HasNoConnection(call) => failure with
            {
                Code = "NoConnection",
                Operation = call.Operation,
                HelpLink = null,
                Remedy = "Check the network, --region and --endpoint-url, then run it again: what is done is not repeated.",
            },
            StoreOperationFailedException call => failure with { Operation = call.Operation },
            _ => failure,
        };
    }

    private CommandFailure Canceled(OperationSituation? situation, string message, Exception fault)
    {
        var where = situation is null ? message : $"{(situation.Step is var step ? $"It stopped in the step \"{StepWords.Of(step)}\"." : "")} {situation}";
        return wasInterrupted
            ? new() { ExitCode = ExitCode.Interrupted, Code = "Interrupted", Message = $"Interrupted. {where}", Remedy = GoOn, Situation = situation, Fault = fault }
            : new() { ExitCode = ExitCode.TimedOut, Code = "TimedOut", Message = $"Timed out after {ProgressWords.Duration(timeout ?? TimeSpan.Zero)} (--timeout). {where}", Remedy = GoOn, Situation = situation, Fault = fault };
    }

    private static bool HasNoConnection(Exception fault) =>
        fault.InnerException is HttpRequestException or System.Net.Sockets.SocketException || (fault.InnerException is { } inner && HasNoConnection(inner));

    private string GoOn => $"To go on, run it again - what is done is not repeated:\n  {commandLine}";

    /// <summary>The message without the remedy at its end, which stands by itself here.</summary>
    private static string CauseOf(SafeKmsException stopped) =>
        stopped.Message.EndsWith(stopped.Remedy, StringComparison.Ordinal) ? stopped.Message[..^stopped.Remedy.Length].TrimEnd() : stopped.Message;
}
