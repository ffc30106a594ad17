namespace SafeKms;

/// <summary>The pages of the AWS KMS Developer Guide that messages point to.</summary>
internal static class HelpPages
{
    private const string Guide = "https://docs.aws.amazon.com/kms/latest/developerguide/";

    public const string DeleteStore = Guide + "delete-keystore.html";
    public const string DisconnectStore = Guide + "disconnect-keystore.html";
    public const string DeletingKeys = Guide + "deleting-keys.html";
    public const string KeyPolicies = Guide + "key-policies.html";
    public const string CustomKeyStorePermissions = Guide + "authorize-key-store.html";
    public const string CloudHsmTroubleshooting = Guide + "fix-keystore.html";
    public const string ExternalTroubleshooting = Guide + "xks-troubleshooting.html";
    public const string ViewStores = Guide + "view-keystore.html";
    public const string Quotas = Guide + "requests-per-second.html";
}
