using System.CommandLine;
using System.Text.Json.Nodes;
using SafeKms.Cli.Failures;
using SafeKms.Cli.Results;
using Spectre.Console;

namespace SafeKms.Cli.Commands;

/// <summary><c>safekms plan</c></summary>
internal static class PlanCommand
{
    private static readonly Argument<string> Store = StoreArgument.Create();

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "Save the plan to this file, for: safekms delete --plan.",
        HelpName = "file",
    };

    public static Command Create()
    {
        var plan = new Command("plan", "Shows what deleting a custom key store would do, step by step. Reads only. Exit code 3 if it would be refused.") { Store, Out };
        plan.SetSessionAction(RunAsync);
        return plan;
    }

    public static async Task<DeletionPlan> MakeAsync(Session session, StoreDeletion deletion, CancellationToken cancellationToken)
    {
        using var progress = session.ShowProgress();
        return await deletion.PlanAsync(progress, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var found = await session.FindAsync(Store, cancellationToken).ConfigureAwait(false);
        var plan = await MakeAsync(session, found.Store.EnsureEmpty().Disconnect().Delete(), cancellationToken).ConfigureAwait(false);
        var file = session.Parsed.GetValue(Out);
        if (file is not null)
            await ResultFile.WriteAsync(file, plan.ToJson(), cancellationToken).ConfigureAwait(false);

        if (session.IsJson)
        {
            session.Terminal.WriteJson(ToJson(plan));
        }
        else
        {
            var console = session.Terminal.Out;
            PlanView.Write(console, plan, session.Options.Sweep.DescribeKeyPerSecond);
            if (file is not null)
                console.WriteLine($"Saved to {file}.");
            console.WriteLine(plan.CanExecute
                ? $"To delete it:{Advice.Command($"delete {found.Snapshot.Name}{(file is null ? "" : $" --plan {file}")}")}"
                : Refusal.Of(plan).Remedy ?? "");
        }

        return plan.CanExecute ? ExitCode.Done : ExitCode.Refused;
    }

    /// <summary>The plan as it is saved, and whether it could be executed.</summary>
    private static string ToJson(DeletionPlan plan)
    {
        var document = (JsonObject)JsonNode.Parse(plan.ToJson())!;
        document.Insert(0, "canExecute", plan.CanExecute);
        return document.ToJsonString(CliJson.Readable.Options);
    }
}
