using System.Security.Cryptography;

namespace SafeKms.Emulator.State;

/// <summary>What few of many keys have.</summary>
internal sealed class KeyDetails
{
    private byte[]? _material;

    public string Description { get; set; } = "";

    public string? XksKeyId { get; set; }

    /// <summary>The key material, random, made at the first use.</summary>
    public byte[] Material => _material ??= RandomNumberGenerator.GetBytes(32);

    /// <summary>The key material, if there was a first use.</summary>
    public byte[]? MaterialIfAny => _material;

    public UsageLog? Usage { get; set; }

    public SortedDictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, AliasRecord> Aliases { get; } = new(StringComparer.Ordinal);

    public void Restore(byte[] material) => _material = material;
}
