using SafeKms.Emulator;

namespace SafeKms.Tests;

/// <summary>I3: no key is disabled, scheduled or touched unless the caller asked for exactly that.</summary>
public class I3_NoKeyTouched
{
    private static readonly string[] Harmless =
    [
        "DescribeCustomKeyStores", "ListKeys", "DescribeKey", "ListAliases",
        "DisconnectCustomKeyStore", "ConnectCustomKeyStore", "DeleteCustomKeyStore",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task I3_Whatever_comes_of_it_only_reads_and_store_operations_are_called(bool withKey)
    {
        using var scene = new Scene();
        scene.Emulator.AddKeys(10);
        if (withKey)
            scene.Emulator.AddKey(scene.StoreId);

        await scene.Deletion.PlanAsync();
        await Record.ExceptionAsync(() => scene.Deletion.ExecuteAsync());
        await Record.ExceptionAsync(() => scene.Store.DisconnectMakingKeysUnusable().ExecuteAsync());
        await Record.ExceptionAsync(() => scene.Store.Connect().ExecuteAsync());

        Assert.NotEmpty(scene.Emulator.Calls);
        Assert.All(scene.Emulator.Calls, call => Assert.Contains(call.Operation, Harmless));
        Assert.All(scene.Emulator.Keys, key => Assert.Equal(EmulatedKeyState.Enabled, key.State));
    }

    [Fact]
    public async Task I3_Planning_changes_nothing()
    {
        using var scene = new Scene();

        var plan = await scene.Deletion.PlanAsync();

        Assert.True(plan.CanExecute);
        scene.AssertNothingWasChanged();
    }
}
