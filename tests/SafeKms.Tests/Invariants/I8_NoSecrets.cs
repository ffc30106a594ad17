using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using SafeKms.Emulator;

namespace SafeKms.Tests;

/// <summary>I8: no secret (store password, XKS credential) in logs, exceptions, plans or receipts.</summary>
public class I8_NoSecrets
{
    private const string AccessKeyId = "ABCDE234567ABCEXAMPLE";
    private const string SecretAccessKey = "DXjSUawnel2fr6SKC7G25CNxTyWKE5PF9XX6H/u9pSo=";
    private const string Password = "kmsPswd-7-secret";

    [Fact]
    public async Task I8_Neither_password_nor_credential_appears_anywhere()
    {
        var emulator = new KmsEmulator { ConnectDuration = TimeSpan.Zero };
        using var kms = emulator.CreateClient();
        var lines = new LogLines();
        var safeKms = new SafeKmsClient(kms, null, emulator.TimeProvider, lines);
        var texts = new List<string>();

        var cloudHsm = await kms.CreateCustomKeyStoreAsync(new CreateCustomKeyStoreRequest
        {
            CustomKeyStoreName = "hsm",
            CloudHsmClusterId = "cluster-2a23b4cdefg",
            KeyStorePassword = Password,
            TrustAnchorCertificate = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
        });
        var external = await kms.CreateCustomKeyStoreAsync(new CreateCustomKeyStoreRequest
        {
            CustomKeyStoreName = "xks",
            CustomKeyStoreType = CustomKeyStoreType.EXTERNAL_KEY_STORE,
            XksProxyConnectivity = XksProxyConnectivityType.PUBLIC_ENDPOINT,
            XksProxyUriEndpoint = "https://xks.example.com",
            XksProxyUriPath = "/kms/xks/v1",
            XksProxyAuthenticationCredential = new XksProxyAuthenticationCredentialType { AccessKeyId = AccessKeyId, RawSecretAccessKey = SecretAccessKey },
        });

        foreach (var id in new[] { cloudHsm.CustomKeyStoreId, external.CustomKeyStoreId })
        {
            var deletion = safeKms.CustomKeyStore(id).EnsureEmpty().Disconnect().Delete();
            var plan = await deletion.PlanAsync();
            emulator.Faults.Add(new Fault("DeleteCustomKeyStore") { Error = "AccessDeniedException", StatusCode = 400 });
            var failure = await Assert.ThrowsAsync<StoreOperationFailedException>(() => deletion.ExecuteAsync());
            var receipt = await deletion;
            texts.AddRange([plan.ToString(), plan.ToJson(), failure.ToString(), receipt.ToString(), receipt.ToJson(), receipt.Store.ToString()]);
        }

        texts.AddRange(lines.Lines.Select(line => line.Text));
        Assert.True(texts.Count > 20);
        Assert.All(texts, text =>
        {
            Assert.DoesNotContain(Password, text, StringComparison.Ordinal);
            Assert.DoesNotContain(AccessKeyId, text, StringComparison.Ordinal);
            Assert.DoesNotContain(SecretAccessKey, text, StringComparison.Ordinal);
        });
    }
}
