using System.CommandLine;
using SafeKms.Cli.Failures;

namespace SafeKms.Cli.Commands;

/// <summary>The store a command is about, by id or by name.</summary>
internal static class StoreArgument
{
    private const string IdPrefix = "cks-";

    public static Argument<string> Create() => new("store") { Description = "The custom key store: its id (cks-...) or its name." };

    /// <summary>Finds the store. What looks like an id is one, unless only a store of that name exists.</summary>
    /// <exception cref="StoreNotFoundException">There is no such store.</exception>
    public static async Task<FoundStore> FindAsync(this Session session, Argument<string> argument, CancellationToken cancellationToken)
    {
        var text = session.Parsed.GetValue(argument)!;
        try
        {
            if (!LooksLikeId(text))
                return await FindAsync(session.SafeKms, session.SafeKms.CustomKeyStoreNamed(text), cancellationToken).ConfigureAwait(false);

            try
            {
                return await FindAsync(session.SafeKms, session.SafeKms.CustomKeyStore(text), cancellationToken).ConfigureAwait(false);
            }
            catch (StoreNotFoundException)
            {
                var stores = await session.SafeKms.ListCustomKeyStoresAsync(cancellationToken).ConfigureAwait(false);
                if (stores.FirstOrDefault(store => store.Name == text) is { } named)
                    return new FoundStore(session.SafeKms.CustomKeyStore(named.Id), named);
                throw;
            }
        }
        catch (ArgumentException nonsense)
        {
            throw CommandException.Usage(nonsense.Message.Split(" (Parameter", 2)[0], "See which stores there are: safekms stores");
        }
    }

    private static async Task<FoundStore> FindAsync(SafeKmsClient safeKms, CustomKeyStore store, CancellationToken cancellationToken)
    {
        var snapshot = await store.DescribeAsync(cancellationToken).ConfigureAwait(false);

        // From here on the id is meant: a name may be given to another store meanwhile.
        return new FoundStore(safeKms.CustomKeyStore(snapshot.Id), snapshot);
    }

    private static bool LooksLikeId(string text) =>
        text.StartsWith(IdPrefix, StringComparison.Ordinal) && text.Length > IdPrefix.Length && text.Skip(IdPrefix.Length).All(char.IsAsciiHexDigitLower);
}

/// <summary>A store, and what was seen of it.</summary>
internal sealed record FoundStore(CustomKeyStore Store, StoreSnapshot Snapshot);
