namespace SafeKms.Tests;

/// <summary>What successive readings mean, without any waiting. C: CONNECTED, c: CONNECTING, D: DISCONNECTED, d: DISCONNECTING, F: FAILED, ?: unknown, -: missing.</summary>
public class StateJudgeTests
{
    [Theory]
    [InlineData('C', "CCdddDD", nameof(Verdict.Settled))]
    [InlineData('C', "dDdD", nameof(Verdict.Unconfirmed))]
    [InlineData('C', "D?D", nameof(Verdict.Unconfirmed))]
    [InlineData('C', "D?DD", nameof(Verdict.Settled))]
    [InlineData('C', "CCCCCC", nameof(Verdict.NotYet))]
    [InlineData('F', "FFdD", nameof(Verdict.Unconfirmed))]
    [InlineData('c', "cFFF", nameof(Verdict.NotYet))]
    [InlineData('C', "dCC", nameof(Verdict.WentElsewhere))]
    [InlineData('D', "cc", nameof(Verdict.WentElsewhere))]
    [InlineData('d', "DFF", nameof(Verdict.WentElsewhere))]
    [InlineData('C', "dCd", nameof(Verdict.NotYet))]
    [InlineData('C', "d-", nameof(Verdict.Unconfirmed))]
    [InlineData('C', "d--", nameof(Verdict.Vanished))]
    [InlineData('C', "d-d", nameof(Verdict.NotYet))]
    [InlineData('C', "????", nameof(Verdict.NotYet))]
    public void Waiting_for_DISCONNECTED(char lastSeen, string readings, string expected) =>
        Assert.Equal(expected, Judge(StateJudge.Disconnection(State(lastSeen)), readings));

    [Theory]
    [InlineData("DDcccCC", nameof(Verdict.Settled))]
    [InlineData("cC", nameof(Verdict.Unconfirmed))]
    [InlineData("ccFF", nameof(Verdict.WentElsewhere))]
    [InlineData("ccF", nameof(Verdict.Unconfirmed))]
    [InlineData("cdd", nameof(Verdict.WentElsewhere))]
    [InlineData("DDDD", nameof(Verdict.NotYet))]
    [InlineData("c--", nameof(Verdict.Vanished))]
    [InlineData("C?C", nameof(Verdict.Unconfirmed))]
    public void Waiting_for_CONNECTED(string readings, string expected) => Assert.Equal(expected, Judge(StateJudge.Connection(), readings));

    private static string Judge(StateJudge judge, string readings)
    {
        var verdict = Verdict.NotYet;
        foreach (var reading in readings)
            verdict = judge.Judge(Reading(reading));
        return verdict.ToString();
    }

    private static StoreReading Reading(char reading) => StoreReading.Of("cks", reading switch
    {
        '-' => new StoreListing([], true, 0),
        '?' => new StoreListing([], false, 0),
        _ => new StoreListing([Snapshot(State(reading))], true, 0),
    });

    private static StoreSnapshot Snapshot(StoreConnectionState state) =>
        new() { Id = "cks", Name = "hsm", Type = StoreType.CloudHsm, ConnectionState = state, ObservedAt = DateTimeOffset.UnixEpoch };

    private static StoreConnectionState State(char letter) => letter switch
    {
        'C' => StoreConnectionState.Connected,
        'c' => StoreConnectionState.Connecting,
        'D' => StoreConnectionState.Disconnected,
        'd' => StoreConnectionState.Disconnecting,
        'F' => StoreConnectionState.Failed,
        _ => StoreConnectionState.Unknown,
    };
}
