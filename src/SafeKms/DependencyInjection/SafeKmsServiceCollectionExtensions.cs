using Amazon.KeyManagementService;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SafeKms;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers SafeKms with a container.</summary>
public static class SafeKmsServiceCollectionExtensions
{
    /// <summary>
    /// Registers a <see cref="SafeKmsClient"/>. It uses the registered <see cref="IAmazonKeyManagementService"/>, <see cref="TimeProvider"/> and
    /// <see cref="ILoggerFactory"/>; where there is no AWS client, one is registered that finds Region and credentials as the AWS SDK does,
    /// and leaves retries to SafeKms.
    /// </summary>
    /// <param name="services">The container's services.</param>
    /// <param name="configure">Sets the options; they are checked when the client is first resolved.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddSafeKms(this IServiceCollection services, Action<SafeKmsOptions>? configure = null)
    {
        var options = (services ?? throw new ArgumentNullException(nameof(services))).AddOptions<SafeKmsOptions>();
        if (configure is not null)
            options.Configure(configure);

        services.TryAddSingleton<IAmazonKeyManagementService>(
            static _ => new AmazonKeyManagementServiceClient(new AmazonKeyManagementServiceConfig().LeaveRetriesToSafeKms()));
        services.TryAddSingleton(static provider => new SafeKmsClient(
            provider.GetRequiredService<IAmazonKeyManagementService>(),
            provider.GetRequiredService<IOptions<SafeKmsOptions>>().Value,
            provider.GetService<TimeProvider>(),
            provider.GetService<ILoggerFactory>()));
        return services;
    }
}
