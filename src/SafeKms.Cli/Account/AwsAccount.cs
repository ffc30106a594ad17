using Amazon;
using Amazon.KeyManagementService;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.Runtime.Credentials;

namespace SafeKms.Cli.Account;

/// <summary>Finds credentials, Region and endpoint as every AWS tool does, and makes the client.</summary>
internal static class AwsAccount
{
    /// <summary>With an endpoint of one's own no Region need be known; the signature must carry one.</summary>
    private const string RegionToSignWith = "us-east-1";

    private static readonly string[] RegionVariables = ["AWS_REGION", "AWS_DEFAULT_REGION"];

    /// <summary>Makes the client.</summary>
    /// <param name="options">What the user says.</param>
    /// <param name="trace">Told of each call; <see langword="null"/> for nobody.</param>
    /// <param name="cancellationToken">Stops the search for credentials.</param>
    /// <exception cref="NoCredentialsException">There are none, or not under the profile.</exception>
    /// <exception cref="NoRegionException">No Region is set.</exception>
    public static async Task<AmazonKeyManagementServiceClient> ConnectAsync(AccountOptions options, CallTrace? trace, CancellationToken cancellationToken)
    {
        SignIns.Register(options.Profile);
        var config = new AmazonKeyManagementServiceConfig().LeaveRetriesToSafeKms();
        if (options.Profile is { } name)
            config.Profile = FindProfile(name);
        SetRegion(config, options);
        if (trace is not null)
            config.HttpClientFactory = trace;

        return new AmazonKeyManagementServiceClient(await FindCredentialsAsync(config, options, cancellationToken).ConfigureAwait(false), config);
    }

    private static Profile FindProfile(string name)
    {
        var chain = new CredentialProfileStoreChain();
        return chain.TryGetProfile(name, out _)
            ? new Profile(name)
            : throw NoCredentialsException.NoProfile(name, chain.ListProfiles().Select(profile => profile.Name));
    }

    private static void SetRegion(AmazonKeyManagementServiceConfig config, AccountOptions options)
    {
        var region = options.Region ?? FindRegion(options.Profile);
        if (options.EndpointUrl is { } endpoint)
        {
            config.ServiceURL = endpoint.AbsoluteUri;
            config.AuthenticationRegion = region ?? RegionToSignWith;
        }
        else if (region is not null)
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        }
        else
        {
            throw new NoRegionException();
        }
    }

    /// <summary>The environment before the profile, as everywhere in AWS; AWS_DEFAULT_REGION is the AWS CLI's, which the SDK does not read.</summary>
    private static string? FindRegion(string? profile)
    {
        if (RegionVariables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value)) is { } region)
            return region;

        try
        {
            return profile is not null && new CredentialProfileStoreChain().TryGetProfile(profile, out var found) && found.Region is { } ofProfile
                ? ofProfile.SystemName
                : FallbackRegionFactory.GetRegionEndpoint()?.SystemName;
        }
        catch (AmazonClientException)
        {
            return null;
        }
    }

    private static async Task<AWSCredentials> FindCredentialsAsync(AmazonKeyManagementServiceConfig config, AccountOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var credentials = options.Profile is { } name && new CredentialProfileStoreChain().TryGetAWSCredentials(name, out var ofProfile)
                ? ofProfile
                : await DefaultAWSCredentialsIdentityResolver.GetCredentialsAsync(config).WaitAsync(cancellationToken).ConfigureAwait(false);
            await credentials.GetCredentialsAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
            return credentials;
        }
        catch (Exception fault) when (fault is AmazonClientException or InvalidOperationException or HttpRequestException)
        {
            throw NoCredentialsException.NotFound(options.Profile, fault);
        }
    }
}
