using System.Buffers;
using System.Text.Json;

namespace SafeKms.Cli.Emulation;

/// <summary>An error as AWS JSON 1.1 writes it.</summary>
internal static class ErrorBody
{
    public static ReadOnlyMemory<byte> Of(string type, string message)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("__type", type);
            json.WriteString("message", message);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
