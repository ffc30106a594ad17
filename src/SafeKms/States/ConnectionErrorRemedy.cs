namespace SafeKms;

/// <summary>What a <c>ConnectionErrorCode</c> means, and what mends it.</summary>
/// <remarks>Each remedy starts from a disconnected store: a FAILED store must be disconnected before anything else.</remarks>
/// <seealso href="https://docs.aws.amazon.com/kms/latest/developerguide/fix-keystore.html">Troubleshooting a custom key store</seealso>
/// <seealso href="https://docs.aws.amazon.com/kms/latest/developerguide/xks-troubleshooting.html">Troubleshooting external key stores</seealso>
public sealed class ConnectionErrorRemedy
{
    private const string StartOver = "Disconnect the store first. Then ";

    private ConnectionErrorRemedy(string code, bool isKnown, string cause, string action, string helpLink)
    {
        Code = code;
        IsKnown = isKnown;
        Cause = cause;
        Action = StartOver + action;
        HelpLink = helpLink;
    }

    /// <summary>The service's code, for example <c>USER_LOGGED_IN</c>.</summary>
    public string Code { get; }

    /// <summary><see langword="false"/> for a code that this version of SafeKms does not know.</summary>
    public bool IsKnown { get; }

    /// <summary>What went wrong, in a sentence.</summary>
    public string Cause { get; }

    /// <summary>What to do, in a sentence or two.</summary>
    public string Action { get; }

    /// <summary>The AWS page that tells more.</summary>
    public string HelpLink { get; }

    /// <summary>Finds the remedy for a code.</summary>
    /// <param name="connectionErrorCode">The code, as in <see cref="StoreSnapshot.ConnectionErrorCode"/>.</param>
    /// <param name="type">The kind of store: <c>INVALID_CREDENTIALS</c> means another credential for each.</param>
    /// <returns>The remedy; a general one where the code is unknown.</returns>
    public static ConnectionErrorRemedy For(string connectionErrorCode, StoreType type)
    {
        var (cause, action) = Lookup(connectionErrorCode, type);
        var isKnown = cause is not null;
        var help = type == StoreType.External || connectionErrorCode.StartsWith("XKS_", StringComparison.Ordinal)
            ? HelpPages.ExternalTroubleshooting
            : HelpPages.CloudHsmTroubleshooting;
        return new ConnectionErrorRemedy(
            connectionErrorCode,
            isKnown,
            cause ?? "AWS KMS reported a connection error that this version of SafeKms does not know.",
            action ?? "look the code up on the help page, mend the cause and connect the store again.",
            help);
    }

    /// <summary>Tells code, cause and action.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{Code}: {Cause} {Action}";

    private static (string? Cause, string? Action) Lookup(string code, StoreType type) => code switch
    {
        "INTERNAL_ERROR" =>
            ("AWS KMS could not complete the request because of an internal error.",
             "connect it again."),
        "NETWORK_ERRORS" =>
            ("Network errors keep AWS KMS from the backing key store; they are usually transient.",
             "wait some minutes and connect it again."),
        "CLUSTER_NOT_FOUND" =>
            ("AWS KMS cannot find the CloudHSM cluster.",
             "create a cluster from a recent backup of the lost one and update the store's CloudHsmClusterId."),
        "INSUFFICIENT_CLOUDHSM_HSMS" =>
            ("The CloudHSM cluster has too few active HSMs.",
             "add an HSM to the cluster: one is enough to connect, two in different Availability Zones to create keys."),
        "INSUFFICIENT_FREE_ADDRESSES_IN_SUBNET" =>
            ("A private subnet of the CloudHSM cluster has no free IP address.",
             "free one IP address in each private subnet, or create a cluster from a backup in other subnets."),
        "SUBNET_NOT_FOUND" =>
            ("A subnet in the CloudHSM cluster's configuration was deleted.",
             "create a cluster from a recent backup and update the store's CloudHsmClusterId."),
        "INVALID_CREDENTIALS" when type == StoreType.External =>
            ("The proxy refuses the credential that AWS KMS has for it.",
             "update the store's XksProxyAuthenticationCredential to the one the proxy expects."),
        "INVALID_CREDENTIALS" =>
            ("AWS KMS does not have the current password of the kmsuser crypto user.",
             "change kmsuser's password in the cluster and update the store's KeyStorePassword to the same."),
        "USER_LOCKED_OUT" =>
            ("The kmsuser crypto user is locked out of the cluster after too many failed password attempts.",
             "change kmsuser's password in the cluster and update the store's KeyStorePassword to the same."),
        "USER_LOGGED_IN" =>
            ("The kmsuser crypto user is logged in to the cluster, which keeps AWS KMS from logging in.",
             "log kmsuser out of the cluster; AWS KMS changes its password at the next connect."),
        "USER_NOT_FOUND" =>
            ("The cluster has no crypto user named kmsuser.",
             "create the crypto user kmsuser in the cluster and update the store's KeyStorePassword."),
        "XKS_PROXY_ACCESS_DENIED" =>
            ("The external key store proxy denies AWS KMS access.",
             "correct the proxy's authorization rules so that they let AWS KMS in."),
        "XKS_PROXY_INVALID_CONFIGURATION" =>
            ("The external key store proxy is not set up for this store.",
             "check XksProxyUriPath: it must be the path that the proxy serves."),
        "XKS_PROXY_INVALID_RESPONSE" =>
            ("AWS KMS cannot make sense of the proxy's answers.",
             "ask the proxy's vendor."),
        "XKS_PROXY_INVALID_TLS_CONFIGURATION" =>
            ("AWS KMS cannot set up a TLS connection to the proxy.",
             "see that the proxy speaks TLS 1.2 or 1.3 with an unexpired certificate for its host name from a trusted authority."),
        "XKS_PROXY_NOT_REACHABLE" =>
            ("AWS KMS cannot reach the proxy.",
             "check XksProxyUriEndpoint and XksProxyUriPath, and that the proxy and at least one external key manager are up."),
        "XKS_PROXY_TIMED_OUT" =>
            ("The proxy does not answer within 250 milliseconds.",
             "find out what slows the proxy, its network or the external key manager down."),
        "XKS_VPC_ENDPOINT_SERVICE_INVALID_CONFIGURATION" =>
            ("The VPC endpoint service does not meet the requirements of an external key store.",
             "check its load balancer and subnets, the allowed principal cks.kms.<region>.amazonaws.com, its private DNS name and the certificate."),
        "XKS_VPC_ENDPOINT_SERVICE_NOT_FOUND" =>
            ("AWS KMS cannot find the VPC endpoint service.",
             "check XksProxyVpcEndpointServiceName and that AWS KMS is an allowed principal of the service."),
        _ => (null, null),
    };
}
