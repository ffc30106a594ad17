using SafeKms.Emulator;

namespace SafeKms.Tests;

/// <summary>
/// Watches every call beside the emulator's own truth, and notes each one that breaks an invariant. It sees what really is; SafeKms
/// sees only what it is told.
/// </summary>
internal sealed class SafetyWitness
{
    private static readonly HashSet<string> Allowed =
    [
        "DescribeCustomKeyStores", "ListKeys", "DescribeKey", "ListAliases",
        "DisconnectCustomKeyStore", "ConnectCustomKeyStore", "DeleteCustomKeyStore",
    ];

    private readonly string _storeId;
    private readonly HashSet<string> _keysBeforeSweep = [];
    private long _lastChangeOfState;
    private long _lastListKeys;
    private long _lastRequest;
    private EmulatedConnectionState? _lastState;

    public SafetyWitness(KmsEmulator emulator, string storeId)
    {
        _storeId = storeId;
        emulator.BeforeEachCall += Before;
        emulator.AfterEachCall += After;
    }

    public List<string> Violations { get; } = [];

    /// <summary>A run begins: keys that are in the store now must keep it connected.</summary>
    public void RunBegins(KmsEmulator emulator)
    {
        _keysBeforeSweep.Clear();
        foreach (var key in emulator.Keys)
        {
            if (key.CustomKeyStoreId == _storeId)
                _keysBeforeSweep.Add(key.Id);
        }
    }

    private void Before(KmsCall call, KmsEmulator emulator)
    {
        var state = emulator.FindStore(_storeId)?.ConnectionState;
        if (state != _lastState)
        {
            _lastState = state;
            _lastChangeOfState = call.Sequence;
        }

        if (!Allowed.Contains(call.Operation))
            Violations.Add($"I3: {call} touches a key");

        if (call.Operation == "DisconnectCustomKeyStore" && emulator.Keys.Any(key => _keysBeforeSweep.Contains(key.Id)))
            Violations.Add($"I2: {call} cuts off a key that was there before the sweep");

        if (call.Operation == "DeleteCustomKeyStore")
            BeforeDelete(call, emulator, state);
        if (call.Operation is "DeleteCustomKeyStore" or "DisconnectCustomKeyStore")
            _lastRequest = call.Sequence;
    }

    private void BeforeDelete(KmsCall call, KmsEmulator emulator, EmulatedConnectionState? state)
    {
        if (_lastListKeys < _lastRequest)
            Violations.Add($"I1: {call} without a sweep since the last request for a change");

        // What a lagging service hides, and what somebody does between our last look and this call, nobody can know; the service refuses then.
        if (state is null || emulator.VisibilityDelay > TimeSpan.Zero || _lastChangeOfState == call.Sequence)
            return;
        if (state != EmulatedConnectionState.Disconnected)
            Violations.Add($"I1: {call} of a store that is {state}");
        if (_lastListKeys < _lastChangeOfState)
            Violations.Add($"I1: {call} without a sweep since the store became {state}");
    }

    private void After(KmsCall call, KmsEmulator _)
    {
        if (call.Operation == "ListKeys")
            _lastListKeys = call.Sequence;
    }
}
