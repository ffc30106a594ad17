using Microsoft.Extensions.Logging;

namespace SafeKms;

/// <summary>Reports to whoever wants to know. A display that fails must not stop an operation half-way.</summary>
internal sealed class ProgressReports(IProgress<StoreProgress>? receiver, ILogger logger)
{
    public void Report(StoreProgress report)
    {
        try
        {
            receiver?.Report(report);
        }
        catch (Exception fault)
        {
            Log.ProgressReceiverFailed(logger, fault);
        }
    }
}
