using System.Security.Cryptography;
using System.Text;
using SafeKms.Emulator.State;

namespace SafeKms.Emulator.Rules.Cryptography;

/// <summary>The emulator's ciphertext: version, key id, nonce, tag, and AES-256-GCM bound to the key and the encryption context.</summary>
internal static class Envelope
{
    private const byte Version = 1;
    private const int Id = 16;
    private const int Nonce = 12;
    private const int Tag = 16;
    private const int Header = 1 + Id + Nonce + Tag;

    public static byte[] Seal(KeyRecord key, ReadOnlySpan<byte> plaintext, SortedDictionary<string, string> context)
    {
        byte[] sealedBytes = new byte[Header + plaintext.Length];
        sealedBytes[0] = Version;
        key.Id.TryWriteBytes(sealedBytes.AsSpan(1));
        var nonce = sealedBytes.AsSpan(1 + Id, Nonce);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key.Details.Material, Tag);
        aes.Encrypt(nonce, plaintext, sealedBytes.AsSpan(Header), sealedBytes.AsSpan(1 + Id + Nonce, Tag), Bind(key.Id, context));
        return sealedBytes;
    }

    /// <summary>The id of the key under which a ciphertext was made; null if it is none of ours.</summary>
    public static Guid? KeyOf(ReadOnlySpan<byte> sealedBytes) =>
        sealedBytes.Length >= Header && sealedBytes[0] == Version ? new Guid(sealedBytes.Slice(1, Id)) : null;

    /// <summary>The plaintext; null if the ciphertext or the encryption context was altered.</summary>
    public static byte[]? Open(KeyRecord key, ReadOnlySpan<byte> sealedBytes, SortedDictionary<string, string> context)
    {
        byte[] plaintext = new byte[sealedBytes.Length - Header];
        using var aes = new AesGcm(key.Details.Material, Tag);
        try
        {
            aes.Decrypt(sealedBytes.Slice(1 + Id, Nonce), sealedBytes[Header..], sealedBytes.Slice(1 + Id + Nonce, Tag), plaintext, Bind(key.Id, context));
            return plaintext;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static byte[] Bind(Guid keyId, SortedDictionary<string, string> context)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(keyId.ToByteArray());
        foreach (var (name, value) in context)
        {
            writer.Write(name);
            writer.Write(value);
        }

        return bytes.ToArray();
    }
}
