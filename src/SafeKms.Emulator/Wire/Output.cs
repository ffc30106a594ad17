using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SafeKms.Emulator.Wire;

/// <summary>An answer being written: the members of one JSON object.</summary>
internal sealed class Output : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);

    public Output()
    {
        Json = new Utf8JsonWriter(_buffer, Options);
        Json.WriteStartObject();
    }

    public Utf8JsonWriter Json { get; }

    public ReadOnlyMemory<byte> Close()
    {
        Json.WriteEndObject();
        Json.Flush();
        return _buffer.WrittenMemory;
    }

    public void Text(string member, string? value)
    {
        if (value is not null)
        {
            Json.WriteString(member, value);
        }
    }

    /// <summary>A timestamp: seconds since 1970, with milliseconds.</summary>
    public void Date(string member, long utcTicks)
    {
        long milliseconds = (utcTicks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;
        Json.WriteNumber(member, milliseconds / 1000m);
    }

    public void Dispose() => Json.Dispose();
}
