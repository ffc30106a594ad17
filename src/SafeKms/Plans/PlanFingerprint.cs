using System.Security.Cryptography;
using System.Text;

namespace SafeKms;

/// <summary>A digest of everything a plan rests on.</summary>
internal static class PlanFingerprint
{
    public static string Of(StoreSnapshot store, IEnumerable<StoreKey> keys, IEnumerable<UnknownKey> unknownKeys)
    {
        var seen = new StringBuilder();
        void Add(string? part) => seen.Append(part?.Length ?? -1).Append(':').Append(part).Append('\n');

        Add(store.Id);
        Add(store.Name);
        Add(store.Type.ToString());
        Add(store.StateText);
        Add(store.CloudHsmClusterId);
        Add(store.ExternalProxy?.Connectivity);
        Add(store.ExternalProxy?.VpcEndpointServiceName);
        Add(store.ExternalProxy?.UriEndpoint);
        Add(store.ExternalProxy?.UriPath);
        foreach (var key in keys.OrderBy(key => key.KeyId, StringComparer.Ordinal))
        {
            Add(key.KeyId);
            Add(key.State);
        }

        foreach (var key in unknownKeys.OrderBy(key => key.KeyId, StringComparer.Ordinal))
            Add(key.KeyId);

        var bytes = Encoding.UTF8.GetBytes(seen.ToString());
#if NET
        return Convert.ToHexString(SHA256.HashData(bytes));
#else
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(bytes).Select(b => b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture)));
#endif
    }
}
