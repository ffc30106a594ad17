using System.Text.Json;

namespace SafeKms.Emulator.Control;

/// <summary>What an endpoint works on: the emulator, what the path names, the body, and the answer to write.</summary>
internal sealed record ControlRequest(KmsEmulator Emulator, string Name, ReadOnlyMemory<byte> Body, Utf8JsonWriter Answer)
{
    public ControlBody Read(params string[] members) => ControlBody.Read(Body, members);

    /// <summary>The store with that id.</summary>
    public EmulatedStore Store(string id) => Emulator.FindStore(id) ?? throw ControlFailure.NotFound($"There is no custom key store '{id}'.");

    /// <summary>An answer that says nothing but "done".</summary>
    public void AnswerNothing()
    {
        Answer.WriteStartObject();
        Answer.WriteEndObject();
    }

    /// <summary>An instant, in UTC, to the millisecond.</summary>
    public static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
