namespace SafeKms.Tests;

public class SafetyPolicyTests
{
    [Theory]
    [InlineData("payments-hsm")]
    [InlineData("PAYMENTS-HSM")]
    public async Task A_store_protected_by_name_is_left_alone(string name)
    {
        using var scene = new Scene();
        scene.Options.Safety.ProtectedStores.Add(name);

        var refusal = await Assert.ThrowsAsync<SafetyPolicyException>(() => scene.Deletion.ExecuteAsync());

        scene.AssertNothingWasChanged();
        Assert.Equal(0, scene.Calls("ListKeys"));
        Assert.Contains("is protected", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_protected_by_id_is_not_even_disconnected()
    {
        using var scene = new Scene();
        scene.Options.Safety.ProtectedStores.Add(scene.StoreId);

        await Assert.ThrowsAsync<SafetyPolicyException>(() => scene.Store.DisconnectMakingKeysUnusable().ExecuteAsync());
        await Assert.ThrowsAsync<SafetyPolicyException>(() => scene.Store.EnsureEmpty().Disconnect().ExecuteAsync());
        await scene.Store.EnsureEmpty();

        scene.AssertNothingWasChanged();
    }

    [Theory]
    [InlineData("us-east-1", true)]
    [InlineData("eu-central-1", false)]
    public async Task Only_allowed_Regions_are_touched(string allowed, bool passes)
    {
        using var scene = new Scene();
        scene.Options.Safety.AllowedRegions.Add(allowed);

        var failure = await Record.ExceptionAsync(() => scene.Deletion.ExecuteAsync());

        if (passes)
        {
            Assert.Null(failure);
        }
        else
        {
            Assert.Contains("us-east-1 is not one of those allowed", Assert.IsType<SafetyPolicyException>(failure).Message, StringComparison.Ordinal);
            scene.AssertNothingWasChanged();
        }
    }

    [Theory]
    [InlineData("111122223333", true)]
    [InlineData("999988887777", false)]
    public async Task Only_allowed_accounts_are_touched(string allowed, bool passes)
    {
        using var scene = new Scene();
        scene.Emulator.AddKey();
        scene.Options.Safety.AllowedAccounts.Add(allowed);

        var failure = await Record.ExceptionAsync(() => scene.Deletion.ExecuteAsync());

        if (passes)
        {
            Assert.Null(failure);
        }
        else
        {
            Assert.Contains("111122223333 is not one of those allowed", Assert.IsType<SafetyPolicyException>(failure).Message, StringComparison.Ordinal);
            scene.AssertNothingWasChanged();
        }
    }

    [Fact]
    public async Task An_account_that_cannot_be_told_is_not_allowed()
    {
        using var scene = new Scene();
        scene.Options.Safety.AllowedAccounts.Add("111122223333");

        var refusal = await Assert.ThrowsAsync<SafetyPolicyException>(() => scene.Deletion.ExecuteAsync());

        Assert.Contains("AccountResolver", refusal.Message, StringComparison.Ordinal);
        scene.AssertNothingWasChanged();
    }

    [Fact]
    public async Task An_account_resolver_tells_the_account_of_a_Region_without_keys()
    {
        using var scene = new Scene();
        scene.Options.Safety.AllowedAccounts.Add("111122223333");
        scene.Options.Safety.AccountResolver = _ => Task.FromResult<string?>("111122223333");

        await scene.Deletion;

        Assert.Null(scene.Truth);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("payments")]
    [InlineData("PAYMENTS-HSM")]
    [InlineData("")]
    public async Task Without_the_stores_exact_name_a_required_confirmation_fails(string? name)
    {
        using var scene = new Scene();
        scene.Options.Safety.RequireConfirmation = true;
        var deletion = name is null ? scene.Deletion : scene.Deletion.Confirm(name);

        var refusal = await Assert.ThrowsAsync<ConfirmationException>(() => deletion.ExecuteAsync());

        scene.AssertNothingWasChanged();
        Assert.Contains(".Confirm(name)", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_name_is_refused_even_where_no_confirmation_is_required()
    {
        using var scene = new Scene();

        var refusal = await Assert.ThrowsAsync<ConfirmationException>(() => scene.Deletion.Confirm("staging-hsm").ExecuteAsync());

        Assert.Contains("confirmed for a store named 'staging-hsm'", refusal.Message, StringComparison.Ordinal);
        scene.AssertNothingWasChanged();
    }

    [Fact]
    public async Task With_the_stores_exact_name_the_deletion_goes_on()
    {
        using var scene = new Scene();
        scene.Options.Safety.RequireConfirmation = true;

        await scene.Deletion.Confirm("payments-hsm");

        Assert.Null(scene.Truth);
    }

    [Fact]
    public async Task A_plan_needs_no_confirmation()
    {
        using var scene = new Scene();
        scene.Options.Safety.RequireConfirmation = true;

        Assert.True((await scene.Deletion.PlanAsync()).CanExecute);
    }
}
