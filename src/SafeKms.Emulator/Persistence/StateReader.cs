using System.Text.Json;
using SafeKms.Emulator.Rules.Stores;
using SafeKms.Emulator.State;

namespace SafeKms.Emulator.Persistence;

/// <summary>Reads what <see cref="StateWriter"/> wrote, all of it or nothing.</summary>
internal static class StateReader
{
    public const int Version = 1;

    /// <exception cref="InvalidDataException">It is not the state of an emulator of this account and Region.</exception>
    public static SavedState Read(ReadOnlyMemory<byte> content, Arns arns)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            var root = document.RootElement;
            Require(root.GetProperty("version").GetInt32() == Version, "another version of the emulator wrote it");
            string region = Text(root, "region")!;
            string accountId = Text(root, "accountId")!;
            Require(region == arns.Region && accountId == arns.AccountId, $"it belongs to account {accountId} in {region}, the emulator to account {arns.AccountId} in {arns.Region}");
            return Read(root);
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InvalidDataException($"This is not the saved state of an emulator: {wrong.Message}", wrong);
        }
    }

    private static SavedState Read(JsonElement root)
    {
        var stores = root.GetProperty("stores").EnumerateArray().Select(Store).ToDictionary(store => store.Id, StringComparer.Ordinal);
        var keys = root.GetProperty("keys").EnumerateArray().Select(key => Key(key, stores)).ToDictionary(key => key.Id);
        return new SavedState(
            Now: Ticks(root, "now"),
            ClockOffset: root.GetProperty("clockOffset").GetInt64(),
            MarkerSecret: root.GetProperty("markerSecret").GetBytesFromBase64(),
            Stores: [.. stores.Values],
            Keys: keys.Values,
            Aliases: [.. root.GetProperty("aliases").EnumerateArray().Select(alias => Alias(alias, keys))]);
    }

    private static StoreRecord Store(JsonElement json)
    {
        var points = json.GetProperty("connection").EnumerateArray()
            .Select(static point => new ConnectionTimeline.Point(Ticks(point, "since"), StoreNames.ReadState(Text(point, "state")!), Text(point, "errorCode")));
        return new StoreRecord(Text(json, "id")!, Text(json, "name")!, StoreNames.ReadType(Text(json, "type")!), Ticks(json, "created"), new ConnectionTimeline(points))
        {
            Number = json.TryGetProperty("number", out var number) ? number.GetInt32() : 0,
            CloudHsmClusterId = Text(json, "clusterId"),
            TrustAnchorCertificate = Text(json, "trustAnchor"),
            NextConnectError = Text(json, "nextConnectError"),
            HoldsDisconnects = json.GetProperty("holdsDisconnects").GetBoolean(),
            Proxy = json.TryGetProperty("proxy", out var proxy) ? Proxy(proxy) : null,
        };
    }

    private static XksProxy Proxy(JsonElement json) => new(
        Text(json, "connectivity")!,
        Text(json, "accessKeyId")!,
        Text(json, "uriEndpoint")!,
        Text(json, "uriPath")!,
        Text(json, "vpcEndpointServiceName"),
        Text(json, "vpcEndpointServiceOwner"));

    private static KeyRecord Key(JsonElement json, Dictionary<string, StoreRecord> stores)
    {
        var store = Text(json, "store") is { } storeId ? stores[storeId] : null;
        var key = new KeyRecord(json.GetProperty("id").GetGuid(), store, Ticks(json, "created"), Ticks(json, "visibleFrom"))
        {
            IsEnabled = json.GetProperty("enabled").GetBoolean(),
            Deletion = json.TryGetProperty("deletion", out _) ? Ticks(json, "deletion") : 0,
            Policy = Text(json, "policy") is { } policy ? KeyPolicy.Parse(policy) : null,
        };
        Details(json, key);
        return key;
    }

    private static void Details(JsonElement json, KeyRecord key)
    {
        if (Text(json, "description") is { } description)
        {
            key.Details.Description = description;
        }

        if (Text(json, "xksKeyId") is { } xksKeyId)
        {
            key.Details.XksKeyId = xksKeyId;
        }

        if (json.TryGetProperty("material", out var material))
        {
            key.Details.Restore(material.GetBytesFromBase64());
        }

        if (json.TryGetProperty("lastUse", out var lastUse))
        {
            key.Details.Usage = new UsageLog(Use(lastUse), json.TryGetProperty("publishedUse", out var published) ? Use(published) : null);
        }

        if (json.TryGetProperty("tags", out var tags))
        {
            foreach (var tag in tags.EnumerateObject())
            {
                key.Details.Tags.Add(tag.Name, tag.Value.GetString()!);
            }
        }
    }

    private static LastUse Use(JsonElement json) =>
        new(Text(json, "operation")!, Ticks(json, "time"), json.GetProperty("requestId").GetGuid(), json.GetProperty("eventId").GetGuid());

    private static AliasRecord Alias(JsonElement json, Dictionary<Guid, KeyRecord> keys) =>
        new(Text(json, "name")!, keys[json.GetProperty("target").GetGuid()], Ticks(json, "created")) { Updated = Ticks(json, "updated") };

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static long Ticks(JsonElement json, string name) =>
        json.GetProperty(name).GetInt64() is >= 0 and var ticks && ticks <= DateTime.MaxValue.Ticks ? ticks : throw new FormatException($"'{name}' is no instant.");

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidDataException($"This state cannot be loaded: {otherwise}.");
        }
    }
}
