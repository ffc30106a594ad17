using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace SafeKms.Emulator.Tests.Wire;

/// <summary>Ten thousand random requests over the socket: never a status of 500, never a hang, never a crash.</summary>
public sealed class GarbageFacts : IAsyncLifetime
{
    private const int Workers = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly string[] Targets =
        ["TrentService.CreateKey", "TrentService.CreateCustomKeyStore", "TrentService.Encrypt", "TrentService.TagResource", "TrentService.Nonsense", "x", ""];

    private static readonly string[] Paths = ["/", "/", "/_emulator/faults", "/_emulator/clock", "/_emulator/stores/x/connection", "/_emulator/%00", "/x?y", "*", "//"];

    private Rig _rig = null!;

    public async ValueTask InitializeAsync() => _rig = await Rig.StartAsync(Transport.Http);

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public async Task Six_thousand_bodies_in_good_HTTP_are_answered_in_good_order()
    {
        await InParallel(6000, async random =>
        {
            string body = Json(random);
            var answer = await _rig.SendAsync(Pick(random, Targets), random.Next(4) == 0 ? Bytes(random) : Encoding.UTF8.GetBytes(body));
            Assert.True(answer.Status is 200 or 400, $"{answer.Status} for {body}");
            Assert.True(answer.Status == 200 || answer.Json.GetProperty("message").GetString()!.Length > 0);
        });
        await IsWell();
    }

    [Fact]
    public async Task Four_thousand_requests_that_are_hardly_HTTP_are_refused_or_cut_off()
    {
        await InParallel(4000, async random =>
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync("127.0.0.1", _rig.Address!.Port);
            byte[] sent = random.Next(4) == 0 ? Bytes(random) : Request(random);
            string answer = await Exchange(socket, sent);
            Assert.True(answer.Length == 0 || answer.Contains("\r\nx-amzn-RequestId: ", StringComparison.Ordinal), answer);
            Assert.True(answer.Length == 0 || Status(answer) is 200 or (>= 400 and < 500), $"{answer} for {Encoding.Latin1.GetString(sent)}");
        });
        await IsWell();
    }

    [Theory]
    [InlineData("Content-Length: 2", "{}", "200")]
    [InlineData("Content-Length: 1", "{", "400")]
    [InlineData("Transfer-Encoding: chunked", "2\r\n{}\r\n0\r\n\r\n", "200")]
    [InlineData("Content-Length: 2\r\nExpect: 100-continue", "{}", "200")]
    public async Task A_caller_that_has_said_all_it_has_to_say_gets_its_answer(string header, string body, string status)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", _rig.Address!.Port);
        string request = $"POST / HTTP/1.1\r\nHost: 127.0.0.1:{_rig.Address.Port}\r\nX-Amz-Target: TrentService.ListKeys\r\n{header}\r\n\r\n{body}";
        Assert.Contains($"HTTP/1.1 {status} ", await Exchange(socket, Encoding.Latin1.GetBytes(request)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused_with_413()
    {
        var answer = await _rig.SendAsync("TrentService.ListKeys", new byte[1024 * 1024 + 1]);
        Assert.Equal(413, answer.Status);
        await IsWell();
    }

    [Theory]
    [InlineData("POST / HTTP/9.9\r\n\r\n", "400 Bad Request")]
    [InlineData("POST / HTTP/2.0\r\n\r\n", "400 Bad Request")]
    [InlineData("POST / x\r\n\r\n", "400 Bad Request")]
    [InlineData("nonsense\r\n\r\n", "400 Bad Request")]
    [InlineData("POST / HTTP/1.1\r\n\r\n", "400 Bad Request")]
    [InlineData("POST / HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 0\r\n\r\n", "403 Forbidden")]
    [InlineData("POST /x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n", "404 Not Found")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", "405 Method Not Allowed")]
    [InlineData("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n\r\n", "413 Payload Too Large")]
    public async Task What_never_gets_as_far_as_KMS_is_refused_with_a_request_id_of_its_own(string request, string status)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", _rig.Address!.Port);
        string answer = await Exchange(socket, Encoding.Latin1.GetBytes(request));
        Assert.StartsWith($"HTTP/1.1 {status}\r\n", answer, StringComparison.Ordinal);
        Assert.Matches("\r\nx-amzn-RequestId: [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\r\n", answer);
        Assert.Empty(_rig.Emulator.Calls);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    public async Task A_body_that_ends_too_early_is_cut_off(string begun)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", _rig.Address!.Port);
        string request = $"POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: TrentService.CreateKey\r\nContent-Length: 100\r\n\r\n{begun}";
        Assert.Equal("", await Exchange(socket, Encoding.Latin1.GetBytes(request)));
        Assert.Empty(_rig.Emulator.Keys);
    }

    private static async Task InParallel(int count, Func<Random, Task> act) =>
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(async () =>
        {
            var random = new Random(worker);
            for (int i = 0; i < count / Workers; i++)
            {
                await act(random);
            }
        })));

    private static async Task<string> Exchange(TcpClient socket, byte[] sent)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var stream = socket.GetStream();
            await stream.WriteAsync(sent, patience.Token);
            socket.Client.Shutdown(SocketShutdown.Send);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            return await reader.ReadToEndAsync(patience.Token);
        }
        catch (Exception cutOff) when (cutOff is IOException or SocketException)
        {
            return "";
        }
    }

    private static byte[] Request(Random random)
    {
        byte[] body = Encoding.UTF8.GetBytes(Json(random));
        string head = $"{Pick(random, ["POST", "POST", "GET", "PUT", "P ST", ""])} {Pick(random, Paths)} {Pick(random, ["HTTP/1.1", "HTTP/1.1", "HTTP/9", "HTTP/9.9", "http/1.1", "x"])}\r\n"
            + $"Host: {Pick(random, ["127.0.0.1", "localhost", "evil.example", "", "a b"])}\r\n"
            + $"X-Amz-Target: {Pick(random, Targets)}\r\n"
            + $"{Pick(random, ["Content-Length", "content-length", "Transfer-Encoding", ":"])}: {Pick(random, [body.Length.ToString(CultureInfo.InvariantCulture), "-1", "99999999999", "chunked", "x"])}\r\n"
            + $"{Pick(random, ["Connection: close", "Origin: http://evil.example", "X: \u0001", "Expect: 100-continue"])}\r\n\r\n";
        return [.. Encoding.Latin1.GetBytes(head), .. body];
    }

    private static string Json(Random random)
    {
        const string Alphabet = "{}[]\",:\\u0deftrunl1-.KeyId ";
        char[] inside = new char[random.Next(60)];
        for (int i = 0; i < inside.Length; i++)
        {
            inside[i] = Alphabet[random.Next(Alphabet.Length)];
        }

        return $"{{{new string(inside)}}}";
    }

    private static byte[] Bytes(Random random)
    {
        byte[] bytes = new byte[random.Next(200)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];

    private static int Status(string answer) => int.Parse(answer.AsSpan(9, 3), CultureInfo.InvariantCulture);

    private async Task IsWell() => Assert.Equal(200, (await _rig.ControlAsync("GET", "/_emulator/health")).Status);
}
