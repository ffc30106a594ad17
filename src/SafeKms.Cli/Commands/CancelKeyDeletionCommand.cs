using System.CommandLine;

namespace SafeKms.Cli.Commands;

/// <summary><c>safekms cancel-key-deletion</c></summary>
internal static class CancelKeyDeletionCommand
{
    private static readonly Argument<string> Store = StoreArgument.Create();

    public static Command Create()
    {
        var cancel = new Command(
            "cancel-key-deletion", "Cancels the deletion of every KMS key in a custom key store that is pending deletion. AWS KMS leaves such keys disabled.") { Store };
        cancel.SetSessionAction(RunAsync);
        return cancel;
    }

    private static async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var found = await session.FindAsync(Store, cancellationToken).ConfigureAwait(false);
        var receipt = await session.RunAsync(found.Store.CancelKeyDeletion(), cancellationToken).ConfigureAwait(false);
        session.WriteReceipt(receipt);
        return ResultWriting.ExitCodeOf(receipt);
    }
}
