using System.CommandLine;
using SafeKms.Cli.Account;
using SafeKms.Cli.Results;
using Spectre.Console;

namespace SafeKms.Cli.Commands;

/// <summary><c>safekms schedule-key-deletion</c></summary>
internal static class ScheduleKeyDeletionCommand
{
    private const int MostKeysShown = 50;

    private static readonly Argument<string> Store = StoreArgument.Create();
    private static readonly Option<string?> Confirm = Confirmation.CreateOption();

    private static readonly Option<int> WindowDays = new("--window-days")
    {
        Description = "The waiting period before the keys are deleted, 7 to 30 days.",
        HelpName = "N",
        Required = true,
    };

    public static Command Create()
    {
        WindowDays.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 7 or > 30)
                result.AddError("--window-days must be 7 to 30.");
        });
        var schedule = new Command(
            "schedule-key-deletion",
            "Schedules the deletion of every KMS key in a custom key store, and of no other. What is encrypted under them is lost when they are deleted; until then cancel-key-deletion undoes it. Without a terminal, --confirm is required.")
        {
            Store, WindowDays, Confirm,
        };
        schedule.SetSessionAction(RunAsync);
        return schedule;
    }

    private static async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var found = await session.FindAsync(Store, cancellationToken).ConfigureAwait(false);
        var days = session.Parsed.GetValue(WindowDays);
        var name = await session.ConfirmAsync(
            Confirm, found, $"In {days} days whatever is encrypted under these keys is lost.", token => ShowAsync(session, found, token), cancellationToken).ConfigureAwait(false);

        var receipt = await session.RunAsync(found.Store.ScheduleKeyDeletion(days).Confirm(name), cancellationToken).ConfigureAwait(false);
        session.WriteReceipt(receipt);
        return ResultWriting.ExitCodeOf(receipt);
    }

    private static async Task ShowAsync(Session session, FoundStore found, CancellationToken cancellationToken)
    {
        var inventory = await session.FindKeysAsync(cancellationToken).ConfigureAwait(false);

        var keys = inventory.KeysIn(found.Snapshot.Id);
        var aliases = keys.Count == 0 ? AliasBook.Empty : await AliasBook.ReadAsync(session.Kms, cancellationToken).ConfigureAwait(false);
        var console = session.Terminal.Error;
        console.WriteLine();
        console.WriteLine($"{AwsWords.Count(keys.Count, "key")} in {found.Snapshot.Name} ({found.Snapshot.Id}):");
        console.WriteLine();
        KeyTable.Write(console, [.. keys.Take(MostKeysShown).Select(key => KeyResult.Of(key, aliases.Of(key.KeyId), null))]);
        if (keys.Count > MostKeysShown)
            console.WriteLine($"and {keys.Count - MostKeysShown} more");
        UnknownKeyList.Write(console, inventory.UnknownKeys);
        console.WriteLine();
    }
}
