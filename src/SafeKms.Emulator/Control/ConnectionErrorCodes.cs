namespace SafeKms.Emulator.Control;

/// <summary>The reasons for which a connection attempt ends FAILED, by type of store.</summary>
internal static class ConnectionErrorCodes
{
    public const string Internal = "INTERNAL_ERROR";

    private static readonly string[] OfEvery = [Internal, "NETWORK_ERRORS", "INVALID_CREDENTIALS"];

    private static readonly string[] OfCloudHsm =
    [
        .. OfEvery,
        "CLUSTER_NOT_FOUND",
        "INSUFFICIENT_CLOUDHSM_HSMS",
        "INSUFFICIENT_FREE_ADDRESSES_IN_SUBNET",
        "SUBNET_NOT_FOUND",
        "USER_LOCKED_OUT",
        "USER_LOGGED_IN",
        "USER_NOT_FOUND",
    ];

    private static readonly string[] OfExternal =
    [
        .. OfEvery,
        "XKS_PROXY_ACCESS_DENIED",
        "XKS_PROXY_INVALID_CONFIGURATION",
        "XKS_PROXY_INVALID_RESPONSE",
        "XKS_PROXY_INVALID_TLS_CONFIGURATION",
        "XKS_PROXY_NOT_REACHABLE",
        "XKS_PROXY_TIMED_OUT",
        "XKS_VPC_ENDPOINT_SERVICE_INVALID_CONFIGURATION",
        "XKS_VPC_ENDPOINT_SERVICE_NOT_FOUND",
    ];

    public static IReadOnlyList<string> Of(EmulatedStoreType type) => type == EmulatedStoreType.CloudHsm ? OfCloudHsm : OfExternal;
}
