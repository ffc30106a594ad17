using System.Text;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace SafeKms.Emulator.Tests.Keys;

public sealed class CryptographyFacts : IDisposable
{
    private readonly KmsEmulator _emulator = new();
    private readonly AmazonKeyManagementServiceClient _kms;
    private readonly EmulatedKey _key;

    public CryptographyFacts()
    {
        _kms = _emulator.CreateClient();
        _key = _emulator.AddKey();
    }

    public void Dispose() => _kms.Dispose();

    [Fact]
    public async Task What_was_encrypted_is_decrypted_in_the_same_context_only()
    {
        Dictionary<string, string> context = new() { ["b"] = "2", ["a"] = "1" };
        byte[] ciphertext = await Encrypt("secret", context);
        var decrypted = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new(ciphertext), EncryptionContext = new() { ["a"] = "1", ["b"] = "2" } });
        Assert.Equal("secret", Encoding.UTF8.GetString(decrypted.Plaintext.ToArray()));
        Assert.Equal(_key.Arn, decrypted.KeyId);
        await Assert.ThrowsAsync<InvalidCiphertextException>(() => _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new(ciphertext) }));
        await Assert.ThrowsAsync<InvalidCiphertextException>(() => _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new(ciphertext), EncryptionContext = new() { ["a"] = "1", ["b"] = "3" } }));
    }

    [Fact]
    public async Task An_altered_or_foreign_ciphertext_is_refused()
    {
        byte[] ciphertext = await Encrypt("secret");
        ciphertext[^1] ^= 1;
        await Assert.ThrowsAsync<InvalidCiphertextException>(() => _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new(ciphertext) }));
        await Assert.ThrowsAsync<InvalidCiphertextException>(() => _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new([9, 9, 9]) }));
    }

    [Fact]
    public async Task A_named_key_has_to_be_the_right_one()
    {
        byte[] ciphertext = await Encrypt("secret");
        string other = _emulator.AddKey().Id;
        Assert.Equal("ok", await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new(ciphertext), KeyId = _key.Arn }).Outcome());
        await Assert.ThrowsAsync<IncorrectKeyException>(() => _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new(ciphertext), KeyId = other }));
    }

    [Fact]
    public async Task A_data_key_comes_plain_and_encrypted()
    {
        var generated = await _kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = _key.Id, KeySpec = DataKeySpec.AES_256 });
        Assert.Equal(32, generated.Plaintext.Length);
        var decrypted = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = generated.CiphertextBlob });
        Assert.Equal(generated.Plaintext.ToArray(), decrypted.Plaintext.ToArray());
        Assert.Equal(7, (await _kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = _key.Id, NumberOfBytes = 7 })).Plaintext.Length);
        Assert.Equal("ValidationException", await _kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = _key.Id }).Outcome());
        Assert.Equal("ValidationException", await _kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = _key.Id, NumberOfBytes = 7, KeySpec = DataKeySpec.AES_128 }).Outcome());
    }

    [Fact]
    public async Task A_dry_run_says_that_it_would_have_succeeded()
    {
        var request = new EncryptRequest { KeyId = _key.Id, Plaintext = new([1]), DryRun = true };
        await Assert.ThrowsAsync<DryRunOperationException>(() => _kms.EncryptAsync(request));
        _emulator.DisableKey(_key.Id);
        await Assert.ThrowsAsync<DisabledException>(() => _kms.EncryptAsync(request));
    }

    [Fact]
    public async Task Two_keys_do_not_share_material()
    {
        byte[] ciphertext = await Encrypt("secret");
        Guid.Parse(_emulator.AddKey().Id).TryWriteBytes(ciphertext.AsSpan(1));
        await Assert.ThrowsAsync<InvalidCiphertextException>(() => _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new(ciphertext) }));
    }

    private async Task<byte[]> Encrypt(string text, Dictionary<string, string>? context = null) =>
        (await _kms.EncryptAsync(new EncryptRequest { KeyId = _key.Id, Plaintext = new(Encoding.UTF8.GetBytes(text)), EncryptionContext = context })).CiphertextBlob.ToArray();
}
