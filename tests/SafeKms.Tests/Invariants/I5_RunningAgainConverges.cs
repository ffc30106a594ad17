using SafeKms.Emulator;

namespace SafeKms.Tests;

/// <summary>I5: running again after any failure converges, and repeats nothing that is done.</summary>
public class I5_RunningAgainConverges
{
    [Theory]
    [InlineData("DescribeCustomKeyStores")]
    [InlineData("ListKeys")]
    [InlineData("DescribeKey")]
    [InlineData("DisconnectCustomKeyStore")]
    [InlineData("DeleteCustomKeyStore")]
    public async Task I5_A_lost_response_at_each_call_is_made_good_within_the_run(string operation)
    {
        using var scene = new Scene();
        scene.Emulator.AddKeys(3);
        scene.Emulator.Faults.Add(new Fault(operation) { AfterEffect = true, DropConnection = true });

        var receipt = await scene.Deletion;

        Assert.Null(scene.Truth);
        Assert.Equal(1, scene.Calls("DisconnectCustomKeyStore"));
        Assert.Equal(1, scene.Calls("DeleteCustomKeyStore"));
        Assert.Equal(7, receipt.Steps.Count);
    }

    [Theory]
    [InlineData("DescribeCustomKeyStores")]
    [InlineData("ListKeys")]
    [InlineData("DescribeKey")]
    [InlineData("DisconnectCustomKeyStore")]
    [InlineData("DeleteCustomKeyStore")]
    public async Task I5_After_a_failure_at_each_call_a_second_run_finishes(string operation)
    {
        using var scene = new Scene();
        scene.Emulator.AddKeys(3);
        scene.Emulator.Faults.Add(new Fault(operation) { Error = "KMSInternalException", Count = int.MaxValue });

        await Assert.ThrowsAsync<StoreOperationFailedException>(() => scene.Deletion.ExecuteAsync());
        var disconnectsBefore = scene.Emulator.Calls.Count(call => call is { Operation: "DisconnectCustomKeyStore", StatusCode: 200 });
        scene.Emulator.Faults.Clear();
        await scene.Deletion;

        Assert.Null(scene.Truth);
        var disconnects = scene.Emulator.Calls.Count(call => call is { Operation: "DisconnectCustomKeyStore", StatusCode: 200 });
        Assert.Equal(1, disconnects);
        Assert.InRange(disconnectsBefore, 0, 1);
    }

    [Theory]
    [InlineData(StepName.EnsureEmpty)]
    [InlineData(StepName.Disconnect)]
    [InlineData(StepName.WaitUntilDisconnected)]
    [InlineData(StepName.RecheckEmpty)]
    [InlineData(StepName.Delete)]
    public async Task I5_After_a_cancellation_in_any_step_a_second_run_finishes(StepName step)
    {
        using var scene = new Scene();
        using var cancellation = new CancellationTokenSource();
        var log = new ProgressLog(report =>
        {
            if (report is StepStarted && report.Step == step)
                cancellation.Cancel();
        });

        await Assert.ThrowsAsync<StoreOperationCanceledException>(() => scene.Deletion.ExecuteAsync(log, cancellation.Token));
        await scene.Deletion;

        Assert.Null(scene.Truth);
        Assert.Equal(1, scene.Calls("DisconnectCustomKeyStore"));
        Assert.Equal(1, scene.Calls("DeleteCustomKeyStore"));
    }

    [Theory]
    [InlineData("DisconnectCustomKeyStore")]
    [InlineData("DeleteCustomKeyStore")]
    public async Task I5_A_lost_response_that_the_AWS_client_replays_silently_is_made_good(string operation)
    {
        using var scene = new Scene { ConfigureClient = config => config.MaxStaleConnectionRetries = 3 };
        scene.Emulator.Faults.Add(new Fault(operation) { AfterEffect = true, DropConnection = true });

        await scene.Deletion;

        Assert.Null(scene.Truth);
        Assert.Equal(2, scene.Calls(operation));
    }

    [Fact]
    public async Task I5_After_a_silent_replay_of_the_disconnect_a_late_key_is_still_brought_back()
    {
        using var scene = new Scene { ConfigureClient = config => config.MaxStaleConnectionRetries = 3 };
        scene.Emulator.Faults.Add(new Fault("DisconnectCustomKeyStore") { AfterEffect = true, DropConnection = true });
        scene.Before("DisconnectCustomKeyStore", () => scene.Emulator.AddKey(scene.StoreId));

        var refusal = await Assert.ThrowsAsync<StoreNotEmptyException>(() => scene.Deletion.ExecuteAsync());

        Assert.Equal(ReconnectionAttempt.Reconnected, refusal.Reconnection.Attempt);
    }

