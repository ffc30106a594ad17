using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace SafeKms.Cli.Emulation;

/// <summary>
/// Only programs of this machine that mean this address are answered. A web page that a browser of this machine shows is none: it is known
/// by its Origin, or, where it has its name resolved to this machine, by its Host.
/// </summary>
internal static class LocalCallers
{
    private static readonly string[] Names = ["127.0.0.1", "localhost", "[::1]"];

    /// <summary>Why the request is not answered; <see langword="null"/> where it is.</summary>
    public static string? FindObjection(HttpRequest request)
    {
        var port = request.HttpContext.Connection.LocalPort;
        if (!IsHere(request.Host, port))
            return $"The Host header must be 127.0.0.1:{port} or localhost:{port}.";
        return request.Headers.Origin is { Count: > 0 } origin && !IsHere(origin, port)
            ? "Web pages of other origins may not call the emulator."
            : null;
    }

    // A name without a port says enough: no web page has this machine's name resolved to it.
    private static bool IsHere(HostString host, int port) =>
        (host.Port ?? port) == port && Names.Contains(host.Host, StringComparer.OrdinalIgnoreCase);

    private static bool IsHere(StringValues origin, int port) =>
        origin.Count == 1
        && Uri.TryCreate(origin[0], UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttp
        && uri.Port == port
        && Names.Contains(uri.Host, StringComparer.OrdinalIgnoreCase);
}
