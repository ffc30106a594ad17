using SafeKms.Emulator;

namespace SafeKms.Tests;

/// <summary>What deleting a store shows and gives when all is well.</summary>
public class DeletionTests
{
    [Fact]
    public async Task The_main_job_reads_as_it_is_said()
    {
        using var scene = new Scene();
        var store = scene.Store;

        await store.EnsureEmpty().Disconnect().Delete();

        Assert.Null(scene.Truth);
    }

    [Fact]
    public async Task The_steps_come_in_the_order_that_makes_them_safe()
    {
        using var scene = new Scene();
        scene.Emulator.AddKeys(2);

        await scene.Deletion;

        Assert.Equal(
            "DescribeCustomKeyStores ListKeys DescribeKey ListKeys DisconnectCustomKeyStore DescribeCustomKeyStores ListKeys DescribeCustomKeyStores DeleteCustomKeyStore DescribeCustomKeyStores",
            scene.Conversation());
    }

    [Fact]
    public async Task Nothing_happens_before_the_chain_is_awaited()
    {
        using var scene = new Scene();

        var deletion = scene.Store.EnsureEmpty().Disconnect().Delete().Confirm("payments-hsm");

        Assert.Empty(scene.Emulator.Calls);
        await deletion;
        Assert.NotEmpty(scene.Emulator.Calls);
    }

    [Fact]
    public async Task The_receipt_tells_everything_needed_to_create_the_store_again()
    {
        using var scene = new Scene();
        var before = scene.Truth!;
        var startedAt = scene.Now;

        var receipt = await scene.Deletion;

        Assert.Equal("payments-hsm", receipt.Store.Name);
        Assert.StartsWith("cluster-", receipt.Store.CloudHsmClusterId, StringComparison.Ordinal);
        Assert.Contains("BEGIN CERTIFICATE", receipt.Store.TrustAnchorCertificate, StringComparison.Ordinal);
        Assert.Equal(StoreConnectionState.Connected, receipt.Store.ConnectionState);
        Assert.Equal(before.CreationDate, receipt.Store.CreationDate!.Value, TimeSpan.FromSeconds(1));
        Assert.Equal(startedAt, receipt.StartedAt);
        Assert.True(receipt.DeletedAt >= startedAt + scene.Emulator.DisconnectDuration);
        Assert.Equal(receipt.CompletedAt - receipt.StartedAt, receipt.Elapsed);
        Assert.Equal(Enum.GetValues<StepName>().Take(7), receipt.Steps.Select(step => step.Step));
        Assert.Equal(scene.Emulator.Calls.Count, receipt.Attempts);
    }

    [Fact]
    public async Task The_receipt_keeps_the_request_ids_of_the_calls_that_changed_something()
    {
        using var scene = new Scene();

        var receipt = await scene.Deletion;

        foreach (var (step, operation) in new[] { (StepName.Disconnect, "DisconnectCustomKeyStore"), (StepName.Delete, "DeleteCustomKeyStore") })
        {
            var call = scene.Emulator.Calls.Single(call => call.Operation == operation);
            Assert.Contains(call.RequestId, receipt.Steps.Single(record => record.Step == step).RequestIds);
        }
    }

    [Fact]
    public async Task The_receipt_of_an_external_key_store_tells_its_proxy()
    {
        using var scene = new Scene(external: true);

        var receipt = await scene.Deletion;

        Assert.StartsWith("https://", receipt.Store.ExternalProxy!.UriEndpoint, StringComparison.Ordinal);
        Assert.Null(receipt.Store.CloudHsmClusterId);
    }

    [Fact]
    public async Task A_store_can_be_named_instead_of_its_id()
    {
        using var scene = new Scene();
        scene.Emulator.AddCloudHsmStore("another");

        await scene.Client.CustomKeyStoreNamed("payments-hsm").EnsureEmpty().Disconnect().Delete();

        Assert.Equal("another", Assert.Single(scene.Emulator.Stores).Name);
    }

    [Fact]
    public async Task Once_found_by_name_the_store_is_meant_by_its_id()
    {
        using var scene = new Scene();
        string? impostor = null;
        scene.After("ListKeys", () =>
        {
            scene.Emulator.RemoveStore(scene.StoreId);
            impostor = scene.Emulator.AddCloudHsmStore("payments-hsm").Id;
        });

        await Assert.ThrowsAsync<StoreNotFoundException>(
            () => scene.Client.CustomKeyStoreNamed("payments-hsm").EnsureEmpty().Disconnect().Delete().ExecuteAsync());

        Assert.NotNull(scene.Emulator.FindStore(impostor!));
        Assert.Equal(0, scene.Calls("DeleteCustomKeyStore"));
    }

