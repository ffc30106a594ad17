using System.Text;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using static SafeKms.Emulator.EmulatedKeyState;

namespace SafeKms.Emulator.Tests.Keys;

/// <summary>Every cell of the table of key states.</summary>
public abstract class KeyStateTableFacts(Transport transport) : OnEachTransport(transport)
{
    private const string Ok = "ok";
    private const string InvalidState = "KMSInvalidStateException";

    public static TheoryData<EmulatedKeyState> States => [.. Enum.GetValues<EmulatedKeyState>()];

    [Theory]
    [MemberData(nameof(States))]
    public async Task What_every_state_allows(EmulatedKeyState state)
    {
        string key = Key(state);
        string policy = (await Kms.GetKeyPolicyAsync(new GetKeyPolicyRequest { KeyId = key })).Policy;
        Assert.Equal(state.ToString(), (await Kms.DescribeKey(key)).KeyState.Value);
        Assert.Equal(Ok, await Kms.PutKeyPolicyAsync(new PutKeyPolicyRequest { KeyId = key, Policy = policy }).Outcome());
        Assert.Equal(Ok, await Kms.GetKeyLastUsageAsync(new GetKeyLastUsageRequest { KeyId = key }).Outcome());
        Assert.Equal("old", Assert.Single((await Kms.ListResourceTagsAsync(new ListResourceTagsRequest { KeyId = key })).Tags).TagKey);
        Assert.Equal("alias/old", Assert.Single((await Kms.ListAliasesAsync(new ListAliasesRequest { KeyId = key })).Aliases).AliasName);
        Assert.Equal(Ok, await Kms.DeleteAliasAsync("alias/old").Outcome());
        Assert.Empty((await Kms.ListAliasesAsync(new ListAliasesRequest { KeyId = key })).Aliases);
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task ScheduleKeyDeletion(EmulatedKeyState state)
    {
        string key = Key(state);
        Assert.Equal(state == PendingDeletion ? InvalidState : Ok, await Kms.ScheduleKeyDeletionAsync(key, 7).Outcome());
        Assert.Equal(PendingDeletion, Emulator.FindKey(key)!.State);
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task CancelKeyDeletion(EmulatedKeyState state)
    {
        string key = Key(state);
        Assert.Equal(state == PendingDeletion ? Ok : InvalidState, await Kms.CancelKeyDeletionAsync(key).Outcome());
        Assert.Equal(state == PendingDeletion ? Disabled : state, Emulator.FindKey(key)!.State);
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task DisableKey(EmulatedKeyState state)
    {
        string key = Key(state);
        Assert.Equal(state == PendingDeletion ? InvalidState : Ok, await Kms.DisableKeyAsync(key).Outcome());
        Assert.Equal(state == Enabled ? Disabled : state, Emulator.FindKey(key)!.State);
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task EnableKey(EmulatedKeyState state)
    {
        string key = Key(state);
        Assert.Equal(state == PendingDeletion ? InvalidState : Ok, await Kms.EnableKeyAsync(key).Outcome());
        Assert.Equal(state == Disabled ? Enabled : state, Emulator.FindKey(key)!.State);
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task TagResource_and_UntagResource(EmulatedKeyState state)
    {
        string key = Key(state);
        string expected = state == PendingDeletion ? InvalidState : Ok;
        Assert.Equal(expected, await Kms.TagResourceAsync(new TagResourceRequest { KeyId = key, Tags = [new() { TagKey = "new", TagValue = "" }] }).Outcome());
        Assert.Equal(expected, await Kms.UntagResourceAsync(new UntagResourceRequest { KeyId = key, TagKeys = ["old"] }).Outcome());
        Assert.Equal(state == PendingDeletion ? "old" : "new", Assert.Single((await Kms.ListResourceTagsAsync(new ListResourceTagsRequest { KeyId = key })).Tags).TagKey);
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task CreateAlias_and_UpdateAlias(EmulatedKeyState state)
    {
        string key = Key(state);
        Emulator.AddAlias("alias/other", Emulator.AddKey().Id);
        string expected = state == PendingDeletion ? InvalidState : Ok;
        Assert.Equal(expected, await Kms.CreateAliasAsync("alias/new", key).Outcome());
        Assert.Equal(expected, await Kms.UpdateAliasAsync("alias/other", key).Outcome());
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task Cryptographic_operations(EmulatedKeyState state)
    {
        string key = Key(Enabled);
        var ciphertext = (await Kms.EncryptAsync(new EncryptRequest { KeyId = key, Plaintext = Bytes() })).CiphertextBlob;
        Bring(key, state);
        string expected = state switch { Enabled => Ok, Disabled => "DisabledException", _ => InvalidState };
        Assert.Equal(expected, await Kms.EncryptAsync(new EncryptRequest { KeyId = key, Plaintext = Bytes() }).Outcome());
        Assert.Equal(expected, await Kms.DecryptAsync(new DecryptRequest { CiphertextBlob = ciphertext }).Outcome());
        Assert.Equal(expected, await Kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = key, KeySpec = DataKeySpec.AES_256 }).Outcome());
    }

    private static MemoryStream Bytes() => new(Encoding.UTF8.GetBytes("plaintext"));

    private string Key(EmulatedKeyState state)
    {
        string key = Emulator.AddKey(Emulator.AddCloudHsmStore("store").Id).Id;
        Emulator.AddAlias("alias/old", key);
        Emulator.TagKey(key, "old", "");
        Bring(key, state);
        return key;
    }

    private void Bring(string key, EmulatedKeyState state)
    {
        switch (state)
        {
            case Disabled:
                Emulator.DisableKey(key);
                break;
            case PendingDeletion:
                Emulator.ScheduleKeyDeletion(key);
                break;
            case Unavailable:
                Emulator.SetConnectionState(Emulator.FindKey(key)!.CustomKeyStoreId!, EmulatedConnectionState.Disconnected);
                break;
        }
    }
}

public sealed class KeyStateTableInProcess() : KeyStateTableFacts(Transport.InProcess);

public sealed class KeyStateTableOverHttp() : KeyStateTableFacts(Transport.Http);
