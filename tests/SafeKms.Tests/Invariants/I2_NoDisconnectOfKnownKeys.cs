using SafeKms.Emulator;

namespace SafeKms.Tests;

/// <summary>I2: no Disconnect is sent while a key known to the service before the sweep began is in the store.</summary>
public class I2_NoDisconnectOfKnownKeys
{
    [Theory]
    [InlineData(0)]
    [InlineData(1_499)]
    [InlineData(2_500)]
    public async Task I2_One_key_on_any_page_keeps_the_store_connected(int keysBefore)
    {
        using var scene = new Scene();
        scene.Emulator.AddKeys(keysBefore);
        scene.Emulator.AddKey(scene.StoreId);
        scene.Emulator.AddKeys(2_500 - keysBefore);

        var refusal = await Assert.ThrowsAsync<StoreNotEmptyException>(() => scene.Deletion.ExecuteAsync());

        scene.AssertNothingWasChanged();
        Assert.Single(refusal.Keys);
        Assert.Equal(EmulatedConnectionState.Connected, scene.Truth!.ConnectionState);
    }

    [Fact]
    public async Task I2_A_key_pending_deletion_is_still_a_key()
    {
        using var scene = new Scene();
        var key = scene.Emulator.AddKey(scene.StoreId);
        scene.Emulator.ScheduleKeyDeletion(key.Id, 7);

        var refusal = await Assert.ThrowsAsync<StoreNotEmptyException>(() => scene.Deletion.ExecuteAsync());

        scene.AssertNothingWasChanged();
        Assert.Equal(1, refusal.PendingDeletionCount);
        Assert.Equal(0, refusal.ActiveCount);
        Assert.Equal(scene.Emulator.FindKey(key.Id)!.DeletionDate, refusal.CouldBeEmptyAt);
        Assert.Contains("Keep the store connected", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I2_The_refusal_names_every_key_its_state_its_deletion_date_and_the_earliest_day()
    {
        using var scene = new Scene();
        var active = scene.Emulator.AddKey(scene.StoreId);
        var disabled = scene.Emulator.AddKey(scene.StoreId);
        var pending = scene.Emulator.AddKey(scene.StoreId);
        scene.Emulator.AddAlias("alias/payments", active.Id);
        scene.Emulator.DisableKey(disabled.Id);
        scene.Emulator.ScheduleKeyDeletion(pending.Id, 21);

        var refusal = await Assert.ThrowsAsync<StoreNotEmptyException>(() => scene.Deletion.ExecuteAsync());

        Assert.Equal(3, refusal.Keys.Count);
        Assert.Equal(2, refusal.ActiveCount);
        foreach (var key in new[] { active, disabled, pending })
            Assert.Contains(key.Arn, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("(alias/payments): Enabled", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(": Disabled", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(": PendingDeletion, will be deleted on 2026-06-22 09:00 UTC", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("It could be empty on 2026-06-22 09:00 UTC at the earliest.", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed. The store was last seen CONNECTED.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I2_A_hundred_keys_are_all_given_though_the_message_shows_only_twenty()
    {
        using var scene = new Scene();
        scene.Emulator.AddKeys(100, scene.StoreId);

        var refusal = await Assert.ThrowsAsync<StoreNotEmptyException>(() => scene.Deletion.ExecuteAsync());

        Assert.Equal(100, refusal.Keys.Count);
        Assert.Contains("and 80 more", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(20, scene.Calls("ListAliases"));
    }

    [Fact]
    public async Task I2_Keys_of_another_store_do_not_stand_in_the_way()
    {
        using var scene = new Scene();
        var other = scene.Emulator.AddCloudHsmStore("other");
        scene.Emulator.AddKeys(5, other.Id);

        await scene.Deletion;

        Assert.Null(scene.Truth);
        Assert.Equal(EmulatedConnectionState.Connected, scene.Emulator.FindStore(other.Id)!.ConnectionState);
        Assert.All(scene.Emulator.Keys, key => Assert.Equal(EmulatedKeyState.Enabled, key.State));
    }

    [Fact]
    public async Task I2_A_key_deleted_between_ListKeys_and_DescribeKey_is_gone_not_unknown()
    {
        using var scene = new Scene();
        var key = scene.Emulator.AddKey();
        scene.Before("DescribeKey", () => scene.Emulator.RemoveKey(key.Id));

        await scene.Deletion;

        Assert.Null(scene.Truth);
    }

    [Theory]
    [InlineData("ThrottlingException")]
    [InlineData("CustomKeyStoreInvalidStateException")]
    public async Task I2_Before_a_refused_disconnect_is_repeated_new_keys_are_looked_for_again(string error)
    {
        using var scene = new Scene();
        scene.Emulator.Faults.Add(new Fault("DisconnectCustomKeyStore") { Error = error });
        scene.After("DisconnectCustomKeyStore", () => scene.Emulator.AddKey(scene.StoreId));

        var refusal = await Assert.ThrowsAsync<StoreNotEmptyException>(() => scene.Deletion.ExecuteAsync());

        Assert.Equal(1, scene.Calls("DisconnectCustomKeyStore"));
        Assert.Equal(EmulatedConnectionState.Connected, scene.Truth!.ConnectionState);
        Assert.Contains("Nothing was changed.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I2_After_a_lost_answer_to_the_disconnect_a_late_key_is_brought_back_though_the_service_lags()
    {
        using var scene = new Scene();
        scene.Before("DisconnectCustomKeyStore", () =>
        {
            scene.Emulator.AddKey(scene.StoreId);
            scene.Emulator.VisibilityDelay = TimeSpan.FromSeconds(30);
        });
        scene.Emulator.Faults.Add(new Fault("DisconnectCustomKeyStore") { AfterEffect = true, DropConnection = true });

        var refusal = await Assert.ThrowsAsync<StoreNotEmptyException>(() => scene.Deletion.ExecuteAsync());

        Assert.Equal(ReconnectionAttempt.Reconnected, refusal.Reconnection.Attempt);
        Assert.Equal(EmulatedConnectionState.Connected, scene.Truth!.ConnectionState);
    }

    [Fact]
    public async Task I2_A_key_that_is_listed_again_and_again_but_never_found_is_unknown_not_gone()
    {
        using var scene = new Scene();
        var key = scene.Emulator.AddKey(scene.StoreId);
        scene.Emulator.Faults.Add(new Fault("DescribeKey") { KeyId = key.Id, Error = "NotFoundException", Count = int.MaxValue });

        var refusal = await Assert.ThrowsAsync<EmptinessUnknownException>(() => scene.Deletion.ExecuteAsync());

        scene.AssertNothingWasChanged();
        Assert.Equal(key.Id, Assert.Single(refusal.UnknownKeys).KeyId);
    }

    [Fact]
    public async Task I2_The_refusal_tells_of_keys_that_could_not_be_described_too()
    {
        using var scene = new Scene();
        var known = scene.Emulator.AddKey(scene.StoreId);
        var hidden = scene.Emulator.AddKey(scene.StoreId);
        scene.Emulator.Faults.Add(new Fault("DescribeKey") { Error = "AccessDeniedException", KeyId = hidden.Id, Count = int.MaxValue });

        var refusal = await Assert.ThrowsAsync<StoreNotEmptyException>(() => scene.Deletion.ExecuteAsync());

        Assert.Equal(known.Id, Assert.Single(refusal.Keys).KeyId);
        Assert.Equal(hidden.Id, Assert.Single(refusal.UnknownKeys).KeyId);
        Assert.Contains("1 further key of the Region could not be described, and may be in it too.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I2_A_refusal_without_aliases_is_not_held_up_by_asking_for_each()
    {
        using var scene = new Scene();
        scene.Emulator.AddKeys(20, scene.StoreId);
        scene.Emulator.Faults.Add(new Fault("ListAliases") { Error = "AccessDeniedException", Count = int.MaxValue });

        var refusal = await Assert.ThrowsAsync<StoreNotEmptyException>(() => scene.Deletion.ExecuteAsync());

        Assert.Equal(1, scene.Calls("ListAliases"));
        Assert.All(refusal.Keys, key => Assert.Null(key.Aliases));
    }
}
