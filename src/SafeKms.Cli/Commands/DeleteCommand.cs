using System.CommandLine;
using SafeKms.Cli.Failures;
using SafeKms.Cli.Results;
using Spectre.Console;

namespace SafeKms.Cli.Commands;

/// <summary><c>safekms delete</c></summary>
internal static class DeleteCommand
{
    private static readonly Argument<string> Store = StoreArgument.Create();
    private static readonly Option<string?> Confirm = Confirmation.CreateOption();

    private static readonly Option<string?> Plan = new("--plan")
    {
        Description = "Do exactly what this saved plan says, or tell what has changed since.",
        HelpName = "file",
    };

    private static readonly Option<string?> Receipt = new("--receipt")
    {
        Description = "Save the receipt to this file, as JSON.",
        HelpName = "file",
    };

    public static Command Create()
    {
        var delete = new Command(
            "delete",
            "Deletes a custom key store, for ever - once it is proved empty. Shows the plan and asks for the store's name; without a terminal, --confirm is required.")
        {
            Store, Confirm, Plan, Receipt,
        };
        delete.SetSessionAction(RunAsync);
        return delete;
    }

    private static async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var plan = session.Parsed.GetValue(Plan) is { } file ? await ResultFile.ReadPlanAsync(file, cancellationToken).ConfigureAwait(false) : null;
        if (session.Parsed.GetValue(Receipt) is { } receiptFile)
            ResultFile.EnsureWritable(receiptFile);

        var found = await session.FindAsync(Store, cancellationToken).ConfigureAwait(false);
        var deletion = found.Store.EnsureEmpty().Disconnect().Delete();
        var name = await session.ConfirmAsync(
            Confirm, found, "This cannot be undone.", async token => plan = await ShowAsync(session, deletion, plan, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

        deletion = deletion.Confirm(name);
        if (plan is not null)
            deletion = deletion.AsPlanned(plan);
        var receipt = await session.RunAsync(deletion, cancellationToken).ConfigureAwait(false);

        session.WriteReceipt(receipt);
        if (session.Parsed.GetValue(Receipt) is { } target)
            await SaveAsync(session, receipt, target).ConfigureAwait(false);
        return ExitCode.Done;
    }

    /// <summary>Shows what will be done and lost. A plan that would be refused ends it here, its keys shown already.</summary>
    private static async Task<DeletionPlan> ShowAsync(Session session, StoreDeletion deletion, DeletionPlan? plan, CancellationToken cancellationToken)
    {
        plan ??= await PlanCommand.MakeAsync(session, deletion, cancellationToken).ConfigureAwait(false);
        var console = session.Terminal.Error;
        console.WriteLine();
        PlanView.Write(console, plan, session.Options.Sweep.DescribeKeyPerSecond);
        console.WriteLine();
        if (!plan.CanExecute)
            throw new CommandException(session.IsJson ? Refusal.Of(plan) : Refusal.Of(plan) with { Keys = null, UnknownKeys = null });

        console.WriteLine("Lost for ever: the store's id, and its connection settings as far as the receipt does not keep them (passwords and proxy credentials).");
        return plan;
    }

    /// <summary>The store is deleted: no interruption and no full disk may hide that.</summary>
    private static async Task SaveAsync(Session session, DeletionReceipt receipt, string file)
    {
        await ResultFile.WriteAsync(file, receipt.ToJson(), CancellationToken.None).ConfigureAwait(false);
        if (!session.IsJson)
            session.Terminal.Out.WriteLine($"The receipt is in {file}.");
    }
}
