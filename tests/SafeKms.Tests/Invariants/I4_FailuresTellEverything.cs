using System.Net;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
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
        Assert.IsType<KMSInternalException>(failure.InnerException);
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
                It.IsAny<DescribeCustomKeyStoresRequest>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new AmazonKeyManagementServiceException("odd", ErrorType.Sender, "OddException", "id", HttpStatusCode.BadRequest));

        var failure = await Assert.ThrowsAsync<StoreOperationFailedException>(
            () => new SafeKmsClient(kms.Object).CustomKeyStore("cks-1").EnsureEmpty().ExecuteAsync());

        Assert.Contains("OddException", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ThrottlingException")]
    [InlineData("CustomKeyStoreInvalidStateException")]
    public async Task I4_Cancelled_while_a_call_is_refused_for_a_passing_reason_it_is_told_as_a_cancellation(string error)
    {
        using var cancellation = new CancellationTokenSource();
        var kms = new Mock<IAmazonKeyManagementService>();
        using var scene = new Scene();
        kms.Setup(client => client.DescribeCustomKeyStoresAsync(It.IsAny<DescribeCustomKeyStoresRequest>(), It.IsAny<CancellationToken>()))
            .Returns<DescribeCustomKeyStoresRequest, CancellationToken>(scene.Kms.DescribeCustomKeyStoresAsync);
        kms.Setup(client => client.ListKeysAsync(It.IsAny<ListKeysRequest>(), It.IsAny<CancellationToken>()))
            .Returns<ListKeysRequest, CancellationToken>(scene.Kms.ListKeysAsync);
        kms.Setup(client => client.DisconnectCustomKeyStoreAsync(It.IsAny<DisconnectCustomKeyStoreRequest>(), It.IsAny<CancellationToken>()))
            .Callback(cancellation.Cancel)
            .ThrowsAsync(new AmazonKeyManagementServiceException("later", ErrorType.Sender, error, "id", HttpStatusCode.BadRequest));

        var stopped = await Assert.ThrowsAsync<StoreOperationCanceledException>(() =>
            new SafeKmsClient(kms.Object).CustomKeyStore(scene.StoreId).EnsureEmpty().Disconnect().ExecuteAsync(cancellation.Token));

        Assert.Contains("Nothing was changed.", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I4_Cancelled_while_waiting_for_a_state_no_call_is_made_behind_the_callers_back()
    {
        using var scene = new Scene();
        using var cancellation = new CancellationTokenSource();
        scene.Emulator.Faults.Add(new Fault("DescribeCustomKeyStores") { Error = "ThrottlingException", Skip = 1, Count = 4 });
        scene.After("DescribeCustomKeyStores", cancellation.Cancel, call: 2);

        await Assert.ThrowsAsync<StoreOperationCanceledException>(() => scene.Deletion.ExecuteAsync(cancellation.Token));
        var calls = scene.Emulator.Calls.Count;
        for (var minute = 0; minute < 5; minute++)
        {
            scene.Emulator.Advance(TimeSpan.FromMinutes(1));
            await scene.Kms.ListKeysAsync(new ListKeysRequest());
        }

        Assert.Equal(calls + 5, scene.Emulator.Calls.Count);
    }

    [Theory]
    [InlineData("ExpiredTokenException")]
    [InlineData("UnrecognizedClientException")]
    [InlineData("InvalidSignatureException")]
    public async Task I4_Credentials_that_fail_in_the_middle_of_a_sweep_are_not_blamed_on_the_keys(string error)
    {
        using var scene = new Scene();
        scene.Options.Sweep.MaxConcurrency = 2;
        scene.Emulator.AddKeys(500);
        scene.Emulator.Faults.Add(new Fault("DescribeKey") { Error = error, StatusCode = 400, Skip = 100, Count = int.MaxValue });

        var failure = await Assert.ThrowsAsync<StoreOperationFailedException>(() => scene.Deletion.ExecuteAsync());

        Assert.Contains(error, failure.Message, StringComparison.Ordinal);
        Assert.Contains("credentials", failure.Remedy, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed.", failure.Message, StringComparison.Ordinal);
        Assert.InRange(scene.Calls("DescribeKey"), 101, 103);
    }

    [Fact]
    public async Task I4_A_caller_without_credentials_is_told_so_and_no_key_is_blamed()
    {
        var kms = KmsWithOneKey();
        kms.Setup(client => client.DescribeKeyAsync(It.IsAny<DescribeKeyRequest>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new AmazonClientException("Failed to resolve AWS credentials."));

        var failure = await Assert.ThrowsAsync<StoreOperationFailedException>(
            () => new SafeKmsClient(kms.Object).CustomKeyStore("cks-1").EnsureEmpty().ExecuteAsync());

        Assert.Contains("Failed to resolve AWS credentials", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I4_An_answer_cut_short_is_asked_for_again_and_no_key_is_blamed()
    {
        var kms = KmsWithOneKey();
        kms.SetupSequence(client => client.DescribeKeyAsync(It.IsAny<DescribeKeyRequest>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new AmazonUnmarshallingException("id", "/KeyMetadata", new System.Text.Json.JsonException("cut"), HttpStatusCode.OK))
            .ReturnsAsync(new DescribeKeyResponse { KeyMetadata = new KeyMetadata { KeyId = "k", Origin = OriginType.AWS_KMS } });

        await new SafeKmsClient(kms.Object).CustomKeyStore("cks-1").EnsureEmpty();
    }

    [Fact]
    public async Task I4_The_error_page_of_a_proxy_is_not_blamed_on_the_keys()
    {
        var kms = KmsWithOneKey();
        kms.Setup(client => client.DescribeKeyAsync(It.IsAny<DescribeKeyRequest>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new AmazonKeyManagementServiceException("The service returned an error.", ErrorType.Unknown, null, null, HttpStatusCode.ProxyAuthenticationRequired));

        var failure = await Assert.ThrowsAsync<StoreOperationFailedException>(
            () => new SafeKmsClient(kms.Object).CustomKeyStore("cks-1").EnsureEmpty().ExecuteAsync());

        Assert.Contains("between this program and AWS KMS", failure.Remedy, StringComparison.Ordinal);
        Assert.Contains("407", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I4_A_denied_change_is_not_told_as_uncertain_because_the_AWS_client_could_have_replayed_it()
    {
        using var scene = new Scene { ConfigureClient = config => config.MaxErrorRetry = 2 };
        scene.Emulator.Faults.Add(new Fault("DisconnectCustomKeyStore") { Error = "AccessDeniedException", StatusCode = 400 });

        var failure = await Assert.ThrowsAsync<StoreOperationFailedException>(() => scene.Deletion.ExecuteAsync());

        Assert.Contains("Nothing was changed.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I4_A_delete_refused_for_its_keys_is_not_told_as_uncertain_whatever_came_before()
    {
        using var scene = new Scene(EmulatedConnectionState.Disconnected);
        scene.Emulator.Faults.Add(new Fault("DeleteCustomKeyStore") { DropConnection = true });
        scene.Emulator.Faults.Add(new Fault("DeleteCustomKeyStore") { Error = "CustomKeyStoreHasCMKsException" });

        var refusal = await Assert.ThrowsAsync<StoreNotEmptyException>(() => scene.Deletion.ExecuteAsync());

        Assert.Equal(2, scene.Calls("DeleteCustomKeyStore"));
        Assert.Contains("Nothing was changed.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I4_Keys_that_could_not_even_be_looked_for_are_not_told_as_keys_that_ListKeys_does_not_show()
    {
        using var scene = new Scene(EmulatedConnectionState.Disconnected);
        scene.Emulator.Faults.Add(new Fault("DeleteCustomKeyStore") { Error = "CustomKeyStoreHasCMKsException" });
        scene.After("DeleteCustomKeyStore", () => scene.Emulator.Faults.Add(new Fault("ListKeys") { Error = "AccessDeniedException", StatusCode = 400 }));

        var refusal = await Assert.ThrowsAsync<StoreNotEmptyException>(() => scene.Deletion.ExecuteAsync());

        Assert.Contains("no sweep has shown", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I4_A_late_key_in_a_store_that_somebody_else_disconnected_is_not_said_to_be_in_service()
    {
        using var scene = new Scene();
        scene.Before("DisconnectCustomKeyStore", () =>
        {
            scene.Emulator.AddKey(scene.StoreId);
            scene.Emulator.SetConnectionState(scene.StoreId, EmulatedConnectionState.Disconnecting);
        });

        var refusal = await Assert.ThrowsAsync<StoreNotEmptyException>(() => scene.Deletion.ExecuteAsync());

        Assert.Equal(ReconnectionAttempt.NotNeeded, refusal.Reconnection.Attempt);
        Assert.DoesNotContain("store was not disconnected", refusal.Reconnection.Explanation, StringComparison.Ordinal);
        Assert.Contains("not this operation", refusal.Reconnection.Explanation, StringComparison.Ordinal);
    }

    private static Mock<IAmazonKeyManagementService> KmsWithOneKey()
    {
        var kms = new Mock<IAmazonKeyManagementService>();
        kms.Setup(client => client.DescribeCustomKeyStoresAsync(It.IsAny<DescribeCustomKeyStoresRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new DescribeCustomKeyStoresResponse
            {
                CustomKeyStores = [new CustomKeyStoresListEntry { CustomKeyStoreId = "cks-1", CustomKeyStoreName = "hsm", ConnectionState = ConnectionStateType.CONNECTED }],
                Truncated = false,
            });
        kms.Setup(client => client.ListKeysAsync(It.IsAny<ListKeysRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new ListKeysResponse { Keys = [new KeyListEntry { KeyId = "k" }], Truncated = false });
        return kms;
    }

    [Fact]
    public async Task I4_Cancelled_when_the_reconnection_has_just_failed_it_still_tells_of_the_late_keys()
    {
        using var scene = new Scene();
        using var cancellation = new CancellationTokenSource();
        scene.Before("DisconnectCustomKeyStore", () =>
        {
            scene.Emulator.AddKey(scene.StoreId);
            scene.Emulator.ScriptNextConnect(scene.StoreId, "USER_LOGGED_IN");
        });
        var failed = 0;
        var log = new ProgressLog(report =>
        {
            if (report is StateObserved { State: StoreConnectionState.Failed } && ++failed == 2)
                cancellation.Cancel();
        });

        var stopped = await Assert.ThrowsAsync<StoreOperationCanceledException>(() => scene.Deletion.ExecuteAsync(log, cancellation.Token));

        Assert.Contains("Keys appeared in the store", stopped.Message, StringComparison.Ordinal);
        Assert.Contains("COULD NOT BE CONNECTED AGAIN", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I4_Cancelled_after_the_reconnection_it_does_not_ask_for_another()
    {
        using var scene = new Scene();
        using var cancellation = new CancellationTokenSource();
        scene.Before("DisconnectCustomKeyStore", () => scene.Emulator.AddKey(scene.StoreId));
        scene.Before("ListAliases", cancellation.Cancel);

        var stopped = await Assert.ThrowsAsync<StoreOperationCanceledException>(() => scene.Deletion.ExecuteAsync(cancellation.Token));

        Assert.Equal(EmulatedConnectionState.Connected, scene.Truth!.ConnectionState);
        Assert.Contains("The store has been connected again", stopped.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("connect it to bring them back", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I4_Every_sentence_of_a_refusal_without_keys_stands_apart()
    {
        using var scene = new Scene();
        scene.Emulator.Faults.Add(new Fault("DeleteCustomKeyStore") { Error = "CustomKeyStoreHasCMKsException" });

        var refusal = await Assert.ThrowsAsync<StoreNotEmptyException>(() => scene.Deletion.ExecuteAsync());

        Assert.Contains("found empty. The store has been connected again", refusal.Message, StringComparison.Ordinal);
    }
}
