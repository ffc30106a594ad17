using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace SafeKms;

/// <summary>The calls that schedule and cancel the deletion of keys, and the one that helps to decide it; each at its own pace.</summary>
internal sealed class KeyDeletionCalls(IAmazonKeyManagementService kms, KmsCalls calls, KeyDeletionOptions options, TimeProvider time)
{
    private readonly RequestRate _scheduleRate = new(options.ScheduleKeyDeletionPerSecond, time);
    private readonly RequestRate _cancelRate = new(options.CancelKeyDeletionPerSecond, time);
    private readonly RequestRate _usageRate = new(options.GetKeyLastUsagePerSecond, time);

    public Task WaitToScheduleAsync(CancellationToken cancellationToken) => _scheduleRate.WaitAsync(cancellationToken);

    public Task WaitToCancelAsync(CancellationToken cancellationToken) => _cancelRate.WaitAsync(cancellationToken);

    /// <summary>Schedules a key's deletion, once.</summary>
    /// <returns>The date, where the answer tells it.</returns>
    public async Task<DateTimeOffset?> ScheduleAsync(string keyId, int pendingWindowInDays, CallTally tally, CancellationToken cancellationToken)
    {
        var response = await KmsCalls.AttemptAsync(
            "ScheduleKeyDeletion",
            kms.ScheduleKeyDeletionAsync,
            new ScheduleKeyDeletionRequest { KeyId = keyId, PendingWindowInDays = pendingWindowInDays },
            tally,
            cancellationToken).ConfigureAwait(false);
        return StoreMapping.ToDate(response.DeletionDate);
    }

    /// <summary>Cancels a key's deletion, once.</summary>
    public Task CancelAsync(string keyId, CallTally tally, CancellationToken cancellationToken) =>
        KmsCalls.AttemptAsync("CancelKeyDeletion", kms.CancelKeyDeletionAsync, new CancelKeyDeletionRequest { KeyId = keyId }, tally, cancellationToken);

    /// <summary>When a key was last used. A refusal makes it unknown; only a passing fault that does not pass throws.</summary>
    public async Task<KeyLastUsage> FindLastUsageAsync(string keyId, CancellationToken cancellationToken)
    {
        GetKeyLastUsageResponse response;
        try
        {
            response = await calls.ReadAsync(
                "GetKeyLastUsage",
                static async (s, token) =>
                {
                    await s._usageRate.WaitAsync(token).ConfigureAwait(false);
                    return await s.kms.GetKeyLastUsageAsync(new GetKeyLastUsageRequest { KeyId = s.keyId }, token).ConfigureAwait(false);
                },
                (kms, _usageRate, keyId),
                null,
                cancellationToken).ConfigureAwait(false);
        }
        catch (KmsCallException failed) when (!failed.Answer.MayPass())
        {
            return KeyLastUsage.Unknown(failed.Message);
        }

        var trackedSince = StoreMapping.ToDate(response.TrackingStartDate);
        if (StoreMapping.ToDate(response.KeyLastUsage?.Timestamp) is { } usedAt)
            return KeyLastUsage.Used(usedAt, response.KeyLastUsage!.Operation?.Value, trackedSince);
        if (trackedSince is not { } since || StoreMapping.ToDate(response.KeyCreationDate) is not { } created)
            return KeyLastUsage.Unknown("the answer lacks the dates that would tell", trackedSince);
        return created >= since
            ? KeyLastUsage.Never(since)
            : KeyLastUsage.Unknown($"not used since {InWords.Date(since)}, and before that AWS KMS kept no account of it", since);
    }
}