    [Fact]
    public async Task The_extension_on_the_AWS_client_does_the_same_by_the_clock_that_client_brings()
    {
        var emulator = new KmsEmulator { DisconnectDuration = TimeSpan.FromDays(0.5) };
        emulator.AddCloudHsmStore("payments-hsm");
        using var kms = emulator.CreateClient();

        await Assert.ThrowsAsync<StoreStateTimeoutException>(() => kms.CustomKeyStore(emulator.Stores[0].Id).EnsureEmpty().Disconnect().Delete().ExecuteAsync());
        emulator.Advance(TimeSpan.FromDays(1));
        await kms.CustomKeyStore(emulator.Stores[0].Id).EnsureEmpty().Disconnect().Delete();
        var missing = await Assert.ThrowsAsync<StoreNotFoundException>(
            () => kms.CustomKeyStore("cks-1234567890abcdef0").EnsureEmpty().Disconnect().Delete().ExecuteAsync());

        Assert.Contains("cks-1234567890abcdef0", missing.Message, StringComparison.Ordinal);
        Assert.Contains("us-east-1", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EnsureEmpty_alone_only_reads()
    {
        using var scene = new Scene();
        scene.Emulator.AddKeys(7);

        var receipt = await scene.Store.EnsureEmpty();

        scene.AssertNothingWasChanged();
        Assert.Equal(7, receipt.KeysSwept);
        Assert.Contains("is empty", receipt.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EnsureEmpty_and_Disconnect_stop_before_the_deletion()
    {
        using var scene = new Scene();

        var receipt = await scene.Store.EnsureEmpty().Disconnect();

        Assert.Equal(EmulatedConnectionState.Disconnected, scene.Truth!.ConnectionState);
        Assert.Equal(0, scene.Calls("DeleteCustomKeyStore"));
        Assert.Equal(StepName.RecheckEmpty, receipt.Steps[^1].Step);
    }

    [Fact]
    public async Task Disconnecting_a_store_with_its_keys_and_connecting_it_again_brings_them_back()
    {
        using var scene = new Scene();
        var key = scene.Emulator.AddKey(scene.StoreId);

        var disconnected = await scene.Store.DisconnectMakingKeysUnusable();
        Assert.Equal(EmulatedKeyState.Unavailable, scene.Emulator.FindKey(key.Id)!.State);
        var connected = await scene.Store.Connect();

        Assert.Equal(EmulatedKeyState.Enabled, scene.Emulator.FindKey(key.Id)!.State);
        Assert.Contains("is disconnected", disconnected.ToString(), StringComparison.Ordinal);
        Assert.Contains("is connected", connected.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connect_that_fails_late_tells_the_code_and_its_remedy()
    {
        using var scene = new Scene(EmulatedConnectionState.Disconnected);
        scene.Emulator.ScriptNextConnect(scene.StoreId, "INSUFFICIENT_CLOUDHSM_HSMS");

        var failure = await Assert.ThrowsAsync<StoreStateException>(() => scene.Store.Connect().ExecuteAsync());

        Assert.Equal("INSUFFICIENT_CLOUDHSM_HSMS", failure.ConnectionError!.Code);
        Assert.Contains("add an HSM", failure.Message, StringComparison.Ordinal);
        Assert.Equal(StoreConnectionState.Failed, failure.LastSnapshot!.ConnectionState);
    }

    [Fact]
    public async Task A_failed_store_is_not_connected_before_it_is_disconnected()
    {
        using var scene = new Scene(EmulatedConnectionState.Failed, connectionErrorCode: "NETWORK_ERRORS");

        var refusal = await Assert.ThrowsAsync<StoreStateException>(() => scene.Store.Connect().ExecuteAsync());

        Assert.Equal(0, scene.Calls("ConnectCustomKeyStore"));
        Assert.Contains("Disconnect the store first", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_shown_for_a_while_after_its_deletion_is_waited_for()
    {
        using var scene = new Scene(EmulatedConnectionState.Disconnected);
        scene.Before("DeleteCustomKeyStore", () => scene.Emulator.VisibilityDelay = TimeSpan.FromSeconds(40));

        var receipt = await scene.Deletion;

        Assert.True(receipt.Steps.Single(step => step.Step == StepName.ConfirmDeletion).Attempts > 1);
        Assert.True(receipt.Elapsed >= TimeSpan.FromSeconds(40));
    }
}
