using Microsoft.Extensions.Logging;

namespace SafeKms.Cli.Account;

/// <summary>For --verbose: what SafeKms itself logs, the repeated attempts above all.</summary>
internal sealed class VerboseLog(Action<string> tell) : ILoggerFactory, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        // Failures are told at the end, once.
        if (logLevel is LogLevel.Information or LogLevel.Warning)
            tell(formatter(state, exception));
    }

    public void Dispose()
    {
    }
}
