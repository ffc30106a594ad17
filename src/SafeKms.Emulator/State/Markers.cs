using System.Security.Cryptography;
using System.Text;

namespace SafeKms.Emulator.State;

/// <summary>Opaque pagination markers: the last item given, sealed so that a foreign marker is recognized.</summary>
internal sealed class Markers
{
    private const int SealLength = 8;

    /// <summary>With what markers are sealed.</summary>
    public byte[] Secret { get; set; } = RandomNumberGenerator.GetBytes(32);

    public string Write(string operation, string last)
    {
        byte[] text = Encoding.UTF8.GetBytes(last);
        return Convert.ToBase64String([.. Seal(operation, text), .. text]);
    }

    /// <summary>The last item given; null if this emulator did not give the marker for this operation.</summary>
    public string? Read(string operation, string marker)
    {
        byte[] bytes = new byte[marker.Length];
        if (!Convert.TryFromBase64String(marker, bytes, out int length) || length < SealLength)
        {
            return null;
        }

        byte[] text = bytes[SealLength..length];
        return Seal(operation, text).AsSpan().SequenceEqual(bytes.AsSpan(0, SealLength)) ? Encoding.UTF8.GetString(text) : null;
    }

    private byte[] Seal(string operation, byte[] text) => HMACSHA256.HashData(Secret, (byte[])[.. Encoding.UTF8.GetBytes(operation), 0, .. text])[..SealLength];
}
