using System.CommandLine;

namespace SafeKms.Cli.Commands;

/// <summary><c>safekms</c> with all its commands.</summary>
internal static class SafeKmsCommand
{
    public static RootCommand Create()
    {
        var root = new RootCommand("Lists, plans and deletes AWS KMS custom key stores - safely: never by mistake, and never while they hold keys.")
        {
            StoresCommand.Create(),
            KeysCommand.Create(),
            PlanCommand.Create(),
            DeleteCommand.Create(),
            DisconnectCommand.Create(),
            ConnectCommand.Create(),
            ScheduleKeyDeletionCommand.Create(),
            CancelKeyDeletionCommand.Create(),
            EmulatorCommand.Create(),
            CompletionCommand.Create(),
        };
        foreach (var option in GlobalOptions.All)
            root.Options.Add(option);

        Help.Extend(root);
        return root;
    }
}
