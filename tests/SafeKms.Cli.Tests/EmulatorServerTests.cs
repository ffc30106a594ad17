using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

namespace SafeKms.Cli.Tests;

/// <summary>The emulator's port: who is answered, what it survives, how it stops.</summary>
public class EmulatorServerTests
{
    [Theory]
    [InlineData(PosixSignal.SIGINT)]
    [InlineData(PosixSignal.SIGTERM)]
    public async Task It_stops_when_asked_though_clients_stay_connected(PosixSignal signal)
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var idle = Enumerable.Range(0, 64).Select(_ => new TcpClient("127.0.0.1", emulator.Port)).ToArray();

        Assert.Equal(0, await emulator.StopAsync(signal));

        Assert.All(idle, client => client.Dispose());
    }

    [Fact]
    public async Task It_tells_that_it_is_well_and_moves_its_clock()
    {
        await using var emulator = await EmulatorProcess.StartAsync();

        Assert.Equal("""{"status":"ok"}""", await emulator.Http.GetStringAsync("/_emulator/health"));
        var before = await emulator.Kms.ListKeysAsync(new Amazon.KeyManagementService.Model.ListKeysRequest());
        await emulator.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal(HttpStatusCode.OK, before.HttpStatusCode);
        Assert.NotEmpty(before.ResponseMetadata.RequestId);
    }

    [Theory]
    [InlineData("Host", "kms.example.com", HttpStatusCode.Forbidden)]
    [InlineData("Host", "127.0.0.1:1", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "https://example.com", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("X-Harmless", "yes", HttpStatusCode.OK)]
    public async Task Only_programs_of_this_machine_are_answered(string header, string value, HttpStatusCode expected)
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        foreach (var (method, path) in new[] { (HttpMethod.Post, "/"), (HttpMethod.Get, "/_emulator/health") })
        {
            using var request = new HttpRequestMessage(method, path);
            request.Headers.TryAddWithoutValidation(header, value);
            request.Headers.Add("X-Amz-Target", "TrentService.ListKeys");
            request.Content = method == HttpMethod.Post ? new StringContent("{}") : null;

            using var answer = await emulator.Http.SendAsync(request);

            Assert.Equal(expected, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        }
    }

    [Theory]
    [InlineData("localhost:{0}")]
    [InlineData("LOCALHOST:{0}")]
    [InlineData("[::1]:{0}")]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    public async Task Other_names_of_this_machine_are_fine(string host)
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/_emulator/health");
        request.Headers.Host = string.Format(CultureInfo.InvariantCulture, host, emulator.Port);

        using var answer = await emulator.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_beyond_a_mebibyte_is_refused()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        using var body = new ByteArrayContent(new byte[(1024 * 1024) + 1]);

        using var answer = await emulator.Http.PostAsync("/", body);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Garbage_does_not_disturb_it()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        foreach (var garbage in new[]
        {
            "\x16\x03\x01\x02\0\x01\0", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "POST / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
            $"POST / HTTP/1.1\r\nHost: 127.0.0.1:{emulator.Port}\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", new string('A', 100_000),
            $"POST / HTTP/1.1\r\nHost: 127.0.0.1:{emulator.Port}\r\nContent-Length: 10\r\n\r\nhalf",
        })
        {
            using var client = new TcpClient("127.0.0.1", emulator.Port);
            await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(garbage));
            client.Client.Shutdown(SocketShutdown.Send);
        }

        using var answer = await emulator.Http.GetAsync("/_emulator/health");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("GET", "/", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/somewhere", HttpStatusCode.NotFound)]
    [InlineData("GET", "/_emulator/nothing", HttpStatusCode.NotFound)]
    [InlineData("POST", "/_emulator/health", HttpStatusCode.MethodNotAllowed)]
    public async Task Other_addresses_are_refused_in_words(string method, string path, HttpStatusCode expected)
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var answer = await emulator.Http.SendAsync(request);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Contains("message", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hundred_clients_at_once_are_all_answered()
    {
        await using var emulator = await EmulatorProcess.StartAsync();
        var clients = Enumerable.Range(0, 100).Select(async _ =>
        {
            using var http = new HttpClient { BaseAddress = new Uri(emulator.Url) };
            return await http.GetFromJsonAsync<Dictionary<string, string>>("/_emulator/health");
        });

        var answers = await Task.WhenAll(clients);

        Assert.All(answers, answer => Assert.Equal("ok", answer!["status"]));
    }

    [Fact]
    public async Task Region_account_quotas_and_latency_are_as_asked()
    {
        await using var emulator = await EmulatorProcess.StartAsync("--region", "eu-central-1", "--account", "444455556666", "--quotas", "on", "--latency-ms", "20");
        var store = await emulator.AddStoreAsync("payments-hsm");
        var key = await emulator.Kms.DescribeKeyAsync(await emulator.AddKeyAsync(store));

        Assert.StartsWith("arn:aws:kms:eu-central-1:444455556666:key/", key.KeyMetadata.Arn, StringComparison.Ordinal);
        var calls = Enumerable.Range(0, 40).Select(_ => emulator.Kms.DescribeCustomKeyStoresAsync(new Amazon.KeyManagementService.Model.DescribeCustomKeyStoresRequest()));
        var throttled = await Assert.ThrowsAnyAsync<Amazon.KeyManagementService.AmazonKeyManagementServiceException>(() => Task.WhenAll(calls));
        Assert.Equal("ThrottlingException", throttled.ErrorCode);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_in_words()
    {
        await using var emulator = await EmulatorProcess.StartAsync();

        var ended = await Tool.RunAsync(Tool.CommandLine("emulator", "--port", $"{emulator.Port}"), Tool.CleanEnvironment());

        Assert.Equal(1, ended.ExitCode);
        Assert.StartsWith("error: ", ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Error, StringComparison.Ordinal);
    }
}
