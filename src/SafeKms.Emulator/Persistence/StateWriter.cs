using System.Buffers;
using System.Text.Json;
using SafeKms.Emulator.Rules.Stores;
using SafeKms.Emulator.State;
using SafeKms.Emulator.Time;

namespace SafeKms.Emulator.Persistence;

/// <summary>Writes a world as JSON. Instants are ticks of UTC; what a key does not have is left out.</summary>
internal static class StateWriter
{
    public static ReadOnlyMemory<byte> Write(World world, EmulatorClock clock)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        json.WriteStartObject();
        json.WriteNumber("version", StateReader.Version);
        json.WriteString("region", world.Arns.Region);
        json.WriteString("accountId", world.Arns.AccountId);
        json.WriteNumber("now", clock.UtcTicks);
        json.WriteNumber("clockOffset", clock.Offset);
        json.WriteBase64String("markerSecret", world.Markers.Secret);
        List(json, "stores", world.Stores.All, Store);
        List(json, "keys", world.Keys.Sorted, Key);
        List(json, "aliases", world.Aliases.All.Values, Alias);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static void Store(Utf8JsonWriter json, StoreRecord store)
    {
        json.WriteString("id", store.Id);
        json.WriteString("name", store.Name);
        json.WriteString("type", store.Type.Wire());
        json.WriteNumber("created", store.Created);
        json.WriteNumber("number", store.Number);
        Text(json, "clusterId", store.CloudHsmClusterId);
        Text(json, "trustAnchor", store.TrustAnchorCertificate);
        Text(json, "nextConnectError", store.NextConnectError);
        json.WriteBoolean("holdsDisconnects", store.HoldsDisconnects);
        List(json, "connection", store.Connection.Points, static (json, point) =>
        {
            json.WriteNumber("since", point.Since);
            json.WriteString("state", point.State.Wire());
            Text(json, "errorCode", point.ErrorCode);
        });
        if (store.Proxy is { } proxy)
        {
            json.WriteStartObject("proxy");
            json.WriteString("connectivity", proxy.Connectivity);
            json.WriteString("accessKeyId", proxy.AccessKeyId);
            json.WriteString("uriEndpoint", proxy.UriEndpoint);
            json.WriteString("uriPath", proxy.UriPath);
            Text(json, "vpcEndpointServiceName", proxy.VpcEndpointServiceName);
            Text(json, "vpcEndpointServiceOwner", proxy.VpcEndpointServiceOwner);
            json.WriteEndObject();
        }
    }

    private static void Key(Utf8JsonWriter json, KeyRecord key)
    {
        json.WriteString("id", key.Id);
        Text(json, "store", key.Store?.Id);
        json.WriteNumber("created", key.Created);
        json.WriteNumber("visibleFrom", key.VisibleFrom);
        json.WriteBoolean("enabled", key.IsEnabled);
        if (key.Deletion != 0)
        {
            json.WriteNumber("deletion", key.Deletion);
        }

        Text(json, "policy", key.Policy?.Text);
        if (key.DetailsIfAny is not { } details)
        {
            return;
        }

        Text(json, "description", details.Description.Length == 0 ? null : details.Description);
        Text(json, "xksKeyId", details.XksKeyId);
        if (details.MaterialIfAny is { } material)
        {
            json.WriteBase64String("material", material);
        }

        Use(json, "lastUse", details.Usage?.Latest);
        Use(json, "publishedUse", details.Usage?.Published);
        if (details.Tags.Count > 0)
        {
            json.WriteStartObject("tags");
            foreach (var (name, value) in details.Tags)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
        }
    }

    private static void Use(Utf8JsonWriter json, string name, LastUse? use)
    {
        if (use is not null)
        {
            json.WriteStartObject(name);
            json.WriteString("operation", use.Operation);
            json.WriteNumber("time", use.Time);
            json.WriteString("requestId", use.RequestId);
            json.WriteString("eventId", use.EventId);
            json.WriteEndObject();
        }
    }

    private static void Alias(Utf8JsonWriter json, AliasRecord alias)
    {
        json.WriteString("name", alias.Name);
        json.WriteString("target", alias.Target.Id);
        json.WriteNumber("created", alias.Created);
        json.WriteNumber("updated", alias.Updated);
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
