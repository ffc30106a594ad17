namespace SafeKms.Emulator.Tests;

/// <summary>How a client reaches the emulator.</summary>
public enum Transport
{
    /// <summary>Beneath the AWS client, without a socket.</summary>
    InProcess,

    /// <summary>Through the server of <c>safekms emulator</c>, on a port of its own.</summary>
    Http,
}
