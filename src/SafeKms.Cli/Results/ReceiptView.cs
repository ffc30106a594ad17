using SafeKms.Cli.Progress;
using Spectre.Console;

namespace SafeKms.Cli.Results;

/// <summary>Receipts as an operator reads them.</summary>
internal static class ReceiptView
{
    public static void Write(IAnsiConsole console, StoreReceipt receipt)
    {
        console.Write(new Text(Headline(receipt), new Style(decoration: Decoration.Bold)));
        console.WriteLine();
        console.WriteLine();

        var table = Tables.Create("STEP", "CALLS", "TIME", "OUTCOME");
        foreach (var step in receipt.Steps)
            table.Add(Tables.Cell(StepWords.Of(step.Step)), Tables.Cell($"{step.Attempts}"), Tables.Cell(Time(step.Elapsed)), Tables.Cell(step.Detail));
        console.Write(table);

        if (receipt is KeyDeletionReceipt ofKeys)
            WriteKeys(console, ofKeys);
        console.WriteLine();
        if (Advice(receipt) is { } advice)
            console.WriteLine(advice);
        console.WriteLine($"Took {Time(receipt.Elapsed)} and {AwsWords.Count(receipt.Attempts, "call")} to AWS KMS.");
    }

    private static string Headline(StoreReceipt receipt)
    {
        var store = $"The custom key store {receipt.Store.Name} ({receipt.Store.Id})";
        return receipt switch
        {
            DeletionReceipt => $"{store} is deleted",
            DisconnectionReceipt => $"{store} is disconnected",
            ConnectionReceipt => $"{store} is connected",
            KeyDeletionScheduleReceipt schedule => $"{store}: deletion of {AwsWords.Count(schedule.Count(KeyDeletionResult.Scheduled), "key")} scheduled",
            KeyDeletionCancellationReceipt canceled => $"{store}: deletion of {AwsWords.Count(canceled.Count(KeyDeletionResult.Canceled), "key")} cancelled",
            _ => store,
        };
    }

    private static string? Advice(StoreReceipt receipt) => receipt switch
    {
        DeletionReceipt { Store.Type: StoreType.External } => "The external key store proxy and the keys behind it are untouched.",
        DeletionReceipt { Store.CloudHsmClusterId: { } cluster } => $"The CloudHSM cluster {cluster}, its HSMs and backups are untouched - and cost as before.",
        DisconnectionReceipt => $"Its keys cannot be used until it is connected again:{Failures.Advice.Command($"connect {receipt.Store.Id}")}",
        KeyDeletionScheduleReceipt { LastDeletionDate: { } date } schedule =>
            (schedule.Store.Type == StoreType.CloudHsm ? "Keep the store connected until the keys are gone, or AWS KMS leaves key material behind in the cluster.\n" : "")
            + $"The last key is deleted on {AwsWords.Day(date)}; until then this keeps them:{Failures.Advice.Command($"cancel-key-deletion {receipt.Store.Id}")}",
        KeyDeletionCancellationReceipt canceled when canceled.Count(KeyDeletionResult.Canceled) > 0 =>
            "AWS KMS leaves such keys disabled: enable those that were in use (aws kms enable-key --key-id KEY).",
        _ => null,
    };

    private static void WriteKeys(IAnsiConsole console, KeyDeletionReceipt receipt)
    {
        if (receipt.Keys.Count > 0)
        {
            console.WriteLine();
            var table = Tables.Create("KEY", "DELETED ON", "OUTCOME");
            foreach (var key in receipt.Keys)
                table.Add(Tables.Cell(key.KeyId), Tables.Cell(AwsWords.Day(key.DeletionDate)), Tables.Cell(Outcome(key)));
            console.Write(table);
        }

        UnknownKeyList.Write(console, receipt.UnknownKeys);
    }

    private static string Outcome(KeyDeletionOutcome key) => key.Result switch
    {
        KeyDeletionResult.Scheduled => "scheduled",
        KeyDeletionResult.AlreadyPending => "was pending already",
        KeyDeletionResult.Canceled => "cancelled, disabled",
        KeyDeletionResult.NotPending => "was not pending",
        KeyDeletionResult.Gone => "gone",
        _ => $"FAILED: {key.Reason}",
    };

    private static string Time(TimeSpan elapsed) => elapsed switch
    {
        { TotalSeconds: < 1 } => FormattableString.Invariant($"{elapsed.TotalMilliseconds:0} ms"),
        { TotalMinutes: < 1 } => FormattableString.Invariant($"{elapsed.TotalSeconds:0.0} s"),
        _ => ProgressWords.Duration(elapsed),
    };
}
