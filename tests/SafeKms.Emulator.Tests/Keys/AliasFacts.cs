using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace SafeKms.Emulator.Tests.Keys;

public sealed class AliasFacts : IDisposable
{
    private readonly KmsEmulator _emulator = new();
    private readonly AmazonKeyManagementServiceClient _kms;

    public AliasFacts() => _kms = _emulator.CreateClient();

    public void Dispose() => _kms.Dispose();

    [Fact]
    public async Task An_alias_is_created_moved_listed_and_deleted()
    {
        string one = _emulator.AddKey().Id;
        string two = _emulator.AddKey().Id;
        await _kms.CreateAliasAsync("alias/payments", one);
        await Assert.ThrowsAsync<AlreadyExistsException>(() => _kms.CreateAliasAsync("alias/payments", two));
        await _kms.UpdateAliasAsync("alias/payments", two);
        Assert.Empty((await _kms.ListAliasesAsync(new ListAliasesRequest { KeyId = one })).Aliases);
        var alias = Assert.Single((await _kms.ListAliasesAsync(new ListAliasesRequest { KeyId = two })).Aliases);
        Assert.Equal(two, alias.TargetKeyId);
        Assert.Equal("arn:aws:kms:us-east-1:111122223333:alias/payments", alias.AliasArn);
        await _kms.DeleteAliasAsync("alias/payments");
        await Assert.ThrowsAsync<NotFoundException>(() => _kms.DeleteAliasAsync("alias/payments"));
    }

    [Fact]
    public async Task Aliases_come_sorted_and_in_pages()
    {
        string key = _emulator.AddKey().Id;
        foreach (int i in new[] { 3, 1, 5, 2, 4 })
        {
            _emulator.AddAlias($"alias/{i}", key);
        }

        var first = await _kms.ListAliasesAsync(new ListAliasesRequest { Limit = 2 });
        _emulator.AddAlias("alias/0", key);
        var second = await _kms.ListAliasesAsync(new ListAliasesRequest { Limit = 3, Marker = first.NextMarker });
        Assert.Equal(["alias/1", "alias/2", "alias/3", "alias/4", "alias/5"], first.Aliases.Concat(second.Aliases).Select(alias => alias.AliasName));
        Assert.False(second.Truncated);
    }

    [Theory]
    [InlineData("payments", "ValidationException")]
    [InlineData("alias/", "ValidationException")]
    [InlineData("alias/with space", "ValidationException")]
    [InlineData("alias/aws/s3", "NotAuthorizedException")]
    [InlineData("alias/a:b", "InvalidAliasNameException")]
    public async Task Wrong_names_are_refused(string name, string error) =>
        Assert.Equal(error, await _kms.CreateAliasAsync(name, _emulator.AddKey().Id).Outcome());

    [Fact]
    public async Task A_key_pending_deletion_gets_no_alias()
    {
        string key = _emulator.AddKey().Id;
        _emulator.ScheduleKeyDeletion(key);
        await Assert.ThrowsAsync<KMSInvalidStateException>(() => _kms.CreateAliasAsync("alias/late", key));
    }
}
