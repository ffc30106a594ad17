using Amazon.KeyManagementService;
using Moq;

namespace SafeKms.Tests;

/// <summary>Ids and names are checked before any call.</summary>
public class StoreNamingTests
{
    private readonly Mock<IAmazonKeyManagementService> _kms = new(MockBehavior.Strict);

    public StoreNamingTests() => _kms.Setup(kms => kms.Config).Returns((Amazon.Runtime.IClientConfig)null!);

    public static TheoryData<string?> BadIds() => new(null, "", " ", "\t\n", new string('x', 65), " cks-1", "cks-1 ", "cks-1\n", "cks\u0000-1");

    [Theory]
    [MemberData(nameof(BadIds))]
    public void A_bad_id_is_refused_with_its_reason(string? id)
    {
        var client = new SafeKmsClient(_kms.Object);

        var refusal = Assert.ThrowsAny<ArgumentException>(() => client.CustomKeyStore(id!));
        Assert.ThrowsAny<ArgumentException>(() => _kms.Object.CustomKeyStore(id!));

        Assert.Equal("customKeyStoreId", refusal.ParamName);
        Assert.StartsWith("The custom key store id", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void A_bad_name_is_refused_with_its_reason(string? name)
    {
        var refusal = Assert.ThrowsAny<ArgumentException>(() => new SafeKmsClient(_kms.Object).CustomKeyStoreNamed(name!));

        Assert.Equal("customKeyStoreName", refusal.ParamName);
    }

    [Fact]
    public void The_longest_id_and_name_of_the_service_model_are_taken()
    {
        var client = new SafeKmsClient(_kms.Object);

        Assert.NotNull(client.CustomKeyStore(new string('x', 64)));
        Assert.NotNull(client.CustomKeyStoreNamed(new string('x', 256)));
        Assert.Throws<ArgumentException>(() => client.CustomKeyStoreNamed(new string('x', 257)));
    }

    [Fact]
    public void Null_arguments_are_refused()
    {
        using var scene = new Scene();

        Assert.Throws<ArgumentNullException>(() => new SafeKmsClient(null!));
        Assert.Throws<ArgumentNullException>(() => ((IAmazonKeyManagementService)null!).CustomKeyStore("cks-1"));
        Assert.Throws<ArgumentNullException>(() => scene.Store.EnsureEmpty(null!));
        Assert.Throws<ArgumentNullException>(() => scene.Deletion.Confirm(null!));
        Assert.Throws<ArgumentNullException>(() => scene.Deletion.AsPlanned(null!));
        Assert.Throws<ArgumentNullException>(() => DeletionPlan.FromJson(null!));
        Assert.Throws<ArgumentNullException>(() => ((AmazonKeyManagementServiceConfig)null!).LeaveRetriesToSafeKms());
    }

    [Fact]
    public async Task An_unknown_id_or_name_is_told_with_the_Region()
    {
        using var scene = new Scene();

        var byId = await Assert.ThrowsAsync<StoreNotFoundException>(() => scene.Client.CustomKeyStore("cks-0").DescribeAsync());
        var byName = await Assert.ThrowsAsync<StoreNotFoundException>(() => scene.Client.CustomKeyStoreNamed("no-such").EnsureEmpty().ExecuteAsync());

        Assert.Contains("There is no custom key store cks-0 in this account in us-east-1.", byId.Message, StringComparison.Ordinal);
        Assert.Contains("named 'no-such'", byName.Message, StringComparison.Ordinal);
    }
}
