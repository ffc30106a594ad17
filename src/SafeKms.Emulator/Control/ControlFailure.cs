namespace SafeKms.Emulator.Control;

/// <summary>Why a request of the control API is refused.</summary>
internal sealed class ControlFailure(int statusCode, string code, string message) : Exception(message)
{
    public int StatusCode { get; } = statusCode;

    public string Code { get; } = code;

    public static ControlFailure BadRequest(string message) => new(400, "BadRequest", message);

    public static ControlFailure NotFound(string message) => new(404, "NotFound", message);

    public static ControlFailure MethodNotAllowed(string path, IEnumerable<string> allowed) =>
        new(405, "MethodNotAllowed", $"{path} takes {string.Join(", ", allowed)}.");
}
