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
    private readonly Dictionary<string, int> _attempts = [];
    private long _lastChangeOfState;
    private long _lastListKeys;
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
        _attempts.Clear();
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
        {
            _attempts[call.Operation] = _attempts.GetValueOrDefault(call.Operation) + 1;
            if (state is not null && _lastListKeys < _lastChangeOfState)
                Violations.Add($"I1: {call} without a sweep since the store became {state}");
            if (state is not null and not EmulatedConnectionState.Disconnected && call.Sequence != _lastChangeOfState)
                Violations.Add($"I1: {call} of a store that is {state}");
        }
    }

    private void After(KmsCall call, KmsEmulator emulator)
    {
        if (call.Operation == "ListKeys" && emulator.FindStore(_storeId)?.ConnectionState == EmulatedConnectionState.Disconnected)
            _lastListKeys = call.Sequence;
    }
}
