using System.Text;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using static SafeKms.Emulator.EmulatedKeyState;

namespace SafeKms.Emulator.Tests.Keys;

/// <summary>Every cell of the table of key states.</summary>
public sealed class KeyStateTableFacts : IDisposable
{
    private const string Ok = "ok";
    private const string InvalidState = "KMSInvalidStateException";

    private readonly KmsEmulator _emulator = new();
    private readonly AmazonKeyManagementServiceClient _kms;

    public KeyStateTableFacts() => _kms = _emulator.CreateClient();

    public static TheoryData<EmulatedKeyState> States => [.. Enum.GetValues<EmulatedKeyState>()];

    public void Dispose() => _kms.Dispose();

    [Theory]
    [MemberData(nameof(States))]
    public async Task What_every_state_allows(EmulatedKeyState state)
    {
        string key = Key(state);
        string policy = (await _kms.GetKeyPolicyAsync(new GetKeyPolicyRequest { KeyId = key })).Policy;
        Assert.Equal(state.ToString(), (await _kms.DescribeKey(key)).KeyState.Value);
        Assert.Equal(Ok, await _kms.PutKeyPolicyAsync(new PutKeyPolicyRequest { KeyId = key, Policy = policy }).Outcome());
        Assert.Equal("alias/old", Assert.Single((await _kms.ListAliasesAsync(new ListAliasesRequest { KeyId = key })).Aliases).AliasName);
        Assert.Equal(Ok, await _kms.DeleteAliasAsync("alias/old").Outcome());
        Assert.Empty((await _kms.ListAliasesAsync(new ListAliasesRequest { KeyId = key })).Aliases);
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task ScheduleKeyDeletion(EmulatedKeyState state)
    {
        string key = Key(state);
        Assert.Equal(state == PendingDeletion ? InvalidState : Ok, await _kms.ScheduleKeyDeletionAsync(key, 7).Outcome());
        Assert.Equal(PendingDeletion, _emulator.FindKey(key)!.State);
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task CancelKeyDeletion(EmulatedKeyState state)
    {
        string key = Key(state);
        Assert.Equal(state == PendingDeletion ? Ok : InvalidState, await _kms.CancelKeyDeletionAsync(key).Outcome());
        Assert.Equal(state == PendingDeletion ? Disabled : state, _emulator.FindKey(key)!.State);
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task DisableKey(EmulatedKeyState state)
    {
        string key = Key(state);
        Assert.Equal(state == PendingDeletion ? InvalidState : Ok, await _kms.DisableKeyAsync(key).Outcome());
        Assert.Equal(state == Enabled ? Disabled : state, _emulator.FindKey(key)!.State);
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task EnableKey(EmulatedKeyState state)
    {
        string key = Key(state);
        Assert.Equal(state == PendingDeletion ? InvalidState : Ok, await _kms.EnableKeyAsync(key).Outcome());
        Assert.Equal(state == Disabled ? Enabled : state, _emulator.FindKey(key)!.State);
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task Cryptographic_operations(EmulatedKeyState state)
    {
        string key = Key(Enabled);
        var ciphertext = (await _kms.EncryptAsync(new EncryptRequest { KeyId = key, Plaintext = Bytes() })).CiphertextBlob;
        Bring(key, state);
        string expected = state switch { Enabled => Ok, Disabled => "DisabledException", _ => InvalidState };
        Assert.Equal(expected, await _kms.EncryptAsync(new EncryptRequest { KeyId = key, Plaintext = Bytes() }).Outcome());
        Assert.Equal(expected, await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = ciphertext }).Outcome());
        Assert.Equal(expected, await _kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = key, KeySpec = DataKeySpec.AES_256 }).Outcome());
    }

    private static MemoryStream Bytes() => new(Encoding.UTF8.GetBytes("plaintext"));

    private string Key(EmulatedKeyState state)
    {
        string key = _emulator.AddKey(_emulator.AddCloudHsmStore("store").Id).Id;
        _emulator.AddAlias("alias/old", key);
        Bring(key, state);
        return key;
    }

    private void Bring(string key, EmulatedKeyState state)
    {
        switch (state)
        {
            case Disabled:
                _emulator.DisableKey(key);
                break;
            case PendingDeletion:
                _emulator.ScheduleKeyDeletion(key);
                break;
            case Unavailable:
                _emulator.SetConnectionState(_emulator.FindKey(key)!.CustomKeyStoreId!, EmulatedConnectionState.Disconnected);
                break;
        }
    }
}
