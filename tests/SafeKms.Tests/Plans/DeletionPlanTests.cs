using System.Text.Json;
using SafeKms.Emulator;

namespace SafeKms.Tests;

public class DeletionPlanTests
{
    [Fact]
    public async Task A_plan_for_an_empty_connected_store_needs_every_step()
    {
        using var scene = new Scene();
        scene.Emulator.AddKeys(4);

        var plan = await scene.Deletion.PlanAsync();

        Assert.True(plan.CanExecute);
        Assert.Equal(4, plan.KeysSwept);
        Assert.Equal("us-east-1", plan.Region);
        Assert.Null(plan.CouldBeEmptyAt);
        Assert.All(plan.Steps, step => Assert.Equal(PlannedStepStatus.Needed, step.Status));
        Assert.Equal(["DeleteCustomKeyStore"], plan.Steps.Single(step => step.Step == StepName.Delete).AwsOperations);
        Assert.NotNull(plan.Steps.Single(step => step.Step == StepName.Disconnect).Risk);
        Assert.EndsWith("The store can be deleted.", plan.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EmulatedConnectionState.Disconnected)]
    [InlineData(EmulatedConnectionState.Disconnecting)]
    public async Task A_plan_for_a_store_on_its_way_finds_the_disconnect_done(EmulatedConnectionState state)
    {
        using var scene = new Scene(state);

        var plan = await scene.Deletion.PlanAsync();

        Assert.True(plan.CanExecute);
        Assert.Equal(PlannedStepStatus.AlreadyDone, plan.Steps.Single(step => step.Step == StepName.Disconnect).Status);
    }

