using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafeKms;

/// <summary>
/// What deleting a custom key store would do, step by step, found out by reading only. <see cref="ToString"/> gives it as a table,
/// <see cref="ToJson"/> for keeping. A plan that is executed later first makes sure that the store and its keys are still what it saw.
/// </summary>
public sealed record DeletionPlan
{
    /// <summary>The store as it was seen.</summary>
    public required StoreSnapshot Store { get; init; }

    /// <summary>The Region, where the client told it.</summary>
    public string? Region { get; init; }

    /// <summary>When the plan was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The steps, in order.</summary>
    public required IReadOnlyList<PlannedStep> Steps { get; init; }

    /// <summary>The keys in the store. While there is one, the store cannot be deleted.</summary>
    public required IReadOnlyList<StoreKey> Keys { get; init; }

    /// <summary>Keys of the Region that could not be described. While there is one, the store is not provably empty.</summary>
    public required IReadOnlyList<UnknownKey> UnknownKeys { get; init; }

    /// <summary>How many keys of the Region were looked at.</summary>
    public required int KeysSwept { get; init; }

    /// <summary>When the store could be empty at the earliest; <see langword="null"/> where no key was found in it.</summary>
    public DateTimeOffset? CouldBeEmptyAt { get; init; }

    /// <summary>A digest of what was seen: the store, its state, and the keys in it.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Whether no step would be refused.</summary>
    [JsonIgnore]
    public bool CanExecute => Steps.All(step => step.Status is PlannedStepStatus.Needed or PlannedStepStatus.AlreadyDone);

    /// <summary>Reads a plan that <see cref="ToJson"/> wrote.</summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="JsonException">The text is not a plan.</exception>
    public static DeletionPlan FromJson(string json)
    {
        var plan = JsonSerializer.Deserialize(json ?? throw new ArgumentNullException(nameof(json)), SafeKmsJson.Default.DeletionPlan)
            ?? throw new JsonException("The JSON text is null, not a deletion plan.");
        foreach (var (name, part) in new (string, object?)[]
        {
            (nameof(Store), plan.Store), (nameof(Steps), plan.Steps), (nameof(Keys), plan.Keys), (nameof(UnknownKeys), plan.UnknownKeys), (nameof(Fingerprint), plan.Fingerprint),
        })
        {
            if (part is null)
                throw new JsonException($"The JSON text is no deletion plan: its {name} is null.");
        }

        return plan;
    }

    /// <summary>Writes the plan as JSON.</summary>
    /// <returns>An indented JSON document.</returns>
    public string ToJson() => JsonSerializer.Serialize(this, SafeKmsJson.Readable.DeletionPlan);

    /// <summary>Shows the plan as a table for people.</summary>
    /// <returns>Several lines, 100 characters wide at the most.</returns>
    public override string ToString() => PlanText.Of(this);

    /// <summary>Throws unless the store and its keys are what the plan saw.</summary>
    internal void EnsureStillTrue(StoreRun run, KeyInventory inventory)
    {
        var keys = inventory.KeysIn(run.Store.Id);
        if (PlanFingerprint.Of(run.Store, keys, inventory.UnknownKeys) != Fingerprint)
            throw new PlanOutdatedException(run.Situation, CreatedAt, PlanDifferences.Between(this, run.Store, keys, inventory.UnknownKeys));
    }
}
