using Amazon.KeyManagementService;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace SafeKms;

/// <summary>
/// Deletes, disconnects and connects AWS KMS custom key stores safely, through whatever AWS client it is given. Thread-safe; one
/// instance for each AWS client is enough, and shares its request rates among all operations.
/// </summary>
/// <seealso href="https://docs.aws.amazon.com/kms/latest/developerguide/delete-keystore.html">Deleting a custom key store</seealso>
public sealed class SafeKmsClient
{
    private readonly SafeKmsServices _services;

    /// <summary>Makes SafeKms work through an AWS client. Nothing is called yet.</summary>
    /// <param name="kms">The AWS client: real, substituted, or of the emulator. It is not disposed here.
    /// Configure it with <see cref="AmazonKeyManagementServiceConfigExtensions.LeaveRetriesToSafeKms"/>.</param>
    /// <param name="options">How to work; the defaults where <see langword="null"/>.</param>
    /// <param name="timeProvider">The clock for all waiting. Where <see langword="null"/>: the emulator's for a client of the emulator, else the system's.</param>
    /// <param name="loggerFactory">Where to log; nowhere where <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="kms"/> is <see langword="null"/>.</exception>
    /// <exception cref="OptionsValidationException">An option is out of range; all that are, are told.</exception>
    public SafeKmsClient(
        IAmazonKeyManagementService kms,
        SafeKmsOptions? options = null,
        TimeProvider? timeProvider = null,
        ILoggerFactory? loggerFactory = null)
    {
        options ??= new SafeKmsOptions();
        options.Validate();
        _services = new SafeKmsServices(
            kms ?? throw new ArgumentNullException(nameof(kms)),
            options,
            timeProvider ?? ClientSettings.Clock(kms) ?? TimeProvider.System,
            (loggerFactory ?? NullLoggerFactory.Instance).CreateLogger("SafeKms"));
    }

    /// <summary>Names a custom key store by its id. Nothing is called yet.</summary>
    /// <param name="customKeyStoreId">The id, 1 to 64 characters, for example <c>cks-1234567890abcdef0</c>.</param>
    /// <returns>The store, from which every operation begins.</returns>
    /// <exception cref="ArgumentException">The id is null, empty, too long, or has stray white space.</exception>
    public CustomKeyStore CustomKeyStore(string customKeyStoreId) => new(_services, StoreReference.ById(customKeyStoreId));

    /// <summary>Names a custom key store by its friendly name. Nothing is called yet.</summary>
    /// <param name="customKeyStoreName">The name, 1 to 256 characters, in upper and lower case as AWS KMS has it.</param>
    /// <returns>The store, from which every operation begins.</returns>
    /// <exception cref="ArgumentException">The name is null, empty, too long, or has stray white space.</exception>
    public CustomKeyStore CustomKeyStoreNamed(string customKeyStoreName) => new(_services, StoreReference.ByName(customKeyStoreName));

    /// <summary>Reads all custom key stores of the account and Region.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The stores; there are ten at the most.</returns>
    /// <exception cref="SafeKmsException">AWS KMS did not answer, or not wholly.</exception>
    public async Task<IReadOnlyList<StoreSnapshot>> ListCustomKeyStoresAsync(CancellationToken cancellationToken = default)
    {
        var situation = new OperationSituation { Step = StepName.InspectStore };
        return await Reads.GuardAsync(situation, async () =>
        {
            var listing = await _services.Stores.ListAsync(null, cancellationToken).ConfigureAwait(false);
            return listing.IsWhole ? listing.Stores : throw KmsCallException.Incomplete("DescribeCustomKeyStores", "a store, or the list, is missing in it");
        }).ConfigureAwait(false);
    }

    /// <summary>
    /// Sweeps all keys of the account and Region once, for all custom key stores. Give the inventory to
    /// <see cref="SafeKms.CustomKeyStore.EnsureEmpty(KeyInventory)"/> of each store to be deleted: only keys created since are described again.
    /// </summary>
    /// <param name="progress">Told how the sweep goes on.</param>
    /// <param name="cancellationToken">Stops the sweep within one call.</param>
    /// <returns>The inventory. Keys that could not be described are in <see cref="KeyInventory.UnknownKeys"/>.</returns>
    /// <exception cref="SafeKmsException">The sweep could not be finished.</exception>
    public Task<KeyInventory> TakeKeyInventoryAsync(IProgress<StoreProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var time = _services.Time;
        var began = time.GetTimestamp();
        var reports = new ProgressReports(progress, _services.Logger);
        return Reads.GuardAsync(
            new OperationSituation { Step = StepName.EnsureEmpty },
            () => new KeySweep(_services.Keys, _services.Options.Sweep.MaxConcurrency, null).TakeInventoryAsync(
                [],
                time.GetUtcNow(),
                (listed, described) => reports.Report(new SweepAdvanced(StepName.EnsureEmpty, listed, described, time.GetElapsedTime(began))),
                cancellationToken));
    }

    /// <summary>Asks when a key was last used. See <see cref="KeyLastUsage"/> for what the answer is worth.</summary>
    /// <param name="keyId">The key's id or ARN.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The answer; unknown where AWS KMS refuses to tell.</returns>
    /// <exception cref="ArgumentException"><paramref name="keyId"/> is null or empty.</exception>
    /// <exception cref="SafeKmsException">AWS KMS did not answer.</exception>
    public Task<KeyLastUsage> GetKeyLastUsageAsync(string keyId, CancellationToken cancellationToken = default) => string.IsNullOrWhiteSpace(keyId)
        ? throw new ArgumentException("The key id is empty.", nameof(keyId))
        : Reads.GuardAsync(
            new OperationSituation { Step = StepName.FindKeys },
            () => _services.KeyDeletion.FindLastUsageAsync(keyId, cancellationToken));
}
