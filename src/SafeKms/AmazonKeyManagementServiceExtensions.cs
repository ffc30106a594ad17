using System.Runtime.CompilerServices;
using Amazon.KeyManagementService;

namespace SafeKms;

/// <summary>Begins a safe operation on the AWS client itself.</summary>
public static class AmazonKeyManagementServiceExtensions
{
    private static readonly ConditionalWeakTable<IAmazonKeyManagementService, SafeKmsClient> Clients = new();

    /// <summary>Names a custom key store by its id, with default <see cref="SafeKmsOptions"/>. Nothing is called yet.</summary>
    /// <param name="kms">The AWS client.</param>
    /// <param name="customKeyStoreId">The id, 1 to 64 characters, for example <c>cks-1234567890abcdef0</c>.</param>
    /// <returns>The store, from which every operation begins.</returns>
    /// <exception cref="ArgumentException">The id is null, empty, too long, or has stray white space.</exception>
    public static CustomKeyStore CustomKeyStore(this IAmazonKeyManagementService kms, string customKeyStoreId) =>
        Clients.GetValue(kms ?? throw new ArgumentNullException(nameof(kms)), static client => new SafeKmsClient(client)).CustomKeyStore(customKeyStoreId);
}
