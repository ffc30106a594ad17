namespace SafeKms.Emulator.Control;

/// <summary><c>GET /_emulator/clock</c>, <c>POST /_emulator/clock {"advanceSeconds":N}</c></summary>
internal static class ClockEndpoint
{
    // A century at once: further than any rehearsal, nearer than the end of the calendar.
    private const double MostSeconds = 100 * 365.25 * 86_400;

    public static void Tell(ControlRequest request)
    {
        var now = request.Emulator.UtcNow;
        request.Answer.WriteStartObject();
        request.Answer.WriteString("now", ControlRequest.Instant(now));
        request.Answer.WriteNumber("epochSeconds", now.ToUnixTimeMilliseconds() / 1000m);
        request.Answer.WriteEndObject();
    }

    public static void Advance(ControlRequest request)
    {
        double seconds = request.Read("advanceSeconds").Number("advanceSeconds", MostSeconds)
            ?? throw ControlFailure.BadRequest("'advanceSeconds' is missing: by how many seconds is time to move on?");
        var delta = TimeSpan.FromSeconds(seconds);
        if (delta > DateTimeOffset.MaxValue - TimeSpan.FromDays(366) - request.Emulator.UtcNow)
        {
            throw ControlFailure.BadRequest("The calendar ends in the year 9999.");
        }

        request.Emulator.Advance(delta);
        Tell(request);
    }
}
