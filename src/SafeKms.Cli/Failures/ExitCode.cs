namespace SafeKms.Cli.Failures;

/// <summary>How a command ended.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>AWS, the network or a file refused.</summary>
    public const int Failed = 1;

    /// <summary>The command line makes no sense.</summary>
    public const int Usage = 2;

    /// <summary>Not safe: not empty, unknown, forbidden by policy, not confirmed, or not as planned.</summary>
    public const int Refused = 3;

    public const int TimedOut = 4;

    public const int NoSuchStore = 5;

    public const int Interrupted = 130;
}
