using static SafeKms.Emulator.Validation.Member;

namespace SafeKms.Emulator.Validation;

/// <summary>The constraints of the public KMS service model, by shape.</summary>
internal static class Shapes
{
    public static readonly Shape Boolean = new BooleanShape();
    public static readonly Shape Limit = new IntegerShape(1, 1000);
    public static readonly Shape Marker = new TextShape(1, 1024, @"[\u0020-\u00FF]*");

    public static readonly Shape StoreId = new TextShape(1, 64);
    public static readonly Shape StoreName = new TextShape(1, 256);
    public static readonly Shape StoreType = new EnumShape("AWS_CLOUDHSM", "EXTERNAL_KEY_STORE");
    public static readonly Shape ClusterId = new TextShape(19, 24, "cluster-[2-7a-zA-Z]{11,16}");
    public static readonly Shape TrustAnchor = new TextShape(1, 5000);
    public static readonly Shape StorePassword = new TextShape(7, 32, isSecret: true);

    public static readonly Shape XksConnectivity = new EnumShape("PUBLIC_ENDPOINT", "VPC_ENDPOINT_SERVICE");
    public static readonly Shape XksEndpoint = new TextShape(10, 128, "^https://[a-zA-Z0-9.-]+$");
    public static readonly Shape XksPath = new TextShape(10, 128, @"^(/[a-zA-Z0-9\/_-]+/kms/xks/v\d{1,2})$|^(/kms/xks/v\d{1,2})$");
    public static readonly Shape XksVpcService = new TextShape(20, 64, @"^(com|eu)\.amazonaws\.vpce\.([a-z]+-){2,3}\d+\.vpce-svc-[0-9a-z]+$");
    public static readonly Shape AccountId = new TextShape(12, 12, "[0-9]{12}");
    public static readonly Shape XksCredential = new NestedShape(
        Required("AccessKeyId", new TextShape(20, 30, "^[A-Z2-7]+$", isSecret: true)),
        Required("RawSecretAccessKey", new TextShape(43, 64, @"^[a-zA-Z0-9\/+=]+$", isSecret: true)));

    public static readonly Shape KeyId = new TextShape(1, 2048);
    public static readonly Shape AliasName = new TextShape(1, 256, "^[a-zA-Z0-9:/_-]+$");
    public static readonly Shape Description = new TextShape(0, 8192);
    public static readonly Shape Policy = new TextShape(1, 131072, @"[\u0009\u000A\u000D\u0020-\u00FF]+");
    public static readonly Shape PolicyName = new TextShape(1, 128, @"[\w]+");
    public static readonly Shape PendingWindow = new IntegerShape(1, 365);
    public static readonly Shape XksKeyId = new TextShape(1, 128, "^[a-zA-Z0-9-_.]+$");
    public static readonly Shape Origin = new EnumShape("AWS_KMS", "EXTERNAL", "AWS_CLOUDHSM", "EXTERNAL_KEY_STORE");
    public static readonly Shape KeyUsage = new EnumShape("SIGN_VERIFY", "ENCRYPT_DECRYPT", "GENERATE_VERIFY_MAC", "KEY_AGREEMENT");
    public static readonly Shape CustomerMasterKeySpec = new EnumShape(
        "RSA_2048", "RSA_3072", "RSA_4096", "ECC_NIST_P256", "ECC_NIST_P384", "ECC_NIST_P521", "ECC_SECG_P256K1", "SYMMETRIC_DEFAULT", "HMAC_224", "HMAC_256", "HMAC_384", "HMAC_512", "SM2");
    public static readonly Shape KeySpec = new EnumShape(
        "RSA_2048", "RSA_3072", "RSA_4096", "ECC_NIST_P256", "ECC_NIST_P384", "ECC_NIST_P521", "ECC_SECG_P256K1", "SYMMETRIC_DEFAULT", "HMAC_224", "HMAC_256", "HMAC_384", "HMAC_512", "SM2", "ML_DSA_44", "ML_DSA_65", "ML_DSA_87", "ECC_NIST_EDWARDS25519");
    public static readonly Shape TagKey = new TextShape(1, 128);
    public static readonly Shape TagKeys = new ListShape(TagKey);
    public static readonly Shape Tags = new ListShape(new NestedShape(
        Required("TagKey", TagKey),
        Required("TagValue", new TextShape(0, 256))));

    public static readonly Shape GrantTokens = new ListShape(new TextShape(1, 8192), max: 10);
    public static readonly Shape EncryptionContext = new TextMapShape();
    public static readonly Shape EncryptionAlgorithm = new EnumShape("SYMMETRIC_DEFAULT", "RSAES_OAEP_SHA_1", "RSAES_OAEP_SHA_256", "SM2PKE");
    public static readonly Shape Plaintext = new BlobShape(1, 4096);
    public static readonly Shape Ciphertext = new BlobShape(1, 6144);
    public static readonly Shape DataKeySpec = new EnumShape("AES_256", "AES_128");
    public static readonly Shape NumberOfBytes = new IntegerShape(1, 1024);
    public static readonly Shape Recipient = new NestedShape(
        Optional("KeyEncryptionAlgorithm", new EnumShape("RSAES_OAEP_SHA_256")),
        Optional("AttestationDocument", new BlobShape(1, 262144)));
    public static readonly Shape DryRunModifiers = new ListShape(new EnumShape("IGNORE_CIPHERTEXT"));
}
