namespace SafeKms.Analyzers.Domain;

/// <summary>
/// Hash codes of what states are made of. The ones that the compiler writes for records ask for the type and a comparer
/// at every level of a value, and states look up little else.
/// </summary>
internal static class Hash
{
    public static int Of(int hash, object? next) => unchecked((hash * 31) + (next?.GetHashCode() ?? 0));
}
