namespace SafeKms.Emulator.Control;

/// <summary><c>POST /_emulator/keys {"count":N,"customKeyStoreId":null|"cks-…"}</c>: keys in bulk, whatever the store's state.</summary>
internal static class KeysEndpoint
{
    private const int MostAtOnce = 1_000_000;

    public static void Add(ControlRequest request)
    {
        var body = request.Read("count", "customKeyStoreId");
        int count = body.Whole("count", 1, MostAtOnce) ?? throw ControlFailure.BadRequest("'count' is missing: how many keys?");
        string? storeId = body.Text("customKeyStoreId") is { } id ? request.Store(id).Id : null;
        var keys = request.Emulator.AddKeys(count, storeId);
        request.Answer.WriteStartObject();
        request.Answer.WriteNumber("count", keys.Count);
        request.Answer.WriteString("customKeyStoreId", storeId);
        request.Answer.WriteStartArray("keyIds");
        foreach (var key in keys)
        {
            request.Answer.WriteStringValue(key.Id);
        }

        request.Answer.WriteEndArray();
        request.Answer.WriteEndObject();
    }
}
