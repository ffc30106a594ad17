using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;

namespace SafeKms.Emulator.Tests.Docs;

/// <summary>The C# of <c>docs/emulator.md</c>: each region is a block of the page.</summary>
public sealed class EmulatorPage
{
    [Fact]
    public async Task In_a_test()
    {
        #region emulator-test
        var emulator = new KmsEmulator { ConnectDuration = TimeSpan.FromMinutes(20) };
        var store = emulator.AddCloudHsmStore("payments-hsm");
        var key = emulator.AddKey(store.Id);

        using var kms = emulator.CreateClient(); // the real AWS client; only its transport is the emulator
        await kms.ScheduleKeyDeletionAsync(new ScheduleKeyDeletionRequest { KeyId = key.Id, PendingWindowInDays = 7 });
        emulator.Advance(TimeSpan.FromDays(7));

        Assert.Null(emulator.FindKey(key.Id));
        Assert.Equal(1, emulator.CallsTo("ScheduleKeyDeletion"));
        #endregion
    }

    [Fact]
    public async Task What_goes_wrong()
    {
        var emulator = new KmsEmulator();
        var store = emulator.AddCloudHsmStore("payments-hsm");

        #region emulator-faults
        emulator.Faults.Add(new Fault("DisconnectCustomKeyStore") { Error = "KMSInternalException", Count = 2 });
        emulator.Faults.Add(new Fault("DescribeKey") { Error = "ThrottlingException", Skip = 100 });
        emulator.Faults.Add(new Fault("DeleteCustomKeyStore") { AfterEffect = true, DropConnection = true }); // deleted, but the answer is lost
        emulator.ScriptNextConnect(store.Id, "USER_LOGGED_IN");
        emulator.BeforeEachCall = (call, world) =>
        {
            if (call.Operation == "DisconnectCustomKeyStore")
            {
                world.AddKey(store.Id); // somebody else is quicker
            }
        };
        #endregion

        using var kms = emulator.CreateClient();
        Assert.Equal("KMSInternalException", await kms.Disconnect(store.Id).Outcome());
        Assert.Equal(1, emulator.FindStore(store.Id)!.KeyCount);
    }

    [Fact]
    public async Task Over_HTTP()
    {
        await using var rig = await Rig.StartAsync(Transport.Http);
        rig.Emulator.AddKeys(3);
        string address = rig.Address!.ToString();

        #region emulator-dotnet
        using var kms = new AmazonKeyManagementServiceClient(
            new BasicAWSCredentials("any", "any"),
            new AmazonKeyManagementServiceConfig { ServiceURL = address, AuthenticationRegion = "us-east-1" });
        var keys = (await kms.ListKeysAsync(new ListKeysRequest())).Keys;
        #endregion

        Assert.Equal(3, keys.Count);
    }

    [Fact]
    public async Task The_same_state_again()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("safekms").FullName, "state.json");
        var emulator = new KmsEmulator();
        emulator.AddKeys(3);

        #region emulator-state
        await emulator.SaveStateAsync(path);

        var another = new KmsEmulator();
        await another.LoadStateAsync(path);
        #endregion

        Assert.Equal(3, another.Keys.Count);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }
}
