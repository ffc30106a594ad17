using Amazon.Runtime;

namespace SafeKms.Emulator.Wire;

/// <summary>
/// Gives the real AWS client an <see cref="HttpClient"/> that leads to the emulator; and whoever asks the emulator's clock, so that SafeKms
/// waits by it and not by the wall clock.
/// </summary>
// The AWS client owns the factory and never disposes of it; nothing below the HttpClient needs it.
#pragma warning disable CA1001
internal sealed class EmulatorHttpClientFactory(HttpMessageHandler handler, TimeProvider timeProvider) : HttpClientFactory, IServiceProvider
#pragma warning restore CA1001
{
    // No time-out of its own: it would run on the wall clock.
    private readonly HttpClient _client = new(handler) { Timeout = Timeout.InfiniteTimeSpan };

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => _client;

    public object? GetService(Type serviceType) => serviceType == typeof(TimeProvider) ? timeProvider : null;

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;
}
