namespace SafeKms.Emulator.Control;

/// <summary><c>POST /_emulator/stores/{id}/connection {"nextConnect":"FAILED","errorCode":"USER_LOGGED_IN"}</c>: how the store's next connect ends.</summary>
internal static class ConnectionEndpoint
{
    private const string Failed = "FAILED";
    private const string Connected = "CONNECTED";

    public static void Script(ControlRequest request)
    {
        var store = request.Store(request.Name);
        var body = request.Read("nextConnect", "errorCode");
        string? end = body.Text("nextConnect");
        string? errorCode = body.Text("errorCode");
        if (end is not (Failed or Connected))
        {
            throw ControlFailure.BadRequest("'nextConnect' has to be FAILED or CONNECTED.");
        }

        if (end == Connected && errorCode is not null)
        {
            throw ControlFailure.BadRequest("'errorCode' belongs to a connect that ends FAILED.");
        }

        if (errorCode is not null && !ConnectionErrorCodes.Of(store.Type).Contains(errorCode))
        {
            throw ControlFailure.BadRequest($"'errorCode' has to be one of {string.Join(", ", ConnectionErrorCodes.Of(store.Type))}: the ConnectionErrorCodes of a store of type {store.Type}.");
        }

        string? error = end == Failed ? errorCode ?? ConnectionErrorCodes.Internal : null;
        request.Emulator.ScriptNextConnect(store.Id, error);
        request.Answer.WriteStartObject();
        request.Answer.WriteString("customKeyStoreId", store.Id);
        request.Answer.WriteString("nextConnect", end);
        request.Answer.WriteString("errorCode", error);
        request.Answer.WriteEndObject();
    }
}
