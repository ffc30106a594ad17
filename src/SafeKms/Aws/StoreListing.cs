namespace SafeKms;

/// <summary>One answer for all stores of the Region.</summary>
/// <param name="Stores">The stores that could be read.</param>
/// <param name="IsWhole">Whether every page and entry could be read. Only then is a store that is missing really missing.</param>
/// <param name="AskedAt">The timestamp at which the question was asked.</param>
internal sealed record StoreListing(IReadOnlyList<StoreSnapshot> Stores, bool IsWhole, long AskedAt);
