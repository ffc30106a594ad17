using System.CommandLine;
using Amazon.KeyManagementService;
using SafeKms.Cli.Account;
using SafeKms.Cli.Progress;
using SafeKms.Cli.Terminals;

namespace SafeKms.Cli.Commands;

/// <summary>What a command under way works with.</summary>
internal sealed class Session : IDisposable
{
    private readonly CallTrace? _trace;

    private Session(ParseResult parsed, Terminal terminal, AmazonKeyManagementServiceClient kms, CallTrace? trace)
    {
        _trace = trace;
        Parsed = parsed;
        Terminal = terminal;
        Kms = kms;
        Region = kms.Config.RegionEndpoint?.SystemName ?? kms.Config.AuthenticationRegion;
        Options = CreateOptions(parsed.GetValue(GlobalOptions.Timeout));
        SafeKms = new SafeKmsClient(kms, Options, loggerFactory: trace is null ? null : new VerboseLog(Tell));
    }

    public ParseResult Parsed { get; }

    public Terminal Terminal { get; }

    public IAmazonKeyManagementService Kms { get; }

    public SafeKmsClient SafeKms { get; }

    public SafeKmsOptions Options { get; }

    public string? Region { get; }

    public bool IsJson => Terminal.Mode == OutputMode.Json;

    public static async Task<Session> BeginAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        var trace = parsed.GetValue(GlobalOptions.Verbose) ? new CallTrace(TimeProvider.System, line => Tell(terminal, line)) : null;
        try
        {
            var kms = await AwsAccount.ConnectAsync(GlobalOptions.Account(parsed), trace, cancellationToken).ConfigureAwait(false);
            return new Session(parsed, terminal, kms, trace);
        }
        catch
        {
            trace?.Dispose();
            throw;
        }
    }

    /// <summary>A display of progress, to be disposed of before anything else is written.</summary>
    public ProgressDisplay ShowProgress() => Terminal.IsLive && _trace is null
        ? new LiveProgress(Terminal, TimeProvider.System)
        : new PlainProgress(Terminal, TimeProvider.System);

    public void Dispose()
    {
        Kms.Dispose();
        _trace?.Dispose();
    }

    private void Tell(string line) => Tell(Terminal, line);

    private static void Tell(Terminal terminal, string line)
    {
        lock (terminal)
            terminal.ErrorText.WriteLine($"  aws: {line}");
    }

    private static SafeKmsOptions CreateOptions(TimeSpan? timeout)
    {
        var options = new SafeKmsOptions();
        if (int.TryParse(Environment.GetEnvironmentVariable("AWS_MAX_ATTEMPTS"), out var attempts))
            options.Retry.MaxAttempts = Math.Clamp(attempts, 1, 20);

        // Looking at a store costs little: a person waits for it.
        options.Polling.MaxInterval = TimeSpan.FromSeconds(10);
        if (timeout is { } limit)
            (options.Polling.DisconnectTimeout, options.Polling.ConnectTimeout, options.Polling.DeletionTimeout) = (limit, limit, limit);
        return options;
    }
}
