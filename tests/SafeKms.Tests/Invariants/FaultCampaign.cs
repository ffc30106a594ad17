using CsCheck;
using SafeKms.Emulator;

namespace SafeKms.Tests;

/// <summary>
/// Random stores, faults, lost answers, other people's doings and cancellations: whatever happens, no invariant is broken, and once the
/// trouble is over running again finishes the job.
/// </summary>
public class FaultCampaign
{
    private static readonly string[] Operations =
        ["DescribeCustomKeyStores", "ListKeys", "DescribeKey", "DisconnectCustomKeyStore", "DeleteCustomKeyStore", "ConnectCustomKeyStore"];

    private static readonly string[] Errors =
        ["ThrottlingException", "KMSInternalException", "DependencyTimeoutException", "AccessDeniedException", "CustomKeyStoreInvalidStateException"];

    private enum Doing
    {
        CreateKey,
        CreateKeyElsewhere,
        CreateDeniedKey,
        Connect,
        Disconnect,
        RemoveStore,
        Cancel,
    }

    private sealed record Trouble(string Operation, int Call, string? Error, bool AfterEffect);

    private sealed record Meddling(int AtCall, Doing Doing);

    private sealed record Story(EmulatedConnectionState State, bool HasKey, int OtherKeys, int Lag, Trouble[] Troubles, Meddling[] Meddlings)
    {
        public override string ToString() =>
            $"{State}, key: {HasKey}, {OtherKeys} other keys, lag {Lag} s; {string.Join(", ", Troubles.AsEnumerable())}; {string.Join(", ", Meddlings.AsEnumerable())}";
    }

    private static readonly Gen<Story> Stories =
        from state in Gen.Int[0, 4]
        from hasKey in Gen.Int[0, 9]
        from otherKeys in Gen.Int[0, 12]
        from lag in Gen.OneOf([0, 0, 0, 5, 45])
        from troubles in (
            from operation in Gen.OneOf(Operations)
            from call in Gen.Int[0, 4]
            from error in Gen.OneOf<string?>([null, .. Errors])
            from after in Gen.Bool
            select new Trouble(operation, call, error, after)).Array[0, 5]
        from meddlings in (
            from at in Gen.Int[1, 40]
            from doing in Gen.Int[0, 6]
            select new Meddling(at, (Doing)doing)).Array[0, 3]
        select new Story((EmulatedConnectionState)state, hasKey == 0, otherKeys, lag, troubles, meddlings);

    [Fact]
    public Task No_invariant_breaks_and_a_further_run_finishes() => Stories.SampleAsync(
        async story =>
        {
            using var scene = Arrange(story, out var cancellation);
            var witness = new SafetyWitness(scene.Emulator, scene.StoreId);
            using (cancellation)
            {
                witness.RunBegins(scene.Emulator);
                var failure = await Record.ExceptionAsync(() => scene.Deletion.ExecuteAsync(cancellation.Token));
                AssertTellsItsSituation(failure);
            }

            AssertUnbroken(story, witness);

            // The trouble is over. What is left of the store can be deleted, or is refused for a reason that can be seen.
            scene.Emulator.Faults.Clear();
            scene.Emulator.BeforeEachCall = null;
            scene.Emulator.AfterEachCall = null;
            scene.Emulator.Advance(TimeSpan.FromHours(1));
            foreach (var key in scene.Emulator.Keys.Where(key => key.CustomKeyStoreId == scene.StoreId).ToArray())
                scene.Emulator.RemoveKey(key.Id);
            foreach (var key in scene.Emulator.Keys.ToArray())
                scene.Emulator.RemoveKey(key.Id);

            if (scene.Truth is not null)
                await scene.Deletion;
            Assert.Null(scene.Truth);
        },
        iter: 800,
        threads: 2);

    private static Scene Arrange(Story story, out CancellationTokenSource cancellation)
    {
        var scene = new Scene(story.State);
        var emulator = scene.Emulator;
        emulator.AddKeys(story.OtherKeys);
        if (story.HasKey)
            emulator.AddKey(scene.StoreId);
        emulator.VisibilityDelay = TimeSpan.FromSeconds(story.Lag);
        foreach (var trouble in story.Troubles)
        {
            emulator.Faults.Add(new Fault(trouble.Operation)
            {
                Skip = trouble.Call,
                Error = trouble.Error,
                AfterEffect = trouble.AfterEffect,
                DropConnection = trouble.Error is null,
            });
        }

        var cancel = new CancellationTokenSource();
        var calls = 0;
        emulator.BeforeEachCall += (_, _) =>
        {
            var number = Interlocked.Increment(ref calls);
            // The cancellation last: the run may end within it.
            foreach (var meddling in story.Meddlings.Where(meddling => meddling.AtCall == number).OrderBy(meddling => meddling.Doing))
                Meddle(scene, meddling.Doing, cancel);
        };
        cancellation = cancel;
        return scene;
    }

    private static void Meddle(Scene scene, Doing doing, CancellationTokenSource cancellation)
    {
        var exists = scene.Truth is not null;
        var isConnected = scene.Truth?.ConnectionState == EmulatedConnectionState.Connected;
        switch (doing)
        {
            // As AWS KMS would have it: keys are created only in connected stores.
            case Doing.CreateKey when isConnected:
                scene.Emulator.AddKey(scene.StoreId);
                break;
            case Doing.CreateDeniedKey when isConnected:
                scene.Emulator.DenyDescribeKey(scene.Emulator.AddKey(scene.StoreId).Id);
                break;
            case Doing.CreateKeyElsewhere:
                scene.Emulator.AddKey();
                break;
            case Doing.Connect when exists:
                scene.Emulator.SetConnectionState(scene.StoreId, EmulatedConnectionState.Connected);
                break;
            case Doing.Disconnect when exists:
                scene.Emulator.SetConnectionState(scene.StoreId, EmulatedConnectionState.Disconnecting);
                break;
            case Doing.RemoveStore when exists:
                scene.Emulator.RemoveStore(scene.StoreId);
                break;
            case Doing.Cancel:
                cancellation.Cancel();
                break;
        }
    }

    private static void AssertTellsItsSituation(Exception? failure)
    {
        var situation = failure switch
        {
            null => null,
            SafeKmsException told => told.Situation,
            StoreOperationCanceledException told => told.Situation,
            _ => throw new InvalidOperationException("This failure tells nothing.", failure),
        };
        if (situation is not null)
            Assert.Contains(situation.ToString(), failure!.Message, StringComparison.Ordinal);
    }

    private static void AssertUnbroken(Story story, SafetyWitness witness) =>
        Assert.True(witness.Violations.Count == 0, $"{string.Join("; ", witness.Violations)} in {story}");
}
