using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace SafeKms.Emulator.Tests.Keys;

public abstract class DeletionClockFacts(Transport transport) : OnEachTransport(transport)
{
    [Theory]
    [InlineData(null, 30)]
    [InlineData(7, 7)]
    [InlineData(30, 30)]
    public async Task The_deletion_date_is_so_many_days_ahead(int? asked, int days)
    {
        string key = Emulator.AddKey().Id;
        var due = Emulator.UtcNow.UtcDateTime.AddDays(days);
        var response = await Kms.ScheduleKeyDeletionAsync(new ScheduleKeyDeletionRequest { KeyId = key, PendingWindowInDays = asked });
        Assert.Equal(due, response.DeletionDate!.Value.ToUniversalTime());
        Assert.Equal(days, response.PendingWindowInDays);
        Assert.Equal(KeyState.PendingDeletion, response.KeyState);
        Assert.Equal(Emulator.FindKey(key)!.Arn, response.KeyId);
        Assert.Equal(due, (await Kms.DescribeKey(key)).DeletionDate!.Value.ToUniversalTime());
        Assert.Equal(due, Emulator.FindKey(key)!.DeletionDate!.Value.UtcDateTime);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(31)]
    [InlineData(366)]
    public async Task Other_windows_are_refused(int days)
    {
        string key = Emulator.AddKey().Id;
        Assert.Equal("ValidationException", await Kms.ScheduleKeyDeletionAsync(key, days).Outcome());
        Assert.Equal(EmulatedKeyState.Enabled, Emulator.FindKey(key)!.State);
    }

    [Fact]
    public async Task A_key_and_its_aliases_vanish_exactly_when_due()
    {
        string key = Emulator.AddKey().Id;
        string other = Emulator.AddKey().Id;
        Emulator.AddAlias("alias/one", key);
        Emulator.AddAlias("alias/two", key);
        Emulator.AddAlias("alias/other", other);
        await Kms.ScheduleKeyDeletionAsync(key, 7);
        Emulator.Advance(TimeSpan.FromDays(7) - TimeSpan.FromTicks(1));
        Assert.Equal(KeyState.PendingDeletion, (await Kms.DescribeKey("alias/one")).KeyState);

        Emulator.Advance(TimeSpan.FromTicks(1));
        await Assert.ThrowsAsync<NotFoundException>(() => Kms.DescribeKey(key));
        await Assert.ThrowsAsync<NotFoundException>(() => Kms.DescribeKey("alias/one"));
        Assert.Equal(["alias/other"], (await Kms.ListAliasesAsync(new ListAliasesRequest())).Aliases.Select(alias => alias.AliasName));
        Assert.Equal([other], await Kms.AllKeys(100));
    }

    [Fact]
    public async Task A_cancelled_deletion_never_comes_true()
    {
        string key = Emulator.AddKey().Id;
        await Kms.ScheduleKeyDeletionAsync(key, 7);
        var response = await Kms.CancelKeyDeletionAsync(key);
        Assert.Equal(Emulator.FindKey(key)!.Arn, response.KeyId);
        Emulator.Advance(TimeSpan.FromDays(60));
        var metadata = await Kms.DescribeKey(key);
        Assert.Equal(KeyState.Disabled, metadata.KeyState);
        Assert.Null(metadata.DeletionDate);
    }

    [Fact]
    public async Task A_deletion_scheduled_anew_counts_anew()
    {
        string key = Emulator.AddKey().Id;
        await Kms.ScheduleKeyDeletionAsync(key, 7);
        await Kms.CancelKeyDeletionAsync(key);
        await Kms.ScheduleKeyDeletionAsync(key, 30);
        Emulator.Advance(TimeSpan.FromDays(29));
        Assert.NotNull(Emulator.FindKey(key));
        Emulator.Advance(TimeSpan.FromDays(1));
        Assert.Null(Emulator.FindKey(key));
    }

    [Fact]
    public async Task Pending_keys_count_as_keys_of_their_store_until_they_are_gone()
    {
        string store = Emulator.AddCloudHsmStore("store").Id;
        string key = Emulator.AddKey(store).Id;
        await Kms.ScheduleKeyDeletionAsync(key, 7);
        await Kms.Disconnect(store);
        Emulator.Advance(TimeSpan.FromDays(6));
        await Assert.ThrowsAsync<CustomKeyStoreHasCMKsException>(() => Kms.Delete(store));
        Emulator.Advance(TimeSpan.FromDays(1));
        await Kms.Delete(store);
        Assert.Empty(Emulator.Stores);
    }
}

public sealed class DeletionClockInProcess() : DeletionClockFacts(Transport.InProcess);

public sealed class DeletionClockOverHttp() : DeletionClockFacts(Transport.Http);
