using System.Text.Json.Serialization.Metadata;
using SafeKms.Cli.Failures;
using SafeKms.Cli.Progress;
using SafeKms.Cli.Results;

namespace SafeKms.Cli.Commands;

/// <summary>How commands hand over what they found or did.</summary>
internal static class ResultWriting
{
    /// <summary>Runs an operation under a progress display.</summary>
    public static async Task<TReceipt> RunAsync<TReceipt>(this Session session, StoreOperation<TReceipt> operation, CancellationToken cancellationToken)
        where TReceipt : StoreReceipt
    {
        using var progress = session.ShowProgress();
        return await operation.ExecuteAsync(progress, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sweeps the keys of the Region under a progress display.</summary>
    public static async Task<KeyInventory> FindKeysAsync(this Session session, CancellationToken cancellationToken)
    {
        using var progress = session.ShowProgress();
        return await session.SafeKms.TakeKeyInventoryAsync(new OneSweep(progress), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes a receipt as the result.</summary>
    public static void WriteReceipt(this Session session, StoreReceipt receipt)
    {
        if (session.IsJson)
            session.Terminal.WriteJson(ToJson(receipt));
        else
            ReceiptView.Write(session.Terminal.Out, receipt);
    }

    public static void WriteJson<T>(this Session session, T result, JsonTypeInfo<T> type) =>
        session.Terminal.WriteJson(System.Text.Json.JsonSerializer.Serialize(result, type));

    public static string ToJson(StoreReceipt receipt) => receipt switch
    {
        DeletionReceipt deletion => deletion.ToJson(),
        DisconnectionReceipt disconnection => disconnection.ToJson(),
        ConnectionReceipt connection => connection.ToJson(),
        KeyDeletionScheduleReceipt schedule => schedule.ToJson(),
        KeyDeletionCancellationReceipt cancellation => cancellation.ToJson(),
        _ => throw new ArgumentException($"There is no JSON for {receipt.GetType().Name}.", nameof(receipt)),
    };

    /// <summary>Every key done is well; a refused one is a failure, an unknown one is unsafe.</summary>
    public static int ExitCodeOf(KeyDeletionReceipt receipt) =>
        receipt.Count(KeyDeletionResult.Failed) > 0 ? ExitCode.Failed
        : receipt.UnknownKeys.Count > 0 ? ExitCode.Refused
        : ExitCode.Done;
}
