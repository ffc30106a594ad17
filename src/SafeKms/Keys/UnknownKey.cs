namespace SafeKms;

/// <summary>A key that exists but could not be told in or out of a custom key store. Unknown is never taken for "not in the store".</summary>
/// <param name="KeyId">The key id, as ListKeys gave it.</param>
/// <param name="Reason">Why the key could not be told, for example <c>AccessDeniedException</c> and the service's words.</param>
public sealed record UnknownKey(string KeyId, string Reason)
{
    /// <summary>Tells the key and the reason in a line.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{KeyId}: {Reason}";
}
