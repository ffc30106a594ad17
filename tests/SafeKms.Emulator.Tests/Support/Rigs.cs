namespace SafeKms.Emulator.Tests;

/// <summary>One emulator for each transport, for tests that do not mind what the others leave behind.</summary>
public sealed class Rigs : IAsyncLifetime
{
    private readonly Dictionary<Transport, Rig> _rigs = [];

    internal Rig this[Transport transport] => _rigs[transport];

    public async ValueTask InitializeAsync()
    {
        foreach (var transport in Enum.GetValues<Transport>())
        {
            _rigs[transport] = await Rig.StartAsync(transport);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var rig in _rigs.Values)
        {
            await rig.DisposeAsync();
        }
    }
}
