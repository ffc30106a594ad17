using System.CommandLine;
using SafeKms.Cli.Failures;
using SafeKms.Cli.Results;
using Spectre.Console;

namespace SafeKms.Cli.Commands;

/// <summary><c>safekms stores [list]</c></summary>
internal static class StoresCommand
{
    private static readonly Option<bool> Keys = new("--keys")
    {
        Description = "Count the keys in each store: looks at every key of the Region, once.",
        Recursive = true,
    };

    public static Command Create()
    {
        var list = new Command("list", "The same as safekms stores.");
        list.SetSessionAction(RunAsync);
        var stores = new Command("stores", "Shows every custom key store: name, id, type, connection state, error and remedy.") { list, Keys };
        stores.SetSessionAction(RunAsync);
        return stores;
    }

    private static async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var stores = await session.SafeKms.ListCustomKeyStoresAsync(cancellationToken).ConfigureAwait(false);
        KeyInventory? inventory = null;
        if (session.Parsed.GetValue(Keys) && stores.Count > 0)
        {
            inventory = await session.FindKeysAsync(cancellationToken).ConfigureAwait(false);
        }

        var result = new StoresResult(session.Region, [.. stores.Select(store => StoreResult.Of(store, inventory))], inventory?.UnknownKeys);
        if (session.IsJson)
            session.WriteJson(result, CliJson.Readable.StoresResult);
        else
            WriteTable(session, result);
        return inventory is { UnknownKeys.Count: > 0 } ? ExitCode.Refused : ExitCode.Done;
    }

    private static void WriteTable(Session session, StoresResult result)
    {
        var console = session.Terminal.Out;
        if (result.Stores.Count == 0)
        {
            console.WriteLine($"There is no custom key store in this account{(result.Region is null ? "" : $" in {result.Region}")}.");
            return;
        }

        var hasKeys = result.Stores[0].Keys is not null;
        string[] columns = ["NAME", "ID", "TYPE", "STATE"];
        var table = Tables.Create(hasKeys ? [.. columns, "KEYS"] : columns);
        table.Columns[0].NoWrap = false;
        foreach (var store in result.Stores)
        {
            Text[] cells = [Tables.Cell(store.Name), Tables.Cell(store.Id), Tables.Cell(store.Type), Tables.State(store.ConnectionState)];
            table.AddRow(hasKeys ? [.. cells, Tables.Cell(store.Keys?.ToString())] : cells);
        }

        console.Write(table);
        foreach (var store in result.Stores.Where(store => store.ConnectionError is not null))
        {
            console.WriteLine();
            console.WriteLine($"{store.Name}: {store.ConnectionError!.Code}. {store.ConnectionError.Cause}");
            console.WriteLine(store.ConnectionError.Remedy);
            console.WriteLine(store.ConnectionError.HelpLink);
        }

        UnknownKeyList.Write(console, result.UnknownKeys ?? []);
    }
}
