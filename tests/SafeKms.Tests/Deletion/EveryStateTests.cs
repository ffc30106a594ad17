using SafeKms.Emulator;

namespace SafeKms.Tests;

/// <summary>Each state a store can be found in, and each way its deletion can end.</summary>
public class EveryStateTests
{
    public static TheoryData<EmulatedConnectionState, bool> StatesAndKinds()
    {
        var data = new TheoryData<EmulatedConnectionState, bool>();
        foreach (var state in Enum.GetValues<EmulatedConnectionState>())
        {
            data.Add(state, false);
            data.Add(state, true);
        }

        return data;
    }

    private static bool NeedsDisconnect(EmulatedConnectionState state) =>
        state is EmulatedConnectionState.Connected or EmulatedConnectionState.Connecting or EmulatedConnectionState.Failed;

    [Theory]
    [MemberData(nameof(StatesAndKinds))]
    public async Task An_empty_store_is_deleted_and_disconnected_only_where_needed(EmulatedConnectionState state, bool external)
    {
        using var scene = new Scene(state, external);
        scene.Emulator.AddKeys(3);

        var receipt = await scene.Deletion;

        Assert.Null(scene.Truth);
        Assert.Equal(NeedsDisconnect(state) ? 1 : 0, scene.Calls("DisconnectCustomKeyStore"));
        Assert.Equal(1, scene.Calls("DeleteCustomKeyStore"));
        Assert.Equal(0, scene.Calls("ConnectCustomKeyStore"));
        Assert.Equal(scene.StoreId, receipt.Store.Id);
        Assert.Equal(external ? StoreType.External : StoreType.CloudHsm, receipt.Store.Type);
        Assert.Equal(
            NeedsDisconnect(state) ? StepOutcome.Done : StepOutcome.AlreadyDone,
            receipt.Steps.Single(step => step.Step == StepName.Disconnect).Outcome);
    }

    [Theory]
    [MemberData(nameof(StatesAndKinds))]
    public async Task A_store_with_a_key_is_neither_disconnected_nor_deleted(EmulatedConnectionState state, bool external)
    {
        using var scene = new Scene(state, external);
        var key = scene.Emulator.AddKey(scene.StoreId);

        var refusal = await Assert.ThrowsAsync<StoreNotEmptyException>(() => scene.Deletion.ExecuteAsync());

        scene.AssertNothingWasChanged();
        Assert.Equal(key.Id, Assert.Single(refusal.Keys).KeyId);
        Assert.Equal(StepName.EnsureEmpty, refusal.Step);
        Assert.Empty(refusal.Situation.Changes);
    }

    [Theory]
    [MemberData(nameof(StatesAndKinds))]
    public async Task A_key_that_cannot_be_described_stops_everything(EmulatedConnectionState state, bool external)
    {
        using var scene = new Scene(state, external);
        var key = scene.Emulator.AddKeys(5)[2];
        scene.Emulator.DenyDescribeKey(key.Id);

        var refusal = await Assert.ThrowsAsync<EmptinessUnknownException>(() => scene.Deletion.ExecuteAsync());

        scene.AssertNothingWasChanged();
        var unknown = Assert.Single(refusal.UnknownKeys);
        Assert.Equal(key.Id, unknown.KeyId);
        Assert.Contains("AccessDenied", unknown.Reason, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed.", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(StatesAndKinds))]
    public async Task A_store_that_never_disconnects_times_out_and_says_in_which_state_it_was_left(EmulatedConnectionState state, bool external)
    {
        if (state == EmulatedConnectionState.Disconnected)
            return; // The one state without anything to wait for: see An_empty_store_is_deleted.

        using var scene = new Scene(state, external);
        scene.Emulator.HoldDisconnects(scene.StoreId);

        var timeout = await Assert.ThrowsAsync<StoreStateTimeoutException>(() => scene.Deletion.ExecuteAsync());

        Assert.Equal(StepName.WaitUntilDisconnected, timeout.Step);
        Assert.Equal(StoreConnectionState.Disconnecting, timeout.LastSnapshot!.ConnectionState);
        Assert.Contains("DISCONNECTING", timeout.Message, StringComparison.Ordinal);
        Assert.Equal(scene.Options.Polling.DisconnectTimeout, timeout.Timeout);
        Assert.Equal(0, scene.Calls("DeleteCustomKeyStore"));
        Assert.NotNull(scene.Truth);
    }

    [Theory]
    [MemberData(nameof(StatesAndKinds))]
    public async Task A_store_that_vanishes_on_the_way_is_said_to_be_deleted_by_somebody_else(EmulatedConnectionState state, bool external)
    {
        using var scene = new Scene(state, external);
        scene.After("ListKeys", () => scene.Emulator.RemoveStore(scene.StoreId));

        var vanished = await Assert.ThrowsAsync<StoreNotFoundException>(() => scene.Deletion.ExecuteAsync());

        Assert.Contains("somebody else", vanished.Message, StringComparison.Ordinal);
        Assert.Equal(scene.StoreId, vanished.StoreId);
        Assert.Equal(0, scene.Calls("DeleteCustomKeyStore"));
    }

    [Fact]
    public async Task A_failed_store_keeps_its_connection_error_in_the_receipt()
    {
        using var scene = new Scene(EmulatedConnectionState.Failed, connectionErrorCode: "USER_LOGGED_IN");

        var receipt = await scene.Deletion;

        Assert.Equal("USER_LOGGED_IN", receipt.Store.ConnectionErrorCode);
        Assert.Contains("kmsuser", receipt.Store.ConnectionErrorRemedy!.Action, StringComparison.Ordinal);
    }
}
