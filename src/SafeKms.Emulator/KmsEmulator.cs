using Amazon;
using Amazon.KeyManagementService;
using Amazon.Runtime;
using SafeKms.Emulator.Calls;
using SafeKms.Emulator.Control;
using SafeKms.Emulator.Quotas;
using SafeKms.Emulator.State;
using SafeKms.Emulator.Time;
using SafeKms.Emulator.Wire;

namespace SafeKms.Emulator;

/// <summary>An in-process AWS KMS of one account and Region, beneath the real AWS client. Thread-safe.</summary>
/// <remarks>
/// It knows custom key stores as AWS documents them: connection states that take time, keys that turn Unavailable, a deletion
/// clock of 7 to 30 days. Time is its <see cref="TimeProvider"/>'s; what goes wrong, and when, is for the caller to say.
/// </remarks>
/// <example><code>
/// var emulator = new KmsEmulator();
/// var store = emulator.AddCloudHsmStore("payments-hsm");
/// using var kms = emulator.CreateClient();
/// await kms.DisconnectCustomKeyStoreAsync(new() { CustomKeyStoreId = store.Id });
/// </code></example>
public sealed partial class KmsEmulator
{
    private readonly RequestQuotas _quotas = new();
    private readonly Lazy<World> _world;
    private readonly Lazy<EmulatorClock> _clock;
    private readonly Lazy<CallLog> _callLog;
    private readonly Lazy<KmsEndpoint> _endpoint;
    private string _region = "us-east-1";
    private string _accountId = "111122223333";
    private TimeSpan _connectDuration = TimeSpan.FromMinutes(5);
    private TimeSpan _disconnectDuration = TimeSpan.FromMinutes(2);
    private TimeSpan _latency;
    private TimeSpan _visibilityDelay;
    private TimeSpan _lastUsageDelay;
    private int _callLogLimit = 250_000;

    /// <summary>An account without keys and stores.</summary>
    public KmsEmulator()
    {
        _world = new(() => new World(new Arns(Region, AccountId)));
        _clock = new(() => new EmulatorClock(TimeProvider));
        _callLog = new(() => new CallLog(CallLogLimit));
        _endpoint = new(() => new KmsEndpoint(this, World, Clock, Log, _quotas));
    }

    /// <summary>The Region's system name.</summary>
    /// <value>us-east-1 unless set.</value>
    public string Region
    {
        get => _region;
        init => _region = !string.IsNullOrWhiteSpace(value) ? value : throw new ArgumentException("A Region has a name.", nameof(value));
    }

    /// <summary>The account id, 12 digits.</summary>
    /// <value>111122223333 unless set.</value>
    public string AccountId
    {
        get => _accountId;
        init => _accountId = value is { Length: 12 } && value.All(char.IsAsciiDigit) ? value : throw new ArgumentException("An account id has 12 digits.", nameof(value));
    }

    /// <summary>The clock.</summary>
    /// <value>A new <see cref="VirtualTimeProvider"/> unless set.</value>
    public TimeProvider TimeProvider { get; init; } = new VirtualTimeProvider();

    /// <summary>How long a store stays CONNECTING.</summary>
    /// <value>5 minutes unless set.</value>
    public TimeSpan ConnectDuration
    {
        get => _connectDuration;
        set => _connectDuration = NotNegative(value);
    }

    /// <summary>How long a store stays DISCONNECTING.</summary>
    /// <value>2 minutes unless set.</value>
    public TimeSpan DisconnectDuration
    {
        get => _disconnectDuration;
        set => _disconnectDuration = NotNegative(value);
    }

    /// <summary>How long every call takes before its effect, waited for on <see cref="TimeProvider"/>.</summary>
    /// <value>Zero unless set.</value>
    public TimeSpan Latency
    {
        get => _latency;
        set => _latency = NotNegative(value);
    }

    /// <summary>
    /// Eventual consistency: for so long after a change DescribeCustomKeyStores shows the state before it (and a deleted store),
    /// and ListKeys and DescribeKey do not see a new key. It holds for arranged changes too; a key keeps the delay in force when it was created.
    /// </summary>
    /// <value>Zero unless set.</value>
    public TimeSpan VisibilityDelay
    {
        get => _visibilityDelay;
        set => _visibilityDelay = NotNegative(value);
    }

