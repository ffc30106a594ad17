using System.Net;
using Amazon.KeyManagementService;
using Amazon.Runtime;
using Moq;
using SafeKms.Emulator;

namespace SafeKms.Tests;

/// <summary>
/// I4: whatever fails, the exception says the step, the last observed state, what was changed, and how to go on; cancellation stops
/// within one call and says the same.
/// </summary>
public class I4_FailuresTellEverything
{
    public static TheoryData<StepName, string> WhereItCanFail() => new()
    {
        { StepName.InspectStore, "DescribeCustomKeyStores" },
        { StepName.EnsureEmpty, "ListKeys" },
        { StepName.EnsureEmpty, "DescribeKey" },
        { StepName.Disconnect, "DisconnectCustomKeyStore" },
        { StepName.Delete, "DeleteCustomKeyStore" },
    };

    [Theory]
    [MemberData(nameof(WhereItCanFail))]
    public async Task I4_A_call_that_keeps_failing_tells_step_operation_and_next_step(StepName step, string operation)
    {
        using var scene = new Scene();
        scene.Emulator.AddKeys(2);
        scene.Emulator.Faults.Add(new Fault(operation) { Error = "KMSInternalException", Count = int.MaxValue });

        var failure = await Assert.ThrowsAsync<StoreOperationFailedException>(() => scene.Deletion.ExecuteAsync());

        Assert.Equal(step, failure.Step);
        Assert.Equal(operation, failure.Operation);
        Assert.Contains(operation, failure.Message, StringComparison.Ordinal);
        Assert.Contains("Run this again", failure.Message, StringComparison.Ordinal);
        Assert.StartsWith("https://docs.aws.amazon.com/kms/", failure.HelpLink, StringComparison.Ordinal);
        Assert.IsType<Amazon.KeyManagementService.Model.KMSInternalException>(failure.InnerException);
        Assert.NotNull(scene.Truth);
    }

    [Theory]
    [MemberData(nameof(WhereItCanFail))]
    public async Task I4_A_missing_permission_is_named_and_not_asked_for_twice(StepName step, string operation)
    {
        if (operation == "DescribeKey")
            return; // One denied key is EmptinessUnknownException: see EveryStateTests.

        using var scene = new Scene();
        scene.Emulator.Faults.Add(new Fault(operation) { Error = "AccessDeniedException", StatusCode = 400, Count = int.MaxValue });

        var failure = await Assert.ThrowsAsync<StoreOperationFailedException>(() => scene.Deletion.ExecuteAsync());

        Assert.Equal(step, failure.Step);
        Assert.True(failure.IsAccessDenied);
        Assert.Contains($"kms:{operation}", failure.Remedy, StringComparison.Ordinal);
        Assert.Equal(1, scene.Calls(operation));
        Assert.DoesNotContain(failure.Situation.Changes, change => change.Operation == operation);
    }

