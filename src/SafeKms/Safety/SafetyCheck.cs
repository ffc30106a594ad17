namespace SafeKms;

/// <summary>Holds a store against the <see cref="SafetyPolicy"/>. Doubt is never yes.</summary>
internal sealed class SafetyCheck(SafetyPolicy policy, string? region, KeyCalls keys)
{
    /// <summary>Why the store must not be changed; <see langword="null"/> where it may be.</summary>
    public async Task<string?> FindObjectionAsync(
        StoreSnapshot store, StoreIntent intent, CallTally tally, CancellationToken cancellationToken)
    {
        var cutsOff = intent is StoreIntent.Disconnect or StoreIntent.Delete or StoreIntent.ScheduleKeyDeletion;
        if (cutsOff && (policy.ProtectedStores.Contains(store.Id) || policy.ProtectedStores.Contains(store.Name)))
            return $"The custom key store {store.Name} ({store.Id}) is protected (SafetyPolicy.ProtectedStores).";

        if (policy.AllowedRegions.Count > 0)
        {
            if (region is null)
                return "The Region of the AWS client cannot be told, and SafetyPolicy.AllowedRegions allows only some.";
            if (!policy.AllowedRegions.Contains(region))
                return $"The Region {region} is not one of those allowed ({string.Join(", ", policy.AllowedRegions)}; SafetyPolicy.AllowedRegions).";
        }

        return policy.AllowedAccounts.Count > 0
            ? await FindAccountObjectionAsync(tally, cancellationToken).ConfigureAwait(false)
            : null;
    }

    private async Task<string?> FindAccountObjectionAsync(CallTally tally, CancellationToken cancellationToken)
    {
        var account = policy.AccountResolver is { } resolve
            ? await resolve(cancellationToken).ConfigureAwait(false)
            : await keys.FindAccountAsync(tally, cancellationToken).ConfigureAwait(false);

        if (string.IsNullOrEmpty(account))
            return "The AWS account cannot be told (the Region has no key whose ARN would), and SafetyPolicy.AllowedAccounts allows only some. "
                + "Set SafetyPolicy.AccountResolver.";
        return policy.AllowedAccounts.Contains(account!)
            ? null
            : $"The account {account} is not one of those allowed ({string.Join(", ", policy.AllowedAccounts)}; SafetyPolicy.AllowedAccounts).";
    }
}