    [Fact]
    public async Task I5_A_second_run_after_success_says_that_there_is_no_such_store()
    {
        using var scene = new Scene();
        await scene.Deletion;

        await Assert.ThrowsAsync<StoreNotFoundException>(() => scene.Deletion.ExecuteAsync());

        Assert.Equal(1, scene.Calls("DeleteCustomKeyStore"));
    }

    [Fact]
    public async Task I5_A_disconnect_that_somebody_else_was_quicker_with_is_taken_as_done()
    {
        using var scene = new Scene();
        scene.Before("DisconnectCustomKeyStore", () => scene.Emulator.SetConnectionState(scene.StoreId, EmulatedConnectionState.Disconnecting));

        await scene.Deletion;

        Assert.Null(scene.Truth);
        Assert.Equal(1, scene.Calls("DisconnectCustomKeyStore"));
    }

    [Fact]
    public async Task I5_A_store_deleted_by_somebody_else_right_before_our_delete_is_not_claimed_as_ours()
    {
        using var scene = new Scene();
        scene.Before("DeleteCustomKeyStore", () => scene.Emulator.RemoveStore(scene.StoreId));

        var vanished = await Assert.ThrowsAsync<StoreNotFoundException>(() => scene.Deletion.ExecuteAsync());

        Assert.Contains("somebody else deleted it", vanished.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I5_Everything_that_a_lagging_service_shows_is_waited_out()
    {
        using var scene = new Scene();
        scene.Emulator.VisibilityDelay = TimeSpan.FromSeconds(90);

        await scene.Deletion;

        Assert.Null(scene.Truth);
        Assert.Equal(1, scene.Calls("DisconnectCustomKeyStore"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(20)]
    public async Task I5_A_delete_whose_answer_was_lost_is_claimed_as_ours_though_the_service_still_shows_the_store_for_a_while(int lag)
    {
        using var scene = new Scene(EmulatedConnectionState.Disconnected);
        scene.Before("DeleteCustomKeyStore", () => scene.Emulator.VisibilityDelay = TimeSpan.FromSeconds(lag));
        scene.Emulator.Faults.Add(new Fault("DeleteCustomKeyStore") { AfterEffect = true, DropConnection = true });

        var receipt = await scene.Deletion;

        Assert.Null(scene.Truth);
        Assert.Equal(7, receipt.Steps.Count);
    }

    [Fact]
    public async Task I5_A_disconnect_that_somebody_else_was_quicker_with_is_not_claimed_as_ours()
    {
        using var scene = new Scene();
        scene.Before("DisconnectCustomKeyStore", () => scene.Emulator.SetConnectionState(scene.StoreId, EmulatedConnectionState.Disconnecting));

        var receipt = await scene.Deletion;

        var disconnect = receipt.Steps.Single(step => step.Step == StepName.Disconnect);
        Assert.Equal(StepOutcome.AlreadyDone, disconnect.Outcome);
        Assert.Equal("The store is DISCONNECTING already.", disconnect.Detail);
    }

    [Fact]
    public async Task I5_A_lost_answer_to_the_reconnection_is_made_good_though_AWS_KMS_refuses_the_repeated_one()
    {
        using var scene = new Scene();
        scene.Before("DisconnectCustomKeyStore", () => scene.Emulator.AddKey(scene.StoreId));
        scene.Before("ConnectCustomKeyStore", () => scene.Emulator.VisibilityDelay = TimeSpan.FromSeconds(30));
        scene.Emulator.Faults.Add(new Fault("ConnectCustomKeyStore") { AfterEffect = true, DropConnection = true });
        scene.Emulator.Faults.Add(new Fault("ConnectCustomKeyStore") { Error = "CustomKeyStoreInvalidStateException", Count = int.MaxValue });

        var refusal = await Assert.ThrowsAsync<StoreNotEmptyException>(() => scene.Deletion.ExecuteAsync());

        Assert.Equal(ReconnectionAttempt.Reconnected, refusal.Reconnection.Attempt);
        Assert.Equal(EmulatedConnectionState.Connected, scene.Truth!.ConnectionState);
    }
}
