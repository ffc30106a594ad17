using System.Text.Json;
using Amazon.Runtime;

namespace SafeKms.Cli.Account;

/// <summary>For --verbose: tells each HTTP request to AWS as it is answered, with its request id.</summary>
internal sealed class CallTrace(TimeProvider time, Action<string> tell) : HttpClientFactory, IDisposable
{
    private readonly HttpClient _client = new(new Handler(time, tell), disposeHandler: true);

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => _client;

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    public void Dispose() => _client.Dispose();

    private sealed class Handler(TimeProvider time, Action<string> tell) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        private int _number;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var number = Interlocked.Increment(ref _number);
            var operation = request.Headers.TryGetValues("X-Amz-Target", out var target) ? target.First().Split('.')[^1] : request.Method.Method;
            var began = time.GetTimestamp();
            try
            {
                var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
                var error = response.IsSuccessStatusCode ? "" : $" {await ErrorOfAsync(response, cancellationToken).ConfigureAwait(false)}";
                tell($"#{number} {operation} {(int)response.StatusCode}{error} {Elapsed(began)} {RequestId(response)}");
                return response;
            }
            catch (Exception fault)
            {
                tell($"#{number} {operation} no answer {Elapsed(began)}: {(cancellationToken.IsCancellationRequested ? "cancelled" : fault.Message)}");
                throw;
            }
        }

        private string Elapsed(long began) => FormattableString.Invariant($"{time.GetElapsedTime(began).TotalMilliseconds:0} ms");

        private static string RequestId(HttpResponseMessage response) =>
            response.Headers.TryGetValues("x-amzn-RequestId", out var id) ? id.First() : "(no request id)";

        private static async Task<string> ErrorOfAsync(HttpResponseMessage response, CancellationToken cancellationToken)
        {
            await response.Content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                using var body = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
                return body.RootElement.TryGetProperty("__type", out var type) ? type.GetString() ?? "" : "";
            }
            catch (Exception fault) when (fault is JsonException or InvalidOperationException)
            {
                return "";
            }
        }
    }
}
