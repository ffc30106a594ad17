namespace SafeKms.Emulator.State;

/// <summary>A store as somebody would have created it.</summary>
internal static class ArrangedStore
{
    public static StoreRecord Create(string id, string name, EmulatedStoreType type, ConnectionTimeline connection, long now)
    {
        return type == EmulatedStoreType.CloudHsm
            ? new StoreRecord(id, name, type, now, connection)
            {
                CloudHsmClusterId = $"cluster-{ClusterSuffix()}",
                TrustAnchorCertificate = "-----BEGIN CERTIFICATE-----\nEMULATED\n-----END CERTIFICATE-----",
            }
            : new StoreRecord(id, name, type, now, connection)
            {
                Proxy = new XksProxy("PUBLIC_ENDPOINT", "EMULATEDPROXYACCESSKEY", $"https://{id}.example.com", "/kms/xks/v1", null, null),
            };
    }

    // [2-7a-zA-Z]{11}
    private static string ClusterSuffix()
    {
        Span<char> suffix = stackalloc char[11];
        for (int i = 0; i < suffix.Length; i++)
        {
            suffix[i] = "234567abcdefghijklmnopqrstuvwxyz"[Random.Shared.Next(32)];
        }

        return new string(suffix);
    }
}
