namespace SafeKms;

/// <summary>A change that was asked of AWS KMS in the course of an operation.</summary>
/// <param name="Operation">The AWS operation, for example <c>DisconnectCustomKeyStore</c>.</param>
/// <param name="RequestedAt">When it was asked for.</param>
/// <param name="IsConfirmed">
/// Whether AWS KMS accepted it. <see langword="false"/>: no answer came back, so it may have taken effect or not.
/// </param>
public sealed record StoreChange(string Operation, DateTimeOffset RequestedAt, bool IsConfirmed)
{
    /// <summary>The key that was changed; <see langword="null"/> for a change of the store itself.</summary>
    public string? KeyId { get; init; }

    /// <summary>Tells the change in a few words.</summary>
    /// <returns>The operation, and whether it is certain.</returns>
    public override string ToString() => IsConfirmed ? $"{Operation} was accepted" : $"{Operation} may have taken effect (its answer was lost)";
}
