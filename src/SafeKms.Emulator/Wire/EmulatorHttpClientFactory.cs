using Amazon.Runtime;

namespace SafeKms.Emulator.Wire;

/// <summary>Gives the real AWS client an <see cref="HttpClient"/> that leads to the emulator.</summary>
// The AWS client owns the factory and never disposes of it; nothing below the HttpClient needs it.
#pragma warning disable CA1001
internal sealed class EmulatorHttpClientFactory(HttpMessageHandler handler) : HttpClientFactory
#pragma warning restore CA1001
{
    // No time-out of its own: it would run on the wall clock.
    private readonly HttpClient _client = new(handler) { Timeout = Timeout.InfiniteTimeSpan };

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => _client;

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;
}
