using System.CommandLine;
using SafeKms.Cli.Failures;

namespace SafeKms.Cli.Commands;

/// <summary><c>safekms connect</c></summary>
internal static class ConnectCommand
{
    private static readonly Argument<string> Store = StoreArgument.Create();

    public static Command Create()
    {
        var connect = new Command("connect", "Connects a custom key store and waits until it is CONNECTED: its keys come back into service.") { Store };
        connect.SetSessionAction(RunAsync);
        return connect;
    }

    private static async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var found = await session.FindAsync(Store, cancellationToken).ConfigureAwait(false);
        session.WriteReceipt(await session.RunAsync(found.Store.Connect(), cancellationToken).ConfigureAwait(false));
        return ExitCode.Done;
    }
}
