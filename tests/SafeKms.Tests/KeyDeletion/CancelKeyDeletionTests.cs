using SafeKms.Emulator;

namespace SafeKms.Tests;

/// <summary>Undoing what was scheduled, for one store alone.</summary>
public class CancelKeyDeletionTests
{
    [Fact]
    public async Task Every_pending_key_of_the_store_is_kept_and_left_disabled()
    {
        using var scene = new Scene();
        var mine = scene.Emulator.AddKeys(2, scene.StoreId);
        var active = scene.Emulator.AddKey(scene.StoreId);
        var other = scene.Emulator.AddKey();
        foreach (var key in mine.Append(other))
            scene.Emulator.ScheduleKeyDeletion(key.Id);

        var receipt = await scene.Store.CancelKeyDeletion().Confirm("payments-hsm");

        Assert.Equal([other.Id], ScheduleKeyDeletionTests.PendingKeys(scene));
        Assert.All(mine, key => Assert.Equal(EmulatedKeyState.Disabled, scene.Emulator.FindKey(key.Id)!.State));
        Assert.Equal(EmulatedKeyState.Enabled, scene.Emulator.FindKey(active.Id)!.State);
        Assert.Equal(2, receipt.Count(KeyDeletionResult.Canceled));
        Assert.Equal(1, receipt.Count(KeyDeletionResult.NotPending));
        Assert.Equal(2, scene.Calls("CancelKeyDeletion"));
        Assert.Contains("EnableKey", receipt.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Running_again_repeats_nothing()
    {
        using var scene = new Scene();
        scene.Emulator.ScheduleKeyDeletion(scene.Emulator.AddKey(scene.StoreId).Id);
        await scene.Store.CancelKeyDeletion();

        var second = await scene.Store.CancelKeyDeletion();

        Assert.Equal(1, scene.Calls("CancelKeyDeletion"));
        Assert.Equal(StepOutcome.AlreadyDone, second.Steps[^1].Outcome);
    }

    [Fact]
    public async Task A_lost_answer_counts_as_what_it_did()
    {
        using var scene = new Scene();
        scene.Emulator.ScheduleKeyDeletion(scene.Emulator.AddKey(scene.StoreId).Id);
        scene.Emulator.Faults.Add(new Fault("CancelKeyDeletion") { DropConnection = true, AfterEffect = true });

        var receipt = await scene.Store.CancelKeyDeletion();

        Assert.Equal(KeyDeletionResult.Canceled, Assert.Single(receipt.Keys).Result);
        Assert.Equal(EmulatedKeyState.Disabled, Assert.Single(scene.Emulator.Keys).State);
    }

    [Fact]
    public async Task A_key_that_AWS_KMS_deleted_meanwhile_is_told_as_gone()
    {
        using var scene = new Scene();
        var key = scene.Emulator.AddKey(scene.StoreId);
        scene.Emulator.ScheduleKeyDeletion(key.Id);
        scene.Before("CancelKeyDeletion", () => scene.Emulator.RemoveKey(key.Id));

        var receipt = await scene.Store.CancelKeyDeletion();

        Assert.Equal(KeyDeletionResult.Gone, Assert.Single(receipt.Keys).Result);
    }

    [Fact]
    public async Task A_protected_store_may_keep_its_keys()
    {
        using var scene = new Scene();
        scene.Emulator.ScheduleKeyDeletion(scene.Emulator.AddKey(scene.StoreId).Id);
        scene.Options.Safety.ProtectedStores.Add(scene.StoreId);

        await scene.Store.CancelKeyDeletion();

        Assert.Empty(ScheduleKeyDeletionTests.PendingKeys(scene));
    }

    [Fact]
    public async Task It_stays_below_the_documented_quota()
    {
        using var scene = new Scene();
        scene.Emulator.EnforceQuotas = true;
        foreach (var key in scene.Emulator.AddKeys(40, scene.StoreId))
            scene.Emulator.ScheduleKeyDeletion(key.Id);

        await scene.Store.CancelKeyDeletion();

        Assert.Equal(40, scene.Calls("CancelKeyDeletion"));
        Assert.DoesNotContain(scene.Emulator.Calls, call => call.ErrorType == "ThrottlingException");
    }

    [Fact]
    public void A_pace_that_makes_no_sense_is_refused_with_all_others()
    {
        var options = new SafeKmsOptions();
        options.KeyDeletion.ScheduleKeyDeletionPerSecond = 0;
        options.KeyDeletion.CancelKeyDeletionPerSecond = double.NaN;
        options.KeyDeletion.GetKeyLastUsagePerSecond = -1;

        var refused = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(options.Validate);

        Assert.Equal(3, refused.Failures.Count(failure => failure.StartsWith("KeyDeletion.", StringComparison.Ordinal)));
    }
}
