using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Amazon.KeyManagementService;
using Amazon.Runtime;
using SafeKms.Cli.Emulation;

namespace SafeKms.Emulator.Tests;

/// <summary>An emulator, and a way to it: the same facts hold on each.</summary>
internal sealed class Rig : IAsyncDisposable
{
    private readonly EmulatorServer? _server;
    private readonly HttpMessageInvoker _http;

    private Rig(KmsEmulator emulator, EmulatorServer? server, Uri? address, AmazonKeyManagementServiceClient kms)
    {
        Emulator = emulator;
        _server = server;
        Address = address;
        Kms = kms;
        _http = new HttpMessageInvoker(server is null ? emulator.CreateHandler() : new SocketsHttpHandler { UseProxy = false });
    }

    public KmsEmulator Emulator { get; }

    public AmazonKeyManagementServiceClient Kms { get; }

    /// <summary>Where the server listens; null in process.</summary>
    public Uri? Address { get; }

    public static async Task<Rig> StartAsync(Transport transport, KmsEmulator? emulator = null)
    {
        emulator ??= new KmsEmulator();
        if (transport == Transport.InProcess)
        {
            return new Rig(emulator, null, null, emulator.CreateClient());
        }

        var server = new EmulatorServer(new EmulatorApplication(emulator, ControlApis.Of(emulator)), port: 0);
        var address = await server.StartAsync(CancellationToken.None);
        var config = new AmazonKeyManagementServiceConfig
        {
            ServiceURL = address.ToString(),
            AuthenticationRegion = emulator.Region,
            MaxErrorRetry = 0,
            MaxStaleConnectionRetries = 0,
        };
        return new Rig(emulator, server, address, new AmazonKeyManagementServiceClient(new BasicAWSCredentials("emulator", "emulator"), config));
    }

    /// <summary>Sends a body as it is.</summary>
    public async Task<RawAnswer> SendAsync(string? target, ReadOnlyMemory<byte> body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address ?? new Uri("http://emulator/"));
        request.Content = new ReadOnlyMemoryContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.1");
        if (target is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Amz-Target", target);
        }

        using var response = await _http.SendAsync(request, CancellationToken.None);
        return await RawAnswer.OfAsync(response);
    }

    public Task<RawAnswer> SendAsync(string operation, string body) => SendAsync("TrentService." + operation, Encoding.UTF8.GetBytes(body));

    /// <summary>Calls the control API.</summary>
    public async Task<(int Status, JsonElement Json)> ControlAsync(string method, string path, string body = "")
    {
        if (Address is null)
        {
            var answer = await Emulator.HandleControlAsync(method, path, Encoding.UTF8.GetBytes(body));
            using var direct = JsonDocument.Parse(answer.Body);
            return (answer.StatusCode, direct.RootElement.Clone());
        }

        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Address, path));
        request.Content = new StringContent(body);
        using var response = await _http.SendAsync(request, CancellationToken.None);
        using var json = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        return ((int)response.StatusCode, json.RootElement.Clone());
    }

    public async ValueTask DisposeAsync()
    {
        Kms.Dispose();
        _http.Dispose();
        if (_server is not null)
        {
            await _server.StopAsync();
            _server.Dispose();
        }
    }
}
