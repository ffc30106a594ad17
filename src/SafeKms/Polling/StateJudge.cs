namespace SafeKms;

/// <summary>
/// Gives successive readings of a store their meaning, apart from all waiting. One reading alone is weak, for AWS KMS is
/// eventually consistent: what ends the wait must be seen twice in a row.
/// </summary>
internal abstract class StateJudge
{
    private Verdict _pending = Verdict.NotYet;

    /// <summary>Waits for DISCONNECTED.</summary>
    /// <param name="lastSeen">The state as last seen: whether the disconnection was seen on its way already.</param>
    public static StateJudge Disconnection(StoreConnectionState lastSeen)
    {
        var judge = new DisconnectionJudge();
        judge.Meaning(lastSeen);
        return judge;
    }

    /// <summary>Waits for CONNECTED after a connect was asked for.</summary>
    public static StateJudge Connection() => new ConnectionJudge();

    public Verdict Judge(StoreReading reading)
    {
        var verdict = reading.IsMissing ? Verdict.Vanished : Meaning(reading.State);
        var isSecond = verdict == _pending;
        _pending = verdict;
        return verdict == Verdict.NotYet || isSecond ? verdict : Verdict.Unconfirmed;
    }

    protected abstract Verdict Meaning(StoreConnectionState state);

    private sealed class DisconnectionJudge : StateJudge
    {
        private bool _wasOnTheWay;

        protected override Verdict Meaning(StoreConnectionState state)
        {
            _wasOnTheWay |= state is StoreConnectionState.Disconnecting or StoreConnectionState.Disconnected;
            return state switch
            {
                StoreConnectionState.Disconnected => Verdict.Settled,
                // Somebody connects the store again. Before it was seen on the way, it may be a stale reading.
                StoreConnectionState.Connecting or StoreConnectionState.Connected or StoreConnectionState.Failed when _wasOnTheWay => Verdict.WentElsewhere,
                _ => Verdict.NotYet,
            };
        }
    }

    private sealed class ConnectionJudge : StateJudge
    {
        private bool _wasOnTheWay;

        protected override Verdict Meaning(StoreConnectionState state)
        {
            _wasOnTheWay |= state is StoreConnectionState.Connecting or StoreConnectionState.Connected;
            return state switch
            {
                StoreConnectionState.Connected => Verdict.Settled,
                StoreConnectionState.Failed => Verdict.WentElsewhere,
                // Somebody disconnects the store again. Before it was seen on the way, it may be a stale reading.
                StoreConnectionState.Disconnecting or StoreConnectionState.Disconnected when _wasOnTheWay => Verdict.WentElsewhere,
                _ => Verdict.NotYet,
            };
        }
    }
}
