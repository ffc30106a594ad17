using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace SafeKms;

/// <summary>From the service's metadata of a key to what the sweep needs to know.</summary>
internal static class KeyMapping
{
    /// <summary>
    /// In a store, in none, or undecided: metadata that lacks what the service always gives, or contradicts itself, decides nothing.
    /// </summary>
    public static KeyFinding ToFinding(string keyId, KeyMetadata? metadata)
    {
        if (metadata is null)
            return KeyFinding.Undecided(keyId, "The answer to DescribeKey has no metadata.");
        if (metadata.KeyId != keyId)
            return KeyFinding.Undecided(keyId, $"The answer to DescribeKey is about another key ({metadata.KeyId ?? "without an id"}).");

        if (!string.IsNullOrEmpty(metadata.CustomKeyStoreId))
            return KeyFinding.InStore(ToKey(metadata));
        if (metadata.Origin is null)
            return KeyFinding.Undecided(keyId, "The answer to DescribeKey does not say where the key material comes from (Origin).");
        if (metadata.Origin == OriginType.AWS_CLOUDHSM || metadata.Origin == OriginType.EXTERNAL_KEY_STORE)
            return KeyFinding.Undecided(keyId, $"The key's origin is {metadata.Origin.Value}, but its custom key store is missing.");
        return KeyFinding.InNoStore(keyId);
    }

    private static StoreKey ToKey(KeyMetadata metadata) => new()
    {
        KeyId = metadata.KeyId,
        Arn = metadata.Arn,
        CustomKeyStoreId = metadata.CustomKeyStoreId,
        State = metadata.KeyState?.Value,
        DeletionDate = StoreMapping.ToDate(metadata.DeletionDate),
        CreationDate = StoreMapping.ToDate(metadata.CreationDate),
    };
}