    [Fact]
    public async Task A_plan_that_refuses_names_the_keys_and_what_is_not_reached()
    {
        using var scene = new Scene();
        var key = scene.Emulator.AddKey(scene.StoreId);
        scene.Emulator.AddAlias("alias/payments", key.Id);

        var plan = await scene.Deletion.PlanAsync();

        Assert.False(plan.CanExecute);
        Assert.Equal("alias/payments", Assert.Single(Assert.Single(plan.Keys).Aliases!));
        Assert.Equal(scene.Now + TimeSpan.FromDays(7), plan.CouldBeEmptyAt);
        Assert.Equal(PlannedStepStatus.Refused, plan.Steps.Single(step => step.Step == StepName.EnsureEmpty).Status);
        Assert.All(plan.Steps.Skip(2), step => Assert.Equal(PlannedStepStatus.NotReached, step.Status));
        Assert.Contains("alias/payments", plan.ToString(), StringComparison.Ordinal);
        Assert.Contains("The store cannot be deleted now. It could be empty on", plan.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_with_an_unknown_key_refuses()
    {
        using var scene = new Scene();
        scene.Emulator.DenyDescribeKey(scene.Emulator.AddKey().Id);

        var plan = await scene.Deletion.PlanAsync();

        Assert.False(plan.CanExecute);
        Assert.Single(plan.UnknownKeys);
        Assert.Contains("unknown is not empty", plan.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_against_the_policy_refuses_at_once()
    {
        using var scene = new Scene();
        scene.Options.Safety.ProtectedStores.Add("payments-hsm");

        var plan = await scene.Deletion.PlanAsync();

        Assert.False(plan.CanExecute);
        Assert.Equal(PlannedStepStatus.Refused, plan.Steps[0].Status);
        Assert.Contains("protected", plan.Steps[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_says_what_the_execution_then_does()
    {
        using var scene = new Scene();

        var plan = await scene.Deletion.PlanAsync();
        var receipt = await scene.Deletion.AsPlanned(plan);

        Assert.Equal(plan.Steps.Select(step => step.Step), receipt.Steps.Select(step => step.Step));
    }

    [Fact]
    public async Task A_saved_plan_is_read_again_and_executed()
    {
        using var scene = new Scene();
        var json = (await scene.Deletion.PlanAsync()).ToJson();

        await scene.Deletion.AsPlanned(DeletionPlan.FromJson(json));

        Assert.Null(scene.Truth);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task JSON_keeps_all_of_a_plan(bool external)
    {
        using var scene = new Scene(external: external);
        scene.Emulator.ScheduleKeyDeletion(scene.Emulator.AddKey(scene.StoreId).Id);
        scene.Emulator.DenyDescribeKey(scene.Emulator.AddKey().Id);
        var plan = await scene.Deletion.PlanAsync();

        var read = DeletionPlan.FromJson(plan.ToJson());

        Assert.Equal(plan.ToJson(), read.ToJson());
        Assert.DoesNotContain("\\u002B", plan.ToJson(), StringComparison.Ordinal);
        Assert.Equal(plan.Store, read.Store);
        Assert.Equal(plan.ToString(), read.ToString());
        Assert.Equal(plan.Fingerprint, read.Fingerprint);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("not JSON")]
    public void What_is_no_plan_is_refused(string json) => Assert.Throws<JsonException>(() => DeletionPlan.FromJson(json));

    public static TheoryData<string, Action<KmsEmulator, string>> Drifts() => new()
    {
        { "was CONNECTED and is DISCONNECTED now", (emulator, id) => emulator.SetConnectionState(id, EmulatedConnectionState.Disconnected) },
        { "was CONNECTED and is FAILED now", (emulator, id) => emulator.SetConnectionState(id, EmulatedConnectionState.Failed) },
        { "is in the store now", (emulator, id) => emulator.AddKey(id) },
        { "cannot be described", (emulator, _) => emulator.DenyDescribeKey(emulator.AddKey().Id) },
    };

    [Theory]
    [MemberData(nameof(Drifts), DisableDiscoveryEnumeration = true)]
    public async Task Whatever_has_changed_since_the_plan_aborts_it_before_anything_is_done(string says, Action<KmsEmulator, string> drift)
    {
        using var scene = new Scene();
        var plan = await scene.Deletion.PlanAsync();
        drift(scene.Emulator, scene.StoreId);

        var outdated = await Assert.ThrowsAsync<PlanOutdatedException>(() => scene.Deletion.AsPlanned(plan).ExecuteAsync());

        scene.AssertNothingWasChanged();
        Assert.Contains(says, Assert.Single(outdated.Differences), StringComparison.Ordinal);
        Assert.Contains("Make a new plan", outdated.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_gone_since_the_plan_is_told()
    {
        using var scene = new Scene();
        var key = scene.Emulator.AddKey(scene.StoreId);
        var plan = await scene.Deletion.PlanAsync();
        scene.Emulator.RemoveKey(key.Id);

        var outdated = await Assert.ThrowsAsync<PlanOutdatedException>(() => scene.Deletion.AsPlanned(plan).ExecuteAsync());

        Assert.Equal($"key {key.Id} is gone", Assert.Single(outdated.Differences));
    }

    [Fact]
    public async Task A_plan_for_another_store_is_not_executed()
    {
        using var scene = new Scene();
        var other = scene.Emulator.AddCloudHsmStore("other");
        var plan = await scene.Client.CustomKeyStore(other.Id).EnsureEmpty().Disconnect().Delete().PlanAsync();

        var outdated = await Assert.ThrowsAsync<PlanOutdatedException>(() => scene.Deletion.AsPlanned(plan).ExecuteAsync());

        Assert.Contains($"it is for the store {other.Id}", outdated.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_was_tampered_with_is_not_executed()
    {
        using var scene = new Scene();
        var plan = await scene.Deletion.PlanAsync();

        await Assert.ThrowsAsync<PlanOutdatedException>(() => scene.Deletion.AsPlanned(plan with { Fingerprint = "00" }).ExecuteAsync());

        scene.AssertNothingWasChanged();
    }

    [Fact]
    public async Task Ordinary_keys_may_come_and_go_without_outdating_a_plan()
    {
        using var scene = new Scene();
        scene.Emulator.AddKeys(3);
        var plan = await scene.Deletion.PlanAsync();
        scene.Emulator.AddKeys(3);

        await scene.Deletion.AsPlanned(plan);

        Assert.Null(scene.Truth);
    }

    [Fact]
    public async Task No_line_of_a_plan_is_wider_than_100_characters()
    {
        using var scene = new Scene();

        var plan = await scene.Deletion.PlanAsync();

        Assert.All(plan.ToString().Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 100));
    }

    [Theory]
    [InlineData("store")]
    [InlineData("steps")]
    [InlineData("keys")]
    [InlineData("unknownKeys")]
    [InlineData("fingerprint")]
    public async Task A_saved_plan_in_which_a_part_is_null_is_no_plan(string part)
    {
        using var scene = new Scene();
        var json = System.Text.Json.Nodes.JsonNode.Parse((await scene.Deletion.PlanAsync()).ToJson())!;
        json[part] = null;

        var refusal = Assert.Throws<System.Text.Json.JsonException>(() => DeletionPlan.FromJson(json.ToJsonString()));

        Assert.Contains(part, refusal.Message, StringComparison.OrdinalIgnoreCase);
    }
}
