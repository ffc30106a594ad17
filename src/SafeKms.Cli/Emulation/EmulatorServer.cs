using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace SafeKms.Cli.Emulation;

/// <summary>
/// The emulator behind a port of this machine. Kestrel alone, without host, container and middleware: it survives garbage and slow
/// senders, limits bodies, finds a free port and stops in order, none of which HttpListener does on every platform.
/// </summary>
internal sealed class EmulatorServer : IDisposable
{
    /// <summary>The largest body that is a request.</summary>
    public const int LargestBody = 1024 * 1024;

    /// <summary>The largest body that is read to the end in order to refuse it.</summary>
    private const int LargestTransfer = 16 * LargestBody;

    private static readonly TimeSpan TimeToFinish = TimeSpan.FromSeconds(1);

    // A caller on this machine has no reason to hesitate in the middle of a header.
    private static readonly TimeSpan TimeToSpeak = TimeSpan.FromSeconds(5);

    private readonly KestrelServer _kestrel;
    private readonly ServiceProvider _services = new ServiceCollection().BuildServiceProvider();
    private readonly EmulatorApplication _application;

    public EmulatorServer(EmulatorApplication application, int port)
    {
        _application = application;
        var options = new KestrelServerOptions { AddServerHeader = false, ApplicationServices = _services };
        options.Limits.MaxRequestBodySize = LargestTransfer;
        options.Limits.RequestHeadersTimeout = TimeToSpeak;
        options.Listen(IPAddress.Loopback, port, static endpoint =>
        {
            endpoint.Protocols = HttpProtocols.Http1;
            endpoint.Use(HalfClosedInput.Allow);
            endpoint.Use(RefusalOutput.Number);
        });
        _kestrel = new KestrelServer(
            Options.Create(options),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance);
    }

    /// <summary>Begins to listen.</summary>
    /// <returns>The address, <c>http://127.0.0.1:N</c>.</returns>
    public async Task<Uri> StartAsync(CancellationToken cancellationToken)
    {
        await _kestrel.StartAsync(_application, cancellationToken).ConfigureAwait(false);
        return new Uri(_kestrel.Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    /// <summary>Stops listening; calls under way have a second to end.</summary>
    public async Task StopAsync()
    {
        using var finish = new CancellationTokenSource(TimeToFinish);
        await _kestrel.StopAsync(finish.Token).ConfigureAwait(false);
    }

    public void Dispose()
    {
        _kestrel.Dispose();
        _services.Dispose();
    }
}
