using SafeKms.Emulator;

namespace SafeKms.Tests;

/// <summary>Scheduling the deletion of all keys of one store, and of no other key.</summary>
public class ScheduleKeyDeletionTests
{
    [Theory]
    [InlineData(6)]
    [InlineData(31)]
    [InlineData(0)]
    [InlineData(-7)]
    public void A_waiting_period_that_AWS_KMS_would_refuse_is_refused_before_any_call(int days)
    {
        using var scene = new Scene();

        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => scene.Store.ScheduleKeyDeletion(days));

        Assert.Equal("pendingWindowInDays", refused.ParamName);
        Assert.Empty(scene.Emulator.Calls);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(30)]
    public async Task Every_key_of_the_store_is_scheduled_and_no_other(int days)
    {
        using var scene = new Scene();
        var mine = scene.Emulator.AddKeys(3, scene.StoreId);
        scene.Emulator.AddKeys(5);
        scene.Emulator.AddKeys(2, scene.Emulator.AddCloudHsmStore("other").Id);

        var receipt = await scene.Store.ScheduleKeyDeletion(days);

        Assert.Equal(mine.Select(key => key.Id).Order(), PendingKeys(scene));
        Assert.Equal(3, receipt.Count(KeyDeletionResult.Scheduled));
        Assert.True(receipt.IsComplete);
        Assert.Equal(10, receipt.KeysSwept);
        Assert.All(receipt.Keys, key => Assert.Equal(scene.Emulator.FindKey(key.KeyId)!.DeletionDate!.Value, key.DeletionDate!.Value, TimeSpan.FromSeconds(1)));
        Assert.Equal("DescribeCustomKeyStores ListKeys DescribeKey ScheduleKeyDeletion", scene.Conversation());
    }

    [Fact]
    public async Task Nothing_happens_before_it_is_awaited()
    {
        using var scene = new Scene();
        scene.Emulator.AddKey(scene.StoreId);

        var schedule = scene.Store.ScheduleKeyDeletion(7).Confirm("payments-hsm");

        Assert.Empty(scene.Emulator.Calls);
        await schedule;
        Assert.Equal(1, scene.Calls("ScheduleKeyDeletion"));
    }

    [Fact]
    public async Task Running_again_repeats_nothing_and_keeps_the_dates()
    {
        using var scene = new Scene();
        scene.Emulator.AddKeys(3, scene.StoreId);
        var first = await scene.Store.ScheduleKeyDeletion(7);

        var second = await scene.Store.ScheduleKeyDeletion(30);

        Assert.Equal(3, scene.Calls("ScheduleKeyDeletion"));
        Assert.Equal(3, second.Count(KeyDeletionResult.AlreadyPending));
        Assert.Equal(first.LastDeletionDate, second.LastDeletionDate);
        Assert.Equal(StepOutcome.AlreadyDone, second.Steps[^1].Outcome);
    }

    [Fact]
    public async Task A_key_that_cannot_be_described_is_reported_and_left_alone()
    {
        using var scene = new Scene();
        var known = scene.Emulator.AddKey(scene.StoreId);
        var unknown = scene.Emulator.AddKey(scene.StoreId);
        scene.Emulator.DenyDescribeKey(unknown.Id);

        var receipt = await scene.Store.ScheduleKeyDeletion(7);

        Assert.Equal([known.Id], PendingKeys(scene));
        Assert.Equal(unknown.Id, Assert.Single(receipt.UnknownKeys).KeyId);
        Assert.False(receipt.IsComplete);
        Assert.Contains(unknown.Id, receipt.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_refused_does_not_stop_the_others()
    {
        using var scene = new Scene();
        var keys = scene.Emulator.AddKeys(3, scene.StoreId).OrderBy(key => key.Id, StringComparer.Ordinal).ToArray();
        scene.Emulator.Faults.Add(new Fault("ScheduleKeyDeletion") { Error = "AccessDeniedException", KeyId = keys[1].Id });

        var receipt = await scene.Store.ScheduleKeyDeletion(7);

        Assert.Equal(new[] { keys[0].Id, keys[2].Id }.Order(), PendingKeys(scene));
        var failed = Assert.Single(receipt.Keys, key => key.Result == KeyDeletionResult.Failed);
        Assert.Equal(keys[1].Id, failed.KeyId);
        Assert.Contains("AccessDenied", failed.Reason, StringComparison.Ordinal);
        Assert.False(receipt.IsComplete);
    }

    [Theory]
    [InlineData("ThrottlingException", false)]
    [InlineData("KMSInternalException", false)]
    [InlineData("KMSInternalException", true)]
    public async Task A_passing_fault_passes_and_no_key_is_scheduled_twice(string error, bool afterEffect)
    {
        using var scene = new Scene();
        scene.Emulator.AddKeys(2, scene.StoreId);
        scene.Emulator.Faults.Add(new Fault("ScheduleKeyDeletion") { Error = error, AfterEffect = afterEffect });

        var receipt = await scene.Store.ScheduleKeyDeletion(7);

        Assert.Equal(2, receipt.Count(KeyDeletionResult.Scheduled));
        Assert.All(receipt.Keys, key => Assert.NotNull(key.DeletionDate));
        Assert.Equal(afterEffect ? 2 : 3, scene.Calls("ScheduleKeyDeletion"));
    }

    [Fact]
    public async Task Somebody_else_may_be_faster()
    {
        using var scene = new Scene();
        var key = scene.Emulator.AddKey(scene.StoreId);
        scene.Before("ScheduleKeyDeletion", () => scene.Emulator.ScheduleKeyDeletion(key.Id, 20));

        var receipt = await scene.Store.ScheduleKeyDeletion(7);

        Assert.Equal(KeyDeletionResult.AlreadyPending, Assert.Single(receipt.Keys).Result);
    }

    [Fact]
    public async Task A_service_that_does_not_answer_stops_it_and_the_failure_names_the_keys_scheduled()
    {
        using var scene = new Scene();
        var keys = scene.Emulator.AddKeys(3, scene.StoreId).OrderBy(key => key.Id, StringComparer.Ordinal).ToArray();
        scene.Emulator.Faults.Add(new Fault("ScheduleKeyDeletion") { DropConnection = true, Skip = 1, Count = int.MaxValue });

        var failed = await Assert.ThrowsAsync<StoreOperationFailedException>(async () => await scene.Store.ScheduleKeyDeletion(7));

        Assert.Equal("ScheduleKeyDeletion", failed.Operation);
        Assert.Equal(StepName.ScheduleKeyDeletion, failed.Step);
        Assert.Contains($"ScheduleKeyDeletion was accepted for 1 key: {keys[0].Id}", failed.Message, StringComparison.Ordinal);
        Assert.Contains($"may have taken effect (its answer was lost) for 1 key: {keys[1].Id}", failed.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(keys[2].Id, failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_says_which_keys_were_scheduled()
    {
        using var scene = new Scene();
        scene.Emulator.AddKeys(5, scene.StoreId);
        using var stop = new CancellationTokenSource();
        var progress = new ProgressLog(report =>
        {
            if (report is KeyDeletionAdvanced { KeysDone: 2 })
                stop.Cancel();
        });

        var canceled = await Assert.ThrowsAsync<StoreOperationCanceledException>(() => scene.Store.ScheduleKeyDeletion(7).ExecuteAsync(progress, stop.Token));

        var scheduled = PendingKeys(scene).ToArray();
        Assert.Equal(2, scheduled.Length);
        Assert.Equal(scheduled, canceled.Situation.Changes.Select(change => change.KeyId!).Order());
        Assert.All(scheduled, id => Assert.Contains(id, canceled.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_keys_of_a_protected_store_are_not_touched()
    {
        using var scene = new Scene();
        scene.Emulator.AddKey(scene.StoreId);
        scene.Options.Safety.ProtectedStores.Add("payments-hsm");

        await Assert.ThrowsAsync<SafetyPolicyException>(async () => await scene.Store.ScheduleKeyDeletion(7));

        Assert.Empty(PendingKeys(scene));
    }

    [Fact]
    public async Task A_wrong_name_or_a_missing_confirmation_touches_nothing()
    {
        using var scene = new Scene();
        scene.Emulator.AddKey(scene.StoreId);
        scene.Options.Safety.RequireConfirmation = true;

        await Assert.ThrowsAsync<ConfirmationException>(async () => await scene.Store.ScheduleKeyDeletion(7));
        await Assert.ThrowsAsync<ConfirmationException>(async () => await scene.Store.ScheduleKeyDeletion(7).Confirm("Payments-HSM"));

        Assert.Empty(PendingKeys(scene));
        await scene.Store.ScheduleKeyDeletion(7).Confirm("payments-hsm");
        Assert.Single(PendingKeys(scene));
    }

    [Fact]
    public async Task It_stays_below_the_documented_quota()
    {
        using var scene = new Scene();
        scene.Emulator.EnforceQuotas = true;
        scene.Emulator.AddKeys(100, scene.StoreId);
        var began = scene.Now;

        await scene.Store.ScheduleKeyDeletion(7);

        Assert.Equal(100, scene.Calls("ScheduleKeyDeletion"));
        Assert.DoesNotContain(scene.Emulator.Calls, call => call.ErrorType == "ThrottlingException");
        Assert.InRange(scene.Now - began, TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task The_receipt_can_be_kept_as_JSON()
    {
        using var scene = new Scene();
        var key = scene.Emulator.AddKey(scene.StoreId);

        var json = (await scene.Store.ScheduleKeyDeletion(14)).ToJson();

        using var document = System.Text.Json.JsonDocument.Parse(json);
        Assert.Equal(14, document.RootElement.GetProperty("pendingWindowInDays").GetInt32());
        var only = Assert.Single(document.RootElement.GetProperty("keys").EnumerateArray());
        Assert.Equal(key.Id, only.GetProperty("keyId").GetString());
        Assert.Equal("Scheduled", only.GetProperty("result").GetString());
    }

    internal static IEnumerable<string> PendingKeys(Scene scene) =>
        scene.Emulator.Keys.Where(key => key.State == EmulatedKeyState.PendingDeletion).Select(key => key.Id).Order();
}
