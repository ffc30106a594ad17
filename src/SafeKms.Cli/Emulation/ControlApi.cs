namespace SafeKms.Cli.Emulation;

/// <summary>The emulator's control API, whatever the transport.</summary>
/// <param name="method">The HTTP method.</param>
/// <param name="path">The path, from <c>/_emulator/</c> on.</param>
/// <param name="body">The body, perhaps empty.</param>
/// <param name="cancellationToken">Set when the caller is gone.</param>
/// <returns>The status and a JSON document.</returns>
internal delegate Task<(int Status, ReadOnlyMemory<byte> Json)> ControlApi(
    string method, string path, ReadOnlyMemory<byte> body, CancellationToken cancellationToken);

/// <summary>What of the control API needs nothing but a server.</summary>
internal static class HealthOnly
{
    public static Task<(int Status, ReadOnlyMemory<byte> Json)> HandleAsync(
        string method, string path, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) =>
        Task.FromResult<(int, ReadOnlyMemory<byte>)>((method, path) switch
        {
            ("GET", "/_emulator/health") => (200, """{"status":"ok"}"""u8.ToArray()),
            (_, "/_emulator/health") => (405, ErrorBody.Of("MethodNotAllowed", "GET it.")),
            _ => (404, ErrorBody.Of("NotFound", $"The control API has no {path}.")),
        });
}
