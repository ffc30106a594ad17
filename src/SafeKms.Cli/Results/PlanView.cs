using Spectre.Console;
using SafeKms.Cli.Progress;

namespace SafeKms.Cli.Results;

/// <summary>A plan as an operator reads it: each step with what, why, risk, and how long it may take; then the keys in the way.</summary>
internal static class PlanView
{
    private const int MostKeys = 20;

    public static void Write(IAnsiConsole console, DeletionPlan plan, double keysPerSecond)
    {
        var store = plan.Store;
        console.WriteLine($"Plan to delete the custom key store {store.Name} ({store.Id}){(plan.Region is null ? "" : $" in {plan.Region}")}");
        console.WriteLine();
        Fact(console, "Type", $"{AwsWords.Of(store.Type)}{Backing(store)}");
        Fact(console, "State", AwsWords.StateOf(store) + (store.ConnectionErrorCode is { } code ? $" ({code})" : ""));
        if (store.CreationDate is { } created)
            Fact(console, "Created", AwsWords.Day(created));
        console.WriteLine();

        for (var i = 0; i < plan.Steps.Count; i++)
            WriteStep(console, i + 1, plan.Steps[i], Durations(plan, plan.Steps[i], keysPerSecond));

        WriteKeys(console, plan);
        console.WriteLine();
        WriteVerdict(console, plan);
    }

    private static string Backing(StoreSnapshot store) => store switch
    {
        { CloudHsmClusterId: { } cluster } => $", on {cluster}",
        { ExternalProxy.UriEndpoint: { } endpoint } => $", behind {endpoint}{store.ExternalProxy.UriPath}",
        _ => "",
    };

    private static void Fact(IAnsiConsole console, string name, string value) => Indented(console, 2, $"{name,-9}", value);

    private static void WriteStep(IAnsiConsole console, int number, PlannedStep step, string duration)
    {
        var (mark, style, word) = step.Status switch
        {
            PlannedStepStatus.Needed => ("~", "green", ""),
            PlannedStepStatus.AlreadyDone => ("=", "default", " - done already"),
            PlannedStepStatus.Refused => ("x", "red", " - REFUSED"),
            _ => ("-", "default", " - not reached"),
        };
        console.Write(new Markup($"  [{style}]{mark} {number}  {StepWords.Of(step.Step).EscapeMarkup()}{word}[/]\n"));
        if (step.Status == PlannedStepStatus.NotReached)
            return;

        Indented(console, 7, "what   ", string.Join(", ", step.AwsOperations));
        Indented(console, 7, "why    ", step.Reason);
        if (step is { Status: PlannedStepStatus.Needed, Risk: { } risk })
            Indented(console, 7, "risk   ", risk);
        if (step.Status is PlannedStepStatus.Needed)
            Indented(console, 7, "takes  ", duration);
    }

    private static string Durations(DeletionPlan plan, PlannedStep step, double keysPerSecond) => step.Step switch
    {
        StepName.EnsureEmpty => $"about {ProgressWords.Duration(TimeSpan.FromSeconds(Math.Max(1, plan.KeysSwept / keysPerSecond)))} for {AwsWords.Count(plan.KeysSwept, "key")}, at {keysPerSecond:0} a second",
        StepName.WaitUntilDisconnected => plan.Store.ConnectionState == StoreConnectionState.Disconnected ? "seconds" : "about 5 minutes, sometimes 10",
        StepName.ConfirmDeletion => "seconds, at worst minutes",
        _ => "seconds",
    };

    private static void WriteKeys(IAnsiConsole console, DeletionPlan plan)
    {
        if (plan.Keys.Count > 0)
        {
            console.WriteLine();
            console.WriteLine($"Keys in the way: {plan.Keys.Count(key => !key.IsPendingDeletion)} not scheduled for deletion, {plan.Keys.Count(key => key.IsPendingDeletion)} pending deletion");
            console.WriteLine();
            KeyTable.Write(console, [.. plan.Keys.Take(MostKeys).Select(key => KeyResult.Of(key, key.Aliases, null))]);
            if (plan.Keys.Count > MostKeys)
                console.WriteLine($"and {plan.Keys.Count - MostKeys} more: safekms keys {plan.Store.Id}");
        }

        UnknownKeyList.Write(console, plan.UnknownKeys);
    }

    private static void WriteVerdict(IAnsiConsole console, DeletionPlan plan)
    {
        var needed = plan.Steps.Count(step => step.Status == PlannedStepStatus.Needed);
        var done = plan.Steps.Count(step => step.Status == PlannedStepStatus.AlreadyDone);
        if (plan.CanExecute)
        {
            console.Write(new Markup($"[bold]Plan:[/] {needed} to do, {done} done already. The store can be deleted, for ever.\n"));
            return;
        }

        console.Write(new Markup("[bold]Plan:[/] [red]refused.[/] The store cannot be deleted now.\n"));
        if (plan.CouldBeEmptyAt is { } date)
        {
            var condition = plan.Keys.All(key => key.IsPendingDeletion) ? "" : ", were the deletion of all its keys scheduled today";
            console.WriteLine($"It could be deleted on {AwsWords.Day(date)} at the earliest{condition}.");
        }
    }

    /// <summary>A label and a text that wraps beside it.</summary>
    private static void Indented(IAnsiConsole console, int indent, string label, string text)
    {
        var grid = new Grid().AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(indent, 0, 1, 0) }).AddColumn(new GridColumn { Padding = new Padding(0) });
        grid.AddRow(new Text(label), new Text(text));
        console.Write(grid);
    }
}
