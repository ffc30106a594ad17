namespace SafeKms.Emulator.State;

/// <summary>A custom key store. Its key store password is accepted and forgotten.</summary>
internal sealed class StoreRecord(string id, string name, EmulatedStoreType type, long created, ConnectionTimeline connection)
{
    public string Id { get; } = id;

    public string Name { get; set; } = name;

    public EmulatedStoreType Type { get; } = type;

    public long Created { get; } = created;

    public ConnectionTimeline Connection { get; } = connection;

    /// <summary>The how-manieth store of the Region it is; 0 until it is on the shelf.</summary>
    public int Number { get; set; }

    public string? CloudHsmClusterId { get; set; }

    public string? TrustAnchorCertificate { get; init; }

    public XksProxy? Proxy { get; set; }

    public int KeyCount { get; set; }

    /// <summary>The ConnectionErrorCode with which the next connect will fail.</summary>
    public string? NextConnectError { get; set; }

    /// <summary>Whether disconnecting goes on until it is released.</summary>
    public bool HoldsDisconnects { get; set; }

    public EmulatedConnectionState StateAt(long now) => Connection.At(now).State;

    public void Connect(long now, TimeSpan duration)
    {
        string? error = NextConnectError;
        NextConnectError = null;
        Connection.Set(now, EmulatedConnectionState.Connecting);
        Connection.Expect(now + duration.Ticks, error is null ? EmulatedConnectionState.Connected : EmulatedConnectionState.Failed, error);
    }

    public void Disconnect(long now, TimeSpan duration)
    {
        Connection.Set(now, EmulatedConnectionState.Disconnecting);
        if (!HoldsDisconnects)
        {
            Connection.Expect(now + duration.Ticks, EmulatedConnectionState.Disconnected);
        }
    }

    public void HoldDisconnects(long now)
    {
        HoldsDisconnects = true;
        if (Connection.At(now) is { State: EmulatedConnectionState.Disconnecting })
        {
            Connection.CallOff(now);
        }
    }

    public void ReleaseDisconnects(long now, TimeSpan duration)
    {
        HoldsDisconnects = false;
        if (Connection.At(now) is { State: EmulatedConnectionState.Disconnecting } begun)
        {
            Connection.CallOff(now);
            Connection.Expect(Math.Max(now, begun.Since + duration.Ticks), EmulatedConnectionState.Disconnected);
        }
    }

    public EmulatedStore Snapshot(long now)
    {
        var point = Connection.At(now);
        return new EmulatedStore
        {
            Id = Id,
            Name = Name,
            Type = Type,
            ConnectionState = point.State,
            ConnectionErrorCode = point.ErrorCode,
            CloudHsmClusterId = CloudHsmClusterId,
            CreationDate = new DateTimeOffset(Created, TimeSpan.Zero),
            KeyCount = KeyCount,
        };
    }
}
