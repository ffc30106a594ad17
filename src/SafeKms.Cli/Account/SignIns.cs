using System.Runtime.CompilerServices;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.RuntimeDependencies;
using Amazon.SecurityToken;
using Amazon.SSO;
using Amazon.SSOOIDC;

namespace SafeKms.Cli.Account;

/// <summary>
/// Profiles may need another AWS service to give credentials. The SDK finds its client by reflection; compiled ahead of time it must be told.
/// </summary>
internal static class SignIns
{
    private static readonly string[] WithoutCredentials = ["AssumeRoleWithWebIdentity", "Federated"];

    public static void Register(string? profile)
    {
        if (RuntimeFeature.IsDynamicCodeSupported)
            return;

        var registry = GlobalRuntimeDependencyRegistry.Instance;
        registry.RegisterSSOClient(context => new AmazonSSOClient(new AnonymousAWSCredentials(), context.SSOClientContextData.Region));
        registry.RegisterSSOOIDCClient(context => new AmazonSSOOIDCClient(new AnonymousAWSCredentials(), context.SSOOIDCClientContextData.Region));
        registry.RegisterSecurityTokenServiceClient(context =>
        {
            var data = context.SecurityTokenServiceClientContextData;
            var isAnonymous = WithoutCredentials.Any(name => data.Action.ToString().Contains(name, StringComparison.Ordinal));
            var region = data.Region ?? FallbackRegionFactory.GetRegionEndpoint() ?? RegionEndpoint.USEast1;
            return new AmazonSecurityTokenServiceClient(isAnonymous ? new AnonymousAWSCredentials() : Source(profile), region);
        });
    }

    /// <summary>The credentials a profile assumes its role with.</summary>
    private static AWSCredentials Source(string? name)
    {
        var chain = new CredentialProfileStoreChain();
        name ??= Environment.GetEnvironmentVariable("AWS_PROFILE") ?? "default";
        if (chain.TryGetProfile(name, out var profile)
            && profile.Options.SourceProfile is { } source
            && chain.TryGetAWSCredentials(source, out var credentials))
        {
            return credentials;
        }

        return Environment.GetEnvironmentVariable("AWS_ACCESS_KEY_ID") is { Length: > 0 }
            ? new EnvironmentVariablesAWSCredentials()
            : new InstanceProfileAWSCredentials();
    }
}
