using Amazon.KeyManagementService;
using Microsoft.Extensions.Logging;

namespace SafeKms;

/// <summary>What every operation of one client works with: the calls, their pace, the poller, the policy, the clock and the log.</summary>
internal sealed class SafeKmsServices
{
    public SafeKmsServices(IAmazonKeyManagementService kms, SafeKmsOptions options, TimeProvider time, ILogger logger)
    {
        Options = options;
        Time = time;
        Logger = logger;
        Region = ClientSettings.Region(kms);
        Calls = new KmsCalls(options.Retry, time, logger);
        Stores = new StoreCalls(kms, Calls, time);
        Keys = new KeyCalls(kms, Calls, options.Sweep, time);
        KeyDeletion = new KeyDeletionCalls(kms, Calls, options.KeyDeletion, time);
        Poller = new StorePoller(new SharedStoreListing(Stores, time), options.Polling, time);
        Safety = new SafetyCheck(options.Safety, Region, Keys);

        var attempts = ClientSettings.Attempts(kms);
        ClientMayReplay = attempts > 1;
        if (ClientMayReplay)
            Log.RetriesMultiply(logger, attempts, options.Retry.MaxAttempts, attempts * options.Retry.MaxAttempts);
    }

    public SafeKmsOptions Options { get; }

    public TimeProvider Time { get; }

    public ILogger Logger { get; }

    public string? Region { get; }

    /// <summary>
    /// Whether the AWS client repeats calls by itself. Then even the answer to a first call may be the answer to a repeated one, and a
    /// refusal does not prove that nothing was done.
    /// </summary>
    public bool ClientMayReplay { get; }

    public KmsCalls Calls { get; }

    public StoreCalls Stores { get; }

    public KeyCalls Keys { get; }

    public KeyDeletionCalls KeyDeletion { get; }

    public StorePoller Poller { get; }

    public SafetyCheck Safety { get; }
}
