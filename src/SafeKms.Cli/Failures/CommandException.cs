namespace SafeKms.Cli.Failures;

/// <summary>Ends a command with a failure found by the command itself.</summary>
internal sealed class CommandException(CommandFailure failure) : Exception(failure.Message)
{
    public CommandFailure Failure { get; } = failure;

    public static CommandException Usage(string message, string? remedy = null) =>
        new(new CommandFailure { ExitCode = ExitCode.Usage, Code = "Usage", Message = message, Remedy = remedy });

    public static CommandException File(string message, Exception fault) =>
        new(new CommandFailure { ExitCode = ExitCode.Failed, Code = "File", Message = $"{message} {fault.Message}", Fault = fault });

    public static CommandException NotConfirmed(string message, string remedy) =>
        new(new CommandFailure { ExitCode = ExitCode.Refused, Code = "Confirmation", Message = message, Remedy = remedy });
}
