namespace SafeKms;

/// <summary>How the caller names a store: by id or by name.</summary>
internal sealed class StoreReference
{
    // The limits of CustomKeyStoreIdType and CustomKeyStoreNameType in the service model.
    private const int LongestId = 64;
    private const int LongestName = 256;

    private StoreReference(string? id, string? name)
    {
        Id = id;
        Name = name;
    }

    public string? Id { get; }

    public string? Name { get; }

    public static StoreReference ById(string customKeyStoreId) =>
        new(Checked(customKeyStoreId, LongestId, nameof(customKeyStoreId), "custom key store id"), null);

    public static StoreReference ByName(string customKeyStoreName) =>
        new(null, Checked(customKeyStoreName, LongestName, nameof(customKeyStoreName), "custom key store name"));

    /// <summary>Whether a snapshot is of the store named here.</summary>
    public bool IsTo(StoreSnapshot store) => Id is not null ? store.Id == Id : store.Name == Name;

    public override string ToString() => Id ?? $"named '{Name}'";

    private static string Checked(string text, int longest, string parameter, string what)
    {
        if (text is null)
            throw new ArgumentNullException(parameter, $"The {what} is null. Give the one that DescribeCustomKeyStores shows.");
        if (string.IsNullOrWhiteSpace(text))
            throw new ArgumentException($"The {what} is empty. Give the one that DescribeCustomKeyStores shows.", parameter);
        if (text.Length > longest)
            throw new ArgumentException($"The {what} has {text.Length} characters; AWS KMS allows {longest} at the most.", parameter);
        if (text.Any(char.IsControl) || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[text.Length - 1]))
            throw new ArgumentException($"The {what} '{text}' has white space around it or a control character in it.", parameter);
        return text;
    }
}
