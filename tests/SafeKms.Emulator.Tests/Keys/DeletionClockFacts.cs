using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace SafeKms.Emulator.Tests.Keys;

public sealed class DeletionClockFacts : IDisposable
{
    private readonly KmsEmulator _emulator = new();
    private readonly AmazonKeyManagementServiceClient _kms;

    public DeletionClockFacts() => _kms = _emulator.CreateClient();

    public void Dispose() => _kms.Dispose();

    [Theory]
    [InlineData(null, 30)]
    [InlineData(7, 7)]
    [InlineData(30, 30)]
    public async Task The_deletion_date_is_so_many_days_ahead(int? asked, int days)
    {
        string key = _emulator.AddKey().Id;
        var due = _emulator.UtcNow.UtcDateTime.AddDays(days);
        var response = await _kms.ScheduleKeyDeletionAsync(new ScheduleKeyDeletionRequest { KeyId = key, PendingWindowInDays = asked });
        Assert.Equal(due, response.DeletionDate!.Value.ToUniversalTime());
        Assert.Equal(days, response.PendingWindowInDays);
        Assert.Equal(KeyState.PendingDeletion, response.KeyState);
        Assert.Equal(_emulator.FindKey(key)!.Arn, response.KeyId);
        Assert.Equal(due, (await _kms.DescribeKey(key)).DeletionDate!.Value.ToUniversalTime());
        Assert.Equal(due, _emulator.FindKey(key)!.DeletionDate!.Value.UtcDateTime);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(31)]
    [InlineData(366)]
    public async Task Other_windows_are_refused(int days)
    {
        string key = _emulator.AddKey().Id;
        Assert.Equal("ValidationException", await _kms.ScheduleKeyDeletionAsync(key, days).Outcome());
        Assert.Equal(EmulatedKeyState.Enabled, _emulator.FindKey(key)!.State);
    }

    [Fact]
    public async Task A_key_and_its_aliases_vanish_exactly_when_due()
    {
        string key = _emulator.AddKey().Id;
        string other = _emulator.AddKey().Id;
        _emulator.AddAlias("alias/one", key);
        _emulator.AddAlias("alias/two", key);
        _emulator.AddAlias("alias/other", other);
        await _kms.ScheduleKeyDeletionAsync(key, 7);
        _emulator.Advance(TimeSpan.FromDays(7) - TimeSpan.FromTicks(1));
        Assert.Equal(KeyState.PendingDeletion, (await _kms.DescribeKey("alias/one")).KeyState);

        _emulator.Advance(TimeSpan.FromTicks(1));
        await Assert.ThrowsAsync<NotFoundException>(() => _kms.DescribeKey(key));
        await Assert.ThrowsAsync<NotFoundException>(() => _kms.DescribeKey("alias/one"));
        Assert.Equal(["alias/other"], (await _kms.ListAliasesAsync(new ListAliasesRequest())).Aliases.Select(alias => alias.AliasName));
        Assert.Equal([other], await _kms.AllKeys(100));
    }

    [Fact]
    public async Task A_cancelled_deletion_never_comes_true()
    {
        string key = _emulator.AddKey().Id;
        await _kms.ScheduleKeyDeletionAsync(key, 7);
        var response = await _kms.CancelKeyDeletionAsync(key);
        Assert.Equal(_emulator.FindKey(key)!.Arn, response.KeyId);
        _emulator.Advance(TimeSpan.FromDays(60));
        var metadata = await _kms.DescribeKey(key);
        Assert.Equal(KeyState.Disabled, metadata.KeyState);
        Assert.Null(metadata.DeletionDate);
    }

    [Fact]
    public async Task A_deletion_scheduled_anew_counts_anew()
    {
        string key = _emulator.AddKey().Id;
        await _kms.ScheduleKeyDeletionAsync(key, 7);
        await _kms.CancelKeyDeletionAsync(key);
        await _kms.ScheduleKeyDeletionAsync(key, 30);
        _emulator.Advance(TimeSpan.FromDays(29));
        Assert.NotNull(_emulator.FindKey(key));
        _emulator.Advance(TimeSpan.FromDays(1));
        Assert.Null(_emulator.FindKey(key));
    }

    [Fact]
    public async Task Pending_keys_count_as_keys_of_their_store_until_they_are_gone()
    {
        string store = _emulator.AddCloudHsmStore("store").Id;
        string key = _emulator.AddKey(store).Id;
        await _kms.ScheduleKeyDeletionAsync(key, 7);
        await _kms.Disconnect(store);
        _emulator.Advance(TimeSpan.FromDays(6));
        await Assert.ThrowsAsync<CustomKeyStoreHasCMKsException>(() => _kms.Delete(store));
        _emulator.Advance(TimeSpan.FromDays(1));
        await _kms.Delete(store);
        Assert.Empty(_emulator.Stores);
    }
}
