using SafeKms.Emulator;

namespace SafeKms.Cli.Emulation;

/// <summary>The emulator's control API, whatever the transport.</summary>
/// <param name="method">The HTTP method.</param>
/// <param name="path">The path, from <c>/_emulator/</c> on.</param>
/// <param name="body">The body, perhaps empty.</param>
/// <param name="cancellationToken">Set when the caller is gone.</param>
/// <returns>The status and a JSON document.</returns>
internal delegate Task<(int Status, ReadOnlyMemory<byte> Json)> ControlApi(
    string method, string path, ReadOnlyMemory<byte> body, CancellationToken cancellationToken);

/// <summary>The emulator's own control API.</summary>
internal static class ControlApis
{
    public static ControlApi Of(KmsEmulator emulator) => async (method, path, body, cancellationToken) =>
    {
        var answer = await emulator.HandleControlAsync(method, path, body, cancellationToken).ConfigureAwait(false);
        return (answer.StatusCode, answer.Body);
    };
}
