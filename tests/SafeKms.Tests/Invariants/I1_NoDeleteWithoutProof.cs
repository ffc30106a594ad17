using SafeKms.Emulator;

namespace SafeKms.Tests;

/// <summary>I1: no Delete is sent unless a complete sweep since DISCONNECTED found nothing and nothing was unknown.</summary>
public class I1_NoDeleteWithoutProof
{
    [Fact]
    public async Task I1_A_key_created_between_sweep_and_disconnect_is_found_before_the_outage()
    {
        using var scene = new Scene();
        EmulatedKey? late = null;
        scene.After("ListKeys", () => late = scene.Emulator.AddKey(scene.StoreId));

        var refusal = await Assert.ThrowsAsync<StoreNotEmptyException>(() => scene.Deletion.ExecuteAsync());

        scene.AssertNothingWasChanged();
        Assert.Equal(late!.Id, Assert.Single(refusal.Keys).KeyId);
        Assert.Equal(StepName.Disconnect, refusal.Step);
        Assert.Equal(EmulatedKeyState.Enabled, scene.Emulator.FindKey(late.Id)!.State);
    }

    [Fact]
    public async Task I1_A_key_created_right_before_the_disconnect_ends_with_the_store_reconnected()
    {
        using var scene = new Scene();
        EmulatedKey? late = null;
        scene.Before("DisconnectCustomKeyStore", () => late = scene.Emulator.AddKey(scene.StoreId));

        var refusal = await Assert.ThrowsAsync<StoreNotEmptyException>(() => scene.Deletion.ExecuteAsync());

        Assert.Equal(0, scene.Calls("DeleteCustomKeyStore"));
        Assert.Equal(ReconnectionAttempt.Reconnected, refusal.Reconnection.Attempt);
        Assert.Equal(late!.Id, Assert.Single(refusal.Keys).KeyId);
        Assert.Equal(EmulatedConnectionState.Connected, scene.Truth!.ConnectionState);
        Assert.Equal(EmulatedKeyState.Enabled, scene.Emulator.FindKey(late.Id)!.State);
        Assert.Contains("connected again", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("appeared after the store had been found empty", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I1_A_key_that_slips_in_right_before_the_delete_is_refused_by_AWS_and_the_store_is_reconnected()
    {
        using var scene = new Scene();
        EmulatedKey? late = null;
        scene.Before("DeleteCustomKeyStore", () => late = scene.Emulator.AddKey(scene.StoreId));

        var refusal = await Assert.ThrowsAsync<StoreNotEmptyException>(() => scene.Deletion.ExecuteAsync());

        Assert.Equal(StepName.Delete, refusal.Step);
        Assert.Equal(ReconnectionAttempt.Reconnected, refusal.Reconnection.Attempt);
        Assert.Equal(late!.Id, Assert.Single(refusal.Keys).KeyId);
        Assert.Equal(EmulatedKeyState.Enabled, scene.Emulator.FindKey(late.Id)!.State);
        Assert.DoesNotContain(refusal.Situation.Changes, change => change.Operation == "DeleteCustomKeyStore");
    }

    [Fact]
    public async Task I1_A_key_created_while_the_store_was_connected_by_somebody_in_between_stops_the_deletion()
    {
        using var scene = new Scene(EmulatedConnectionState.Disconnected);
        scene.After("ListKeys", () =>
        {
            scene.Emulator.SetConnectionState(scene.StoreId, EmulatedConnectionState.Connected);
            scene.Emulator.AddKey(scene.StoreId);
        });

        var stopped = await Assert.ThrowsAsync<StoreStateException>(() => scene.Deletion.ExecuteAsync());

        scene.AssertNothingWasChanged();
        Assert.Contains("somebody connects it again", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I1_A_late_key_in_a_store_found_disconnected_stops_the_deletion_and_leaves_the_store_so()
    {
        using var scene = new Scene(EmulatedConnectionState.Disconnected);
        scene.After("ListKeys", () => scene.Emulator.AddKey(scene.StoreId));

        var refusal = await Assert.ThrowsAsync<StoreNotEmptyException>(() => scene.Deletion.ExecuteAsync());

        scene.AssertNothingWasChanged();
        Assert.Equal(ReconnectionAttempt.NotNeeded, refusal.Reconnection.Attempt);
    }

    [Fact]
    public async Task I1_A_late_key_that_cannot_be_described_is_taken_for_one_of_the_store()
    {
        using var scene = new Scene();
        scene.Before("DisconnectCustomKeyStore", () => scene.Emulator.DenyDescribeKey(scene.Emulator.AddKey(scene.StoreId).Id));

        var refusal = await Assert.ThrowsAsync<EmptinessUnknownException>(() => scene.Deletion.ExecuteAsync());

        Assert.Equal(0, scene.Calls("DeleteCustomKeyStore"));
        Assert.Equal(ReconnectionAttempt.Reconnected, refusal.Reconnection.Attempt);
        Assert.Equal(EmulatedConnectionState.Connected, scene.Truth!.ConnectionState);
    }

    [Fact]
    public async Task I1_The_recheck_of_10_000_keys_lists_them_again_and_describes_none()
    {
        using var scene = new Scene();
        scene.Emulator.AddKeys(10_000);
        var listedBefore = 0;
        scene.Before("DisconnectCustomKeyStore", () =>
        {
            listedBefore = scene.Calls("ListKeys");
            Assert.Equal(10_000, scene.Calls("DescribeKey"));
        });

        var receipt = await scene.Deletion;

        Assert.Equal(10, scene.Calls("ListKeys") - listedBefore);
        Assert.Equal(10_000, scene.Calls("DescribeKey"));
        Assert.Equal(10_000, receipt.KeysSwept);
    }

    [Fact]
    public async Task I1_Before_a_delete_is_repeated_the_store_is_seen_disconnected_and_swept_again()
    {
        using var scene = new Scene(EmulatedConnectionState.Disconnected);
        scene.Emulator.Faults.Add(new Fault("DeleteCustomKeyStore") { Error = "KMSInternalException" });

        await scene.Deletion;

        Assert.EndsWith(
            "DeleteCustomKeyStore DescribeCustomKeyStores ListKeys DescribeCustomKeyStores DeleteCustomKeyStore DescribeCustomKeyStores",
            scene.Conversation(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task I1_A_key_created_between_two_attempts_to_delete_is_found()
    {
        using var scene = new Scene(EmulatedConnectionState.Disconnected);
        scene.Emulator.Faults.Add(new Fault("DeleteCustomKeyStore") { Error = "KMSInternalException" });
        scene.Before("DeleteCustomKeyStore", () => scene.Emulator.AddKey(scene.StoreId));

        await Assert.ThrowsAsync<StoreNotEmptyException>(() => scene.Deletion.ExecuteAsync());

        Assert.Equal(1, scene.Calls("DeleteCustomKeyStore"));
        Assert.NotNull(scene.Truth);
    }

    [Fact]
    public async Task I1_A_store_that_somebody_connects_during_the_recheck_is_not_deleted()
    {
        using var scene = new Scene(EmulatedConnectionState.Disconnected);
        scene.After("ListKeys", () => scene.Emulator.SetConnectionState(scene.StoreId, EmulatedConnectionState.Connecting), call: 2);

        await Assert.ThrowsAsync<StoreStateException>(() => scene.Deletion.ExecuteAsync());

        scene.AssertNothingWasChanged();
    }

    [Fact]
    public async Task I1_A_stale_state_after_disconnecting_is_waited_out_and_the_delete_repeated()
    {
        using var scene = new Scene();
        scene.Emulator.Faults.Add(new Fault("DeleteCustomKeyStore") { Error = "CustomKeyStoreInvalidStateException", Count = 2 });

        await scene.Deletion;

        Assert.Null(scene.Truth);
        Assert.Equal(3, scene.Calls("DeleteCustomKeyStore"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task I1_Options_spoilt_after_the_client_was_made_do_not_prove_a_store_empty(int concurrency)
    {
        using var scene = new Scene();
        scene.Emulator.AddKey(scene.StoreId);
        var deletion = scene.Deletion;
        scene.Options.Sweep.MaxConcurrency = concurrency;

        await Assert.ThrowsAsync<StoreOperationFailedException>(() => deletion.ExecuteAsync().WaitAsync(TimeSpan.FromSeconds(20)));

        scene.AssertNothingWasChanged();
    }

    [Fact]
    public async Task I1_A_store_that_never_settles_while_it_is_swept_is_left_alone_in_the_end()
    {
        using var scene = new Scene(EmulatedConnectionState.Disconnected);
        scene.Emulator.AfterEachCall += (call, _) =>
        {
            if (call.Operation == "ListKeys" && scene.Calls("ListKeys") > 1)
                scene.Emulator.SetConnectionState(scene.StoreId, EmulatedConnectionState.Disconnecting);
        };

        var refusal = await Assert.ThrowsAsync<StoreStateException>(() => scene.Deletion.ExecuteAsync());

        scene.AssertNothingWasChanged();
        Assert.Contains("left DISCONNECTED each of the 5 times", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I1_A_refused_delete_tells_of_the_key_that_could_not_be_described()
    {
        using var scene = new Scene();
        scene.Before("DeleteCustomKeyStore", () =>
        {
            var late = scene.Emulator.AddKey(scene.StoreId);
            scene.Emulator.Faults.Add(new Fault("DescribeKey") { Error = "AccessDeniedException", KeyId = late.Id, Count = int.MaxValue });
        });

        var refusal = await Assert.ThrowsAsync<StoreNotEmptyException>(() => scene.Deletion.ExecuteAsync());

        Assert.Empty(refusal.Keys);
        Assert.Single(refusal.UnknownKeys);
        Assert.Contains(
            "no sweep has shown. They appeared after the store had been found empty. 1 key of the Region could not be described, and may be in it too. The store",
            refusal.Message,
            StringComparison.Ordinal);
    }
}
