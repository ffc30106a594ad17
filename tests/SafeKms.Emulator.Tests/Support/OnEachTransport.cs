using Amazon.KeyManagementService;

namespace SafeKms.Emulator.Tests;

/// <summary>Facts that hold whatever the transport: told once, in a class from which one class for each transport derives.</summary>
public abstract class OnEachTransport(Transport transport) : IAsyncLifetime
{
    private Rig _rig = null!;

    protected KmsEmulator Emulator => _rig.Emulator;

    protected AmazonKeyManagementServiceClient Kms => _rig.Kms;

    public async ValueTask InitializeAsync() => _rig = await Rig.StartAsync(transport);

    public async ValueTask DisposeAsync()
    {
        await _rig.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected Task<RawAnswer> SendAsync(string operation, string body) => _rig.SendAsync(operation, body);

    private protected Task<RawAnswer> SendAsync(string? target, ReadOnlyMemory<byte> body) => _rig.SendAsync(target, body);
}