    /// <summary>How late GetKeyLastUsage may be, an hour in AWS: uses are published whenever that much has passed on the clock.</summary>
    /// <value>Zero unless set: a use shows at once.</value>
    public TimeSpan LastUsageDelay
    {
        get => _lastUsageDelay;
        set => _lastUsageDelay = NotNegative(value);
    }

    /// <summary>Whether calls beyond the documented request quotas get a ThrottlingException.</summary>
    /// <value>False unless set.</value>
    public bool EnforceQuotas { get; set; }

    /// <summary>How many calls the log keeps: the latest ones. <see cref="CallsTo"/> counts all.</summary>
    /// <value>250,000 unless set: a sweep of a Region's most keys, twice.</value>
    public int CallLogLimit
    {
        get => _callLogLimit;
        init => _callLogLimit = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A call log keeps at least one call.");
    }

    /// <summary>What DeleteCustomKeyStore answers when two errors apply.</summary>
    /// <value><see cref="DeletePrecedence.InvalidState"/> unless set.</value>
    public DeletePrecedence DeletePrecedence { get; set; }

    /// <summary>Now, on the emulator's clock.</summary>
    public DateTimeOffset UtcNow => Clock.UtcNow;

    private World World => _world.Value;

    private CallLog Log => _callLog.Value;

    private EmulatorClock Clock => _clock.Value;

    /// <summary>A real AWS client whose transport is the emulator: real marshalling, no socket, no retries of its own.</summary>
    /// <param name="configure">Changes the client's configuration. The SDK's own retries, if turned on, sleep in real time.</param>
    public AmazonKeyManagementServiceClient CreateClient(Action<AmazonKeyManagementServiceConfig>? configure = null)
    {
        var config = new AmazonKeyManagementServiceConfig
        {
            RegionEndpoint = RegionEndpoint.GetBySystemName(Region),
            IgnoreConfiguredEndpointUrls = true,
            MaxErrorRetry = 0,
            MaxStaleConnectionRetries = 0, // counted apart, 3 by default: a lost response would be replayed unseen
            HttpClientFactory = new EmulatorHttpClientFactory(CreateHandler(), TimeProvider),
        };
        configure?.Invoke(config);
        return new AmazonKeyManagementServiceClient(new BasicAWSCredentials("emulator", "emulator"), config);
    }

    /// <summary>The transport alone: answers AWS JSON 1.1 requests to any address.</summary>
    public HttpMessageHandler CreateHandler() => new EmulatorHandler(_endpoint.Value);

    /// <summary>Handles one AWS JSON 1.1 request, whatever the transport.</summary>
    /// <param name="target">The X-Amz-Target header, such as <c>TrentService.ListKeys</c>.</param>
    /// <param name="body">The body. It must not change until the task ends.</param>
    /// <param name="cancellationToken">Gives up waiting; before its effect the call then has none.</param>
    public Task<KmsResponse> HandleAsync(string? target, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default) =>
        _endpoint.Value.HandleAsync(target, body, cancellationToken);

    /// <summary>Handles one request of the control API, whatever the transport: clock, faults, calls, connects to come, keys in bulk.</summary>
    /// <param name="method">The HTTP method, such as <c>POST</c>.</param>
    /// <param name="path">The path, such as <c>/_emulator/clock</c>.</param>
    /// <param name="body">The body: a JSON object, or nothing.</param>
    /// <param name="cancellationToken">Set when the caller is gone: nothing is done then.</param>
    public Task<ControlResponse> HandleControlAsync(string method, string path, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        return cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<ControlResponse>(cancellationToken)
            : Task.FromResult(ControlApi.Handle(this, method, path, body));
    }

    /// <summary>Lets time pass: on the <see cref="TimeProvider"/> if it is a <see cref="VirtualTimeProvider"/>, else on the emulator alone.</summary>
    /// <param name="delta">How much; not negative.</param>
    public void Advance(TimeSpan delta)
    {
        Clock.Advance(delta);
        Act(static (_, _) => { });
    }

    private static TimeSpan NotNegative(TimeSpan value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
        return value;
    }
}
