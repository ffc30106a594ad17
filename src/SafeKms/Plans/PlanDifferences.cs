namespace SafeKms;

/// <summary>What has changed since a plan was made, in words.</summary>
internal static class PlanDifferences
{
    public static IReadOnlyList<string> Between(DeletionPlan plan, StoreSnapshot store, IReadOnlyList<StoreKey> keys, IReadOnlyList<UnknownKey> unknownKeys)
    {
        var differences = new List<string>();
        if (plan.Store.Id != store.Id)
            differences.Add($"it is for the store {plan.Store.Id}, not {store.Id}");
        if (plan.Store.Name != store.Name)
            differences.Add($"the store was named {plan.Store.Name} and is named {store.Name} now");
        if (plan.Store.StateText != store.StateText)
            differences.Add($"the store was {plan.Store.StateText} and is {store.StateText} now");
        if (plan.Store.CloudHsmClusterId != store.CloudHsmClusterId || plan.Store.ExternalProxy != store.ExternalProxy)
            differences.Add("the store has another backing key store now");

        var planned = plan.Keys.ToDictionary(key => key.KeyId, StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (!planned.TryGetValue(key.KeyId, out var before))
                differences.Add($"key {key.KeyId} is in the store now");
            else if (before.State != key.State)
                differences.Add($"key {key.KeyId} was {before.State} and is {key.State} now");
            planned.Remove(key.KeyId);
        }

        differences.AddRange(planned.Keys.Select(id => $"key {id} is gone"));
        if (!new HashSet<string>(plan.UnknownKeys.Select(key => key.KeyId), StringComparer.Ordinal).SetEquals(unknownKeys.Select(key => key.KeyId)))
            differences.Add("other keys than then cannot be described");
        if (differences.Count == 0)
            differences.Add("its fingerprint does not fit what it says");
        return differences;
    }
}
