using Amazon.KeyManagementService.Model;

namespace SafeKms.Emulator.Tests.Keys;

public abstract class AliasFacts(Transport transport) : OnEachTransport(transport)
{
    [Fact]
    public async Task An_alias_is_created_moved_listed_and_deleted()
    {
        string one = Emulator.AddKey().Id;
        string two = Emulator.AddKey().Id;
        await Kms.CreateAliasAsync("alias/payments", one);
        await Assert.ThrowsAsync<AlreadyExistsException>(() => Kms.CreateAliasAsync("alias/payments", two));
        await Kms.UpdateAliasAsync("alias/payments", two);
        Assert.Empty((await Kms.ListAliasesAsync(new ListAliasesRequest { KeyId = one })).Aliases);
        var alias = Assert.Single((await Kms.ListAliasesAsync(new ListAliasesRequest { KeyId = two })).Aliases);
        Assert.Equal(two, alias.TargetKeyId);
        Assert.Equal("arn:aws:kms:us-east-1:111122223333:alias/payments", alias.AliasArn);
        await Kms.DeleteAliasAsync("alias/payments");
        await Assert.ThrowsAsync<NotFoundException>(() => Kms.DeleteAliasAsync("alias/payments"));
    }

    [Fact]
    public async Task Aliases_come_sorted_and_in_pages()
    {
        string key = Emulator.AddKey().Id;
        foreach (int i in new[] { 3, 1, 5, 2, 4 })
        {
            Emulator.AddAlias($"alias/{i}", key);
        }

        var first = await Kms.ListAliasesAsync(new ListAliasesRequest { Limit = 2 });
        Emulator.AddAlias("alias/0", key);
        var second = await Kms.ListAliasesAsync(new ListAliasesRequest { Limit = 3, Marker = first.NextMarker });
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
        Assert.Equal(error, await Kms.CreateAliasAsync(name, Emulator.AddKey().Id).Outcome());

    [Theory]
    [InlineData("payments", "ValidationException")]
    [InlineData("alias/", "ValidationException")]
    [InlineData("alias/aws/s3", "NotAuthorizedException")]
    [InlineData("alias/a:b", "NotFoundException")]
    [InlineData("alias/nobody", "NotFoundException")]
    public async Task Names_that_no_alias_has_are_neither_moved_nor_deleted(string name, string error)
    {
        Assert.Equal(error, await Kms.UpdateAliasAsync(name, Emulator.AddKey().Id).Outcome());
        Assert.Equal(error, await Kms.DeleteAliasAsync(name).Outcome());
    }

    [Theory]
    [InlineData("alias/payments")]
    [InlineData("arn:aws:kms:us-east-1:111122223333:alias/payments")]
    public async Task An_alias_stands_for_a_key_and_not_for_an_alias(string target)
    {
        Emulator.AddAlias("alias/payments", Emulator.AddKey().Id);
        Assert.Equal("ValidationException", await Kms.CreateAliasAsync("alias/other", target).Outcome());
        Assert.Equal("ValidationException", await Kms.UpdateAliasAsync("alias/payments", target).Outcome());
    }

    [Fact]
    public async Task A_key_pending_deletion_gets_no_alias()
    {
        string key = Emulator.AddKey().Id;
        Emulator.ScheduleKeyDeletion(key);
        await Assert.ThrowsAsync<KMSInvalidStateException>(() => Kms.CreateAliasAsync("alias/late", key));
    }
}

public sealed class AliasInProcess() : AliasFacts(Transport.InProcess);

public sealed class AliasOverHttp() : AliasFacts(Transport.Http);