    [Fact]
    public async Task I4_After_the_disconnect_the_failure_says_that_the_store_is_disconnected()
    {
        using var scene = new Scene();
        scene.Emulator.Faults.Add(new Fault("DeleteCustomKeyStore") { Error = "AccessDeniedException", StatusCode = 400 });

        var failure = await Assert.ThrowsAsync<StoreOperationFailedException>(() => scene.Deletion.ExecuteAsync());

        Assert.Equal(StoreConnectionState.Disconnected, failure.LastSnapshot!.ConnectionState);
        Assert.Equal("DisconnectCustomKeyStore", Assert.Single(failure.Situation.Changes).Operation);
        Assert.Contains("DisconnectCustomKeyStore was accepted. The store was last seen DISCONNECTED.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I4_A_request_whose_answer_never_came_is_told_as_uncertain()
    {
        using var scene = new Scene();
        scene.Options.Retry.MaxAttempts = 1;
        scene.Emulator.Faults.Add(new Fault("DisconnectCustomKeyStore") { DropConnection = true });

        var failure = await Assert.ThrowsAsync<StoreOperationFailedException>(() => scene.Deletion.ExecuteAsync());

        Assert.False(Assert.Single(failure.Situation.Changes).IsConfirmed);
        Assert.Contains("DisconnectCustomKeyStore may have taken effect", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I4_A_reconnection_that_fails_is_shouted()
    {
        using var scene = new Scene();
        scene.Before("DisconnectCustomKeyStore", () =>
        {
            scene.Emulator.AddKey(scene.StoreId);
            scene.Emulator.ScriptNextConnect(scene.StoreId, "USER_LOGGED_IN");
        });

        var refusal = await Assert.ThrowsAsync<StoreNotEmptyException>(() => scene.Deletion.ExecuteAsync());

        Assert.Equal(ReconnectionAttempt.Failed, refusal.Reconnection.Attempt);
        Assert.Contains("COULD NOT BE CONNECTED AGAIN", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("USER_LOGGED_IN", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(StoreConnectionState.Failed, refusal.LastSnapshot!.ConnectionState);
    }

    [Fact]
    public async Task I4_With_reconnection_switched_off_the_refusal_says_that_the_keys_are_cut_off()
    {
        using var scene = new Scene();
        scene.Options.ReconnectOnLateKeys = false;
        scene.Before("DisconnectCustomKeyStore", () => scene.Emulator.AddKey(scene.StoreId));

        var refusal = await Assert.ThrowsAsync<StoreNotEmptyException>(() => scene.Deletion.ExecuteAsync());

        Assert.Equal(0, scene.Calls("ConnectCustomKeyStore"));
        Assert.Equal(ReconnectionAttempt.NotAttempted, refusal.Reconnection.Attempt);
        Assert.Contains("its keys cannot be used", refusal.Message, StringComparison.Ordinal);
    }

    public static TheoryData<StepName> EveryStep() => new(Enum.GetValues<StepName>().Take(7));

    [Theory]
    [MemberData(nameof(EveryStep))]
    public async Task I4_Cancelled_in_any_step_it_stops_within_one_call_and_says_where(StepName step)
    {
        using var scene = new Scene();
        scene.Options.Sweep.MaxConcurrency = 1;
        scene.Emulator.AddKeys(5);
        using var cancellation = new CancellationTokenSource();
        var callsAtCancellation = -1;
        var log = new ProgressLog(report =>
        {
            if (report is StepStarted && report.Step == step)
            {
                callsAtCancellation = scene.Emulator.Calls.Count;
                cancellation.Cancel();
            }
        });

        var stopped = await Assert.ThrowsAsync<StoreOperationCanceledException>(() => scene.Deletion.ExecuteAsync(log, cancellation.Token));

        Assert.Equal(step, stopped.Situation.Step);
        Assert.Equal(cancellation.Token, stopped.CancellationToken);
        Assert.InRange(scene.Emulator.Calls.Count, callsAtCancellation, callsAtCancellation + 1);
        Assert.Equal(step > StepName.Disconnect, stopped.Situation.Changes.Any(change => change is { Operation: "DisconnectCustomKeyStore", IsConfirmed: true }));
        Assert.Equal(step > StepName.Delete, stopped.Situation.Changes.Any(change => change.Operation == "DeleteCustomKeyStore"));
        Assert.Contains("Run this again to go on", stopped.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DescribeCustomKeyStores")]
    [InlineData("ListKeys")]
    [InlineData("DescribeKey")]
    [InlineData("DisconnectCustomKeyStore")]
    [InlineData("DeleteCustomKeyStore")]
    public async Task I4_Cancelled_during_any_call_it_makes_no_other(string operation)
    {
        using var scene = new Scene();
        scene.Options.Sweep.MaxConcurrency = 1;
        scene.Emulator.AddKeys(5);
        using var cancellation = new CancellationTokenSource();
        var callsAtCancellation = int.MaxValue;
        scene.Before(operation, () =>
        {
            callsAtCancellation = scene.Emulator.Calls.Count;
            cancellation.Cancel();
        });

        var stopped = await Assert.ThrowsAsync<StoreOperationCanceledException>(() => scene.Deletion.ExecuteAsync(cancellation.Token));

        Assert.InRange(scene.Emulator.Calls.Count, callsAtCancellation, callsAtCancellation + 1);
        if (operation is "DisconnectCustomKeyStore" or "DeleteCustomKeyStore")
            Assert.Equal(operation, stopped.Situation.Changes[^1].Operation);
    }

    [Fact]
    public async Task I4_Cancelled_while_reconnecting_it_says_that_there_are_keys_to_bring_back()
    {
        using var scene = new Scene();
        using var cancellation = new CancellationTokenSource();
        scene.Before("DisconnectCustomKeyStore", () => scene.Emulator.AddKey(scene.StoreId));
        scene.After("ConnectCustomKeyStore", cancellation.Cancel);

        var stopped = await Assert.ThrowsAsync<StoreOperationCanceledException>(() => scene.Deletion.ExecuteAsync(cancellation.Token));

        Assert.Contains("connect it to bring them back into service", stopped.Message, StringComparison.Ordinal);
        Assert.Contains(stopped.Situation.Changes, change => change.Operation == "ConnectCustomKeyStore");
    }

    [Fact]
    public async Task I4_A_network_that_is_down_is_told_in_words()
    {
        using var scene = new Scene();
        scene.Emulator.Faults.Add(new Fault("*") { DropConnection = true, Count = int.MaxValue });

        var failure = await Assert.ThrowsAsync<StoreOperationFailedException>(() => scene.Deletion.ExecuteAsync());

        Assert.Equal(StepName.InspectStore, failure.Step);
        Assert.Contains("Nothing was changed.", failure.Message, StringComparison.Ordinal);
        Assert.Equal(scene.Options.Retry.MaxAttempts, scene.Emulator.Calls.Count);
    }

    [Fact]
    public async Task I4_A_fault_that_is_no_answer_of_AWS_is_wrapped_too()
    {
        var kms = new Mock<IAmazonKeyManagementService>();
        kms.Setup(client => client.DescribeCustomKeyStoresAsync(
                It.IsAny<Amazon.KeyManagementService.Model.DescribeCustomKeyStoresRequest>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new AmazonKeyManagementServiceException("odd", ErrorType.Sender, "OddException", "id", HttpStatusCode.BadRequest));

        var failure = await Assert.ThrowsAsync<StoreOperationFailedException>(
            () => new SafeKmsClient(kms.Object).CustomKeyStore("cks-1").EnsureEmpty().ExecuteAsync());

        Assert.Contains("OddException", failure.Message, StringComparison.Ordinal);
    }
}
