using System.Net;

namespace SafeKms.Emulator.Wire;

/// <summary>Where a socket would be.</summary>
internal sealed class EmulatorHandler(KmsEndpoint endpoint) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string? target = request.Headers.TryGetValues("X-Amz-Target", out var values) ? values.FirstOrDefault() : null;
        byte[] body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var response = await endpoint.HandleAsync(target, body, cancellationToken).ConfigureAwait(false);
        return response.IsDropped ? throw Dropped() : Message(request, response);
    }

    // As a real client sees it: it cannot tell whether the service acted.
    private static HttpRequestException Dropped() => new(
        HttpRequestError.ResponseEnded,
        "The emulator dropped the connection.",
        new HttpIOException(HttpRequestError.ResponseEnded, "The response ended prematurely."));

    private static HttpResponseMessage Message(HttpRequestMessage request, KmsResponse response)
    {
        var message = new HttpResponseMessage((HttpStatusCode)response.StatusCode)
        {
            Content = new ReadOnlyMemoryContent(response.Body),
            RequestMessage = request,
        };
        foreach (var (name, value) in response.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }
}
