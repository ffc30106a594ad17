using Amazon.KeyManagementService;
using Microsoft.Extensions.Logging;
using SafeKms.Emulator;

namespace SafeKms.Tests;

/// <summary>An emulated account with one store, and SafeKms working on it through the real AWS client.</summary>
internal sealed class Scene : IDisposable
{
    private readonly Lazy<AmazonKeyManagementServiceClient> _kms;
    private readonly Lazy<SafeKmsClient> _client;

    public Scene(EmulatedConnectionState state = EmulatedConnectionState.Connected, bool external = false, string? connectionErrorCode = null)
    {
        var added = external
            ? Emulator.AddExternalStore("payments-hsm", state, connectionErrorCode)
            : Emulator.AddCloudHsmStore("payments-hsm", state, connectionErrorCode);
        StoreId = added.Id;
        _kms = new(() => Emulator.CreateClient(config =>
        {
            config.LeaveRetriesToSafeKms();
            ConfigureClient?.Invoke(config);
        }));
        _client = new(() => new SafeKmsClient(_kms.Value, Options, Emulator.TimeProvider, LoggerFactory));
    }

    public KmsEmulator Emulator { get; } = new();

    public string StoreId { get; }

    public Action<AmazonKeyManagementServiceConfig>? ConfigureClient { get; init; }

    public SafeKmsOptions Options { get; } = new();

    public ILoggerFactory? LoggerFactory { get; set; }

    public AmazonKeyManagementServiceClient Kms => _kms.Value;

    public SafeKmsClient Client => _client.Value;

    public CustomKeyStore Store => Client.CustomKeyStore(StoreId);

    public StoreDeletion Deletion => Store.EnsureEmpty().Disconnect().Delete();

    /// <summary>What is true of the store, whatever was answered.</summary>
    public EmulatedStore? Truth => Emulator.FindStore(StoreId);

    public DateTimeOffset Now => Emulator.UtcNow;

    public int Calls(string operation) => Emulator.CallsTo(operation);

    /// <summary>The operations called, runs of the same one written once.</summary>
    public string Conversation()
    {
        var operations = new List<string>();
        foreach (var call in Emulator.Calls)
        {
            if (operations.Count == 0 || operations[^1] != call.Operation)
                operations.Add(call.Operation);
        }

        return string.Join(" ", operations);
    }

    public void AssertNothingWasChanged()
    {
        Assert.Equal(0, Calls("DisconnectCustomKeyStore"));
        Assert.Equal(0, Calls("ConnectCustomKeyStore"));
        Assert.Equal(0, Calls("DeleteCustomKeyStore"));
    }

    /// <summary>Acts once, right before the given call of an operation.</summary>
    public void Before(string operation, Action act, int call = 1)
    {
        var seen = 0;
        Emulator.BeforeEachCall += (called, _) =>
        {
            if (called.Operation == operation && Interlocked.Increment(ref seen) == call)
                act();
        };
    }

    /// <summary>Acts once, right after the given call of an operation took effect.</summary>
    public void After(string operation, Action act, int call = 1)
    {
        var seen = 0;
        Emulator.AfterEachCall += (called, _) =>
        {
            if (called.Operation == operation && Interlocked.Increment(ref seen) == call)
                act();
        };
    }

    public void Dispose()
    {
        if (_kms.IsValueCreated)
            _kms.Value.Dispose();
    }
}
