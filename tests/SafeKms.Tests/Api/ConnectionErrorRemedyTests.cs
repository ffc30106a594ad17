using Amazon.KeyManagementService;

namespace SafeKms.Tests;

public class ConnectionErrorRemedyTests
{
    public static TheoryData<string> EveryCode() => new(
        typeof(ConnectionErrorCodeType).GetFields().Select(field => field.GetValue(null)).OfType<ConnectionErrorCodeType>().Select(code => code.Value));

    [Theory]
    [MemberData(nameof(EveryCode))]
    public void Every_code_of_the_AWS_SDK_has_a_remedy(string code)
    {
        var remedy = ConnectionErrorRemedy.For(code, code.StartsWith("XKS_", StringComparison.Ordinal) ? StoreType.External : StoreType.CloudHsm);

        Assert.True(remedy.IsKnown);
        Assert.StartsWith("Disconnect the store first. Then ", remedy.Action, StringComparison.Ordinal);
        Assert.EndsWith(code.StartsWith("XKS_", StringComparison.Ordinal) ? "xks-troubleshooting.html" : "fix-keystore.html", remedy.HelpLink, StringComparison.Ordinal);
        Assert.StartsWith(code, remedy.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void There_are_18_codes() => Assert.Equal(18, EveryCode().Count);

    [Fact]
    public void Wrong_credentials_mean_another_credential_for_each_kind_of_store()
    {
        Assert.Contains("KeyStorePassword", ConnectionErrorRemedy.For("INVALID_CREDENTIALS", StoreType.CloudHsm).Action, StringComparison.Ordinal);
        Assert.Contains("XksProxyAuthenticationCredential", ConnectionErrorRemedy.For("INVALID_CREDENTIALS", StoreType.External).Action, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_code_is_said_to_be_unknown()
    {
        var remedy = ConnectionErrorRemedy.For("MOON_PHASE", StoreType.CloudHsm);

        Assert.False(remedy.IsKnown);
        Assert.Contains("does not know", remedy.Cause, StringComparison.Ordinal);
    }
}
