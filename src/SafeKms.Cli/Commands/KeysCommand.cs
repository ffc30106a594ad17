using System.CommandLine;
using SafeKms.Cli.Account;
using SafeKms.Cli.Failures;
using SafeKms.Cli.Results;
using Spectre.Console;

namespace SafeKms.Cli.Commands;

/// <summary><c>safekms keys</c></summary>
internal static class KeysCommand
{
    private static readonly Argument<string> Store = StoreArgument.Create();

    private static readonly Option<bool> LastUsed = new("--last-used")
    {
        Description = "Ask when each key was last used; 4 keys a second.",
    };

    public static Command Create()
    {
        var keys = new Command("keys", "Shows the KMS keys in a custom key store: id, alias, state, deletion date.") { Store, LastUsed };
        keys.SetSessionAction(RunAsync);
        return keys;
    }

    private static async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var found = await session.FindAsync(Store, cancellationToken).ConfigureAwait(false);
        var inventory = await session.FindKeysAsync(cancellationToken).ConfigureAwait(false);

        var keys = Sorted(inventory.KeysIn(found.Snapshot.Id));
        var aliases = keys.Count == 0 ? AliasBook.Empty : await AliasBook.ReadAsync(session.Kms, cancellationToken).ConfigureAwait(false);
        var rows = new List<KeyResult>(keys.Count);
        foreach (var key in keys)
        {
            var usage = session.Parsed.GetValue(LastUsed)
                ? await session.SafeKms.GetKeyLastUsageAsync(key.KeyId, cancellationToken).ConfigureAwait(false)
                : null;
            rows.Add(KeyResult.Of(key, aliases.Of(key.KeyId), usage));
        }

        var result = new KeysResult(
            StoreResult.Of(found.Snapshot, inventory), rows, inventory.UnknownKeys, inventory.KeysListed, EarliestDeletion(keys));
        if (session.IsJson)
            session.WriteJson(result, CliJson.Readable.KeysResult);
        else
            WriteTable(session, found.Snapshot, result);
        return inventory.UnknownKeys.Count > 0 ? ExitCode.Refused : ExitCode.Done;
    }

    /// <summary>Active keys first, for they stay longest; then by deletion date.</summary>
    private static List<StoreKey> Sorted(IReadOnlyList<StoreKey> keys) =>
        [.. keys.OrderBy(key => key.IsPendingDeletion).ThenBy(key => key.DeletionDate).ThenBy(key => key.KeyId, StringComparer.Ordinal)];

    /// <summary>When the last key is gone, where all of them are scheduled.</summary>
    private static DateTimeOffset? EarliestDeletion(List<StoreKey> keys) =>
        keys.Count > 0 && keys.All(key => key.IsPendingDeletion) ? keys.Max(key => key.DeletionDate) : null;

    private static void WriteTable(Session session, StoreSnapshot store, KeysResult result)
    {
        var console = session.Terminal.Out;
        if (result.Keys.Count == 0)
            console.WriteLine($"No key was found in {store.Name} ({store.Id}), among {AwsWords.Count(result.KeysSwept, "key")} of the Region.");
        else
            KeyTable.Write(console, result.Keys, session.Parsed.GetValue(LastUsed));
        UnknownKeyList.Write(console, result.UnknownKeys);
    }
}
