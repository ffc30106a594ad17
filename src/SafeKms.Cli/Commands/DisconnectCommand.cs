using System.CommandLine;
using SafeKms.Cli.Failures;

namespace SafeKms.Cli.Commands;

/// <summary><c>safekms disconnect</c></summary>
internal static class DisconnectCommand
{
    private static readonly Argument<string> Store = StoreArgument.Create();
    private static readonly Option<string?> Confirm = Confirmation.CreateOption();

    public static Command Create()
    {
        Confirm.Description = "The store's exact name; without it you are asked, where there is a terminal.";
        var disconnect = new Command(
            "disconnect", "Disconnects a custom key store that keeps its keys: none of them can be used until it is connected again. Not needed before delete.")
        {
            Store, Confirm,
        };
        disconnect.SetSessionAction(RunAsync);
        return disconnect;
    }

    private static async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var found = await session.FindAsync(Store, cancellationToken).ConfigureAwait(false);
        var isCutOffAlready = found.Snapshot.ConnectionState is StoreConnectionState.Disconnected or StoreConnectionState.Disconnecting;
        if (session.Parsed.GetValue(Confirm) is not null || (session.Terminal.CanAsk && !isCutOffAlready))
        {
            await session.ConfirmAsync(
                Confirm, found, $"From that moment on no key in {found.Snapshot.Name} ({found.Snapshot.Id}) can be used.", null, cancellationToken).ConfigureAwait(false);
        }

        session.WriteReceipt(await session.RunAsync(found.Store.DisconnectMakingKeysUnusable(), cancellationToken).ConfigureAwait(false));
        return ExitCode.Done;
    }
}
